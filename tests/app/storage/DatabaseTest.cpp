// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"

#include "app/storage/ArticleCounts.h"
#include "app/storage/Clinic.h"
#include "app/storage/OutboxTable.h"
#include "app/storage/Schema.h"
#include "app/storage/UnlockThrottle.h"
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <random>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

std::optional<ErrorCode> openingError(const QString &path)
{
    const auto database = Database::open(path, Database::Mode::Existing);
    return database ? std::nullopt : std::optional(database.error().code);
}

/// The file as that version of the schema left it.
void makeOld(const QString &path, int version)
{
    QFile script(
        QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/databases/version-%1.sql").arg(version));
    REQUIRE(script.open(QIODevice::ReadOnly));
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        old.setDatabaseName(path);
        REQUIRE(old.open());
        for (const QString &statement :
             QString::fromUtf8(script.readAll()).split(u";\n"_s, Qt::SkipEmptyParts))
            CHECK(QSqlQuery(old).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
}

} // namespace

TEST_CASE("Database", "[storage]")
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"clinic.sqlite"_s);

    SECTION("a new file has the newest schema and is never made by mistake")
    {
        CHECK(openingError(path) == ErrorCode::NotAClinic);
        CHECK_FALSE(QFile::exists(path));
        const auto database = Database::open(path, Database::Mode::Create).value();

        CHECK(database->value(u"PRAGMA user_version"_s)->toInt() == schemaVersion());
        CHECK(Database::open(path, Database::Mode::Create).error().code == ErrorCode::FileExists);
    }

    SECTION("an older file is brought up to date and keeps what it holds")
    {
        const int version = GENERATE(1, 2, 3, 4);
        makeOld(path, version);

        const auto database = Database::open(path, Database::Mode::Existing).value();

        CHECK(database->value(u"PRAGMA user_version"_s)->toInt() == schemaVersion());
        CHECK(database->value(u"SELECT patient_group FROM alert"_s)->toString()
              == u"cauda-equina"_s);
        CHECK(database->value(u"SELECT count(*) FROM document"_s)->toInt() == 0);
        CHECK(database->value(u"SELECT count(*) FROM heartbeat"_s)->toInt() == 0);
    }

    SECTION("what a newer program wrote is refused")
    {
        auto database = Database::open(path, Database::Mode::Create).value();
        REQUIRE(database->execute(u"PRAGMA user_version = 999"_s));
        database.reset();

        CHECK(openingError(path) == ErrorCode::DatabaseTooNew);
    }

    SECTION("a step that failed half way leaves the old version")
    {
        auto database = Database::open(path, Database::Mode::Create).value();
        REQUIRE(database->execute(u"PRAGMA user_version = 0"_s)); // its tables are there already
        CHECK(migrate(*database).error().code == ErrorCode::StorageFailed);
        CHECK(database->value(u"PRAGMA user_version"_s)->toInt() == 0);
    }

    SECTION("a file of the version before articles were counted, or before there was a server, is"
            " brought up to date")
    {
        const int version = GENERATE(4, 5);
        auto database = Database::open(path, Database::Mode::Create).value();
        QStringList undone{u"ALTER TABLE outbox DROP COLUMN state"_s,
                           u"ALTER TABLE document DROP COLUMN sent"_s,
                           u"ALTER TABLE heartbeat DROP COLUMN waiting"_s,
                           u"ALTER TABLE heartbeat DROP COLUMN oldest_ms"_s,
                           u"ALTER TABLE heartbeat DROP COLUMN refused"_s,
                           u"PRAGMA user_version = %1"_s.arg(version)};
        if (version == 4)
            undone.prepend(u"DROP TABLE article_count"_s);
        for (const QString &statement : undone)
            REQUIRE(database->execute(statement));
        database.reset();

        database = Database::open(path, Database::Mode::Existing).value();
        CHECK(database->value(u"PRAGMA user_version"_s)->toInt() == schemaVersion());
        CHECK(addArticleCounts(*database, {{u"popping"_s, u"en"_s, 1, 0}}));
        CHECK(readOutboxState(*database)->waiting == 0);
    }

    SECTION("a transaction that is not committed leaves nothing")
    {
        const auto database = Database::open(path, Database::Mode::Create).value();
        {
            const auto transaction = Transaction::begin(*database);
            REQUIRE(transaction);
            REQUIRE(database->execute(u"INSERT INTO meta VALUES('a', x'00')"_s));
        }
        CHECK(database->value(u"SELECT count(*) FROM meta"_s)->toInt() == 0);
    }

    SECTION("an error tells SQLite's number and no value")
    {
        const auto database = Database::open(path, Database::Mode::Create).value();
        const auto refused = database->execute(u"INSERT INTO meta VALUES('Zebulon', ?)"_s, {5});

        REQUIRE_FALSE(refused);
        CHECK_FALSE(refused.error().detail.contains(u"Zebulon"_s));
    }

    SECTION("a file that is something else is refused")
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();

        CHECK(openingError(path) == ErrorCode::DatabaseDamaged);
    }
}

TEST_CASE("A damaged database is refused or reported and never crashes", "[storage]")
{
    // T5, short form: 1 to 64 bytes in 40 copies.
    QLoggingCategory::setFilterRules(u"kiosk.*=false"_s);
    test::TempClinic clinic;
    {
        const auto kiosk = clinic.openKiosk();
        for (int i = 0; i < 5; ++i)
            REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());
    }
    QFile file(clinic.path(u"clinic.sqlite"_s));
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    std::mt19937 random(5);
    int unfinished = 0;
    for (int copy = 0; copy < 40; ++copy) {
        QByteArray bad = good;
        for (auto left = 1 + random() % 64; left > 0; --left)
            bad[qsizetype(random() % std::size_t(bad.size()))] = char(random());
        file.seek(0);
        file.write(bad);
        file.flush();
        QFile::remove(clinic.path(u"clinic.sqlite-wal"_s));
        QFile::remove(clinic.path(u"clinic.sqlite-shm"_s));

        const auto report = verifyClinic(clinic.directory.path());
        unfinished += !report && report.error().code == ErrorCode::Internal ? 1 : 0;
        const auto kiosk = openKioskStore(clinic.directory.path(), clinic.clock, clinic.ids);
        if (!kiosk)
            continue;
        const auto receipt = (*kiosk)->submit(test::aRecord(clinic.ids.next())).result();
        CHECK((receipt || receipt.error().code != ErrorCode::Internal));
    }
    CHECK(unfinished == 0);
    QLoggingCategory::setFilterRules({});
}

TEST_CASE("Waiting after wrong passphrases", "[storage]")
{
    test::TempClinic clinic;
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    const auto attempt = [&] {
        const auto begun = beginUnlockAttempt(*database, clinic.clock, clinic.made.owner);
        return begun ? u"try"_s : begun.error().detail;
    };

    SECTION("grows as U2 says")
    {
        const QList<qint64> seconds{0, 0, 0, 2, 4, 8, 16, 32, 60, 900, 900};
        for (int failures = 1; failures <= 11; ++failures)
            CHECK(unlockWaitMs(failures) == seconds.at(failures - 1) * 1000);
        CHECK(unlockWaitMs(99) == 900'000);
    }

    SECTION("after a hundred in a row only the recovery key helps")
    {
        for (int i = 0; i < 100; ++i) {
            REQUIRE(attempt() == u"try"_s);
            clinic.clock.advance(900'000);
        }
        CHECK(attempt() == u"locked"_s);
    }

    SECTION("goes on after the computer was switched off and on")
    {
        for (int i = 0; i < 10; ++i) {
            REQUIRE(attempt() == u"try"_s);
            clinic.clock.advance(60'000);
        }
        CHECK(attempt() == u"840"_s);

        const test::FixedClock restarted; // its monotonic time starts at zero
        CHECK(beginUnlockAttempt(*database, restarted, clinic.made.owner).error().detail
              == u"900"_s);
    }

    SECTION("is forgotten after the right one")
    {
        for (int i = 0; i < 4; ++i)
            REQUIRE(attempt() == u"try"_s);
        REQUIRE(forgetUnlockFailures(*database, clinic.made.owner));
        CHECK(attempt() == u"try"_s);
    }
}
