// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Verifier.h"

#include "app/storage/Database.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <random>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// A clinic after a morning: records read and unread, an open alert and a closed one, and all of it
/// seen by the desk.
struct UsedClinic : test::TempClinic
{
    UsedClinic()
    {
        const auto kiosk = openKiosk();
        const auto desk = openDesk();
        const auto owner = unlock(*desk, made.owner);
        for (int i = 0; i < 4; ++i) {
            const QUuid record = ids.next();
            REQUIRE(kiosk->submit(test::aRecord(record)).result());
            if (i < 2)
                REQUIRE(desk->open(owner, record).result());
        }
        const QUuid person = ids.next();
        REQUIRE(kiosk->raiseAlert(test::anAlert(ids.next())).result());
        REQUIRE(kiosk->raiseAlert(test::anAlert(person, AlertKind::PersonNeeded)).result());
        REQUIRE(desk->act(owner, {ActionKind::Acknowledge, person, AlertAction::WithPatient, {}})
                    .result());
        REQUIRE(desk->worklist(owner).result());
        REQUIRE(kiosk->heartbeat().result());
    }

    void change(const QStringList &statements) const
    {
        const auto database
            = Database::open(path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        REQUIRE(database->execute(u"PRAGMA foreign_keys = OFF"_s));
        for (const QString &statement : statements) {
            CAPTURE(statement);
            REQUIRE(database->execute(statement));
        }
    }

    [[nodiscard]] QStringList found() const
    {
        QStringList codes;
        const auto report = verifyClinic(directory.path()).value();
        for (const ChainBreak &found : report.breaks)
            codes.append(found.what);
        return codes;
    }
};

const QString newest = u"(SELECT id FROM record ORDER BY device_seq DESC LIMIT 1)"_s;
const QString second = u"(SELECT id FROM record WHERE device_seq = 2)"_s;

} // namespace

TEST_CASE("Verifying a clinic", "[storage]")
{
    const UsedClinic clinic;

    SECTION("nothing is wrong with one that nobody touched")
    {
        const auto report = verifyClinic(clinic.directory.path()).value();

        CHECK(report.records == 4);
        CHECK(report.alerts == 2);
        CHECK(report.actions == 3);
        CHECK(report.staff == 1);
        CHECK(report.auditRows == 1 + 1 + 3 + 4 + 2);
        CHECK(clinic.found() == QStringList());
        CHECK(report.isIntact());
    }

    SECTION("a person's keys open everything there is")
    {
        test::FixedClock clock;
        IdSource ids(clock);
        const auto desk = openDeskStore(clinic.directory.path(), clock, ids).value();
        const auto owner = test::TempClinic::unlock(*desk, clinic.made.owner);

        CHECK(verifyClinic(clinic.directory.path(), owner.get())->isIntact());
        clinic.change({u"UPDATE alert SET tier = 1 WHERE tier IS NOT NULL"_s});
        CHECK(verifyClinic(clinic.directory.path(), owner.get())->breaks.value(0).what
              == u"row-differs-from-seal"_s);
    }

    SECTION("a deleted record is missing, wherever it stood")
    {
        clinic.change({u"DELETE FROM record_index WHERE id = "_s + second,
                       u"DELETE FROM record WHERE id = "_s + second});

        CHECK(clinic.found().contains(u"gap"_s));
        CHECK(clinic.found().contains(u"missing"_s));
    }

    SECTION("a cut tail is found even when audit and chain heads are cut with it")
    {
        const QString kiosk = u"(SELECT device FROM record LIMIT 1)"_s;
        clinic.change(
            {u"DELETE FROM record_index WHERE id = "_s + newest,
             u"DELETE FROM audit WHERE device = %1 AND seq >= (SELECT seq FROM audit"
             " WHERE subject = %2)"_s.arg(kiosk, newest),
             u"DELETE FROM alert"_s,
             u"DELETE FROM record WHERE id = "_s + newest,
             u"UPDATE chain_head SET seq = 3, hash = (SELECT record_hash FROM record"
             " WHERE device_seq = 3) WHERE chain = 'record'"_s,
             u"UPDATE chain_head SET seq = 3, hash = (SELECT hash FROM audit"
             " WHERE device = %1 AND seq = 3) WHERE chain = 'audit' AND device = %1"_s.arg(kiosk)});

        CHECK(clinic.found().count(u"tail-cut"_s) == 2);
        CHECK_FALSE(clinic.found().contains(u"head-differs-from-last-row"_s));
    }

    SECTION("swapped answers are found")
    {
        clinic.change({u"CREATE TEMP TABLE a AS SELECT * FROM record WHERE device_seq = 1"_s,
                       u"CREATE TEMP TABLE b AS SELECT * FROM record WHERE device_seq = 2"_s,
                       u"UPDATE record SET envelope = (SELECT envelope FROM b),"
                       " record_hash = (SELECT record_hash FROM b) WHERE device_seq = 1"_s,
                       u"UPDATE record SET envelope = (SELECT envelope FROM a),"
                       " record_hash = (SELECT record_hash FROM a) WHERE device_seq = 2"_s});

        CHECK(clinic.found().count(u"row-differs-from-envelope"_s) == 2);
    }

    SECTION("a record that was copied to another place is found")
    {
        clinic.change({u"INSERT INTO record SELECT randomblob(16), randomblob(16), version,"
                       " supersedes, device, 5, created_ms, epoch, envelope, record_hash,"
                       " label_hash, signature, retry_tag FROM record WHERE device_seq = 1"_s});

        CHECK(clinic.found().contains(u"bad-row-signature"_s));
        CHECK(clinic.found().contains(u"not-in-audit"_s));
    }

    SECTION("an alert that vanished or was silenced is found")
    {
        clinic.change({u"UPDATE alert SET tier = NULL, patient_group = NULL"_s});
        CHECK(clinic.found() == QStringList(u"closed-by-nobody"_s));

        clinic.change({u"DELETE FROM alert WHERE kind = 0"_s});
        CHECK(clinic.found() == QStringList(u"missing"_s));
    }

    SECTION("an action under another name, or with another time, is found")
    {
        clinic.change({u"UPDATE action SET ms = ms + 1 WHERE seq = 1"_s});

        CHECK(clinic.found() == QStringList(u"not-signed-or-not-allowed"_s));
    }

    SECTION("a role that somebody gave himself is found, and so is what he did with it")
    {
        clinic.change({u"UPDATE staff SET roles = 7"_s});

        CHECK(clinic.found().count(u"bad-certificate"_s) == 1);
        CHECK(clinic.found().count(u"not-signed-or-not-allowed"_s) == 3);
    }

    SECTION("a rewritten audit row is found")
    {
        clinic.change({u"UPDATE audit SET ms = ms + 60000 WHERE action = 'unlocked'"_s});
        CHECK(clinic.found() == QStringList(u"bad-hash"_s));
    }

    SECTION("a label that was taken away is found")
    {
        clinic.change({u"DELETE FROM record_index WHERE id = "_s + second});
        CHECK(clinic.found() == QStringList(u"missing"_s));
    }
}

TEST_CASE("Any one changed byte of what is kept is found", "[storage]")
{
    // S6, short form: one byte of one blob of one row, twenty times.
    const UsedClinic clinic;
    std::mt19937 random(20);
    const QList<QPair<QString, QString>> columns{{u"record"_s, u"envelope"_s},
                                                 {u"record"_s, u"record_hash"_s},
                                                 {u"record"_s, u"label_hash"_s},
                                                 {u"record"_s, u"signature"_s},
                                                 {u"alert"_s, u"sealed_content"_s},
                                                 {u"alert"_s, u"signature"_s},
                                                 {u"action"_s, u"signature"_s},
                                                 {u"audit"_s, u"hash"_s},
                                                 {u"audit"_s, u"prev_hash"_s},
                                                 {u"audit"_s, u"signature"_s},
                                                 {u"chain_head"_s, u"hash"_s},
                                                 {u"mark"_s, u"hash"_s},
                                                 {u"staff"_s, u"certificate"_s},
                                                 {u"heartbeat"_s, u"signature"_s}};
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    int unnoticed = 0;
    for (int i = 0; i < 20; ++i) {
        const auto &[table, column] = columns.at(i % columns.size());
        QByteArray bytes
            = database->value(u"SELECT %1 FROM %2 LIMIT 1"_s.arg(column, table))->toByteArray();
        const QByteArray before = bytes;
        const auto bit = random() % std::size_t(bytes.size() * 8);
        bytes[qsizetype(bit / 8)] = char(bytes.at(qsizetype(bit / 8)) ^ (1 << (bit % 8)));
        const QString update = u"UPDATE %2 SET %1 = ? WHERE %1 = ?"_s.arg(column, table);

        REQUIRE(database->execute(update, {bytes, before}));
        unnoticed += verifyClinic(clinic.directory.path())->isIntact() ? 1 : 0;
        REQUIRE(database->execute(update, {before, bytes}));
    }
    CHECK(unnoticed == 0);
    CHECK(clinic.found() == QStringList());
}
