// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/ArticlePage.h"

#include "app/articles/ArticleNote.h"
#include "ui/kiosk/parts/IconText.h"
#include "ui/kiosk/parts/NotePanel.h"
#include "ui/reader/ArticleReader.h"
#include "ui/widgets/ActionBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

ArticlePage::ArticlePage(const Theme &theme, ArticleReader *reader, QWidget *parent)
    : KioskPage(theme, parent)
    , m_reader(reader)
    , m_where(new IconText(theme, u"learn"_s, TextRole::Caption))
    , m_left(new IconText(theme, u"clock"_s, TextRole::Caption))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_panel(new NotePanel(theme))
    , m_tools(new FlowLayout)
    , m_contents(new Button(theme, Button::Kind::Outlined, {}))
    , m_ask(new Button(theme, Button::Kind::Outlined, {}))
    , m_takeAway(new Button(theme, Button::Kind::Outlined, {}))
    , m_actions(new ActionBar(theme))
{
    setObjectName(u"articlePage"_s);
    m_where->setIconName(u"list"_s);
    for (IconText *text : {m_where, m_left})
        text->setColors(ColorRole::Muted, ColorRole::Muted);
    m_head->addWidget(m_where, 1);
    m_head->addWidget(m_left);
    m_body->addWidget(m_reader, 1);
    m_body->addWidget(m_panel);
    column()->addLayout(m_head);
    column()->addLayout(m_body, 1);
    createTools();
    setBar(m_actions);
    setFocusProxy(m_reader);
    connectReader();
    connect(m_actions, &ActionBar::primaryRequested, this, &ArticlePage::goOn);
    connect(m_actions, &ActionBar::backRequested, this, &ArticlePage::goBack);
    connect(m_actions, &ActionBar::homeRequested, this, &ArticlePage::homeRequested);
    retranslate();
}

void ArticlePage::createTools()
{
    m_contents->setObjectName(u"contentsButton"_s);
    m_contents->setIconName(u"list"_s);
    m_ask->setObjectName(u"askButton"_s);
    m_takeAway->setObjectName(u"takeAwayButton"_s);
    m_takeAway->setIconName(u"phone"_s);
    m_tools->setSpacing(theme().metrics().gap());
    m_tools->addWidget(m_contents);
    m_tools->addWidget(m_ask);
    m_tools->addWidget(m_takeAway);
    for (Button *button : {m_contents, m_ask, m_takeAway})
        button->setTextRole(TextRole::Caption);
    column()->addLayout(m_tools);
    connect(m_contents, &Button::clicked, this, &ArticlePage::showContents);
    connect(m_ask, &Button::clicked, this, &ArticlePage::ask);
    connect(m_takeAway, &Button::clicked, this, &ArticlePage::takeAwayRequested);
    connect(m_panel, &NotePanel::toggled, this, &ArticlePage::refresh);
    connect(m_panel, &NotePanel::picked, this, [this](int index) {
        const auto sections = m_reader->sections();
        if (index < int(sections.size()))
            m_reader->jumpTo(sections[size_t(index)]);
    });
}

void ArticlePage::connectReader()
{
    connect(m_reader, &ArticleReader::positionChanged, this, &ArticlePage::refresh);
    connect(m_reader, &ArticleReader::stateChanged, this, &ArticlePage::refresh);
    connect(m_reader, &ArticleReader::articleLeft, m_panel, &NotePanel::close);
    connect(m_reader, &ArticleReader::articleShown, this, &ArticlePage::refresh);
    connect(m_reader, &ArticleReader::noteRequested, this, &ArticlePage::showNote);
    connect(m_reader, &ArticleReader::checkRequested, this, &ArticlePage::checklistRequested);
}

void ArticlePage::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void ArticlePage::setEnding(QWidget *ending)
{
    m_ending = ending;
    column()->insertWidget(column()->indexOf(m_tools), ending);
    refresh();
}

void ArticlePage::setAskAvailable(bool available)
{
    m_ask->setVisible(available);
}

void ArticlePage::setTakeAwayAvailable(bool available)
{
    m_takeAway->setVisible(available);
}

void ArticlePage::setAsked(bool asked)
{
    m_asked = asked;
    m_ask->setText(asked ? tr("On your list") : tr("Ask at my visit"));
    m_ask->setIconName(asked ? u"check"_s : u"speech"_s);
}

bool ArticlePage::isReadToTheEnd() const
{
    return m_reader->part() >= m_reader->parts();
}

void ArticlePage::retranslate()
{
    m_contents->setText(tr("On this page"));
    m_takeAway->setText(tr("Take this with me"));
    setAsked(m_asked);
    refresh();
}

void ArticlePage::refresh()
{
    const Article *article = m_reader->article();
    const QString topic
        = article == nullptr ? QString() : PageWords(article->language).topic(article->topic);
    m_where->setText(topic.isEmpty() ? tr("Learn") : tr("Learn › %1").arg(topic));
    const int minutes = m_reader->minutesLeft();
    m_left->setText(minutes > 0 ? tr("About %n minute(s) left", nullptr, minutes)
                                : tr("You are at the end"));
    m_left->setVisible(article != nullptr);
    m_contents->setVisible(!m_reader->isPlain() && !m_reader->sections().empty());
    if (m_ending != nullptr)
        m_ending->setVisible(isReadToTheEnd() && m_panel->isHidden()); // one thing at a time
    if (isReadToTheEnd())
        m_actions->setPrimary(tr("Check my symptoms"), u"next"_s);
    else
        m_actions->setPrimary(tr("Read on"), u"down"_s);
}

void ArticlePage::arrange(bool landscape)
{
    // The article brings its own margins and reaches the edges.
    const Metrics &metrics = theme().metrics();
    const int side = metrics.margin(landscape);
    column()->setContentsMargins(0, metrics.spacing(2), 0, metrics.spacing(2));
    column()->setSpacing(metrics.spacing());
    const bool isNarrow = !landscape && metrics.scale() >= TextScale::Largest;
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setContentsMargins(side, 0, side, 0);
    m_tools->setContentsMargins(side, 0, side, 0);
    m_body->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setStretchFactor(m_panel, 0);
    m_panel->setMaximumWidth(landscape ? width() * 2 / 5 : QWIDGETSIZE_MAX);
    m_panel->setMinimumWidth(landscape ? width() * 2 / 5 : 0);
    m_panel->setContentsMargins(landscape ? 0 : side, 0, side, 0);
}

void ArticlePage::ask()
{
    const Article *article = m_reader->article();
    if (article == nullptr)
        return;
    emit askRequested(article->title);
    m_panel->showWords(
        tr("On your list"),
        {tr("“%1” will stand in your first-visit form, where we ask what you want to talk about. "
            "You can change it there.")
             .arg(article->title)});
}

void ArticlePage::showContents()
{
    QStringList titles;
    for (const ArticleHeading &section : m_reader->sections())
        titles.append(section.title);
    m_panel->showChoices(tr("On this page"), titles, m_reader->section());
}

void ArticlePage::showNote(const QUrl &address)
{
    const Article *article = m_reader->article();
    if (article == nullptr)
        return;
    if (const auto note = articleNote(*article, address.host(), address.path().mid(1)))
        m_panel->showWords(note->title, note->paragraphs, note->address);
}

void ArticlePage::goOn()
{
    m_panel->close();
    if (isReadToTheEnd())
        emit checklistRequested();
    else
        m_reader->readOn();
}

void ArticlePage::goBack()
{
    m_panel->close();
    if (m_reader->canGoBack())
        m_reader->goBack();
    else
        emit libraryRequested();
}

} // namespace kiosk
