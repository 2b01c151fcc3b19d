// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

#include <vector>

class QGridLayout;

namespace kiosk {

class Card;
class TextLabel;

/// A group with itemControl `gtable`: one row of it, its questions side by side, as many as have
/// room.
class GridItem final : public ItemWidget
{
    Q_OBJECT

public:
    GridItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int columns() const;
    void arrange();
    void updateCells();

    TextLabel *m_heading;
    Card *m_card;
    QGridLayout *m_grid;
    std::vector<ItemWidget *> m_cells;
    int m_columns = 0; ///< as arranged
};

} // namespace kiosk
