// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class AnswerRow;

/// Questionnaire.item type boolean: a Yes row and a No row, neither chosen before the patient does.
class YesNoItem final : public ItemWidget
{
    Q_OBJECT

public:
    YesNoItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    QWidget *m_rows;
    AnswerRow *m_yes;
    AnswerRow *m_no;
};

} // namespace kiosk
