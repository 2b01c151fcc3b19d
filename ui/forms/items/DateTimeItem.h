// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class DateParts;
class TimeParts;

/// Questionnaire.item type dateTime: a date, whole or in part, and the time when it is known. The
/// answer carries the offset of the clinic's zone.
class DateTimeItem final : public ItemWidget
{
    Q_OBJECT

public:
    DateTimeItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    void report();

    DateParts *m_date;
    TimeParts *m_time;
};

} // namespace kiosk
