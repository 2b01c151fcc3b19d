// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ChartNote.h"

#include "tests/support/SampleSummary.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

QString htmlOf(const RecordSummary &summary)
{
    NoteContext context;
    context.clinicName = QStringLiteral("Clinic");
    context.emergencyNumber = QStringLiteral("112");
    context.printedBy = QStringLiteral("Maria");
    return chartNote(summary, context).html;
}

} // namespace

TEST_CASE("ChartNote", "[report]")
{
    RecordSummary summary = test::sampleSummary();

    SECTION("what raised it stands before everything else that was said")
    {
        const QString html = htmlOf(summary);

        const auto danger = html.indexOf(QStringLiteral("Same day"));
        const auto reason = html.indexOf(QStringLiteral("Did pain shoot down your leg?"));
        const auto note = html.indexOf(QStringLiteral("New radiating pain"));
        const auto cautions = html.indexOf(QStringLiteral("Blood thinner"));
        const auto skipped = html.indexOf(QStringLiteral("Chest pain or tightness"));
        const auto complaint = html.indexOf(QStringLiteral("hurts"));
        CHECK(0 < danger);
        CHECK(danger < reason);
        CHECK(reason < note);
        CHECK(note < cautions);
        CHECK(cautions < skipped);
        CHECK(skipped < complaint);
    }

    SECTION("the alert says who took it, when, how soon and to do what")
    {
        AlertRow alert;
        alert.createdMs = 1'795'000'000'000;
        summary.alert = alert;
        CHECK(htmlOf(summary).contains(QStringLiteral("Nobody has acknowledged it.")));

        summary.alert->acknowledged = true;
        summary.alert->acknowledgedBy = QStringLiteral("Flo <Desk>");
        summary.alert->acknowledgedMs = alert.createdMs + 112'000;
        summary.alert->action = AlertAction::CalledEmergencyServices;
        const QString html = htmlOf(summary);

        const auto row = html.indexOf(QStringLiteral("Flo &lt;Desk&gt;"));
        CHECK(html.indexOf(QStringLiteral("Same day")) < row);
        CHECK(row < html.indexOf(QStringLiteral("Blood thinner")));
        CHECK(html.contains(QStringLiteral("after 1 min 52 s")));
        CHECK(html.contains(QStringLiteral("112 has been called.")));
        CHECK_FALSE(html.contains(QStringLiteral("Nobody has acknowledged it.")));
    }

    SECTION("every answer is there")
    {
        const QString html = htmlOf(summary);

        for (const auto *answer : {u"Suddenly", u"I used to", u"Lift my grandson"}) {
            CHECK(html.contains(QStringView(answer)));
        }
    }

    SECTION("what the patient wrote stays text")
    {
        const QString html = htmlOf(summary);

        CHECK(
            html.contains(QStringLiteral("&lt;b&gt;&quot;hurts&quot;&lt;/b&gt; &amp; leg burns")));
        CHECK_FALSE(html.contains(QStringLiteral("<b>\"hurts")));
        CHECK_FALSE(html.contains(QChar(0x202E)));
    }

    SECTION("a drawn signature is a picture of its strokes and nothing else")
    {
        SignatureDrawing signature;
        signature.strokes = {{{0.3, 0.6}, {0.8, 0.2}, {1.5, 0.7}}};
        AnswerLine line;
        line.topic = Topic::Signature;
        line.question = QStringLiteral("Your signature");
        line.answer = QStringLiteral("Signed with a finger");
        line.signature = signature;
        summary.forms.front().lines.push_back(line);
        CHECK(
            htmlOf(summary).contains(QStringLiteral("src=\"data:image/svg+xml;base64,%1\"")
                                         .arg(QString::fromLatin1(signature.toSvg().toBase64()))));
    }

    SECTION("a placeholder in an answer is not filled in")
    {
        summary.forms.back().lines.front().answer = QStringLiteral("%1 %2 %3");
        CHECK(htmlOf(summary).contains(QStringLiteral("%1 %2 %3")));
    }

    SECTION("an unanswered emergency question is never told as No")
    {
        summary.emergency.no.clear();
        CHECK(htmlOf(summary).contains(QStringLiteral("Emergency questions: 0 of 2 answered No")));
    }

    SECTION("a record without a name says so")
    {
        summary.label.givenName.clear();
        summary.label.familyName.clear();
        CHECK(htmlOf(summary).contains(QStringLiteral("No name given")));
    }

    SECTION("an answer that was changed shows both")
    {
        CHECK(htmlOf(summary).contains(QStringLiteral("\u2068No\u2069 → \u2068Yes\u2069")));
    }
}
