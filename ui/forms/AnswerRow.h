// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/AnswerButton.h"
#include "ui/widgets/TextFlow.h"

namespace kiosk {

/// A full-width answer with a large mark: round for one, square for many. Long words wrap.
class AnswerRow final : public AnswerButton
{
    Q_OBJECT

public:
    AnswerRow(const Theme &theme, Choice choice, const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// So wide that the words stand in one line.
    [[nodiscard]] int wordsWidth() const;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textLeft() const;
    void paintMark(QPainter &painter, const QRect &mark) const;

    mutable TextSizes m_sizes;
};

} // namespace kiosk
