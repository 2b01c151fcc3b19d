// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/Review.h"

#include "app/review/FormReading.h"
#include "app/review/InLanguage.h"

#include <algorithm>
#include <iterator>

namespace kiosk {

namespace {

void addForm(RecordSummary &summary, const FormReading &reading)
{
    const EmergencyCheck check = reading.emergency();
    summary.emergency.asked += check.asked;
    summary.emergency.no += check.no;
    summary.emergency.declined += check.declined;
    summary.emergency.unanswered += check.unanswered;
    std::ranges::copy(reading.corrections(), std::back_inserter(summary.corrections));
    summary.forms.push_back(reading.answers());
}

/// Answers of a rule's items; marks them with the rule's tier.
std::vector<AnswerLine> raisedBy(const Reason &reason, std::vector<FormAnswers> &forms)
{
    std::vector<AnswerLine> raised;
    for (FormAnswers &form : forms) {
        for (AnswerLine &line : form.lines) {
            if (reason.itemIds.contains(line.linkId)) {
                line.tier = std::max(line.tier, reason.tier);
                raised.push_back(line);
            }
        }
    }
    return raised;
}

void addOutcome(RecordSummary &summary, const Outcome &outcome, const QString &language)
{
    summary.tier = outcome.tier;
    summary.ruleSetVersion = outcome.ruleSetVersion;
    for (const Reason &reason : outcome.reasons) {
        summary.reasons.push_back({reason.ruleId,
                                   reason.tier,
                                   raisedBy(reason, summary.forms),
                                   inLanguage(reason.clinicianNote, language)});
    }
}

} // namespace

RecordSummary
summarise(const Submission &submission, const KnownForms &forms, const QString &language)
{
    RecordSummary summary;
    summary.record = submission.record;
    summary.version = submission.version;
    summary.startedMs = submission.startedMs;
    summary.sentMs = submission.sentMs;
    summary.remarks = submission.notes;
    for (const FormRecord &form : submission.forms) {
        addForm(summary, FormReading(form, forms, language));
    }
    std::ranges::stable_sort(summary.corrections, {}, &AnswerCorrection::ms);
    if (submission.outcome) {
        addOutcome(summary, *submission.outcome, language);
    }
    return summary;
}

Result<RecordSummary>
summarise(const OpenedRecord &opened, const KnownForms &forms, const QString &language)
{
    const auto submission = Submission::fromJson(opened.payload.view());
    if (!submission) {
        return fail(ErrorCode::CannotOpenRecord, submission.error().detail);
    }
    RecordSummary summary = summarise(*submission, forms, language);
    summary.row = opened.entry.row;
    summary.label = opened.entry.label;
    // The label is what the list goes by: neither of the two may hide what the other knows.
    summary.tier = std::max(summary.tier, opened.entry.label.tier);
    summary.alert = opened.alert;
    for (qsizetype i = 0; i < opened.actions.size(); ++i) {
        const ActionRow &action = opened.actions.at(i);
        summary.steps.push_back({action.ms, action.kind, action.staffName, opened.notes.value(i)});
    }
    return summary;
}

} // namespace kiosk
