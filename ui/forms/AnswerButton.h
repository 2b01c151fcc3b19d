// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPushButton>

namespace kiosk {

/// An answer that can be chosen: a radio button (one of many) or a check box (any of many) to the
/// keyboard and to a screen reader. The subclasses differ in shape alone.
class AnswerButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Choice { One, Many };

    AnswerButton(const Theme &theme, Choice choice, const QString &text, QWidget *parent);

    /// Shows the answer of record: no signal, and a radio button may be taken back too.
    void showChosen(bool chosen);
    /// Something is wrong: the border says so, beside the sentence.
    void setWrong(bool wrong);

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] Choice choice() const { return m_choice; }
    /// Fill and border; the border is drawn inside, so that choosing moves nothing.
    void paintFrame(QPainter &painter) const;
    [[nodiscard]] QFont textFont() const;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    Choice m_choice;
    bool m_wrong = false;
};

} // namespace kiosk
