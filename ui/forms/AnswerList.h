// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "ui/forms/AnswerButton.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLineEdit;

namespace kiosk {

class AnswerRow;

/// The options of a question as answer rows; "Not sure" and the like stand apart by a gap. With an
/// open choice the last row opens a field for own words.
class AnswerList final : public QWidget
{
    Q_OBJECT

public:
    AnswerList(const Theme &theme,
               AnswerButton::Choice choice,
               const fhir::QuestionnaireItem &item,
               QWidget *parent);

    void showTexts(const QString &language);
    void showValues(const std::vector<fhir::Value> &values);
    void setWrong(bool wrong);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QWidget *focusTarget() const;

signals:
    void chosen(const std::vector<kiosk::fhir::Value> &values);
    /// One more keystroke in the patient's own words.
    void typed(const std::vector<kiosk::fhir::Value> &values);

private:
    void addOptionRows();
    void addOwnWords();
    void arrange();
    void select(qsizetype row);
    [[nodiscard]] std::vector<fhir::Value> values() const;

    const Theme &m_theme;
    AnswerButton::Choice m_choice;
    const fhir::QuestionnaireItem &m_item;
    QList<AnswerRow *> m_rows; ///< one for each option, in their order
    AnswerRow *m_ownRow = nullptr;
    QLineEdit *m_ownWords = nullptr;
    QGridLayout *m_layout;
};

/// "Not sure", "Prefer not to say", "None of these": answers that stand apart from the others.
[[nodiscard]] bool standsApart(const fhir::AnswerOption &option);

/// What the option is called in a language.
[[nodiscard]] QString optionText(const fhir::AnswerOption &option, const QString &language);

} // namespace kiosk
