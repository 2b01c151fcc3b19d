// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Decimal.h"
#include "ui/forms/ItemWidget.h"

namespace kiosk {

class SliderBar;
class TextLabel;

/// itemControl `slider`: a number on a line, in steps of sdc sliderStepValue, said again in words.
class SliderItem final : public ItemWidget
{
    Q_OBJECT

public:
    SliderItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    [[nodiscard]] QString textAt(int position) const;

    fhirpath::Decimal m_lowest;
    fhirpath::Decimal m_step;
    TextLabel *m_words;
    SliderBar *m_bar;
    TextLabel *m_lower;
    TextLabel *m_upper;
};

} // namespace kiosk
