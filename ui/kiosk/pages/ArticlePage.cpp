// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/ArticlePage.h"

#include "ui/reader/ArticleReader.h"
#include "ui/widgets/ActionBar.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

ArticlePage::ArticlePage(const Theme &theme, ArticleReader *reader, QWidget *parent)
    : KioskPage(theme, parent)
    , m_reader(reader)
    , m_part(new TextLabel(theme, TextRole::Caption))
    , m_actions(new ActionBar(theme))
{
    setObjectName(u"articlePage"_s);
    m_part->setColor(ColorRole::Muted);
    m_part->setAlignment(Qt::AlignHCenter);
    column()->addWidget(m_reader, 1);
    column()->addWidget(m_part);
    setBar(m_actions);
    setFocusProxy(m_reader);

    connect(m_reader, &ArticleReader::positionChanged, this, &ArticlePage::retranslate);
    connect(m_reader, &ArticleReader::stateChanged, this, &ArticlePage::retranslate);
    connect(m_reader, &ArticleReader::checkRequested, this, &ArticlePage::checklistRequested);
    connect(m_actions, &ActionBar::primaryRequested, this, &ArticlePage::goOn);
    connect(m_actions, &ActionBar::backRequested, this, &ArticlePage::goBack);
    connect(m_actions, &ActionBar::homeRequested, this, &ArticlePage::homeRequested);
    retranslate();
}

bool ArticlePage::isReadToTheEnd() const
{
    return m_reader->part() >= m_reader->parts();
}

void ArticlePage::retranslate()
{
    m_part->setText(m_reader->parts() > 1
                        ? tr("Part %1 of %2").arg(m_reader->part()).arg(m_reader->parts())
                        : QString());
    if (isReadToTheEnd())
        m_actions->setPrimary(tr("Check my symptoms"), u"next"_s);
    else
        m_actions->setPrimary(tr("Read on"), u"down"_s);
}

void ArticlePage::arrange(bool)
{
    // The article brings its own margins and reaches the edges.
    column()->setContentsMargins(0, 0, 0, theme().metrics().spacing());
    column()->setSpacing(theme().metrics().spacing());
}

void ArticlePage::goOn()
{
    if (isReadToTheEnd())
        emit checklistRequested();
    else
        m_reader->readOn();
}

void ArticlePage::goBack()
{
    if (m_reader->canGoBack())
        m_reader->goBack();
    else
        emit libraryRequested();
}

} // namespace kiosk
