// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleSummary.h"

namespace kiosk::test {

namespace {

AnswerLine line(const char16_t *linkId,
                const char16_t *question,
                const char16_t *answer,
                Topic topic = Topic::Other,
                qint64 ms = 1'795'000'060'000)
{
    AnswerLine made;
    made.linkId = QString::fromUtf16(linkId);
    made.question = QString::fromUtf16(question);
    made.answer = QString::fromUtf16(answer);
    made.topic = topic;
    made.ms = ms;
    bool isNumber = false;
    const int number = made.answer.toInt(&isNumber);
    if (isNumber) {
        made.number = number;
    }
    return made;
}

FormAnswers checklist()
{
    FormAnswers form;
    form.title = QStringLiteral("Warning signs");
    form.version = QStringLiteral("1");
    form.known = true;
    form.lines = {line(u"VN-2", u"Sudden, very bad headache or neck pain", u"No"),
                  line(u"NR-1", u"Did pain shoot down your leg?", u"Yes")};
    form.lines.back().tier = Tier::SameDay;
    return form;
}

FormAnswers intake()
{
    FormAnswers form;
    form.title = QStringLiteral("First visit");
    form.version = QStringLiteral("1");
    form.known = true;
    form.lines = {
        line(u"complaint",
             u"In your own words",
             u"Back <b>\"hurts\"</b> & leg \u202Eburns",
             Topic::Complaint),
        line(u"onset.how", u"How did it start?", u"Suddenly", Topic::Onset),
        line(u"pain.now", u"Right now", u"6", Topic::PainNow),
        line(u"pain.best", u"At its best", u"3", Topic::PainBest),
        line(u"pain.worst", u"At its worst", u"8", Topic::PainWorst),
        line(u"medicines.quick", u"Do you take any of these?", u"Blood thinner", Topic::Caution),
        line(u"smoking", u"Do you smoke?", u"I used to"),
        line(u"goals", u"Your goal", u"Lift my grandson", Topic::Goal),
        line(u"consent.privacy", u"I have seen how my answers are kept", u"Yes", Topic::Consent),
    };
    return form;
}

} // namespace

RecordSummary sampleSummary()
{
    RecordSummary summary;
    summary.record = QUuid(QStringLiteral("01932f3c-41ab-7000-8000-0123456789ab"));
    summary.label.givenName = QStringLiteral("Walter");
    summary.label.familyName = QStringLiteral("Example");
    summary.label.birthDate = QStringLiteral("1954-03-04");
    summary.label.visit = QStringLiteral("first-visit");
    summary.label.language = QStringLiteral("en");
    summary.row.deviceName = QStringLiteral("Kiosk 1");
    summary.sentMs = 1'795'000'600'000;
    summary.tier = Tier::SameDay;
    summary.ruleSetVersion = QStringLiteral("2026.1");
    summary.forms = {checklist(), intake()};
    summary.reasons = {{QStringLiteral("NR-1.marked"),
                        Tier::SameDay,
                        {summary.forms.front().lines.back()},
                        QStringLiteral("New radiating pain: test reflexes first.")}};
    summary.emergency.asked = 2;
    summary.emergency.no = {QStringLiteral("Sudden, very bad headache or neck pain")};
    summary.emergency.unanswered = {QStringLiteral("Chest pain or tightness")};
    summary.corrections = {{1'795'000'030'000,
                            QStringLiteral("Did pain shoot down your leg?"),
                            QStringLiteral("No"),
                            QStringLiteral("Yes")}};
    return summary;
}

} // namespace kiosk::test
