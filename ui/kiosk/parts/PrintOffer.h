// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Button.h"

namespace kiosk {

class TextLabel;

/// "Print this page" and the sentence on what became of it, for a page that places both. Hidden
/// where the clinic named no printer.
class PrintOffer final : public QObject
{
    Q_OBJECT

public:
    /// Both widgets need a parent before `owner` goes: put them into its layout.
    PrintOffer(const Theme &theme, QWidget *owner);

    [[nodiscard]] Button *button() const { return m_button; }
    [[nodiscard]] TextLabel *news() const { return m_news; }

    void setAvailable(bool available);
    /// The page is on its way to the printer.
    void begin();
    /// What became of the sheet that was asked for last; nothing when the patient who asked is
    /// gone.
    void finish(bool printed);
    /// For the next patient.
    void reset();
    void retranslate();

private:
    enum class State { Offered, Printing, Printed, Failed };
    void show(State state);

    State m_state = State::Offered;
    Button *m_button;
    TextLabel *m_news;
};

} // namespace kiosk
