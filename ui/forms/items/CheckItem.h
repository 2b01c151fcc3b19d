// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class AnswerRow;

/// A sentence with a box to tick: true when ticked, no answer otherwise.
class CheckItem final : public ItemWidget
{
    Q_OBJECT

public:
    CheckItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    AnswerRow *m_row;
};

} // namespace kiosk
