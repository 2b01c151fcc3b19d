// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/AnswerButton.h"

namespace kiosk {

/// A small answer among others in one line: a word with the tick beside it, or a number with the
/// tick below. Its size does not depend on whether it is chosen.
class AnswerCell final : public AnswerButton
{
    Q_OBJECT

public:
    enum class Tick { Beside, Below };

    AnswerCell(const Theme &theme, Tick tick, const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    /// As low as a finger allows.
    void setTight(bool tight);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int tickPx() const;
    [[nodiscard]] int wordsWidth() const;

    Tick m_tick;
    bool m_tight = false;
};

} // namespace kiosk
