// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

#include <vector>

class QGridLayout;

namespace kiosk {

class AnswerCell;
class Card;
class TextLabel;

/// A whole number on a scale of at most eleven steps, said again in words: "6 out of 10". No colour
/// ramp: the patient's number is not graded.
class ScaleItem final : public ItemWidget
{
    Q_OBJECT

public:
    ScaleItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCells();
    void arrange();
    [[nodiscard]] int columnsFor(int width) const;

    qint64 m_lowest = 0;
    qint64 m_step = 1;
    Card *m_card;
    TextLabel *m_question;
    TextLabel *m_words;
    TextLabel *m_lower;
    TextLabel *m_upper;
    QWidget *m_line;
    QGridLayout *m_grid;
    std::vector<AnswerCell *> m_cells;
    int m_columns = 0;
};

} // namespace kiosk
