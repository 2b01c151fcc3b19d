// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/Review.h"

#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const RaisedReason &reasonOf(const RecordSummary &summary, const QString &rule)
{
    const auto reason = std::ranges::find(summary.reasons, rule, &RaisedReason::ruleId);
    REQUIRE(reason != summary.reasons.end());
    return *reason;
}

OpenedRecord opened(const QByteArray &payload)
{
    OpenedRecord record;
    record.payload = SecretBytes::copyOf(payload);
    record.entry.label.givenName = u"Wilma"_s;
    return record;
}

} // namespace

TEST_CASE("What a patient sent, in the order of urgency", "[review]")
{
    const Submission visit = test::fullFirstVisit();
    const RecordSummary summary = summarise(visit, test::shippedForms(), u"en"_s);

    SECTION("each rule that fired stands with the answers that made it fire")
    {
        CHECK(summary.tier == Tier::SameDay);
        CHECK(summary.reasons.size() == 2);
        const RaisedReason &numb = reasonOf(summary, u"NR-2.new"_s);
        REQUIRE(numb.answers.size() == 2);
        CHECK(numb.answers[0].question.startsWith(u"Do you have new numbness"));
        CHECK(numb.answers[0].answer == u"Yes");
        CHECK(numb.answers[1].answer == u"New in the last 2 weeks");
        CHECK_FALSE(numb.clinicianNote.isEmpty());
        CHECK(reasonOf(summary, u"CES-1.declined"_s).clinicianNote.startsWith(u"Declined"));
    }

    SECTION("the raising answers are marked among all answers, the others are not")
    {
        QStringList marked;
        for (const AnswerLine &line : summary.forms.at(0).lines) {
            if (line.tier != Tier::None) {
                marked.append(line.linkId);
            }
        }
        CHECK(marked == QStringList{u"CES-1"_s, u"NR-2"_s, u"NR-2.since"_s});
        CHECK(summary.raisedCount() == 3);
    }

    SECTION("clinician's notes come in the reader's language")
    {
        const RecordSummary spanish = summarise(visit, test::shippedForms(), u"es"_s);

        CHECK(reasonOf(spanish, u"CES-1.declined"_s).clinicianNote.startsWith(u"No quiso"));
    }

    SECTION("both forms, the emergency page and the changed answer are there")
    {
        REQUIRE(summary.forms.size() == 2);
        CHECK(summary.emergency.asked == 9);
        CHECK(summary.emergency.declined.size() == 1);
        CHECK(summary.corrections.size() == 1);
        CHECK(summary.about(Topic::PainNow).size() == 1);
        CHECK(summary.sentMs - summary.startedMs == 120'000);
    }
}

TEST_CASE("What the store opened", "[review]")
{
    const Submission visit = test::fullFirstVisit();

    SECTION("label and staff's steps come along, notes in their places")
    {
        OpenedRecord record = opened(visit.toJson());
        ActionRow action;
        action.kind = ActionKind::MarkReviewed;
        action.staffName = u"Flo"_s;
        record.actions = {ActionRow(), action};
        record.notes = {QString(), u"Seen"_s};

        const auto summary = summarise(record, test::shippedForms(), u"en"_s);

        REQUIRE(summary);
        CHECK(summary->label.givenName == u"Wilma");
        REQUIRE(summary->steps.size() == 2);
        CHECK(summary->steps[1].kind == ActionKind::MarkReviewed);
        CHECK(summary->steps[1].staffName == u"Flo");
        CHECK(summary->steps[1].note == u"Seen");
    }

    SECTION("neither label nor contents can hide the more urgent tier")
    {
        OpenedRecord urgentLabel = opened(visit.toJson());
        urgentLabel.entry.label.tier = Tier::Emergency;
        OpenedRecord calmLabel = opened(visit.toJson());
        calmLabel.entry.label.tier = Tier::None;

        CHECK(summarise(urgentLabel, {}, u"en"_s)->tier == Tier::Emergency);
        CHECK(summarise(calmLabel, {}, u"en"_s)->tier == Tier::SameDay);
    }

    SECTION("contents that are no submission are refused")
    {
        const auto summary = summarise(opened("{\"forms\": 7"), {}, u"en"_s);

        REQUIRE_FALSE(summary);
        CHECK(summary.error().code == ErrorCode::CannotOpenRecord);
    }
}
