// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"
#include "app/storage/Verifier.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QProcess>

#include <random>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// The records a writer acknowledged before it was killed at a random moment.
QList<QByteArray> acknowledgedBeforeKill(const QString &directory, int afterMs)
{
    QProcess writer;
    writer.start(QStringLiteral(KIOSK_BIN_DIR "/storage_writer"), {directory});
    REQUIRE(writer.waitForStarted());
    REQUIRE(writer.waitForReadyRead()); // it writes: now count down
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < afterMs)
        writer.waitForReadyRead(1);
    writer.kill();
    REQUIRE(writer.waitForFinished());
    CHECK(writer.exitStatus() == QProcess::CrashExit);

    QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
    lines.removeLast(); // what was not ended by a line break was not acknowledged
    return lines;
}

} // namespace

TEST_CASE("Killed while writing, the kiosk loses nothing it acknowledged", "[storage][slow]")
{
    // T1, quick form: KIOSK_KILLS sets another number.
    const int kills = qEnvironmentVariableIsSet("KIOSK_KILLS")
        ? qEnvironmentVariableIntValue("KIOSK_KILLS")
        : 20;
    const test::TempClinic clinic;
    std::mt19937 random(20);
    QList<QByteArray> acknowledged;
    for (int i = 0; i < kills; ++i)
        acknowledged += acknowledgedBeforeKill(clinic.directory.path(), int(random() % 30));

    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    int lost = 0;
    for (const QByteArray &record : acknowledged)
        lost += database
                    ->value(u"SELECT count(*) FROM record WHERE record = ?"_s,
                            {QUuid(QString::fromLatin1(record)).toRfc4122()})
                    ->toInt()
            != 1;
    CHECK(acknowledged.size() >= kills);
    CHECK(lost == 0);
    CHECK(verifyClinic(clinic.directory.path())->breaks == QList<ChainBreak>());
}
