// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QSignalSpy>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<Value>;

QByteArray quoted(const QByteArray &text)
{
    QByteArray escaped = text;
    return '"' + escaped.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray expression(const QByteArray &fhirPath, const QByteArray &name = {})
{
    return R"("valueExpression":{"language":"text/fhirpath",)"
        + (name.isEmpty() ? QByteArray() : R"("name":")" + name + R"(",)") + R"("expression":)"
        + quoted(fhirPath) + '}';
}

QByteArray sdc(const QByteArray &name, const QByteArray &fhirPath)
{
    return R"({"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-)" + name
        + R"(",)" + expression(fhirPath) + '}';
}

QByteArray variable(const QByteArray &name, const QByteArray &fhirPath)
{
    return R"({"url":"http://hl7.org/fhir/StructureDefinition/variable",)"
        + expression(fhirPath, name) + '}';
}

QByteArray constraint(const QByteArray &fhirPath, const QByteArray &severity = "error")
{
    return R"({"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-constraint","extension":[
        {"url":"key","valueId":"k"},{"url":"severity","valueCode":")"
        + severity + R"("},{"url":"expression","valueString":)" + quoted(fhirPath)
        + R"(},{"url":"human","valueString":"The two do not match."}]})";
}

QByteArray item(const QByteArray &linkId, const QByteArray &type, const QByteArray &more = {})
{
    return R"({"linkId":")" + linkId + R"(","type":")" + type + '"'
        + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

QByteArray extensions(const QByteArray &list)
{
    return R"("extension":[)" + list + ']';
}

/// A whole form: members of the Questionnaire before its items.
std::shared_ptr<const Questionnaire> form(const QByteArray &members, const QByteArray &items)
{
    const auto reading = readQuestionnaire(R"({"resourceType":"Questionnaire","status":"active",)"
                                               + members + R"(,"item":[)" + items + "]}",
                                           u"form.json"_s);
    REQUIRE(reading.questionnaire != nullptr);
    return reading.questionnaire;
}

QStringList pointers(const NotHonouredList &list)
{
    QStringList all;
    for (const NotHonoured &each : list)
        all.append(each.pointer);
    return all;
}

QByteArray answerTo(const QByteArray &linkId)
{
    return "%resource.repeat(item).where(linkId='" + linkId + "').answer.value";
}

} // namespace

TEST_CASE("calculated answers", "[forms][expressions]")
{
    const test::FixedClock clock;
    const QByteArray bmi
        = sdc("calculatedExpression", "(%weight / (%height / 100).power(2)).round(1)");
    const QByteArray variables
        = variable("weight", answerTo("w")) + ',' + variable("height", answerTo("h"));
    const QByteArray questions = item("w", "decimal") + ',' + item("h", "integer") + ',';

    SECTION("follow the answers that their variables look at, and nothing else")
    {
        FormSession session(
            form(extensions(variables),
                 questions + item("bmi", "decimal", R"("readOnly":true,)" + extensions(bmi)) + ','
                     + item("other", "string")),
            clock);
        const NodeId result = session.find(u"bmi"_s);
        CHECK(session.answers(result).empty());

        session.setAnswers(session.find(u"w"_s), {Decimal{u"70.5"_s}});
        CHECK(session.answers(result).empty());
        QSignalSpy spy(&session, &FormSession::changed);
        session.setAnswers(session.find(u"h"_s), {qint64(180)});

        CHECK(session.answers(result) == Values{Decimal{u"21.8"_s}});
        CHECK(spy[0][0].value<QList<NodeId>>() == QList<NodeId>{session.find(u"h"_s), result});
        session.setAnswers(session.find(u"other"_s), {u"x"_s});
        CHECK(spy[1][0].value<QList<NodeId>>() == QList<NodeId>{session.find(u"other"_s)});
        session.setAnswers(result, {Decimal{u"1"_s}}); // read-only
        CHECK(session.answers(result) == Values{Decimal{u"21.8"_s}});
        session.setAnswers(session.find(u"h"_s), {});
        CHECK(session.answers(result).empty());
        CHECK(session.notEvaluated().isEmpty());
    }

    SECTION("are the patient's once edited, until that is undone")
    {
        FormSession session(
            form(extensions(variables), questions + item("bmi", "decimal", extensions(bmi))),
            clock);
        const NodeId result = session.find(u"bmi"_s);
        session.setAnswers(session.find(u"w"_s), {Decimal{u"80"_s}});
        session.setAnswers(session.find(u"h"_s), {qint64(200)});
        CHECK(session.answers(result) == Values{Decimal{u"20"_s}});

        session.setAnswers(result, {Decimal{u"25"_s}});
        session.setAnswers(session.find(u"h"_s), {qint64(100)});
        CHECK(session.answers(result) == Values{Decimal{u"25"_s}});

        CHECK(session.undo());
        CHECK(session.undo());
        CHECK(session.answers(result) == Values{Decimal{u"20"_s}});
        session.setAnswers(session.find(u"h"_s), {qint64(100)});
        CHECK(session.answers(result) == Values{Decimal{u"80"_s}});
    }

    SECTION("keep what an earlier response tells differently, and follow otherwise")
    {
        const auto questionnaire
            = form(extensions(variables), questions + item("bmi", "decimal", extensions(bmi)));
        FormSession first(questionnaire, clock);
        first.setAnswers(first.find(u"w"_s), {Decimal{u"80"_s}});
        first.setAnswers(first.find(u"h"_s), {qint64(200)});
        const auto same = first.response(u"in-progress"_s);
        first.setAnswers(first.find(u"bmi"_s), {Decimal{u"25"_s}});
        const auto edited = first.response(u"in-progress"_s);

        FormSession second(questionnaire, clock);
        CHECK(second.load(same).isEmpty());
        second.setAnswers(second.find(u"h"_s), {qint64(100)});
        CHECK(second.answers(second.find(u"bmi"_s)) == Values{Decimal{u"80"_s}});
        CHECK(second.load(edited).isEmpty());
        CHECK(second.response(u"in-progress"_s) == edited);
        second.setAnswers(second.find(u"h"_s), {qint64(100)});
        CHECK(second.answers(second.find(u"bmi"_s)) == Values{Decimal{u"25"_s}});
    }

    SECTION("build on each other, whatever their order in the form")
    {
        FormSession session(
            form(R"("url":"urn:chain")",
                 item("c",
                      "integer",
                      extensions(sdc("calculatedExpression", answerTo("b") + " + 1")))
                     + ','
                     + item("b",
                            "integer",
                            extensions(sdc("calculatedExpression", answerTo("a") + " + 1")))
                     + ',' + item("a", "integer")),
            clock);
        session.setAnswers(session.find(u"a"_s), {qint64(5)});
        CHECK(session.answers(session.find(u"b"_s)) == Values{qint64(6)});
        CHECK(session.answers(session.find(u"c"_s)) == Values{qint64(7)});
    }

    SECTION("see nothing of a question that is not asked")
    {
        FormSession session(
            form(
                R"("url":"urn:x")",
                item("asked", "boolean") + ','
                    + item(
                        "a",
                        "integer",
                        R"("enableWhen":[{"question":"asked","operator":"=","answerBoolean":true}])")
                    + ','
                    + item("b",
                           "integer",
                           extensions(sdc("calculatedExpression", answerTo("a") + " * 2")))),
            clock);
        session.setAnswers(session.find(u"asked"_s), {true});
        session.setAnswers(session.find(u"a"_s), {qint64(4)});
        CHECK(session.answers(session.find(u"b"_s)) == Values{qint64(8)});
        session.setAnswers(session.find(u"asked"_s), {false});
        CHECK(session.answers(session.find(u"b"_s)).empty());
        session.setAnswers(session.find(u"asked"_s), {true});
        CHECK(session.answers(session.find(u"b"_s)) == Values{qint64(8)});
    }

    SECTION("a total over all items settles, also with itself among them")
    {
        FormSession session(
            form(R"("url":"urn:x")",
                 item("a", "integer") + ',' + item("b", "integer") + ','
                     + item("sum",
                            "integer",
                            extensions(
                                sdc("calculatedExpression",
                                    "%resource.item.where(linkId != 'sum').answer.value.sum()")))),
            clock);
        session.setAnswers(session.find(u"a"_s), {qint64(2)});
        session.setAnswers(session.find(u"b"_s), {qint64(40)});
        CHECK(session.answers(session.find(u"sum"_s)) == Values{qint64(42)});
        CHECK(session.notEvaluated().isEmpty());
    }

    SECTION("scores of choices add up, from options and from contained value sets")
    {
        const QByteArray score
            = R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":)";
        FormSession session(
            form(
                R"("contained":[{"resourceType":"ValueSet","id":"v","compose":{"include":[{"system":"urn:s","concept":[
                     {"code":"n","display":"No",)"
                    + score + R"(0}]},{"code":"y","display":"Yes",)" + score + R"(3}]}]}]}}])",
                item("a",
                     "choice",
                     R"("answerOption":[{"valueCoding":{"code":"some"},)" + score
                         + R"(1}]},{"valueCoding":{"code":"much"},)" + score + R"(2.5}]}])")
                    + ',' + item("b", "choice", R"("answerValueSet":"#v")") + ','
                    + item("total",
                           "decimal",
                           extensions(sdc("calculatedExpression",
                                          "(" + answerTo("a") + " | " + answerTo("b")
                                              + ").ordinal().sum()")))),
            clock);
        session.setAnswers(session.find(u"a"_s), {Coding{{}, u"much"_s, {}}});
        CHECK(session.answers(session.find(u"total"_s)) == Values{Decimal{u"2.5"_s}});
        session.setAnswers(session.find(u"b"_s), {Coding{u"urn:s"_s, u"y"_s, u"Yes"_s}});
        CHECK(session.answers(session.find(u"total"_s)) == Values{Decimal{u"5.5"_s}});
    }

    SECTION("of a hidden item are in the response")
    {
        FormSession session(
            form(
                R"("url":"urn:x")",
                item("a", "integer") + ','
                    + item(
                        "h",
                        "integer",
                        extensions(
                            R"({"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true},)"
                            + sdc("calculatedExpression", answerTo("a") + " + 1")))),
            clock);
        session.setAnswers(session.find(u"a"_s), {qint64(1)});
        CHECK(session.response({}).answersTo(u"h"_s) == Values{qint64(2)});
        CHECK_FALSE(session.isEnabled(session.find(u"h"_s)));
    }
}

TEST_CASE("variables", "[forms][expressions]")
{
    const test::FixedClock clock;

    SECTION("of an item start from it, use those before them, and hide those above")
    {
        FormSession session(
            form(extensions(variable("x", "10")),
                 item("g",
                      "group",
                      R"("repeats":true,)"
                          + extensions(variable("x", "%x + item.where(linkId='n').answer.value")
                                       + ',' + variable("double", "%x * 2"))
                          + R"(,"item":[)" + item("n", "integer") + ','
                          + item("r", "integer", extensions(sdc("calculatedExpression", "%double")))
                          + ']')
                     + ',' + item("top", "integer", extensions(sdc("calculatedExpression", "%x")))),
            clock);
        const NodeId first = session.find(u"g"_s);
        const NodeId second = session.addRepetition(first);
        session.setAnswers(session.node(first).children[0], {qint64(1)});
        session.setAnswers(session.node(second).children[0], {qint64(5)});

        CHECK(session.answers(session.node(first).children[1]) == Values{qint64(22)});
        CHECK(session.answers(session.node(second).children[1]) == Values{qint64(30)});
        CHECK(session.answers(session.find(u"top"_s)) == Values{qint64(10)});
        session.removeRepetition(first);
        CHECK(session.answers(session.node(second).children[1]) == Values{qint64(30)});
    }

    SECTION("that nobody declared switch off what uses them, which is reported")
    {
        FormSession session(
            form(R"("url":"urn:x")",
                 item("a", "string", extensions(sdc("enableWhenExpression", "%typo > 3")))),
            clock);
        CHECK(session.isEnabled(session.find(u"a"_s)));
        REQUIRE(session.notEvaluated().size() == 1);
        CHECK(session.notEvaluated()[0].pointer == u"/item/0/extension/0");
        CHECK(session.notEvaluated()[0].effect
              == u"The question is always asked. There is no variable %typo.");
    }

    SECTION("the patient is known when given, and empty otherwise")
    {
        const auto questionnaire = form(
            R"("url":"urn:x")",
            item("born", "date", extensions(sdc("initialExpression", "%patient.birthDate"))) + ','
                + item(
                    "sex",
                    "choice",
                    R"("answerOption":[{"valueCoding":{"system":"urn:s","code":"female","display":"Female"}}],)"
                        + extensions(sdc("initialExpression", "%patient.gender"))));
        FormSession without(questionnaire, clock);
        CHECK(without.answers(without.find(u"born"_s)).empty());
        CHECK(without.notEvaluated().isEmpty());

        FormSession with(questionnaire,
                         clock,
                         nullptr,
                         QJsonObject{{u"resourceType"_s, u"Patient"_s},
                                     {u"gender"_s, u"female"_s},
                                     {u"birthDate"_s, u"1950-03-01"_s}});
        CHECK(with.answers(with.find(u"born"_s)) == Values{Date{u"1950-03-01"_s}});
        CHECK(with.answers(with.find(u"sex"_s))
              == Values{Coding{u"urn:s"_s, u"female"_s, u"Female"_s}});
    }

    SECTION("the form and the item can be looked at")
    {
        FormSession session(
            form(R"("title":"T")",
                 item("a",
                      "string",
                      R"("text":"Question",)"
                          + extensions(
                              sdc("initialExpression", "%questionnaire.title + ' ' + %qitem.text")))
                     + ','
                     + item("b",
                            "string",
                            extensions(
                                sdc("initialExpression", "%sct & ' ' & %loinc & ' ' & %ucum")))),
            clock);
        CHECK(session.answers(session.find(u"a"_s)) == Values{u"T Question"_s});
        CHECK(session.answers(session.find(u"b"_s))
              == Values{u"http://snomed.info/sct http://loinc.org http://unitsofmeasure.org"_s});
    }
}

TEST_CASE("conditions as expressions", "[forms][expressions]")
{
    const test::FixedClock clock;
    FormSession session(form(extensions(variable("age", answerTo("age"))),
                             item("age", "integer") + ','
                                 + item("adult",
                                        "group",
                                        extensions(sdc("enableWhenExpression", "%age >= 18"))
                                            + R"(,"item":[)" + item("job", "string") + ']')),
                        clock);
    const NodeId job = session.find(u"job"_s);

    CHECK_FALSE(session.isEnabled(job)); // empty is not true
    session.setAnswers(session.find(u"age"_s), {qint64(18)});
    CHECK(session.isEnabled(job));
    session.setAnswers(job, {u"Baker"_s});
    session.setAnswers(session.find(u"age"_s), {qint64(17)});
    CHECK_FALSE(session.isEnabled(job));
    CHECK(session.response({}).answersTo(u"job"_s).empty());
    CHECK(session.answers(job) == Values{u"Baker"_s}); // kept, for undo and for staff
    CHECK(session.undo());
    CHECK(session.response({}).answersTo(u"job"_s) == Values{u"Baker"_s});
}

TEST_CASE("an item that asks its own name waits for nobody", "[forms][expressions]")
{
    const test::FixedClock clock;
    FormSession session(form(R"("url":"urn:x")",
                             item("asked", "string") + ','
                                 + item("me",
                                        "string",
                                        extensions(sdc("enableWhenExpression",
                                                       answerTo("asked") + " = %context.linkId")))),
                        clock);
    CHECK(session.notEvaluated().isEmpty());
    CHECK_FALSE(session.isEnabled(session.find(u"me"_s)));
    session.setAnswers(session.find(u"asked"_s), {u"me"_s});
    CHECK(session.isEnabled(session.find(u"me"_s)));
}

TEST_CASE("cycles are named, switched off, and the form opens", "[forms][expressions]")
{
    const test::FixedClock clock;

    SECTION("of calculations, variables and conditions together")
    {
        FormSession session(
            form(extensions(variable("v", answerTo("b") + " + 1")),
                 item("a", "integer", extensions(sdc("calculatedExpression", "%v + 1"))) + ','
                     + item("b",
                            "integer",
                            extensions(sdc("enableWhenExpression", answerTo("a") + " > 0")))
                     + ',' + item("c", "integer") + ','
                     + item("d",
                            "integer",
                            extensions(sdc("calculatedExpression", answerTo("c") + " + 1")))),
            clock);
        const auto reported = session.notEvaluated();

        CHECK(reported.size() == 3);
        CHECK(pointers(reported).contains(u"/extension/0"));
        CHECK(pointers(reported).contains(u"/item/0/extension/0"));
        CHECK(pointers(reported).contains(u"/item/1/extension/0"));
        CHECK(reported[0].effect.contains(u"These wait for each other: "));
        for (const QString &name : {u"a"_s, u"b"_s, u"%v"_s})
            CHECK(reported[0].effect.contains(name));
        CHECK(session.isEnabled(session.find(u"b"_s)));
        session.setAnswers(session.find(u"b"_s), {qint64(1)});
        CHECK(session.answers(session.find(u"a"_s)).empty());
        session.setAnswers(session.find(u"c"_s), {qint64(1)}); // the rest goes on
        CHECK(session.answers(session.find(u"d"_s)) == Values{qint64(2)});
    }

    SECTION("of conditions alone")
    {
        const auto [file, names, count] = GENERATE(table<QString, QString, int>({
            {u"cycle"_s, u"a, c, b"_s, 3},
            {u"cycle-through-group"_s, u"g, a"_s, 1},
            {u"waits-for-itself"_s, u"a"_s, 1},
        }));
        CAPTURE(file);
        const auto reading = readQuestionnaire(
            test::testData(u"questionnaires/cycles/"_s + file + u".json"_s), file);
        REQUIRE(reading.questionnaire != nullptr);

        FormSession session(reading.questionnaire, clock);

        REQUIRE(session.notEvaluated().size() == count);
        CHECK(session.notEvaluated()[0].what == u"enableWhen");
        CHECK(session.notEvaluated()[0].effect.contains(u"other: "_s + names + u'.'));
        CHECK(session.isEnabled(session.find(u"a"_s)));
    }
}

TEST_CASE("rules of the form", "[forms][expressions]")
{
    const test::FixedClock clock;
    FormSession session(
        form(R"("url":"urn:x")",
             item("a", "string") + ','
                 + item("b",
                        "string",
                        extensions(constraint("%context.answer.value = " + answerTo("a"))))
                 + ',' + item("c", "string", extensions(constraint("false", "warning")))),
        clock);
    const NodeId b = session.find(u"b"_s);

    CHECK(session.issues(b).empty());
    session.setAnswers(b, {u"x"_s});
    CHECK(session.issues(b)
          == std::vector<FormIssue>{{b, FormIssueCode::RuleBroken, u"The two do not match."_s}});
    session.setAnswers(session.find(u"a"_s), {u"x"_s});
    CHECK(session.issues(b).empty());
    session.setAnswers(session.find(u"c"_s), {u"x"_s}); // only warns
    CHECK(session.issuesBelow(session.root()).empty());
}

TEST_CASE("choices and texts as expressions", "[forms][expressions]")
{
    const test::FixedClock clock;

    SECTION("the answers to one question are the choices of another")
    {
        FormSession session(
            form(R"("url":"urn:x")",
                 item("drugs", "string", R"("repeats":true)") + ','
                     + item("worst",
                            "choice",
                            extensions(sdc("answerExpression", answerTo("drugs"))))),
            clock);
        const NodeId worst = session.find(u"worst"_s);
        const NodeId drugs = session.find(u"drugs"_s);
        session.setAnswers(drugs, {u"A"_s});
        session.setAnswers(session.addRepetition(drugs), {u"B"_s});

        REQUIRE(session.options(worst).size() == 2);
        CHECK(session.options(worst)[1].value == Value(u"B"_s));
        session.setAnswers(worst, {u"C"_s});
        REQUIRE(session.issues(worst).size() == 1);
        CHECK(session.issues(worst)[0].code == FormIssueCode::NotAnOption);
    }

    SECTION("a toggle withdraws choices and brings them back")
    {
        FormSession session(
            form(
                R"("url":"urn:x")",
                item("adult", "boolean") + ','
                    + item(
                        "drink",
                        "choice",
                        R"("answerOption":[{"valueString":"Water"},{"valueString":"Beer"}],"extension":[
                            {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression",
                             "extension":[{"url":"option","valueString":"Beer"},{"url":"expression",)"
                            + expression(answerTo("adult") + " = true") + "}]}]")),
            clock);
        const NodeId drink = session.find(u"drink"_s);
        CHECK(session.options(drink).size() == 1);
        session.setAnswers(drink, {u"Beer"_s});
        CHECK(session.issues(drink)[0].code == FormIssueCode::NotAnOption);
        session.setAnswers(session.find(u"adult"_s), {true});
        CHECK(session.options(drink).size() == 2);
        CHECK(session.issues(drink).empty());
    }

    SECTION("a text and whether an answer is required may depend on others")
    {
        const QByteArray cqf
            = R"({"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression",)";
        FormSession session(
            form(R"("url":"urn:x")",
                 item("name", "string") + ','
                     + item("hello",
                            "string",
                            R"("text":"Hello","_text":)" + cqf
                                + expression("'Hello ' & " + answerTo("name"))
                                + R"(}]},"_required":)" + cqf
                                + expression(answerTo("name") + ".exists()") + "}]}")),
            clock);
        const NodeId hello = session.find(u"hello"_s);
        CHECK(session.text(hello) == u"Hello ");
        CHECK(session.issues(hello).empty());
        session.setAnswers(session.find(u"name"_s), {u"Ana"_s});
        CHECK(session.text(hello) == u"Hello Ana");
        CHECK(session.isRequired(hello));
        CHECK(session.issues(hello)[0].code == FormIssueCode::Required);
    }

    SECTION("a bound may move")
    {
        FormSession session(
            form(
                R"("url":"urn:x")",
                item("from", "date") + ','
                    + item(
                        "to",
                        "date",
                        R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","_valueDate":{"extension":[
                            {"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression",)"
                            + expression(answerTo("from") + " + 1 day") + "}]}}]")),
            clock);
        const NodeId to = session.find(u"to"_s);
        session.setAnswers(to, {Date{u"2026-03-01"_s}});
        CHECK(session.issues(to).empty());
        session.setAnswers(session.find(u"from"_s), {Date{u"2026-03-01"_s}});
        CHECK(session.issues(to)
              == std::vector<FormIssue>{{to, FormIssueCode::DateTooEarly, u"2026-03-02"_s}});
    }
}

TEST_CASE("hostile expressions are switched off by name", "[forms][expressions]")
{
    const test::FixedClock clock;
    // 10^7 times round if nobody stopped it.
    const QByteArray endless = "(1|2|3|4|5|6|7|8|9|10)"
        + QByteArray(".select((1|2|3|4|5|6|7|8|9|10))").repeated(6) + ".count()";
    FormSession session(
        form(R"("url":"urn:x")",
             item("a", "integer", extensions(sdc("calculatedExpression", endless))) + ','
                 + item("b", "integer", extensions(sdc("calculatedExpression", "1 +"))) + ','
                 + item("c", "integer", extensions(sdc("calculatedExpression", "6 * 7")))),
        clock);

    CHECK(session.answers(session.find(u"a"_s)).empty());
    CHECK(session.answers(session.find(u"c"_s)) == Values{qint64(42)});
    REQUIRE(session.notEvaluated().size() == 2);
    CHECK(session.notEvaluated()[0].pointer == u"/item/1/extension/0");
    CHECK(session.notEvaluated()[1].pointer == u"/item/0/extension/0");
    CHECK(session.notEvaluated()[1].effect.contains(u"too much work"));
}

TEST_CASE("asking again and again uses up no limit", "[forms][expressions]")
{
    if (qEnvironmentVariableIsEmpty("KIOSK_LONG"))
        return;
    const test::FixedClock clock;
    const QByteArray tedious = "((1|2|3|4|5|6|7|8|9|10)"
        + QByteArray(".select((1|2|3|4|5|6|7|8|9|10))").repeated(3) + ".count() < 0)";
    FormSession session(
        form(R"("url":"urn:x")", item("a", "string", extensions(constraint(tedious)))), clock);
    const NodeId a = session.find(u"a"_s);
    session.setAnswers(a, {u"x"_s});

    for (int i = 0; i < 300; ++i)
        REQUIRE(session.issues(a).size() == 1);
    CHECK(session.notEvaluated().isEmpty());
}

TEST_CASE("repetitions stand there from the start, within reason", "[forms][expressions]")
{
    const test::FixedClock clock;
    const auto many = [](const QByteArray &inner, int count) {
        return item(
            "g" + QByteArray::number(inner.size()),
            "group",
            R"("repeats":true,"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs","valueInteger":)"
                + QByteArray::number(count) + R"(}],"item":[)" + inner + ']');
    };

    FormSession two(form(R"("url":"urn:x")", many(item("a", "string"), 2)), clock);
    CHECK(two.node(two.root()).children.size() == 2);

    QByteArray nested = item("a", "string");
    for (int depth = 0; depth < 6; ++depth)
        nested = many(nested, 2'000'000'000);
    FormSession hostile(form(R"("url":"urn:x")", nested), clock);
    CHECK(hostile.node(hostile.root()).children.size() <= 20);
}

TEST_CASE("quantities compare across units", "[forms][expressions]")
{
    const test::FixedClock clock;
    const auto metres = [](const QString &number, const QString &unit) {
        return Quantity{{number}, unit, u"http://unitsofmeasure.org"_s, unit};
    };
    FormSession session(
        form(R"("url":"urn:x")",
             item("tall", "quantity") + ','
                 + item("more",
                        "string",
                        R"("enableWhen":[{"question":"tall","operator":">=","answerQuantity":
                        {"value":1.5,"system":"http://unitsofmeasure.org","code":"m","unit":"m"}}])")),
        clock);
    const NodeId more = session.find(u"more"_s);
    const auto [number, unit, asked] = GENERATE(table<QString, QString, bool>({
        {u"150"_s, u"cm"_s, true},
        {u"149.9"_s, u"cm"_s, false},
        {u"60"_s, u"[in_i]"_s, true},
        {u"59"_s, u"[in_i]"_s, false},
        {u"150"_s, u"kg"_s, false},
    }));
    CAPTURE(number, unit);

    session.setAnswers(session.find(u"tall"_s), {metres(number, unit)});

    CHECK(session.isEnabled(more) == asked);
}

TEST_CASE("the language changes texts only", "[forms][expressions]")
{
    const test::FixedClock clock;
    FormSession session(
        form(
            R"("language":"en")",
            item(
                "a",
                "string",
                R"("text":"Name","_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation",
                  "extension":[{"url":"lang","valueCode":"es"},{"url":"content","valueString":"Nombre"}]}]})")),
        clock);
    const NodeId a = session.find(u"a"_s);
    session.setAnswers(a, {u"Ana"_s});
    QSignalSpy changes(&session, &FormSession::changed);

    session.setLanguage(u"es"_s);

    CHECK(session.text(a) == u"Nombre");
    CHECK(session.answers(a) == Values{u"Ana"_s});
    CHECK(changes.isEmpty());
}

namespace {

/// A form of the corpus; null, with a warning, when it is not there.
std::shared_ptr<const Questionnaire> corpusForm(const QString &folder, const QString &pattern)
{
    const QDir corpus(qEnvironmentVariable("KIOSK_CORPUS_DIR") + folder);
    const QStringList found = corpus.entryList({pattern});
    if (found.isEmpty()) {
        WARN("KIOSK_CORPUS_DIR names no corpus with this form: skipped");
        return {};
    }
    QFile file(corpus.filePath(found.front()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto reading = readQuestionnaire(file.readAll(), found.front());
    REQUIRE(reading.questionnaire != nullptr);
    return reading.questionnaire;
}

} // namespace

TEST_CASE("an age by another author's expression", "[forms][expressions][corpus]")
{
    const auto form
        = corpusForm(u"/google+android-fhir/q"_s, u"behavior_calculated_expression.*.json"_s);
    if (form == nullptr)
        return;
    const test::FixedClock clock; // 2026-11-18
    FormSession session(form, clock);
    const NodeId born = session.find(u"birthdate"_s);
    const NodeId age = session.find(u"age"_s);

    session.setAnswers(born, {Date{u"1950-03-01"_s}});
    CHECK(session.answers(age) == Values{qint64(76)});
    session.setAnswers(born, {Date{u"1950-12-01"_s}});
    CHECK(session.answers(age) == Values{qint64(75)});
    session.setAnswers(age, {qint64(70)});
    session.setAnswers(born, {Date{u"1950-03-01"_s}});
    CHECK(session.answers(age) == Values{qint64(70)});
}

TEST_CASE("the expressions of a large form of others work as its authors meant",
          "[forms][expressions]")
{
    const auto form
        = corpusForm(u"/aehrc+smart-forms/q"_s, u"*HealthCheckAssembled-0.4.0.*.json"_s);
    if (form == nullptr)
        return;
    const test::FixedClock clock; // 2026-11-18
    FormSession session(form, clock);
    const NodeId age = session.find(u"e2a16e4d-2765-4b61-b286-82cfc6356b30"_s);
    const NodeId bmi = session.find(u"obs-bmi-newresult"_s);

    session.setAnswers(age, {qint64(40)});
    session.setAnswers(session.find(u"obs-weight-newresult"_s), {Decimal{u"81"_s}});
    session.setAnswers(session.find(u"obs-height-newresult"_s), {Decimal{u"180"_s}});

    // %weight / (%height / 100)², to one digit; the dates are those of the day.
    CHECK(session.answers(bmi) == Values{Decimal{u"25"_s}});
    CHECK(session.answers(session.find(u"obs-weight-newdate"_s)) == Values{Date{u"2026-11-18"_s}});
    CHECK(session.isEnabled(session.find(u"d1e1ab3d-1c6c-430b-8ae7-af56b8f0af55"_s))); // %age > 12
    CHECK_FALSE(session.isEnabled(session.find(u"7fa8bc57-f3f9-4ddc-bf9b-12a9b9885dbd"_s)));

    session.setAnswers(age, {qint64(12)});
    CHECK_FALSE(session.isEnabled(session.find(u"d1e1ab3d-1c6c-430b-8ae7-af56b8f0af55"_s)));
    CHECK(session.isEnabled(session.find(u"7fa8bc57-f3f9-4ddc-bf9b-12a9b9885dbd"_s)));
    session.setAnswers(session.find(u"obs-weight-newresult"_s), {});
    CHECK(session.answers(bmi).empty());
    CHECK(session.answers(session.find(u"obs-weight-newdate"_s)).empty());
}
