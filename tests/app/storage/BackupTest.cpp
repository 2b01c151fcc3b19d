// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Backup.h"

#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("A backup", "[storage][backup]")
{
    test::TempClinic clinic;
    const QTemporaryDir elsewhere;
    const QString backup = elsewhere.filePath(u"clinic.backup"_s);
    const QString restored = elsewhere.filePath(u"restored"_s);
    const auto kiosk = clinic.openKiosk(); // runs on meanwhile
    const QUuid record = clinic.ids.next();
    REQUIRE(kiosk->submit(test::aRecord(record)).result());
    write(clinic.path(u"articles/own.en.md"_s), "our own article");
    write(clinic.path(u"settings.toml"_s), "[clinic]\n");
    const auto restore = [&](const QStringList &words) {
        return restoreBackup(backup, restored, words, clinic.ids, clinic.clock);
    };

    SECTION("brings everything back on an empty computer, with the recovery words")
    {
        const auto written = writeBackup(clinic.directory.path(), backup);
        REQUIRE(written);
        CHECK(written->records == 1);
        CHECK(written->files == 4); // database, key set, settings, article
        CHECK_FALSE(bytesOf(backup).contains("our own article"));
        CHECK(QFileInfo(backup).permissions()
              == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

        const auto back = restore(clinic.made.recoveryWords);

        REQUIRE(back);
        CHECK(back->content.records == 1);
        CHECK(back->keyWords == clinic.made.keyWords);
        CHECK(bytesOf(restored + u"/articles/own.en.md"_s) == "our own article");
        const auto desk = openDeskStore(restored, clinic.clock, clinic.ids).value();
        const auto owner = test::TempClinic::unlock(*desk, clinic.made.owner);
        CHECK((*desk->open(owner, record).result())->payload.view()
              == test::aRecord(record).payload);
        const auto fresh = openKioskStore(restored, clinic.clock, clinic.ids).value();
        REQUIRE(fresh->submit(test::aRecord(clinic.ids.next())).result());
        CHECK(verifyClinic(restored)->isIntact());
    }

    SECTION("what a lost kiosk signs afterwards is not accepted")
    {
        REQUIRE(writeBackup(clinic.directory.path(), backup));
        const auto lost = readKeySet(clinic.directory.path())->devices;
        REQUIRE(restore(clinic.made.recoveryWords));

        const auto set = readKeySet(restored);
        REQUIRE(set);
        CHECK(set->deviceKey(lost.at(0).id, 1));
        CHECK_FALSE(set->deviceKey(lost.at(0).id, 2));
        CHECK(set->devices.size() == 4);
    }

    SECTION("opens with nothing else, and damage is noticed")
    {
        REQUIRE(writeBackup(clinic.directory.path(), backup));
        const test::TempClinic other;
        CHECK(restore(other.made.recoveryWords).error().code == ErrorCode::CannotOpenRecord);
        CHECK(restore({u"abacus"_s}).error().code == ErrorCode::WrongRecoveryWords);
        const QByteArray whole = bytesOf(backup);
        for (const qsizetype at :
             {qsizetype(0), qsizetype(5), qsizetype(30), whole.size() / 2, whole.size() - 1}) {
            CAPTURE(at);
            QByteArray bent = whole;
            bent[at] = char(bent.at(at) ^ 1);
            write(backup, bent);
            CHECK(restore(clinic.made.recoveryWords).error().code == ErrorCode::CannotOpenRecord);
            CHECK_FALSE(QDir(restored).exists());
        }
        for (const qsizetype size : {qsizetype(0), qsizetype(200), whole.size() - 1}) {
            CAPTURE(size);
            write(backup, whole.first(size));
            CHECK(restore(clinic.made.recoveryWords).error().code == ErrorCode::CannotOpenRecord);
        }
        write(backup, whole + 'x');
        CHECK(restore(clinic.made.recoveryWords).error().code == ErrorCode::CannotOpenRecord);
    }

    SECTION("overwrites neither a file nor a clinic")
    {
        REQUIRE(writeBackup(clinic.directory.path(), backup));
        CHECK(writeBackup(clinic.directory.path(), backup).error().code == ErrorCode::FileExists);
        CHECK(restoreBackup(backup,
                            clinic.directory.path(),
                            clinic.made.recoveryWords,
                            clinic.ids,
                            clinic.clock)
                  .error()
                  .code
              == ErrorCode::FileExists);
        CHECK(QDir(clinic.directory.path()).entryList({u".backup-*"_s}, QDir::Files | QDir::Hidden)
              == QStringList());
    }
}
