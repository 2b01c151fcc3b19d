// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/Worklist.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

WorklistEntry entry(const QString &given, Tier tier, qint64 createdMs)
{
    WorklistEntry made;
    made.row.record = QUuid::createUuid();
    made.row.createdMs = createdMs;
    made.label.givenName = given;
    made.label.familyName = QStringLiteral("Example");
    made.label.status = QStringLiteral("completed");
    made.label.tier = tier;
    return made;
}

AlertRow alert(Tier tier, qint64 createdMs)
{
    AlertRow made;
    made.id = QUuid::createUuid();
    made.tier = tier;
    made.createdMs = createdMs;
    return made;
}

QStringList names(const QList<WorklistRow> &rows)
{
    QStringList found;
    for (const WorklistRow &row : rows) {
        found.append(row.name.section(u' ', 0, 0));
    }
    return found;
}

} // namespace

TEST_CASE("Worklist", "[review]")
{
    SECTION("alerts nobody acknowledged come first, then the tier, then the longest waiting")
    {
        AlertRow ringing = alert(Tier::SameDay, 50);
        WorklistEntry alerted = entry(QStringLiteral("Alerted"), Tier::SameDay, 60);
        alerted.label.alert = ringing.id;

        const auto rows = worklistRows({entry(QStringLiteral("Late"), Tier::Mention, 30),
                                        entry(QStringLiteral("Early"), Tier::Mention, 10),
                                        entry(QStringLiteral("Urgent"), Tier::Emergency, 40),
                                        alerted,
                                        entry(QStringLiteral("Calm"), Tier::None, 5)},
                                       {ringing});

        CHECK(names(rows)
              == QStringList{QStringLiteral("Alerted"),
                             QStringLiteral("Urgent"),
                             QStringLiteral("Early"),
                             QStringLiteral("Late"),
                             QStringLiteral("Calm")});
    }

    SECTION("an alert without a record yet has a row of its own, without a name")
    {
        const auto rows = worklistRows({}, {alert(Tier::Emergency, 10)});

        REQUIRE(rows.size() == 1);
        CHECK(rows.front().record.isNull());
        CHECK(rows.front().name.isEmpty());
        CHECK(rows.front().state == WorklistRow::State::NotAcknowledged);
    }

    SECTION("an alert and its record share one row")
    {
        const AlertRow ringing = alert(Tier::Emergency, 10);
        WorklistEntry alerted = entry(QStringLiteral("Ruth"), Tier::Emergency, 20);
        alerted.label.alert = ringing.id;

        const auto rows = worklistRows({alerted}, {ringing});

        REQUIRE(rows.size() == 1);
        CHECK(rows.front().record == alerted.row.record);
        CHECK(rows.front().state == WorklistRow::State::NotAcknowledged);
    }

    SECTION("a reviewed record is finished and stands below every open one")
    {
        WorklistEntry done = entry(QStringLiteral("Done"), Tier::Mention, 1);
        done.row.status = RecordStatus::Accepted;

        const auto rows = worklistRows({done, entry(QStringLiteral("Open"), Tier::None, 9)}, {});

        CHECK(names(rows) == QStringList{QStringLiteral("Open"), QStringLiteral("Done")});
        CHECK(rows.back().finished);
    }

    SECTION("a reviewed record on hold is not finished: only a clinician ends a hold")
    {
        WorklistEntry held = entry(QStringLiteral("Held"), Tier::SameDay, 1);
        held.row.status = RecordStatus::Accepted;
        CHECK_FALSE(worklistRows({held}, {}).front().finished);
        CHECK(worklistRows({held}, {}).front().state == WorklistRow::State::Held);

        held.row.holdCleared = true;
        CHECK(worklistRows({held}, {}).front().finished);
    }

    SECTION("a record that cannot be read comes first: its tier is unknown")
    {
        WorklistEntry damaged;
        damaged.row.record = QUuid::createUuid();
        damaged.row.damaged = true;

        const auto rows
            = worklistRows({entry(QStringLiteral("A"), Tier::Emergency, 1), damaged}, {});

        CHECK(rows.front().state == WorklistRow::State::Damaged);
    }

    SECTION("what a patient left half done says so")
    {
        WorklistEntry left = entry(QStringLiteral("Left"), Tier::None, 1);
        left.row.status = RecordStatus::InProgress;

        CHECK(worklistRows({left}, {}).front().state == WorklistRow::State::Unfinished);
    }
}

TEST_CASE("Worklist search", "[review]")
{
    WorklistRow row;
    row.name = QStringLiteral("Birgit Sørensen-Núñez");
    row.birthDate = QStringLiteral("1954-03-04");
    row.complaint = QStringLiteral("Low back");

    SECTION("finds the beginning of any name, without accents and case")
    {
        CHECK(matchesSearch(row, QStringLiteral("birg")));
        CHECK(matchesSearch(row, QStringLiteral("BIRGIT low")));
        CHECK_FALSE(matchesSearch(row, QStringLiteral("irgit")));
    }

    SECTION("finds a birth date as people write it")
    {
        const auto written = GENERATE(as<QString>(),
                                      QStringLiteral("1954-03-04"),
                                      QStringLiteral("4.3.1954"),
                                      QStringLiteral("3/4/1954"),
                                      QStringLiteral("1954"));
        CAPTURE(written);
        CHECK(matchesSearch(row, written));
    }

    SECTION("an empty search finds everything")
    {
        CHECK(matchesSearch(row, QString()));
    }

    SECTION("every word has to fit")
    {
        CHECK_FALSE(matchesSearch(row, QStringLiteral("birgit 1955")));
    }
}
