// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QHBoxLayout;
class QLineEdit;

namespace kiosk {

class PickField;

/// Month, day and year in the order of the language. Parts may be missing, as FHIR dates allow;
/// whether that is enough is the session's decision.
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
    void report();
    void arrange();
    [[nodiscard]] QString dateText() const;

    PickField *m_month;
    QLineEdit *m_day;
    QLineEdit *m_year;
    QHBoxLayout *m_line;
};

} // namespace kiosk
