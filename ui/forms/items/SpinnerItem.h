// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QLineEdit;

namespace kiosk {

class Button;
class TextLabel;

/// itemControl `spinner`: a number between a large minus and a large plus; it can be typed as well.
class SpinnerItem final : public ItemWidget
{
    Q_OBJECT

public:
    SpinnerItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    void report(const QString &text);
    void step(int direction);

    Button *m_less;
    QLineEdit *m_field;
    Button *m_more;
    TextLabel *m_unit;
};

} // namespace kiosk
