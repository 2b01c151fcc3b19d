// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QPlainTextEdit;

namespace kiosk {

/// Questionnaire.item type text: own words in several lines.
class TextAreaItem final : public ItemWidget
{
    Q_OBJECT

public:
    TextAreaItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    QPlainTextEdit *m_field;
};

} // namespace kiosk
