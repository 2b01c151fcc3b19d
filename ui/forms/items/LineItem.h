// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QLineEdit;

namespace kiosk {

class TextLabel;

/// One line of text or a number: string, url, integer, decimal. What was typed goes to the session
/// as it stands; a number that is none is kept as typed, so that the session can say so.
class LineItem final : public ItemWidget
{
    Q_OBJECT

public:
    LineItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    [[nodiscard]] fhir::Value valueOf(const QString &text) const;
    [[nodiscard]] QString hint() const;

    QLineEdit *m_field;
    TextLabel *m_unit;
};

} // namespace kiosk
