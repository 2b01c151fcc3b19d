// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QLineEdit;
class QVBoxLayout;

namespace kiosk {

class AnswerRow;

/// itemControl `autocomplete`: the options are found by typing a part of their words, also with a
/// typing error. Nothing is looked up elsewhere. An open choice keeps words that are no option.
class AutocompleteItem final : public ItemWidget
{
    Q_OBJECT

public:
    AutocompleteItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    void find();
    void choose(qsizetype option, bool chosen);
    [[nodiscard]] QList<qsizetype> matches() const;
    [[nodiscard]] bool isChosen(qsizetype option) const;

    QLineEdit *m_field;
    QVBoxLayout *m_list;
    QList<AnswerRow *> m_rows;
    bool m_readOnly = false;
    bool m_wrong = false;
};

} // namespace kiosk
