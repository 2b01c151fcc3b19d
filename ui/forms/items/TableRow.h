// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QGridLayout;

namespace kiosk {

class AnswerCell;
class TextLabel;

/// One question of a table: the words left, its answers right. "Prefer not to say" takes a second
/// line where a screen is not wide; with large words or little room the answers stand below the
/// words.
class TableRow final : public ItemWidget
{
    Q_OBJECT

public:
    TableRow(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

    /// Widths this row's answers need, and those the whole table agreed on.
    [[nodiscard]] QList<int> cellWidths() const;
    void setCellWidths(const QList<int> &widths);
    void setFirst(bool first);
    /// Less air around the answers, which stay large enough to touch.
    void setTight(bool tight);

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] bool isBelow() const;
    [[nodiscard]] bool isOffered(qsizetype option) const;
    /// Answers that stand side by side in the first line.
    [[nodiscard]] qsizetype cellsInLine() const;

    TextLabel *m_text;
    QWidget *m_cellsBox;
    QGridLayout *m_cellGrid;
    QGridLayout *m_grid;
    QList<AnswerCell *> m_cells;
    qsizetype m_lineOf = 0; ///< as arranged
    bool m_first = false;
    bool m_tight = false;
    bool m_below = false; ///< the answers stand below the question
};

} // namespace kiosk
