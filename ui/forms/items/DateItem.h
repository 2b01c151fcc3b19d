// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class DateParts;

/// Questionnaire.item type date, whole or in part.
class DateItem final : public ItemWidget
{
    Q_OBJECT

public:
    DateItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    DateParts *m_date;
};

} // namespace kiosk
