// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormSession.h"

#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

using Answers = std::vector<Value>;

Answers text(const QString &words)
{
    return {Value(words)};
}

QStringList sections(const FormSession &session)
{
    QStringList words;
    for (const FormPage &page : session.pages())
        words.append(page.section);
    return words;
}

} // namespace

TEST_CASE("FormSession: answers", "[forms]")
{
    test::FixedClock clock;
    FormSession session(test::allTypes(), clock);
    const NodeId name = session.find(u"name"_s);
    const NodeId hurts = session.find(u"hurts"_s);
    const NodeId pain = session.find(u"pain"_s);

    SECTION("initial values stand before anybody answers and are no change")
    {
        CHECK(session.answers(pain) == Answers{qint64(3)});
        CHECK(session.answers(session.find(u"fixed"_s)) == text(u"set by us"_s));
        CHECK(session.changes().empty());
        CHECK_FALSE(session.undo());
    }

    SECTION("an answer names itself and only what it enables as changed")
    {
        QSignalSpy spy(&session, &FormSession::changed);

        session.setAnswers(hurts, {true});

        REQUIRE(spy.count() == 1);
        CHECK(spy[0][0].value<QList<NodeId>>() == QList<NodeId>{hurts, pain});
        CHECK(session.isEnabled(pain));
    }

    SECTION("the same answer again is no change")
    {
        session.setAnswers(hurts, {true});
        QSignalSpy spy(&session, &FormSession::changed);

        session.setAnswers(hurts, {true});

        CHECK(spy.count() == 0);
        CHECK(session.changes().size() == 1);
    }

    SECTION("undo takes back one answer at a time and the trail keeps everything")
    {
        session.setAnswers(name, text(u"Ana"_s));
        clock.advance(5000);
        session.setAnswers(name, text(u"Anna"_s));

        CHECK(session.undo());
        CHECK(session.answers(name) == text(u"Ana"_s));
        CHECK(session.undo());
        CHECK(session.answers(name).empty());
        CHECK_FALSE(session.undo());

        const auto &trail = session.changes();
        REQUIRE(trail.size() == 4);
        CHECK(trail[1].ms == 1'795'000'005'000);
        CHECK(trail[1].linkId == u"name");
        CHECK(trail[1].before == text(u"Ana"_s));
        CHECK(trail[1].after == text(u"Anna"_s));
        CHECK(trail[3].after.empty());
    }

    SECTION("what is typed in one go is one change and one step to undo")
    {
        const auto type = [&](NodeId node, const QString &word) {
            session.setAnswers(node, text(word), FormSession::Entry::Typed);
            clock.advance(200);
        };
        for (const QString &soFar : {u"A"_s, u"An"_s, u"Ana"_s})
            type(name, soFar);
        REQUIRE(session.changes().size() == 1);
        CHECK(session.changes()[0].before.empty());
        CHECK(session.changes()[0].after == text(u"Ana"_s));
        CHECK(session.changes()[0].ms == 1'795'000'000'400);

        SECTION("coming back to it after another answer is a change of its own")
        {
            session.setAnswers(hurts, {true});
            type(name, u"Anna"_s);
            REQUIRE(session.changes().size() == 3);
            CHECK(session.changes()[2].before == text(u"Ana"_s));
        }
        SECTION("so is coming back after a minute")
        {
            clock.advance(60'000);
            type(name, u"Anna"_s);
            REQUIRE(session.changes().size() == 2);
            CHECK(session.undo());
            CHECK(session.answers(name) == text(u"Ana"_s));
        }
        SECTION("typed and deleted again is none")
        {
            type(name, {});
            CHECK(session.changes().empty());
            CHECK_FALSE(session.undo());
        }
        SECTION("undo takes all of it back and stays in the trail")
        {
            CHECK(session.undo());
            CHECK(session.answers(name).empty());
            CHECK(session.changes().size() == 2);
            type(name, u"B"_s);
            CHECK(session.changes().size() == 3);
        }
    }

    SECTION("empty texts are no answer")
    {
        const Value blank = GENERATE(
            as<Value>(), QString(u"  "_s), Decimal{}, Date{}, Uri{}, Quantity{{}, u"kg"_s, {}, {}});
        session.setAnswers(name, text(u"Ana"_s));

        session.setAnswers(name, {blank});

        CHECK(session.answers(name).empty());
    }

    SECTION("digits typed for an integer are an integer; other text stays to be corrected")
    {
        session.setAnswers(hurts, {true});
        session.setAnswers(pain, {Decimal{u"7"_s}});
        CHECK(session.answers(pain) == Answers{qint64(7)});

        session.setAnswers(pain, {Decimal{u"7x"_s}});
        CHECK(session.answers(pain) == Answers{Decimal{u"7x"_s}});
        CHECK(session.issues(pain)
              == std::vector<FormIssue>{{pain, FormIssueCode::NotANumber, {}}});
    }

    SECTION("a question that does not repeat keeps one answer")
    {
        session.setAnswers(name, {QString(u"Ana"_s), QString(u"Eva"_s)});

        CHECK(session.answers(name) == text(u"Ana"_s));
    }

    SECTION("read-only questions, displays and groups take no answers")
    {
        for (const QString &linkId : {u"fixed"_s, u"note"_s, u"page-1"_s}) {
            const Answers before = session.answers(session.find(linkId));
            session.setAnswers(session.find(linkId), text(u"mine"_s));
            CHECK(session.answers(session.find(linkId)) == before);
        }
        session.setAnswers(session.root(), text(u"mine"_s));
        session.setAnswers(12345, text(u"mine"_s));
        session.setAnswers(-1, text(u"mine"_s));
        CHECK(session.changes().empty());
    }

    SECTION("a language switch changes words and no answer")
    {
        session.setAnswers(name, text(u"Ana"_s));
        session.setAnswers(session.find(u"sure"_s),
                           {Coding{u"urn:example:answer"_s, u"yes"_s, u"Yes"_s}});
        const auto before = session.response(u"in-progress"_s);
        QSignalSpy spy(&session, &FormSession::languageChanged);

        session.setLanguage(u"es"_s);
        session.setLanguage(u"es"_s);

        auto after = session.response(u"in-progress"_s);
        CHECK(spy.count() == 1);
        CHECK(after.language == u"es");
        CHECK(after.items[0].text == u"Sobre usted");
        CHECK(before.items[0].text == u"About you");
        for (const QString &linkId : {u"name"_s, u"sure"_s, u"pain"_s})
            CHECK(after.answersTo(linkId) == before.answersTo(linkId));
        CHECK(session.changes().size() == 2);
        CHECK(sections(session) == QStringList{u"Usted"_s, u"Su dolor"_s, u"The rest"_s});
    }
}

TEST_CASE("FormSession: pages", "[forms]")
{
    const test::FixedClock clock;

    SECTION("page groups are the screens; the progress word is their short text")
    {
        const FormSession session(test::allTypes(), clock);

        CHECK(sections(session) == QStringList{u"You"_s, u"Your pain"_s, u"The rest"_s});
        CHECK(session.pages()[1].node == session.find(u"page-2"_s));
    }

    SECTION("a form without page groups is one screen")
    {
        const FormSession session(
            test::formOf(R"({"linkId":"a","type":"string"},{"linkId":"b","type":"string"})"),
            clock);

        REQUIRE(session.pages().size() == 1);
        CHECK(session.pages()[0].node == session.root());
    }

    SECTION("disabled pages, and pages on which nothing is asked now, are left out")
    {
        const QByteArray page
            = R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                "valueCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"page"}]}}])";
        const QByteArray whenYes
            = R"("enableWhen":[{"question":"a","operator":"=","answerBoolean":true}])";
        FormSession session(
            test::formOf(R"({"linkId":"1","type":"group",)" + page
                         + R"(,"item":[{"linkId":"a","type":"boolean"}]},
            {"linkId":"2","type":"group",)"
                         + page + ',' + whenYes + R"(,"item":[{"linkId":"b","type":"string"}]},
            {"linkId":"3","type":"group",)"
                         + page + R"(,"item":[{"linkId":"c","type":"string",)" + whenYes + "}]}"),
            clock);
        CHECK(session.pages().size() == 1);

        session.setAnswers(session.find(u"a"_s), {true});
        CHECK(session.pages().size() == 3);
    }
}

TEST_CASE("FormSession: what is missing or wrong", "[forms]")
{
    const test::FixedClock clock(1'795'000'000'000); // 2026-11-18
    FormSession session(test::allTypes(), clock);
    const NodeId page = session.find(u"page-1"_s);
    const NodeId name = session.find(u"name"_s);
    const NodeId born = session.find(u"born"_s);

    SECTION("a required question counts until it is answered")
    {
        CHECK(session.missingBelow(page) == 1);
        CHECK(session.issues(name) == std::vector<FormIssue>{{name, FormIssueCode::Required, {}}});

        session.setAnswers(name, text(u"Ana"_s));

        CHECK(session.missingBelow(session.root()) == 0);
        CHECK(session.issuesBelow(session.root()).empty());
    }

    SECTION("issues come in the order of the page")
    {
        session.setAnswers(born, {Date{u"2026-11-19"_s}});

        CHECK(session.issuesBelow(page)
              == std::vector<FormIssue>{{name, FormIssueCode::Required, {}},
                                        {born, FormIssueCode::DateTooLate, u"2026-11-18"_s}});
        CHECK(session.issuesBelow(session.find(u"page-2"_s)).empty());
    }

    SECTION("nothing is missing in what is not asked")
    {
        FormSession conditional(test::formOf(R"({"linkId":"a","type":"boolean"},
            {"linkId":"b","type":"string","required":true,
             "enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]})"),
                                clock);
        CHECK(conditional.missingBelow(conditional.root()) == 0);

        conditional.setAnswers(conditional.find(u"a"_s), {true});
        CHECK(conditional.missingBelow(conditional.root()) == 1);
    }
}

TEST_CASE("FormSession: tabs, headers and footers", "[forms]")
{
    const auto control = [](const QByteArray &code) {
        return R"("extension":[{"url":
            "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept":{"coding":[{
            "system":"http://hl7.org/fhir/questionnaire-item-control","code":")"
            + code + R"("}]}}])";
    };
    const auto form = test::formOf(R"({"linkId":"head","type":"display","text":"Clinic",)"
                                   + control("header") + R"(},
        {"linkId":"tabs","type":"group",)"
                                   + control("tab-container") + R"(,"item":[
          {"linkId":"one","type":"group","text":"One","item":[
            {"linkId":"a","type":"string","text":"A"}]},
          {"linkId":"empty","type":"group","text":"Empty"},
          {"linkId":"two","type":"group","text":"Two","item":[
            {"linkId":"b","type":"string","text":"B"}]}]},
        {"linkId":"foot","type":"group",)"
                                   + control("footer") + R"(,"item":[
          {"linkId":"foot.text","type":"display","text":"Thank you"}]},
        {"linkId":"asking","type":"group","text":"Sign",)"
                                   + control("footer") + R"(,"item":[
          {"linkId":"sign","type":"string","text":"Name"}]})");
    const test::FixedClock clock;
    FormSession session(form, clock);

    const auto pages = session.pages();

    REQUIRE(pages.size() == 3);
    CHECK(pages[0].node == session.find(u"one"_s));
    CHECK(pages[0].section == u"One"_s);
    CHECK(pages[1].node == session.find(u"two"_s));
    CHECK(pages[2].node == session.find(u"asking"_s));
    for (const FormPage &page : pages) {
        CHECK(page.headers == std::vector<NodeId>{session.find(u"head"_s)});
        CHECK(page.footers == std::vector<NodeId>{session.find(u"foot"_s)});
    }
}
