// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class PickField;

/// One answer of a long list, chosen on a sheet.
class DropDownItem final : public ItemWidget
{
    Q_OBJECT

public:
    DropDownItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    PickField *m_field;
    bool m_readOnly = false;
};

} // namespace kiosk
