// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/DeskStore.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace kiosk::test {

constexpr int patienceMs = 30'000;

struct Step
{
    QByteArray what;
    QUuid subject;
};

/// A process of the loop; what it said counts only when the line is whole.
class Actor
{
public:
    explicit Actor(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(KIOSK_BIN_DIR "/alert_actor"), arguments);
        REQUIRE(m_process.waitForStarted());
    }

    bool waitFor(const QByteArray &what) { return waitForAny({what}); }

    bool waitForAny(const QList<QByteArray> &all)
    {
        QElapsedTimer timer;
        timer.start();
        const auto isSaid = [&] {
            return std::any_of(
                all.begin(), all.end(), [this](const QByteArray &what) { return said(what); });
        };
        while (!isSaid() && timer.elapsed() < patienceMs)
            read(10);
        return isSaid();
    }

    void listen(int ms)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms)
            read(1);
    }

    void goOn() { m_process.write("\n"); }

    void killAfter(int ms)
    {
        listen(ms);
        m_process.kill();
        REQUIRE(m_process.waitForFinished());
        m_output += m_process.readAllStandardOutput();
    }

    [[nodiscard]] QList<Step> steps() const
    {
        QList<QByteArray> lines = m_output.split('\n');
        lines.removeLast(); // what no line break ended was not said
        QList<Step> steps;
        for (const QByteArray &line : lines)
            steps.append(
                {line.split(' ').value(0), QUuid(QString::fromLatin1(line.split(' ').value(1)))});
        return steps;
    }

    [[nodiscard]] bool said(const QByteArray &what) const
    {
        const auto all = steps();
        return std::any_of(
            all.begin(), all.end(), [&what](const Step &step) { return step.what == what; });
    }

    [[nodiscard]] QByteArray output() const { return m_output; }

private:
    void read(int ms)
    {
        m_process.waitForReadyRead(ms);
        m_output += m_process.readAllStandardOutput();
    }

    QProcess m_process;
    QByteArray m_output;
};

/// What the locked desk shows once it has an alert, or after all patience.
inline Result<LockedOverview> overviewWithAlert(DeskStore &desk)
{
    Result<LockedOverview> overview;
    (void)QTest::qWaitFor(
        [&] {
            overview = desk.lockedOverview().result();
            return overview && !overview->openAlerts.isEmpty();
        },
        patienceMs);
    return overview;
}

inline QStringList damagedFiles(const QString &directory)
{
    return QDir(directory).entryList({QStringLiteral("clinic-damaged-*.sqlite")});
}

} // namespace kiosk::test
