// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QLineEdit;

namespace kiosk {

class PickField;
class TextLabel;

/// Questionnaire.item type quantity: a number with its unit, or with a choice of units
/// (unitOption).
class QuantityItem final : public ItemWidget
{
    Q_OBJECT

public:
    QuantityItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    void report();
    [[nodiscard]] fhir::Coding unit() const;

    QLineEdit *m_field;
    TextLabel *m_unit;
    PickField *m_units = nullptr; ///< when there is a choice
};

} // namespace kiosk
