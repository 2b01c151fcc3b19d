// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/fhir/QuestionnaireResponse.h"
#include "app/forms/FormIssue.h"
#include "app/forms/ItemControl.h"
#include "app/forms/ResponseMisfit.h"

#include <QObject>

#include <memory>
#include <vector>

namespace kiosk {

/// One screen of a form: a top-level item, or a child of a `tab-container`, when there are groups
/// with itemControl `page` or `tab-container` at the top; else the whole form.
struct FormPage
{
    NodeId node = 0;
    QString
        section; ///< shortText in the session's language: the progress word, shared by neighbours
    std::vector<NodeId> headers{}; ///< top-level words that stand above each page
    std::vector<NodeId> footers{}; ///< and below
};

/// What was answered when: the trail that staff see (brief 1.10 g).
struct AnswerChange
{
    qint64 ms = 0; ///< UTC
    QString linkId;
    std::vector<fhir::Value> before;
    std::vector<fhir::Value> after;
};

/// One patient's answers to one Questionnaire: the answers of record, enablement, validity, pages.
/// Knows nothing of widgets, storage or red flags.
class FormSession final : public QObject
{
    Q_OBJECT

public:
    enum class Entry {
        Whole,
        /// One more keystroke: with those just before it at the same node it is one change, and one
        /// step to undo. A pause of a minute ends that.
        Typed,
    };

    FormSession(std::shared_ptr<const fhir::Questionnaire> questionnaire,
                const Clock &clock,
                QObject *parent = nullptr,
                const QJsonObject &patient = {});
    ~FormSession() override;

    [[nodiscard]] const fhir::Questionnaire &questionnaire() const;
    [[nodiscard]] QString language() const;
    /// Changes texts only: no answer is touched (brief 1.10 k).
    void setLanguage(const QString &language);

    [[nodiscard]] NodeId root() const;
    [[nodiscard]] const FormNode &node(NodeId id) const;
    /// First living node of that linkId; -1 when there is none.
    [[nodiscard]] NodeId find(const QString &linkId) const;
    /// Enabled, unhidden pages in order.
    [[nodiscard]] std::vector<FormPage> pages() const;

    [[nodiscard]] const std::vector<fhir::Value> &answers(NodeId id) const;
    /// Which control shows the node; a choice whose expression cannot be used is asked as free
    /// text.
    [[nodiscard]] ControlKind control(NodeId id) const;
    /// The choices offered now: the form's own, or what its expressions make of them.
    [[nodiscard]] QList<fhir::AnswerOption> options(NodeId id) const;
    /// The question in the session's language, or as an expression words it.
    [[nodiscard]] QString text(NodeId id) const;
    /// The same question as it is to be shown: its author may have laid it out in other words.
    [[nodiscard]] fhir::StyledText styledText(NodeId id) const;
    [[nodiscard]] bool isRequired(NodeId id) const;
    /// Asked discreetly and never read aloud: the item itself is, or one around it.
    [[nodiscard]] bool isPrivate(NodeId id) const;
    /// Whether an expression answers this question. Where it may be edited and was, it is left
    /// alone from then on, until undone.
    [[nodiscard]] bool isCalculated(NodeId id) const;
    /// Expressions that are switched off, and why: they cannot be understood, wait for each other,
    /// failed or took too much work. The form goes on without them.
    [[nodiscard]] fhir::NotHonouredList notEvaluated() const;
    /// Replaces the node's answers, keeps the old ones in `changes()` and re-evaluates what depends
    /// on them. Empty texts are no answers; one that may not repeat keeps the first only. Read-only
    /// nodes and displays ignore it.
    void setAnswers(NodeId id, std::vector<fhir::Value> answers, Entry entry = Entry::Whole);
    /// Fills in what is known from elsewhere, unless there is an answer: no change of the patient's
    /// and nothing to undo.
    void prefill(NodeId id, std::vector<fhir::Value> answers);
    /// Takes back the last `setAnswers` and adds that to `changes()`; false when there is nothing
    /// to take back.
    bool undo();
    /// Adds a repetition after the others; -1 when the node may not repeat (again:
    /// maxOccurs).
    NodeId addRepetition(NodeId sibling);
    /// Takes the repetition away; the only one is replaced by a fresh one.
    void removeRepetition(NodeId id);
    /// Puts a removed repetition back where it stood, with its answers; false when there is no
    /// place for it any more.
    bool restoreRepetition(NodeId id);

    /// False when an enableWhen (its own or an ancestor's) does not hold, the question it stands
    /// under has no answer, or the item is hidden. A disabled node keeps its answers but leaves
    /// them out of the response.
    [[nodiscard]] bool isEnabled(NodeId id) const;
    /// What is wrong with the node's own answers now.
    [[nodiscard]] std::vector<FormIssue> issues(NodeId id) const;
    /// What is wrong with the node and everything enabled below it, in order.
    [[nodiscard]] std::vector<FormIssue> issuesBelow(NodeId id) const;
    /// Required, enabled questions below the node that have no answer yet.
    [[nodiscard]] int missingBelow(NodeId id) const;

    [[nodiscard]] fhir::QuestionnaireResponse response(const QString &status) const;
    enum class Unanswered {
        Empty, ///< as the patient left it
        Initial, ///< as the form fills it in for somebody who starts
    };
    /// Replaces all answers by those of an earlier response, of this form or an older version of
    /// it; returns what did not fit.
    ResponseMisfits load(const fhir::QuestionnaireResponse &response,
                         Unanswered others = Unanswered::Empty);
    [[nodiscard]] const std::vector<AnswerChange> &changes() const;

signals:
    /// Answers, enablement, choices or text of these nodes changed.
    void changed(const QList<kiosk::NodeId> &nodes);
    /// Nodes came or went.
    void structureChanged();
    void languageChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kiosk
