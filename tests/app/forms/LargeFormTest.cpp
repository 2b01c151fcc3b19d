// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// Questions 0..n-1, each asked when the one before it was answered with yes.
QByteArray chain(int length)
{
    QByteArray items = R"({"linkId":"0","type":"boolean"})";
    for (int i = 1; i < length; ++i)
        items += R"(,{"linkId":")" + QByteArray::number(i)
            + R"(","type":"boolean","enableWhen":[{"question":")" + QByteArray::number(i - 1)
            + R"(","operator":"=","answerBoolean":true}]})";
    return items;
}

} // namespace

TEST_CASE("large forms", "[forms]")
{
    const test::FixedClock clock;

    SECTION("an answer reaches its dependants and nothing else")
    {
        FormSession session(test::formOf(chain(1000)), clock);
        QSignalSpy spy(&session, &FormSession::changed);

        session.setAnswers(session.find(u"0"_s), {true});

        CHECK(spy[0][0].value<QList<NodeId>>()
              == QList<NodeId>{session.find(u"0"_s), session.find(u"1"_s)});
    }

    SECTION("a change runs down a chain of a thousand conditions")
    {
        FormSession session(test::formOf(chain(1000)), clock);
        for (int i = 0; i < 1000; ++i)
            session.setAnswers(session.find(QString::number(i)), {true});
        QSignalSpy spy(&session, &FormSession::changed);

        session.setAnswers(session.find(u"0"_s), {false});

        CHECK(spy[0][0].value<QList<NodeId>>().size() == 1000);
        CHECK_FALSE(session.isEnabled(session.find(u"999"_s)));
    }

    SECTION("twenty thousand items open and answer in time that grows with their number only")
    {
        QElapsedTimer timer;
        timer.start();
        FormSession session(test::formOf(chain(20'000)), clock);
        session.setAnswers(session.find(u"0"_s), {true});
        CHECK(session.issuesBelow(session.root()).empty());
        CHECK(session.response({}).items.size() == 1);

        // Quadratic work would take minutes here, also without sanitizers.
        CHECK(timer.elapsed() < 20'000);
    }
}
