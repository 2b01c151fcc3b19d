// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class AnswerList;

/// Questionnaire.item type choice or open-choice: one answer, or any number when it repeats.
class ChoiceItem final : public ItemWidget
{
    Q_OBJECT

public:
    ChoiceItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    AnswerList *m_list;
};

} // namespace kiosk
