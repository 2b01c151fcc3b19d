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
    /// One line to touch.
    struct Offer
    {
        fhir::Value value;
        QString text;
    };

    [[nodiscard]] fhir::Value typedValue(const QString &text) const;
    [[nodiscard]] QString ownWordsText(const QString &words) const;
    void find();
    void choose(qsizetype offer, bool chosen);
    [[nodiscard]] QList<Offer> offers() const;
    [[nodiscard]] bool isChosen(const fhir::Value &value) const;
    [[nodiscard]] bool isListed(const fhir::Value &value) const;
    /// Words that are no option are answers beside others: each is added, and taken away, by a
    /// touch.
    [[nodiscard]] bool keepsOwnWords() const;

    QLineEdit *m_field;
    QVBoxLayout *m_list;
    QList<Offer> m_offers;
    QList<AnswerRow *> m_rows; ///< one for each offer
    bool m_readOnly = false;
    bool m_wrong = false;
};

} // namespace kiosk
