// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "ui/forms/AnswerButton.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace kiosk {

class AnswerRow;
class TextLabel;

/// The options of a question as answer rows; "Not sure" and the like stand apart by a gap. With an
/// open choice the last row opens a field for own words.
class AnswerList final : public QWidget
{
    Q_OBJECT

public:
    enum class Offer { Options, OptionsAndOwnWords };

    AnswerList(const Theme &theme, AnswerButton::Choice choice, Offer offer, QWidget *parent);

    /// Side by side, as many in a line as fit, or one below the other.
    void setOrientation(Qt::Orientation orientation);
    /// What is chosen stays chosen in the eyes of whoever asks for `showValues` next.
    void showOptions(const QList<fhir::AnswerOption> &options, const QString &language);
    /// What the row for own words is called.
    void setOwnWordsLabel(const QString &label);
    void showValues(const std::vector<fhir::Value> &values);
    void setWrong(bool wrong);
    void setReadOnly(bool readOnly);
    /// May be null: there is nothing to choose.
    [[nodiscard]] QWidget *focusTarget() const;

signals:
    void chosen(const std::vector<kiosk::fhir::Value> &values);
    /// One more keystroke in the patient's own words.
    void typed(const std::vector<kiosk::fhir::Value> &values);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRow();
    void addOwnWords();
    void arrange();
    [[nodiscard]] int columns() const;
    void select(qsizetype row);
    [[nodiscard]] std::vector<fhir::Value> values() const;

    const Theme &m_theme;
    AnswerButton::Choice m_choice;
    Qt::Orientation m_orientation = Qt::Vertical;
    QList<fhir::AnswerOption> m_options;
    QList<AnswerRow *> m_rows; ///< one for each option, in their order
    AnswerRow *m_ownRow = nullptr;
    QLineEdit *m_ownWords = nullptr;
    TextLabel *m_nothing; ///< says that there are no options now
    QGridLayout *m_layout;
    int m_columns = 1; ///< as arranged
    bool m_wrong = false;
};

/// "Not sure", "Prefer not to say", "None of these": answers that stand apart from the others.
[[nodiscard]] bool standsApart(const fhir::AnswerOption &option);

/// Own words among the answers: a text that is none of the options.
[[nodiscard]] std::optional<QString> ownWordsIn(const std::vector<fhir::Value> &values,
                                                const QList<fhir::AnswerOption> &options);

/// What the option is called in a language.
[[nodiscard]] QString optionText(const fhir::AnswerOption &option, const QString &language);

} // namespace kiosk
