// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class Notice;
class TextLabel;

/// Questionnaire.item type display, and the heading of a group: words to read, nothing to answer.
/// Instructions, and what is said about the patient's data, stand out with an icon.
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
    Notice *m_notice = nullptr; ///< around the words of questionnaire-displayCategory
    TextLabel *m_text;
};

} // namespace kiosk
