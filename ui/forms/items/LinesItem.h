// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

#include <vector>

class QLineEdit;

namespace kiosk {

class Button;

/// A text that may be given several times (Questionnaire.item.repeats): one field each, with
/// "Add another" and "Remove".
class LinesItem final : public ItemWidget
{
    Q_OBJECT

public:
    LinesItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    struct Line
    {
        QWidget *row;
        QLineEdit *field;
        Button *remove;
    };

    void addLine(const QString &text);
    void removeLine(const QLineEdit *field);
    void arrange();
    void report();

    std::vector<Line> m_lines;
    Button *m_add;
};

} // namespace kiosk
