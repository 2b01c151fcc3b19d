// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/FormReading.h"

#include "app/core/Json.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

constexpr int emergencyQuestions = 9;

const FormRecord &checklist(const Submission &visit)
{
    return visit.forms.at(0);
}

const FormRecord &intake(const Submission &visit)
{
    return visit.forms.at(1);
}

AnswerLine lineOf(const FormReading &reading, const QString &linkId)
{
    const auto &lines = reading.answers().lines;
    const auto line = std::ranges::find(lines, linkId, &AnswerLine::linkId);
    REQUIRE(line != lines.end());
    return *line;
}

int answeredItems(const std::vector<fhir::ResponseItem> &items)
{
    int count = 0;
    for (const fhir::ResponseItem &item : items) {
        count += (item.answers.empty() ? 0 : 1) + answeredItems(item.items);
        for (const fhir::ResponseAnswer &answer : item.answers) {
            count += answeredItems(answer.items);
        }
    }
    return count;
}

/// Gives the one answered item of that id another answer.
void answer(std::vector<fhir::ResponseItem> &items, const QString &linkId, const fhir::Value &value)
{
    for (fhir::ResponseItem &item : items) {
        if (item.linkId == linkId)
            item.answers.front().value = value;
        answer(item.items, linkId, value);
    }
}

void rename(std::vector<fhir::ResponseItem> &items, const QString &linkId, const QString &text)
{
    for (fhir::ResponseItem &item : items) {
        if (item.linkId == linkId) {
            item.text = text;
        }
        rename(item.items, linkId, text);
    }
}

} // namespace

TEST_CASE("A shipped form is read in full", "[review]")
{
    const Submission visit = test::fullFirstVisit();

    SECTION("every answered item becomes a line")
    {
        for (const FormRecord &form : visit.forms) {
            const FormReading reading(form, test::shippedForms(), u"en"_s);

            CHECK(reading.answers().known);
            CHECK(reading.answers().version == form.response.questionnaire.section(u'|', 1));
            // The checklist has no drawing; the first visit's is no line.
            CHECK(int(reading.answers().lines.size()) + (reading.answers().bodyChart ? 1 : 0)
                  == answeredItems(form.response.items));
            CHECK(reading.answers().lines.size() > 20);
            for (const AnswerLine &line : reading.answers().lines) {
                CAPTURE(line.linkId);
                CHECK_FALSE(line.question.isEmpty());
                CHECK_FALSE(line.answer.isEmpty());
                CHECK(line.ms > 0);
            }
        }
    }

    SECTION("answers show the words of the options, several of them in one line")
    {
        const FormReading reading(intake(visit), test::shippedForms(), u"en"_s);

        CHECK(lineOf(reading, u"onset.how"_s).answer == u"All at once");
        CHECK(lineOf(reading, u"pain.where"_s).answer.count(u',') == 1);
        CHECK(lineOf(reading, u"consent.privacy"_s).answer == u"Yes");
        CHECK(lineOf(reading, u"signature.name"_s).answer == u"Signed by Quorvendish");
        CHECK(lineOf(reading, u"birthDate"_s).answer == u"Thursday, March 4, 1954");
    }

    SECTION("the drawing on the body chart becomes places with feelings, and no line of its own")
    {
        const FormReading reading(intake(visit), test::shippedForms(), u"es"_s);

        const auto &chart = reading.answers().bodyChart;
        REQUIRE(chart);
        REQUIRE(chart->places.size() == 2);
        CHECK(chart->places[0].name == u"Cara"_s);
        CHECK(chart->places[0].pains == std::vector{PainType::Numb});
        CHECK(chart->places[1].name == u"Espalda baja, en el centro"_s);
        CHECK(chart->places[1].pains == std::vector{PainType::Burning});
        CHECK(chart->shares[size_t(BodyView::Back)] > 0.005);
        CHECK(chart->shares[size_t(BodyView::Back)] < 0.05);
        CHECK(chart->shares[size_t(BodyView::LeftSide)] == 0);
        for (const AnswerLine &line : reading.answers().lines)
            CHECK(line.linkId != u"pain.drawing"_s);
        for (const AnswerCorrection &change : reading.corrections())
            CHECK_FALSE(change.after.contains(u"json"_s));
    }

    SECTION("a drawn signature comes with its strokes; a picture of another make does not")
    {
        SignatureDrawing signature;
        signature.strokes = {{{0.3, 0.6}, {0.8, 0.2}, {1.5, 0.7}}};
        for (const bool isOurs : {true, false}) {
            FormRecord drawn = intake(visit);
            answer(drawn.response.items,
                   u"signature.name"_s,
                   fhir::Attachment{QString::fromUtf16(signatureType),
                                    u"Signed with a finger"_s,
                                    isOurs ? signature.toSvg() : "<svg/>",
                                    {},
                                    {}});
            const FormReading reading(drawn, test::shippedForms(), u"en"_s);
            const AnswerLine line = lineOf(reading, u"signature.name"_s);
            CHECK(line.answer == u"Signed with a finger");
            CHECK(line.signature.has_value() == isOurs);
        }
    }

    SECTION("each answer is put where staff look for it")
    {
        const FormReading reading(intake(visit), test::shippedForms(), u"en"_s);

        CHECK(lineOf(reading, u"name.given"_s).topic == Topic::Identity);
        CHECK(lineOf(reading, u"complaint"_s).topic == Topic::Complaint);
        CHECK(lineOf(reading, u"onset.date"_s).topic == Topic::Onset);
        CHECK(lineOf(reading, u"pain.now"_s).topic == Topic::PainNow);
        CHECK(lineOf(reading, u"pain.best"_s).topic == Topic::PainBest);
        CHECK(lineOf(reading, u"pain.worst"_s).topic == Topic::PainWorst);
        CHECK(lineOf(reading, u"pain.now"_s).number.has_value());
        CHECK(lineOf(reading, u"medicines.quick"_s).topic == Topic::Caution);
        CHECK(lineOf(reading, u"medication.name"_s).topic == Topic::Caution);
        CHECK(lineOf(reading, u"allergies.describe"_s).topic == Topic::Caution);
        CHECK(lineOf(reading, u"goals"_s).topic == Topic::Goal);
        CHECK(lineOf(reading, u"consent.privacy"_s).topic == Topic::Consent);
        CHECK(lineOf(reading, u"signature.name"_s).topic == Topic::Signature);
        CHECK(lineOf(reading, u"smoking"_s).topic == Topic::Other);
    }

    SECTION("a page's title is the question where its only item just says how to answer")
    {
        const FormReading reading(intake(visit), test::shippedForms(), u"en"_s);

        CHECK(lineOf(reading, u"pain.where"_s).question == u"Where does it hurt?");
        CHECK(lineOf(reading, u"allergies"_s).question == u"Do you have an allergy?");
        CHECK(lineOf(reading, u"onset.how"_s).question == u"How did it start?");
        CHECK(lineOf(reading, u"emergencyContact.wish"_s).question
              == u"Would you like to name someone?");
        for (const AnswerLine &line : reading.answers().lines) {
            CHECK(line.question != u"Touch all that fit");
        }
    }

    SECTION("a line names the page that it stood on")
    {
        const FormReading reading(intake(visit), test::shippedForms(), u"en"_s);

        CHECK(lineOf(reading, u"name.given"_s).section == u"What is your name?");
        CHECK(lineOf(reading, u"medication.dose"_s).section == u"Your other medicines");
    }

    SECTION("staff read their own language")
    {
        const FormReading reading(checklist(visit), test::shippedForms(), u"es"_s);

        CHECK(lineOf(reading, u"NR-2"_s).answer == u"Sí");
    }
}

TEST_CASE("A changed answer keeps its trail", "[review]")
{
    const Submission visit = test::fullFirstVisit();
    const FormReading reading(checklist(visit), test::shippedForms(), u"en"_s);

    CHECK(lineOf(reading, u"NR-2"_s).changed);
    CHECK(lineOf(reading, u"NR-2"_s).ms == 1'795'000'060'000);
    CHECK_FALSE(lineOf(reading, u"CES-1"_s).changed);
    const auto corrections = reading.corrections();
    REQUIRE(corrections.size() == 1);
    CHECK(corrections.front().question.startsWith(u"Do you have new numbness"));
    CHECK(corrections.front().before == u"No");
    CHECK(corrections.front().after == u"Yes");
    CHECK(corrections.front().ms == 1'795'000'060'000);
}

TEST_CASE("The emergency page in one look", "[review]")
{
    SECTION("a declined answer is not a No")
    {
        const Submission visit = test::fullFirstVisit();

        const EmergencyCheck check
            = FormReading(checklist(visit), test::shippedForms(), u"en"_s).emergency();

        CHECK(check.asked == emergencyQuestions);
        CHECK(check.no.size() == 8);
        CHECK(check.declined
              == QStringList{u"Numb or tingling between your legs or where you wipe"_s});
        CHECK(check.unanswered.isEmpty());
    }

    SECTION("a page left half done tells what was never answered")
    {
        test::FixedClock clock;
        FormSession form(test::shippedContent().checklist, clock);
        test::choose(form, u"VN-4"_s, u"no"_s);
        test::choose(form, u"HT-1"_s, u"yes"_s);
        const FormRecord record{form.response(u"in-progress"_s), {}, form.changes()};

        const EmergencyCheck check = FormReading(record, test::shippedForms(), u"en"_s).emergency();

        CHECK(check.asked == emergencyQuestions);
        CHECK(check.no.size() == 1);
        CHECK(check.declined.isEmpty());
        CHECK(check.unanswered.size() == 7);
    }

    SECTION("a form without the page asked nothing")
    {
        const Submission visit = test::fullFirstVisit();

        CHECK(FormReading(intake(visit), test::shippedForms(), u"en"_s).emergency().asked == 0);
    }
}

TEST_CASE("A form that this desk does not have", "[review]")
{
    Submission visit = test::fullFirstVisit();
    FormRecord record = intake(visit);

    SECTION("another version shows the words that the patient saw, in their places")
    {
        record.response.questionnaire.replace(u"|2"_s, u"|7"_s);
        rename(record.response.items, u"complaint"_s, u"What hurts, please?"_s);

        const FormReading reading(record, test::shippedForms(), u"es"_s);

        CHECK_FALSE(reading.answers().known);
        CHECK(reading.answers().version == u"7");
        CHECK(lineOf(reading, u"complaint"_s).question == u"What hurts, please?");
        CHECK(lineOf(reading, u"complaint"_s).topic == Topic::Complaint);
        CHECK(lineOf(reading, u"onset.how"_s).answer == u"All at once");
    }

    SECTION("an unknown form loses no answer")
    {
        const FormReading reading(record, {}, u"en"_s);

        CHECK_FALSE(reading.answers().known);
        CHECK(reading.answers().title == u"urn:bonesetters-kiosk:questionnaire:first-visit");
        CHECK(int(reading.answers().lines.size()) == answeredItems(record.response.items));
        CHECK(lineOf(reading, u"complaint"_s).question == u"Tell us in your own words");
        CHECK(lineOf(reading, u"complaint"_s).section == u"What brings you in today?");
    }
}

TEST_CASE("A form without an url is not taken for another one", "[review]")
{
    const QTemporaryDir folder;
    REQUIRE(writeFile(folder.filePath(u"a.json"_s),
                      R"({"resourceType":"Questionnaire","status":"active"})"));
    REQUIRE(writeFile(folder.filePath(u"b.json"_s),
                      R"({"resourceType":"Questionnaire","status":"active","url":"urn:b"})"));

    CHECK(readForms({folder.path()}).keys() == QStringList{u"urn:b"_s});
}
