// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class TextLabel;

/// Questionnaire.item type display, and the heading of a group: words to read, nothing to answer.
class DisplayItem final : public ItemWidget
{
    Q_OBJECT

public:
    DisplayItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool) override { }
    [[nodiscard]] QWidget *focusTarget() const override { return nullptr; }

protected:
    void showValue(const std::vector<fhir::Value> &) override { }
    void showTexts() override;

private:
    TextLabel *m_text;
};

} // namespace kiosk
