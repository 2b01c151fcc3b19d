// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that start on a damaged database, as after a power cut.
#include "app/storage/Backup.h"
#include "app/storage/Database.h"
#include "app/storage/SetAside.h"
#include "app/storage/Verifier.h"
#include "tests/app/visit/Actor.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <random>

using namespace kiosk;
using namespace Qt::StringLiterals;
using test::Actor;
using test::damagedFiles;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything that was committed lies in the file itself, as long after the last write.
void settle(const QString &file)
{
    const auto database = Database::open(file, Database::Mode::Existing);
    REQUIRE(database);
    REQUIRE((*database)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// What a torn write, a worn disk or an emptied file leave; each keeps the file from opening.
enum class Damage { Header, Rubbish, FirstPage, Empty };

void damage(const QString &file, Damage kind)
{
    constexpr qsizetype page = 4096;
    std::mt19937 random(3);
    QByteArray noise(qsizetype(QFileInfo(file).size()), '\0');
    for (char &byte : noise)
        byte = char(random());
    switch (kind) {
    case Damage::Header:
        return overwrite(file, 0, noise.first(16));
    case Damage::Rubbish:
        return overwrite(file, 0, noise);
    case Damage::FirstPage:
        return overwrite(file, 100, noise.first(page - 100));
    case Damage::Empty:
        REQUIRE(QFile::resize(file, 0));
    }
}

} // namespace

TEST_CASE("A kiosk that starts on a damaged database sets it aside and takes emergencies",
          "[visit][slow]")
{
    const Damage kind = GENERATE(Damage::Header, Damage::Rubbish, Damage::FirstPage, Damage::Empty);
    CAPTURE(int(kind));
    test::TempClinic clinic;
    const QString directory = clinic.directory.path();
    const QString file = clinic.path(u"clinic.sqlite"_s);
    REQUIRE(clinic.openKiosk()->submit(test::aRecord(clinic.ids.next())).result());
    settle(file);
    damage(file, kind);
    const QByteArray damaged = bytesOf(file);

    Actor kiosk({u"waiting"_s, directory});
    // A desk that starts at the same time finds what the kiosk made of it.
    const auto desk = clinic.openDesk();

    INFO(kiosk.output().toStdString());
    REQUIRE(kiosk.waitFor("begun"));
    kiosk.goOn();
    REQUIRE(kiosk.waitFor("stored"));
    const auto overview = test::overviewWithAlert(*desk);
    REQUIRE(overview);
    REQUIRE(overview->openAlerts.size() == 1);
    CHECK(overview->openAlerts.first().tier == Tier::Emergency);
    const QStringList aside = damagedFiles(directory);
    REQUIRE(aside.size() == 1);
    CHECK(overview->setAside == aside.first()); // staff are told
    CHECK(bytesOf(clinic.path(aside.first())) == damaged);
    kiosk.killAfter(0);
}

TEST_CASE("A database that is damaged only while a kiosk starts is not set aside", "[visit][slow]")
{
    test::TempClinic clinic;
    const QString file = clinic.path(u"clinic.sqlite"_s);
    settle(file);
    const QByteArray whole = bytesOf(file);
    damage(file, Damage::Header);

    Actor kiosk({u"waiting"_s, clinic.directory.path()});
    kiosk.listen(1'000);
    CHECK_FALSE(kiosk.said("begun"));
    overwrite(file, 0, whole);

    CHECK(kiosk.waitFor("begun"));
    kiosk.killAfter(0);
    CHECK(damagedFiles(clinic.directory.path()).isEmpty());
}

TEST_CASE("A desk alone leaves a damaged database as it is and says so", "[visit][slow]")
{
    test::TempClinic clinic;
    const QString file = clinic.path(u"clinic.sqlite"_s);
    settle(file);
    damage(file, Damage::Header);
    const QByteArray damaged = bytesOf(file);

    const auto desk = openDeskStore(clinic.directory.path(), clinic.clock, clinic.ids);

    REQUIRE_FALSE(desk);
    CHECK(desk.error().code == ErrorCode::DatabaseDamaged);
    CHECK(bytesOf(file) == damaged);
    CHECK(damagedFiles(clinic.directory.path()).isEmpty());
}

TEST_CASE("After a database was set aside the backup is restored beside it", "[visit][slow]")
{
    test::TempClinic clinic;
    const QString directory = clinic.directory.path();
    const QString file = clinic.path(u"clinic.sqlite"_s);
    const QTemporaryDir elsewhere;
    const QString backup = elsewhere.filePath(u"clinic.backup"_s);
    const QString restored = elsewhere.filePath(u"restored"_s);
    const QUuid record = clinic.ids.next();
    REQUIRE(clinic.openKiosk()->submit(test::aRecord(record)).result());
    const auto restore = [&](const QString &into) {
        return restoreBackup(backup, into, clinic.made.recoveryWords, clinic.ids, clinic.clock);
    };
    const auto harm = [&] {
        settle(file);
        damage(file, Damage::FirstPage);
        const auto kiosk = clinic.openKiosk();
        REQUIRE(damagedFiles(directory).size() == 1);
        CHECK(verifyClinic(directory).has_value());
    };

    SECTION("one that was made before brings everything back, and nobody is told any more")
    {
        REQUIRE(writeBackup(directory, backup));
        harm();

        CHECK(restore(directory).error().code == ErrorCode::FileExists); // never over it
        REQUIRE(restore(restored));

        const auto desk = openDeskStore(restored, clinic.clock, clinic.ids).value();
        CHECK(desk->lockedOverview().result()->setAside.isEmpty());
        const auto owner = test::TempClinic::unlock(*desk, clinic.made.owner);
        CHECK(desk->open(owner, record).result().has_value());
    }

    SECTION("one that was made since does not take the damaged file along")
    {
        REQUIRE(setAside(file, clinic.clock.nowMs())); // sound, so everything is taken over
        REQUIRE(damagedFiles(directory).size() == 1);

        const auto written = writeBackup(directory, backup);

        REQUIRE(written);
        CHECK(written->files == 2); // database and key set
        REQUIRE(restore(restored));
        CHECK(damagedFiles(restored).isEmpty());
        const auto desk = openDeskStore(restored, clinic.clock, clinic.ids).value();
        CHECK(desk->lockedOverview().result()->setAside.isEmpty());
    }
}
