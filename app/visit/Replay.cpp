// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Replay.h"

#include "app/redflags/AnswerCodes.h"
#include "app/redflags/RuleSet.h"
#include "app/visit/Screening.h"

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

/// The time as the record tells it.
class RecordedClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    [[nodiscard]] qint64 monotonicMs() const override { return ms; }

    qint64 ms = 0;
};

/// The patient's way through the checklist once more.
class Course
{
public:
    Course(const Submission &submission,
           const std::shared_ptr<const RuleSet> &rules,
           const std::shared_ptr<const fhir::Questionnaire> &checklist)
        : m_finished(submission.finishedMs)
        , m_form(checklist, m_clock)
        , m_screening(rules, checklist)
    {
        m_clock.ms = submission.startedMs;
        screen();
    }

    void follow(const FormRecord &record)
    {
        for (const AnswerChange &change : record.changes) {
            while (!m_finished.isEmpty() && m_finished.first() < change.ms)
                finish();
            m_clock.ms = change.ms;
            m_form.setAnswers(m_form.find(change.linkId), change.after);
            screen();
        }
        while (!m_finished.isEmpty())
            finish();
    }

    [[nodiscard]] const Outcome &outcome() const { return m_screening.outcome(); }
    [[nodiscard]] fhir::QuestionnaireResponse response() const { return m_form.response({}); }

private:
    void screen() { m_screening.update(response(), m_clock.ms); }

    void finish()
    {
        m_finished.removeFirst();
        m_screening.settle();
    }

    QList<qint64> m_finished; ///< still to come
    RecordedClock m_clock;
    FormSession m_form;
    Screening m_screening;
};

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

QString ruleIds(const Outcome &outcome)
{
    QStringList ids;
    for (const Reason &reason : outcome.reasons)
        ids.append(reason.ruleId);
    return ids.join(u", "_s);
}

/// The questions whose answers are not what the changes lead to.
QString answersThatDiffer(const fhir::QuestionnaireResponse &stored,
                          const fhir::QuestionnaireResponse &replayed)
{
    const AnswerCodes codes(stored);
    const AnswerCodes again(replayed);
    QStringList items = codes.items() + again.items();
    items.removeIf([&](const QString &item) { return codes.codes(item) == again.codes(item); });
    items.removeDuplicates();
    return items.join(u", "_s);
}

class Comparison
{
public:
    explicit Comparison(Replay &replay)
        : m_replay(replay)
    {
    }

    void compareOutcomes()
    {
        const Outcome &stored = m_replay.stored;
        const Outcome &again = m_replay.replayed;
        note(u"ruleSet"_s, stored.ruleSetHash, again.ruleSetHash);
        note(u"tier"_s, tierCode(stored.tier), tierCode(again.tier));
        note(u"reasons"_s, ruleIds(stored), ruleIds(again));
        note(u"alerts"_s, yesOrNo(stored.alerts()), yesOrNo(again.alerts()));
        note(u"holdTreatment"_s, yesOrNo(stored.holdsTreatment()), yesOrNo(again.holdsTreatment()));
        note(u"unanswered"_s, stored.unanswered.join(u", "_s), again.unanswered.join(u", "_s));
        for (const Reason &reason : stored.reasons)
            compareReason(reason);
    }

    void note(const QString &what, const QString &stored, const QString &replayed)
    {
        if (stored != replayed)
            m_replay.differences.append({what, stored, replayed});
    }

private:
    void compareReason(const Reason &stored)
    {
        const auto &reasons = m_replay.replayed.reasons;
        const auto again = std::ranges::find_if(
            reasons, [&](const Reason &reason) { return reason.ruleId == stored.ruleId; });
        if (again != reasons.end() && *again != stored)
            m_replay.differences.append({stored.ruleId, summary(stored), summary(*again)});
    }

    static QString summary(const Reason &reason)
    {
        return u"%1 (%2) %3"_s.arg(tierCode(reason.tier),
                                   reason.itemIds.join(u", "_s),
                                   reason.clinicianNote.value(u"en"_s));
    }

    Replay &m_replay;
};

} // namespace

const FormRecord *checklistIn(const Submission &submission, const RuleSet &rules)
{
    const auto found = std::ranges::find_if(submission.forms, [&](const FormRecord &form) {
        return form.response.questionnaire.section(u'|', 0, 0) == rules.questionnaire;
    });
    return found == submission.forms.end() ? nullptr : &*found;
}

Result<Replay> replay(const Submission &submission,
                      const std::shared_ptr<const RuleSet> &rules,
                      const std::shared_ptr<const fhir::Questionnaire> &checklist)
{
    const FormRecord *record = checklistIn(submission, *rules);
    if (record == nullptr || !submission.outcome)
        return fail(ErrorCode::NotFound, u"no checklist in this record"_s);
    Course course(submission, rules, checklist);
    course.follow(*record);

    Replay replay{*submission.outcome, course.outcome(), {}};
    Comparison comparison(replay);
    comparison.compareOutcomes();
    comparison.note(u"answers"_s, answersThatDiffer(record->response, course.response()), {});
    if (course.outcome().alerts() && !submission.alert)
        comparison.note(u"alert"_s, yesOrNo(false), yesOrNo(true));
    return replay;
}

} // namespace kiosk
