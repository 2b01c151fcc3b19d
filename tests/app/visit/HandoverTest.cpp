// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Handover.h"

#include "tests/support/FixedClock.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QUuid record(u"0190c5a0-0000-7000-8000-000000000001"_s);

HandIn saying(const QString &topic, qint64 sentMs = 1)
{
    HandIn handIn;
    handIn.submission.record = record;
    handIn.submission.topics = {topic};
    handIn.submission.sentMs = sentMs;
    return handIn;
}

} // namespace

TEST_CASE("Handover", "[visit]")
{
    FixedClock clock;
    RecordingSink sink(clock);
    QPointer<Handover> handover = new Handover(sink, record, nullptr);
    QSignalSpy stored(handover, &Handover::stored);
    QSignalSpy failed(handover, &Handover::failed);

    SECTION("stores a version and then one that supersedes it")
    {
        handover->handIn(saying(u"a"_s));
        REQUIRE(stored.wait());
        handover->handIn(saying(u"b"_s));
        REQUIRE(stored.wait());

        REQUIRE(sink.records.size() == 2);
        CHECK(sink.records[0].version == 1);
        CHECK_FALSE(sink.records[0].supersedes);
        CHECK(sink.records[1].version == 2);
        CHECK(sink.records[1].record == record);
        CHECK(sink.records[1].supersedes == qvariant_cast<Receipt>(stored[0][0]).id);
        CHECK(Submission::fromJson(sink.records[1].payload)->version == 2);
    }

    SECTION("stores the same content once, whenever it is sent")
    {
        handover->handIn(saying(u"a"_s, 1));
        REQUIRE(stored.wait());
        handover->handIn(saying(u"a"_s, 2));
        REQUIRE(stored.wait());

        CHECK(sink.attempts.size() == 1);
    }

    SECTION("tries the very same bytes again after a failure")
    {
        sink.isFailing = true;
        handover->handIn(saying(u"a"_s, 1));
        REQUIRE(failed.wait());
        sink.isFailing = false;
        handover->handIn(saying(u"a"_s, 2));
        REQUIRE(stored.wait());

        REQUIRE(sink.attempts.size() == 2);
        CHECK(sink.attempts[0].payload == sink.attempts[1].payload);
        CHECK(sink.attempts[0].version == sink.attempts[1].version);
    }

    SECTION("after a failure stores what failed and then what changed since")
    {
        sink.isFailing = true;
        handover->handIn(saying(u"a"_s));
        REQUIRE(failed.wait());
        sink.isFailing = false;
        handover->handIn(saying(u"b"_s));
        REQUIRE(stored.wait());

        REQUIRE(sink.records.size() == 2);
        CHECK(Submission::fromJson(sink.records[0].payload)->topics == QStringList{u"a"_s});
        CHECK(Submission::fromJson(sink.records[1].payload)->topics == QStringList{u"b"_s});
    }

    SECTION("left alone it stores what it has, tells nobody and goes")
    {
        handover->handIn(saying(u"a"_s));
        handover->finishAlone();

        CHECK(QTest::qWaitFor([&] { return handover.isNull(); }));
        CHECK(sink.records.size() == 1);
        CHECK(stored.isEmpty());
    }

    delete handover;
}
