// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Alerts.h"
#include "app/storage/ArticleCounts.h"
#include "app/storage/Backup.h"
#include "app/storage/Clinic.h"
#include "app/storage/ClinicFiles.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <vector>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

int count(test::TempClinic &clinic, const QString &table)
{
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    return database->value(u"SELECT count(*) FROM "_s + table)->toInt();
}

/// Makes every COMMIT that stores a record fail, as a full disk would: at the very end.
void breakCommits(test::TempClinic &clinic)
{
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    REQUIRE(database->execute(u"CREATE TABLE parent(id INTEGER PRIMARY KEY)"_s));
    REQUIRE(database->execute(
        u"CREATE TABLE orphan(id INTEGER REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)"_s));
    REQUIRE(database->execute(u"CREATE TRIGGER fault AFTER INSERT ON record"
                              " BEGIN INSERT INTO orphan VALUES(1); END"_s));
}

void mendCommits(test::TempClinic &clinic)
{
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    REQUIRE(database->execute(u"DROP TRIGGER fault"_s));
}

QStringList filesWith(const QString &directory, const QByteArray &word)
{
    QStringList found;
    for (const QFileInfo &info : QDir(directory).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains(word))
            found.append(info.fileName());
    }
    return found;
}

} // namespace

TEST_CASE("What records rest on is kept with them", "[storage]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const Document rules{QByteArray(32, 'r'), R"({"version":"1"})"};
    const Document form{QByteArray(32, 'f'), R"({"id":"red-flags"})"};
    RecordDraft first = test::aRecord(clinic.ids.next());
    first.documents = {rules, form};
    RecordDraft second = test::aRecord(clinic.ids.next());
    second.documents = {rules};

    REQUIRE(kiosk->submit(first).result());
    REQUIRE(kiosk->submit(second).result());

    CHECK(count(clinic, u"document"_s) == 2);
    const auto desk = clinic.openDesk();
    CHECK(desk->document(rules.hash).result() == rules.json);
    CHECK(desk->document(form.hash).result() == form.json);
    CHECK(desk->document(QByteArray(32, 'x')).result().error().code == ErrorCode::NotFound);

    SECTION("also through a backup")
    {
        const QTemporaryDir elsewhere;
        const QString backup = elsewhere.filePath(u"clinic.backup"_s);
        const QString restored = elsewhere.filePath(u"restored"_s);
        REQUIRE(writeBackup(clinic.directory.path(), backup));
        REQUIRE(
            restoreBackup(backup, restored, clinic.made.recoveryWords, clinic.ids, clinic.clock));

        const auto there = openDeskStore(restored, clinic.clock, clinic.ids).value();
        CHECK(there->document(rules.hash).result() == rules.json);
    }

    SECTION("and not without them")
    {
        breakCommits(clinic);
        RecordDraft third = test::aRecord(clinic.ids.next());
        third.documents = {{QByteArray(32, 't'), "{}"}};

        CHECK_FALSE(kiosk->submit(third).result());
        CHECK(count(clinic, u"document"_s) == 2);
    }
}

TEST_CASE("A held alert", "[storage]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const QUuid alert = clinic.ids.next();
    const auto open = [&] { return desk->lockedOverview().result()->openAlerts; };
    REQUIRE(kiosk->holdAlert(test::anAlert(alert), clinic.clock.nowMs() + 20'000).result());

    SECTION("names nobody, and is no alert before it is due")
    {
        CHECK(filesWith(clinic.directory.path(), "Quackenbush").isEmpty());
        clinic.clock.advance(20'000);
        CHECK(open().isEmpty()); // a living kiosk comes first
        CHECK_FALSE(kiosk->alertState(alert).result()->known);
    }

    SECTION("is raised by a desk when its kiosk does not")
    {
        clinic.clock.advance(21'000);

        REQUIRE(open().size() == 1);
        CHECK(open().first().id == alert);
        CHECK(open().first().createdMs == clinic.clock.nowMs() - 1'000);
        CHECK(kiosk->alertState(alert).result()->known);
        CHECK(count(clinic, u"audit WHERE action = 'alert-raised'"_s) == 1);
    }

    SECTION("raised in time is one alert from then")
    {
        clinic.clock.advance(5'000);
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        clinic.clock.advance(60'000);

        REQUIRE(open().size() == 1);
        CHECK(open().first().createdMs == clinic.clock.nowMs() - 60'000);
        CHECK(count(clinic, u"held_alert"_s) == 0);
    }

    SECTION("withdrawn leaves no trace, and raised it cannot be withdrawn")
    {
        const int audits = count(clinic, u"audit"_s);
        REQUIRE(kiosk->withdrawAlert(alert).result());
        clinic.clock.advance(60'000);
        CHECK(open().isEmpty());
        CHECK(count(clinic, u"audit"_s) == audits);

        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        REQUIRE(kiosk->withdrawAlert(alert).result());
        CHECK(open().size() == 1);
    }

    SECTION("of a kiosk that starts again counts at once")
    {
        clinic.clock.advance(3'000);
        CHECK(clinic.openKiosk()->standingEmergency().result().value() == alert);

        REQUIRE(open().size() == 1);
        CHECK(open().first().createdMs == clinic.clock.nowMs());
    }
}

TEST_CASE("KioskStore stores submissions", "[storage]")
{
    test::TempClinic clinic;
    auto kiosk = clinic.openKiosk();
    const QUuid record = clinic.ids.next();

    SECTION("a receipt names the record and a reference to tell the desk")
    {
        const auto receipt = kiosk->submit(test::aRecord(record)).result();

        REQUIRE(receipt);
        CHECK(receipt->record == record);
        CHECK(receipt->reference == recordReference(record));
        CHECK(receipt->reference.size() == 4);
        CHECK(receipt->committedMs == 1'795'000'000'000);
        CHECK(count(clinic, u"record"_s) == 1);
        CHECK(count(clinic, u"inbox"_s) == 1);
        CHECK(count(clinic, u"audit WHERE action = 'record-stored'"_s) == 1);
        CHECK(count(clinic, u"outbox"_s) == 0);
    }

    SECTION("the same again gives the same receipt and is stored once")
    {
        const auto first = kiosk->submit(test::aRecord(record)).result();
        clinic.clock.advance(5000);
        const auto again = kiosk->submit(test::aRecord(record)).result();

        REQUIRE(again);
        CHECK(again->id == first->id);
        CHECK(again->committedMs == first->committedMs);
        CHECK(count(clinic, u"record"_s) == 1);
        CHECK(count(clinic, u"audit WHERE action = 'record-stored'"_s) == 1);
    }

    SECTION("other answers under the same version are a conflict, under the next they are stored")
    {
        const auto first = kiosk->submit(test::aRecord(record)).result();
        auto changed = test::aRecord(record);
        changed.payload = "{}";
        CHECK(kiosk->submit(changed).result().error().code == ErrorCode::Conflict);

        changed.version = 2;
        changed.supersedes = first->id;
        CHECK(kiosk->submit(changed).result());
        CHECK(count(clinic, u"record"_s) == 2);
    }

    SECTION("with the draft's own secret a retry is known after a restart, too")
    {
        auto draft = test::aRecord(record);
        draft.retrySecret = "kept with the draft";
        const auto first = kiosk->submit(draft).result();
        kiosk.reset();
        kiosk = clinic.openKiosk();

        CHECK(kiosk->submit(draft).result()->id == first->id);
        draft.payload = "{}";
        CHECK(kiosk->submit(draft).result().error().code == ErrorCode::Conflict);
        CHECK(count(clinic, u"record"_s) == 1);
    }

    SECTION("no receipt without COMMIT, and nothing is left of the attempt")
    {
        breakCommits(clinic);

        const auto refused = kiosk->submit(test::aRecord(record)).result();

        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::StorageFailed);
        CHECK(count(clinic, u"record"_s) == 0);
        CHECK(count(clinic, u"inbox"_s) == 0);
        CHECK(count(clinic, u"audit WHERE action = 'record-stored'"_s) == 0);

        mendCommits(clinic);
        CHECK(kiosk->submit(test::aRecord(record)).result());
        CHECK(count(clinic, u"record"_s) == 1);
    }

    SECTION("what is too large is refused and the next one is stored")
    {
        auto large = test::aRecord(record);
        large.payload = QByteArray((1 << 20) + 1, 'x');

        CHECK(kiosk->submit(large).result().error().code == ErrorCode::TooLarge);
        CHECK(kiosk->submit(test::aRecord(record)).result());
    }

    SECTION("with a server to send to, the outbox row is part of the same transaction")
    {
        // Nobody listens there: everything waits.
        const auto sending = openKioskStore(clinic.directory.path(),
                                            clinic.clock,
                                            clinic.ids,
                                            u"host="_s + clinic.directory.path())
                                 .value();
        REQUIRE(sending->submit(test::aRecord(record)).result());
        CHECK(count(clinic, u"outbox WHERE kind = 'record'"_s) == 1);

        breakCommits(clinic);
        CHECK_FALSE(sending->submit(test::aRecord(clinic.ids.next())).result());
        CHECK(count(clinic, u"outbox"_s) == 1);
    }

    SECTION("what is queued when the store closes is still stored")
    {
        QList<QFuture<Result<Receipt>>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(kiosk->submit(test::aRecord(clinic.ids.next())));
        kiosk.reset();

        for (auto &future : futures)
            CHECK(future.result());
        CHECK(count(clinic, u"record"_s) == 20);
    }
}

TEST_CASE("KioskStore raises alerts", "[storage]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const QUuid alert = clinic.ids.next();

    SECTION("an alert is known once it is stored")
    {
        CHECK_FALSE(kiosk->alertState(alert).result()->known);

        const auto state = kiosk->raiseAlert(test::anAlert(alert)).result();

        REQUIRE(state);
        CHECK(state->known);
        CHECK_FALSE(state->acknowledged);
        CHECK(state->createdMs == 1'795'000'000'000);
        CHECK(kiosk->alertState(alert).result()->known);
    }

    SECTION("the same alert twice is one alert")
    {
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());

        CHECK(count(clinic, u"alert"_s) == 1);
        CHECK(count(clinic, u"audit WHERE action = 'alert-raised'"_s) == 1);
    }
}

TEST_CASE("What the kiosk leaves on disk", "[storage]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next(), Tier::SameDay)).result());
    REQUIRE(kiosk->raiseAlert(test::anAlert(clinic.ids.next())).result());
    const QString directory = clinic.directory.path();

    SECTION("no file holds a name, an answer or a tier (P1)")
    {
        REQUIRE(QFile::exists(clinic.path(u"clinic.sqlite-wal"_s)));
        for (const char *word : {"Zebulon",
                                 "Quackenbush",
                                 "1951",
                                 "Lumbagophobia",
                                 "Xylophonist",
                                 "SAME_DAY",
                                 "CES-2"}) {
            CAPTURE(word);
            CHECK(filesWith(directory, word) == QStringList());
        }
    }

    SECTION("of an open alert the group is readable, and that search would have found a name")
    {
        CHECK_FALSE(filesWith(directory, "cauda-equina").isEmpty());
        CHECK_FALSE(filesWith(directory, "Ada Owner").isEmpty());
    }

    SECTION("keys are their owner's alone and the rest the group's")
    {
        for (const QFileInfo &file : QDir(directory).entryInfoList(QDir::Files)) {
            CAPTURE(file.fileName());
            const auto others = QFile::ReadOther | QFile::WriteOther;
            const auto group = QFile::ReadGroup | QFile::WriteGroup;
            CHECK_FALSE(file.permissions() & others);
            CHECK((file.permissions() & group)
                  == (file.suffix() == u"key" ? QFile::Permissions() : group));
        }
    }

    SECTION("the kiosk's key set and device key open nothing")
    {
        const auto device = ClinicFiles(directory).openDevice(DeviceKind::Kiosk).value();
        CHECK(device.key.secretKey.size() == 64); // Ed25519: signs only

        // Not even as the seed of an X25519 pair.
        const auto pair
            = BoxKeyPair::fromSecret(SecretBytes::copyOf(device.key.secretKey.view().first(32)));
        CHECK(pair.publicKey != device.keySet.epochKey);
        CHECK(pair.publicKey != device.keySet.recoveryKey);
    }
}

TEST_CASE("Sealing and committing takes a fraction of the 150 ms that a patient may wait",
          "[.][bench]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    std::vector<double> timesMs;
    for (int i = 0; i < 1000; ++i) {
        QElapsedTimer timer;
        timer.start();
        REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());
        timesMs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(timesMs.begin(), timesMs.end());
    WARN("median " << timesMs.at(500) << " ms, p99 " << timesMs.at(990) << " ms");
    CHECK(timesMs.at(990) < 150);
}

TEST_CASE("KioskStore adds up how useful articles were", "[storage]")
{
    test::TempClinic clinic;
    {
        const auto kiosk = clinic.openKiosk();
        REQUIRE(kiosk->addArticleCounts({{u"popping"_s, u"en"_s, 7, 3}}).result());
        // Also what is handed in just before the program ends.
        (void)kiosk->addArticleCounts(
            {{u"popping"_s, u"en"_s, 1, 1}, {u"popping"_s, u"es"_s, 0, 2}});
    }

    const auto counts = readArticleCounts(clinic.directory.path());

    REQUIRE(counts);
    CHECK(*counts
          == QList<ArticleCount>{{u"popping"_s, u"en"_s, 8, 4}, {u"popping"_s, u"es"_s, 0, 2}});
    CHECK(readArticleCounts(clinic.path(u"nowhere"_s)).error().code == ErrorCode::NotAClinic);
}
