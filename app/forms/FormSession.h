// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/fhir/Questionnaire.h"
#include "app/fhir/QuestionnaireResponse.h"

#include <QObject>

#include <memory>
#include <vector>

namespace kiosk {

/// Names one node of a form in use. Stable for the session: removing a repetition retires its ids.
using NodeId = int;

/// One question, group or display as it stands in front of the patient; a repeating group has a
/// node for each repetition.
struct FormNode
{
    NodeId id = 0;
    NodeId parent = -1;
    const fhir::QuestionnaireItem *item = nullptr; ///< null for the root only
    int repetition = 0;
    std::vector<NodeId> children;
};

/// One screen of a form: a group with itemControl `page`, or the whole form when it has none.
struct FormPage
{
    NodeId node = 0;
    QString
        section; ///< shortText in the session's language: the progress word, shared by neighbours
};

enum class FormIssueCode {
    Required,
    TooLong,
    TooShort,
    NotANumber,
    BelowMinimum,
    AboveMaximum,
    NotADate,
    DateTooEarly,
    DateTooLate,
    NotAnOption,
    ExclusiveOption,
    NotAnEmail,
    NotAUrl,
};

struct FormIssue
{
    NodeId node = 0;
    FormIssueCode code = FormIssueCode::Required;
    QString limit; ///< the bound that was broken, as FHIR text
    bool operator==(const FormIssue &) const = default;
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
    FormSession(std::shared_ptr<const fhir::Questionnaire> questionnaire,
                const Clock &clock,
                QObject *parent = nullptr);
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
    /// Replaces the node's answers, keeps the old ones in `changes()` and re-evaluates what depends
    /// on them. Read-only nodes and displays ignore it.
    void setAnswers(NodeId id, std::vector<fhir::Value> answers);
    /// Takes back the last `setAnswers`; false when there is nothing to take back.
    bool undo();
    NodeId addRepetition(NodeId sibling);
    void removeRepetition(NodeId id);

    /// False when an enableWhen (its own or an ancestor's) does not hold or the item is hidden. A
    /// disabled node keeps its answers but leaves them out of the response.
    [[nodiscard]] bool isEnabled(NodeId id) const;
    /// What is wrong with the node's own answers now.
    [[nodiscard]] std::vector<FormIssue> issues(NodeId id) const;
    /// What is wrong with the node and everything enabled below it, in order.
    [[nodiscard]] std::vector<FormIssue> issuesBelow(NodeId id) const;
    /// Required, enabled questions below the node that have no answer yet.
    [[nodiscard]] int missingBelow(NodeId id) const;

    [[nodiscard]] fhir::QuestionnaireResponse response(const QString &status) const;
    /// Loads an earlier response of the same form; returns linkIds that did not fit.
    QStringList load(const fhir::QuestionnaireResponse &response);
    [[nodiscard]] const std::vector<AnswerChange> &changes() const;

signals:
    /// Answers or enablement of these nodes changed.
    void changed(const QList<kiosk::NodeId> &nodes);
    /// Nodes came or went.
    void structureChanged();
    void languageChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kiosk
