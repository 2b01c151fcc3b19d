// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskPage.h"

namespace kiosk {

class Button;
class Card;
class CountdownRing;
class IconText;

/// "Are you still there?" (mockup kiosk-16). Stands in place of the answers, so that nobody else
/// reads them meanwhile.
class IdlePage final : public KioskPage
{
    Q_OBJECT

public:
    explicit IdlePage(const Theme &theme, QWidget *parent = nullptr);
    void setSeconds(int left, int total);

signals:
    void stayRequested();
    void moreTimeRequested();
    void leaveRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    [[nodiscard]] QWidget *createCard();

    int m_left = 0;
    CountdownRing *m_ring;
    TextLabel *m_sentence;
    Button *m_stay;
    Button *m_more;
    Button *m_clear;
    IconText *m_note;
};

} // namespace kiosk
