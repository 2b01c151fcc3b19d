// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/ArticleEnding.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace kiosk {

ArticleEnding::ArticleEnding(const Theme &theme, bool canBook, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new FlowLayout(this))
    , m_question(new TextLabel(theme, TextRole::CaptionStrong))
{
    setObjectName(u"articleEnding"_s);
    m_question->setAlignment(Qt::AlignVCenter);
    m_layout->addWidget(m_question);
    m_yes = addButton(u"usefulYes"_s);
    m_no = addButton(u"usefulNo"_s);
    for (Button *button : {m_yes, m_no})
        button->setCheckable(true);
    m_booking = addButton(u"articleBooking"_s);
    m_booking->setIconName(u"phone"_s);
    m_booking->setVisible(canBook);
    connect(m_yes, &Button::clicked, this, [this] { emit answered(true); });
    connect(m_no, &Button::clicked, this, [this] { emit answered(false); });
    connect(m_booking, &Button::clicked, this, &ArticleEnding::bookingRequested);
    followTheme(theme, this, [this] { arrange(); });
    retranslate();
}

Button *ArticleEnding::addButton(const QString &objectName)
{
    auto *button = new Button(m_theme, Button::Kind::Outlined, {});
    button->setObjectName(objectName);
    button->setTextRole(TextRole::Caption);
    m_layout->addWidget(button);
    return button;
}

void ArticleEnding::setAnswer(std::optional<bool> useful)
{
    m_answer = useful;
    retranslate();
}

void ArticleEnding::retranslate()
{
    m_question->setText(tr("Was this useful?"));
    m_yes->setText(tr("Yes"));
    m_no->setText(tr("No"));
    m_yes->setAccessibleName(tr("Yes, this was useful"));
    m_no->setAccessibleName(tr("No, this was not useful"));
    m_booking->setText(tr("Make an appointment"));
    m_yes->setChecked(m_answer == true);
    m_no->setChecked(m_answer == false);
    m_yes->setIconName(m_yes->isChecked() ? u"check"_s : QString());
    m_no->setIconName(m_no->isChecked() ? u"check"_s : QString());
}

void ArticleEnding::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ArticleEnding::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ArticleEnding::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    const int side = metrics.margin(window()->width() > window()->height());
    m_layout->setContentsMargins(side, 0, side, 0);
    m_layout->setSpacing(metrics.gap());
    m_question->setMinimumHeight(m_yes->sizeHint().height());
}

} // namespace kiosk
