// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 yearMs = 366LL * 24 * 60 * 60 * 1000;

/// Two visits of one person and one of another, who came a year later.
struct Records
{
    TempClinic clinic;
    ScriptedTerminal terminal;
    QUuid first = clinic.ids.next();
    QUuid second = clinic.ids.next();
    QUuid other = clinic.ids.next();

    Records()
    {
        terminal.secretFiles.insert(u"owner"_s, QString::fromUtf8(ownerPassphrase));
        const auto kiosk = clinic.openKiosk();
        REQUIRE(kiosk->submit(aRecord(first)).result());
        RecordDraft again = aRecord(second);
        RecordLabel label = RecordLabel::fromJson(again.label);
        label.familyName = u" QUACKENBUSH"_s;
        again.label = label.toJson();
        REQUIRE(kiosk->submit(again).result());
        clinic.clock.advance(yearMs);
        RecordDraft younger = aRecord(other);
        label.birthDate = u"1980-01-01"_s;
        younger.label = label.toJson();
        REQUIRE(kiosk->submit(younger).result());
    }

    ExitCode run(const QStringList &arguments)
    {
        terminal.said.clear();
        terminal.complaints.clear();
        const AdminContext context{terminal, clinic.clock, clinic.ids, interactiveCost};
        return runAdmin(context,
                        QStringList{u"--clinic"_s,
                                    clinic.directory.path(),
                                    u"--json"_s,
                                    u"--passphrase-file"_s,
                                    u"owner"_s,
                                    u"submissions"_s}
                            + arguments);
    }

    [[nodiscard]] int count() const
    {
        return int(QJsonDocument::fromJson(terminal.said.toUtf8()).array().size());
    }

    int listed()
    {
        REQUIRE(run({u"list"_s}) == ExitCode::Done);
        return count();
    }

    void keepYears(int years) const
    {
        QFile file(clinic.path(u"settings.toml"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(u"[records]\nkeep_years = %1\n"_s.arg(years).toUtf8());
    }
};

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

TEST_CASE("records taken out from the command line", "[cli][erasure]")
{
    Records records;

    SECTION("only after somebody was sure")
    {
        const QStringList erase{u"erase"_s, text(records.first), u"--reason"_s, u"asked"_s};
        CHECK(records.run(erase) == ExitCode::Cancelled);
        records.terminal.answers = {u"no"_s};
        CHECK(records.run(erase) == ExitCode::Cancelled);
        CHECK(records.listed() == 3);

        records.terminal.answers = {u"erase"_s};
        REQUIRE(records.run(erase) == ExitCode::Done);

        CHECK(records.count() == 1);
        CHECK_FALSE(records.terminal.said.contains(u"Quackenbush"_s, Qt::CaseInsensitive));
        CHECK(records.listed() == 2);
    }

    SECTION("with all visits of the same person")
    {
        REQUIRE(records.run({u"erase"_s,
                             text(records.first),
                             u"--reason"_s,
                             u"asked"_s,
                             u"--whole-person"_s,
                             u"--yes"_s})
                == ExitCode::Done);

        CHECK(records.count() == 2);
        CHECK(records.listed() == 1);
    }

    SECTION("never without a reason")
    {
        CHECK(records.run({u"erase"_s, text(records.first), u"--yes"_s}) == ExitCode::Usage);
        CHECK(records.listed() == 3);
    }

    SECTION("when they are older than the clinic keeps them")
    {
        REQUIRE(records.run({u"expired"_s}) == ExitCode::Done);
        CHECK(records.count() == 0); // kept for ever until the clinic says otherwise

        records.keepYears(1);
        REQUIRE(records.run({u"expired"_s}) == ExitCode::Done);
        CHECK(records.count() == 2);
        CHECK(records.listed() == 3);

        REQUIRE(records.run({u"hold"_s, text(records.second), u"--reason"_s, u"a claim"_s})
                == ExitCode::Done);
        REQUIRE(records.run({u"expired"_s, u"--erase"_s, u"--reason"_s, u"time"_s, u"--yes"_s})
                == ExitCode::Done);
        CHECK(records.count() == 1);
        CHECK(records.listed() == 2);

        REQUIRE(records.run({u"release"_s, text(records.second), u"--reason"_s, u"settled"_s})
                == ExitCode::Done);
        REQUIRE(records.run({u"expired"_s, u"--erase"_s, u"--reason"_s, u"time"_s, u"--yes"_s})
                == ExitCode::Done);
        CHECK(records.listed() == 1);
    }
}
