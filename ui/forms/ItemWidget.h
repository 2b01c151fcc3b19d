// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "ui/widgets/Theme.h"

#include <QWidget>

class QBoxLayout;
class QSpacerItem;

namespace kiosk {

class Button;
class ErrorLine;
class HelpPanel;
class TextLabel;

/// What a control needs to know of the form around it.
struct ItemContext
{
    const Theme &theme;
    FormSession &session;
    NodeId node = 0;
};

/// Shows one node of a form and reports edits. The session keeps the answer of record; a control
/// only shows it. Texts, optional note, help and error sentence are the same for all and live here.
class ItemWidget : public QWidget
{
    Q_OBJECT

public:
    enum class Spread {
        Stacked,
        Apart, ///< free space between explanation and answers
        SideBySide, ///< explanation left, answers right (landscape)
    };

    ItemWidget(const ItemContext &context, QWidget *parent);
    ~ItemWidget() override;

    [[nodiscard]] NodeId node() const { return m_context.node; }
    [[nodiscard]] const fhir::QuestionnaireItem &item() const;
    /// The text of the question in the session's language.
    [[nodiscard]] QString questionText() const;
    /// Larger words and free space for a question that has the screen to itself.
    void setProminent(bool prominent);
    void setSpread(Spread spread);

    /// Shows the session's answer, texts and, when they are wanted, what is wrong.
    void refresh();
    /// Shows the session's answer and what is wrong; words and choices only where expressions
    /// changed them.
    void refreshAnswer();
    /// From now on issues are shown beside the control.
    void setIssuesShown(bool shown);
    [[nodiscard]] bool hasIssue() const;
    /// Questionnaire.item.readOnly
    [[nodiscard]] bool isReadOnlyItem() const { return item().readOnly; }
    virtual void setReadOnly(bool readOnly) = 0;
    /// Where the focus goes when this item is next, or wrong; may be null.
    [[nodiscard]] virtual QWidget *focusTarget() const = 0;

signals:
    /// The patient changed the answer; the session has it already.
    void edited(kiosk::NodeId node);
    /// This repetition is to be taken away.
    void removalRequested(kiosk::NodeId node);

protected:
    [[nodiscard]] const Theme &theme() const { return m_context.theme; }
    [[nodiscard]] FormSession &session() const { return m_context.session; }
    [[nodiscard]] QString say(const fhir::Text &text) const;
    /// The choices offered now, as they were shown last.
    [[nodiscard]] const QList<fhir::AnswerOption> &options() const { return m_shown.options; }
    /// The question in the look its author gave it.
    void showWords(TextLabel &label) const;
    /// What own words beside the choices are called: the form's openLabel, else ours.
    [[nodiscard]] QString ownWordsLabel() const;
    /// Of questionnaire-unit, or of the display that says it; may be empty.
    [[nodiscard]] QString unitText() const;
    /// Text of the displays below it with this itemControl ("help", "lower"), one a line.
    [[nodiscard]] QString childText(const QString &itemControl) const;
    [[nodiscard]] QBoxLayout *answers() const { return m_answers; }
    /// Controls that show the question themselves.
    void hideLabel();
    void hideHelp();
    void edit(std::vector<fhir::Value> values,
              FormSession::Entry entry = FormSession::Entry::Whole);

    virtual void showValue(const std::vector<fhir::Value> &values) = 0;
    /// Words or choices changed, or this is the first time.
    virtual void showTexts() { }
    virtual void showWrong(bool) { }

private:
    /// What expressions may change beside the answer.
    struct Shown
    {
        QString text;
        bool isRequired = false;
        QList<fhir::AnswerOption> options;
        bool operator==(const Shown &) const = default;
    };

    [[nodiscard]] Shown shown() const;
    [[nodiscard]] QString note() const;
    void addRemoveButton();
    void arrange();
    void showHelp();
    [[nodiscard]] QStringList supportLinks() const;
    [[nodiscard]] bool hasOwnPlace(const fhir::QuestionnaireItem &display) const;
    void showAnswer();
    void showPrompt();
    void showIssues();

    ItemContext m_context;
    QBoxLayout *m_columns;
    QSpacerItem *m_space; ///< between explanation and answers
    QBoxLayout *m_explanation;
    QBoxLayout *m_answers;
    TextLabel *m_label;
    TextLabel *m_prompt = nullptr; ///< words of displays below the question
    HelpPanel *m_help = nullptr;
    ErrorLine *m_error = nullptr;
    Button *m_remove = nullptr; ///< takes one repetition away
    Spread m_spread = Spread::Stacked;
    bool m_labelHidden = false;
    bool m_helpHidden = false;
    bool m_issuesShown = false;
    bool m_isProminent = false;
    Shown m_shown;
    QString m_sentence; ///< what is wrong, as it is shown
};

} // namespace kiosk
