// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

namespace kiosk {

class TextLabel;

/// Questionnaire.item type attachment without a control of ours: a kiosk takes no files, and says
/// where to go with them. A file that is there already is shown by name.
class AttachmentItem final : public ItemWidget
{
    Q_OBJECT

public:
    AttachmentItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool) override { }
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;

private:
    TextLabel *m_words;
};

} // namespace kiosk
