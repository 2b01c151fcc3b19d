// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/PrintOffer.h"

#include "ui/widgets/TextLabel.h"

namespace kiosk {

using namespace Qt::StringLiterals;

PrintOffer::PrintOffer(const Theme &theme, QWidget *owner)
    : QObject(owner)
    , m_button(new Button(theme, Button::Kind::Outlined, {}, owner))
    , m_news(new TextLabel(theme, TextRole::Body))
{
    m_button->setObjectName(u"print"_s);
    m_button->setIconName(u"print"_s);
    m_button->hide();
    m_news->setObjectName(u"printNews"_s);
    m_news->hide();
}

void PrintOffer::setAvailable(bool available)
{
    m_button->setVisible(available);
}

void PrintOffer::begin()
{
    show(State::Printing);
}

void PrintOffer::finish(bool printed)
{
    if (m_state == State::Printing)
        show(printed ? State::Printed : State::Failed);
}

void PrintOffer::reset()
{
    show(State::Offered);
}

void PrintOffer::retranslate()
{
    m_button->setText(tr("Print this page"));
    show(m_state);
}

void PrintOffer::show(State state)
{
    m_state = state;
    m_button->setReason(state == State::Printing ? tr("Sending it to the printer") : QString());
    m_news->setVisible(state == State::Printed || state == State::Failed);
    m_news->setText(state == State::Failed
                        ? tr("This page was not printed. Please ask at the front desk.")
                        : tr("Your page goes to the printer. The front desk can hand it to you."));
}

} // namespace kiosk
