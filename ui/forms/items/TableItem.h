// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

#include <vector>

namespace kiosk {

class Card;
class TableRow;
class TextLabel;

/// A group with itemControl `table`: a card with one row for each question, its answers as buttons
/// at the right. A question with other answers ("when did it start?") opens under its row.
class TableItem final : public ItemWidget
{
    Q_OBJECT

public:
    TableItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] const std::vector<TableRow *> &rows() const { return m_rows; }
    void setTight(bool tight);

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildRows();
    void updateRows();
    void alignColumns();

    TextLabel *m_heading;
    Card *m_card;
    std::vector<ItemWidget *> m_children;
    std::vector<TableRow *> m_rows;
};

} // namespace kiosk
