// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class TimeParts;

/// Questionnaire.item type time: hour and minute, with morning and afternoon where the language
/// counts to twelve.
class TimeItem final : public ItemWidget
{
    Q_OBJECT

public:
    TimeItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    TimeParts *m_time;
};

} // namespace kiosk
