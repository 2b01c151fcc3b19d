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

std::vector<Value> text(const QString &words)
{
    return {Value(words)};
}

NodeId childOf(const FormSession &session, NodeId parent, const QString &linkId)
{
    for (const NodeId child : session.node(parent).children)
        if (session.node(child).item->linkId == linkId)
            return child;
    return -1;
}

int repetitionsOf(const FormSession &session, NodeId sibling)
{
    int count = 0;
    for (const NodeId child : session.node(session.node(sibling).parent).children)
        count += session.node(child).item == session.node(sibling).item ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("FormSession: repetitions", "[forms]")
{
    const test::FixedClock clock;
    FormSession session(test::allTypes(), clock);
    const NodeId first = session.find(u"drug"_s);
    const NodeId firstName = childOf(session, first, u"drug.name"_s);

    SECTION("a repetition stands behind the others and has nodes of its own")
    {
        QSignalSpy spy(&session, &FormSession::structureChanged);

        const NodeId second = session.addRepetition(first);

        CHECK(spy.count() == 1);
        CHECK(session.node(second).repetition == 1);
        CHECK(session.node(second).parent == session.node(first).parent);
        CHECK(childOf(session, second, u"drug.name"_s) != firstName);
        CHECK(repetitionsOf(session, first) == 2);
    }

    SECTION("conditions within a repetition see that repetition only")
    {
        const NodeId second = session.addRepetition(first);

        session.setAnswers(childOf(session, second, u"drug.name"_s), text(u"Ibuprofen"_s));

        CHECK_FALSE(session.isEnabled(childOf(session, first, u"drug.often"_s)));
        CHECK(session.isEnabled(childOf(session, second, u"drug.often"_s)));
    }

    SECTION("removing one retires its nodes, keeps the rest and is on the trail")
    {
        const NodeId second = session.addRepetition(first);
        const NodeId secondName = childOf(session, second, u"drug.name"_s);
        session.setAnswers(firstName, text(u"Aspirin"_s));
        session.setAnswers(secondName, text(u"Ibuprofen"_s));

        session.removeRepetition(first);

        CHECK(repetitionsOf(session, second) == 1);
        CHECK(session.node(second).repetition == 0);
        CHECK_FALSE(session.isEnabled(firstName));
        CHECK(session.response({}).answersTo(u"drug.name"_s) == text(u"Ibuprofen"_s));
        CHECK(session.changes().back().before == text(u"Aspirin"_s));
        CHECK(session.changes().back().after.empty());
        CHECK(session.find(u"drug"_s) == second);
    }

    SECTION("removing the only one leaves an empty one")
    {
        session.setAnswers(firstName, text(u"Aspirin"_s));

        session.removeRepetition(first);

        const NodeId fresh = session.find(u"drug"_s);
        CHECK(fresh != first);
        CHECK(session.node(fresh).repetition == 0);
        CHECK(session.answers(childOf(session, fresh, u"drug.name"_s)).empty());
        CHECK(session.response({}).answersTo(u"drug.name"_s).empty());
    }

    SECTION("a removed one comes back to its place with its answers")
    {
        session.setAnswers(firstName, text(u"Aspirin"_s));
        const NodeId second = session.addRepetition(first);
        session.setAnswers(childOf(session, second, u"drug.name"_s), text(u"Ibuprofen"_s));
        session.removeRepetition(first);

        CHECK(session.restoreRepetition(first));

        CHECK(session.node(first).repetition == 0);
        CHECK(session.node(second).repetition == 1);
        CHECK(session.isEnabled(firstName));
        CHECK(session.response({}).answersTo(u"drug.name"_s)
              == std::vector<fhir::Value>{u"Aspirin"_s, u"Ibuprofen"_s});
        CHECK(session.changes().back().after == text(u"Aspirin"_s));
        CHECK_FALSE(session.restoreRepetition(first));
    }

    SECTION("the only one comes back in the stead of the fresh one, or beside what it got")
    {
        session.setAnswers(firstName, text(u"Aspirin"_s));
        session.removeRepetition(first);
        const NodeId fresh = session.find(u"drug"_s);
        CHECK(session.restoreRepetition(first));
        CHECK(session.find(u"drug"_s) == first);
        CHECK_FALSE(session.isEnabled(fresh));

        session.removeRepetition(first);
        const NodeId other = session.find(u"drug"_s);
        session.setAnswers(childOf(session, other, u"drug.name"_s), text(u"Ibuprofen"_s));
        CHECK(session.restoreRepetition(first));
        CHECK(session.response({}).answersTo(u"drug.name"_s)
              == std::vector<fhir::Value>{u"Aspirin"_s, u"Ibuprofen"_s});
    }

    SECTION("undo skips answers of a repetition that is gone")
    {
        session.setAnswers(session.find(u"name"_s), text(u"Ana"_s));
        const NodeId second = session.addRepetition(first);
        session.setAnswers(childOf(session, second, u"drug.name"_s), text(u"Ibuprofen"_s));
        session.removeRepetition(second);

        CHECK(session.undo());

        CHECK(session.answers(session.find(u"name"_s)).empty());
        CHECK_FALSE(session.undo());
    }

    SECTION("nothing is missing in a repetition that nobody began")
    {
        CHECK(session.missingBelow(first) == 0);

        const NodeId second = session.addRepetition(first);
        session.setAnswers(childOf(session, second, u"drug.name"_s), text(u"x"_s));
        session.setAnswers(childOf(session, second, u"drug.often"_s), text(u"daily"_s));
        session.setAnswers(childOf(session, second, u"drug.name"_s), {});

        CHECK(session.missingBelow(first) == 0);
        CHECK(session.missingBelow(second) == 1);
    }

    SECTION("each answer of a repeating text is a node")
    {
        const NodeId allergy = session.find(u"allergy"_s);
        const NodeId another = session.addRepetition(allergy);
        session.setAnswers(allergy, text(u"nuts"_s));
        session.setAnswers(another, text(u"latex"_s));

        const auto response = session.response({});
        CHECK(response.answersTo(u"allergy"_s)
              == std::vector<Value>{QString(u"nuts"_s), QString(u"latex"_s)});
        int items = 0;
        for (const ResponseItem &page : response.items)
            for (const ResponseItem &item : page.items)
                items += item.linkId == u"allergy" ? 1 : 0;
        CHECK(items == 1);
    }

    SECTION("what does not repeat has no repetitions")
    {
        CHECK(session.addRepetition(session.find(u"name"_s)) == -1);
        CHECK(session.addRepetition(session.find(u"kind"_s)) == -1);
        CHECK(session.addRepetition(session.root()) == -1);
        CHECK(session.addRepetition(-1) == -1);
        session.removeRepetition(session.find(u"name"_s));
        CHECK(session.find(u"name"_s) >= 0);
    }

    SECTION("a question behind a repeating group asks the repetition nearest before it")
    {
        FormSession form(test::formOf(R"({"linkId":"g","type":"group","repeats":true,"item":[
                {"linkId":"a","type":"boolean"},
                {"linkId":"h","type":"group","repeats":true,"item":[{"linkId":"b","type":"string",
                    "enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]}]},
            {"linkId":"c","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]})"),
                         clock);
        const NodeId g1 = form.find(u"g"_s);
        const NodeId g2 = form.addRepetition(g1);
        const NodeId h2 = childOf(form, g2, u"h"_s);
        const NodeId h3 = form.addRepetition(h2);
        form.setAnswers(childOf(form, g1, u"a"_s), {true});
        // What is left empty does not stand in a response: it is passed by.
        CHECK(form.isEnabled(form.find(u"c"_s)));
        CHECK(form.isEnabled(form.find(u"b"_s)));
        CHECK_FALSE(form.isEnabled(childOf(form, h3, u"b"_s)));

        form.setAnswers(childOf(form, g2, u"a"_s), {false});
        CHECK_FALSE(form.isEnabled(form.find(u"c"_s)));
        form.setAnswers(childOf(form, g2, u"a"_s), {true});
        CHECK(form.isEnabled(form.find(u"c"_s)));
        CHECK(form.isEnabled(childOf(form, h3, u"b"_s)));

        form.setAnswers(childOf(form, g1, u"a"_s), {false});
        form.removeRepetition(g2);
        CHECK_FALSE(form.isEnabled(form.find(u"c"_s)));
    }
}
