// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QDate>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(KIOSK_SOURCE_DIR);

/// The shipped articles and a clinic that is not set up but may have articles of its own.
struct Author
{
    QTemporaryDir folder;
    ScriptedTerminal terminal;
    FixedClock clock{QDateTime({2026, 11, 24}, {12, 0}).toMSecsSinceEpoch()};
    IdSource ids{clock};

    ExitCode run(const QStringList &arguments, const QString &data = shipped)
    {
        terminal.said.clear();
        terminal.complaints.clear();
        return runAdmin({terminal, clock, ids},
                        QStringList{u"--clinic"_s, folder.path(), u"articles"_s, u"--data"_s, data}
                            + arguments);
    }

    [[nodiscard]] QJsonDocument json() const
    {
        return QJsonDocument::fromJson(terminal.said.toUtf8());
    }
};

} // namespace

TEST_CASE("articles lint finds nothing in the shipped articles", "[cli]")
{
    Author author;

    CHECK(author.run({u"lint"_s}) == ExitCode::Done);
    CHECK(author.terminal.said.contains(u"nothing to mend"_s));
    CHECK(author.run({u"lint"_s, u"--json"_s}) == ExitCode::Done);
    CHECK(author.json().array().isEmpty());
    CHECK(author.json().isArray());
}

TEST_CASE("articles lint warns of old articles and fails for bad ones", "[cli]")
{
    Author author;
    author.clock.setNow(QDateTime({2040, 1, 1}, {12, 0}).toMSecsSinceEpoch());

    CHECK(author.run({u"lint"_s, u"--json"_s}) == ExitCode::Done);
    CHECK(author.json()[0][u"severity"_s] == u"warning"_s);
    CHECK(author.json()[0][u"field"_s] == u"nextReview"_s);

    REQUIRE(QDir(author.folder.path()).mkdir(u"articles"_s));
    REQUIRE(writeFile(author.folder.filePath(u"articles/own.en.md"_s), "no front matter"));
    CHECK(author.run({u"lint"_s}) == ExitCode::ProblemsFound);
    CHECK(author.terminal.said.contains(u"own.en.md:1: An article begins with"_s));
    CHECK(author.terminal.said.contains(u"warning: nextReview"_s));
}

TEST_CASE("articles list shows every article in every language", "[cli]")
{
    Author author;

    CHECK(author.run({u"list"_s}) == ExitCode::Done);
    CHECK(author.terminal.said.contains(u"safe-to-pop  es  "_s));
    CHECK(author.terminal.said.contains(u"review by 2027-11-22"_s));
    REQUIRE(author.run({u"list"_s, u"--json"_s}) == ExitCode::Done);
    CHECK(author.json().array().size() >= 14);
    CHECK(author.run({u"list"_s}, author.folder.path()) == ExitCode::Done);
    CHECK(author.terminal.said.contains(u"There are no articles."_s));
}

TEST_CASE("articles search answers as the kiosk does", "[cli]")
{
    Author author;

    CHECK(author.run({u"search"_s, u"subluxtion"_s, u"--json"_s}) == ExitCode::Done);
    const QJsonObject hit = author.json()[u"hits"_s][0].toObject();
    CHECK(hit[u"slug"_s] == u"subluxation"_s);
    CHECK(hit[u"titleMatches"_s].toArray().size() == 1);
    CHECK(author.json()[u"near"_s] == false);

    CHECK(author.run({u"search"_s, u"subluxation zebra"_s}) == ExitCode::Done);
    CHECK(author.terminal.said.contains(u"These come near"_s));
    CHECK(author.run({u"search"_s, u"qqqq"_s}) == ExitCode::Done);
    CHECK(author.terminal.said.contains(u"Nothing was found."_s));
    CHECK(author.run({u"search"_s}) == ExitCode::Usage);
}

TEST_CASE("articles render shows the page of the reader", "[cli]")
{
    Author author;

    CHECK(author.run({u"render"_s, u"safe-to-pop"_s, u"--lang"_s, u"es"_s}) == ExitCode::Done);
    CHECK(author.terminal.said.startsWith(u"<!DOCTYPE html><html lang=\"es\">"_s));
    CHECK(author.run({u"render"_s, u"safe-to-pop"_s, u"--json"_s}) == ExitCode::Done);
    CHECK(author.json()[u"html"_s].toString().contains(u"<html lang=\"en\">"_s));
    CHECK(author.run({u"render"_s, u"nowhere"_s}) == ExitCode::NotFound);
    CHECK(author.terminal.said.isEmpty());
}

TEST_CASE("articles useful shows sums and nothing else", "[cli]")
{
    TempClinic clinic;
    ScriptedTerminal terminal;
    const auto run = [&](const QString &folder, const QStringList &arguments) {
        terminal.said.clear();
        return runAdmin({terminal, clinic.clock, clinic.ids},
                        QStringList{u"--clinic"_s, folder, u"articles"_s, u"useful"_s} + arguments);
    };
    CHECK(run(clinic.directory.path(), {}) == ExitCode::Done);
    CHECK(terminal.said.startsWith(u"No counts yet."_s));

    REQUIRE(clinic.openKiosk()
                ->addArticleCounts({{u"popping"_s, u"en"_s, 8, 1}, {u"popping"_s, u"es"_s, 2, 3}})
                .result());

    CHECK(run(clinic.directory.path(), {}) == ExitCode::Done);
    CHECK(terminal.said.trimmed() == u"popping  en  8 yes  1 no\npopping  es  2 yes  3 no"_s);
    CHECK(run(clinic.directory.path(), {u"--json"_s}) == ExitCode::Done);
    CHECK(QJsonDocument::fromJson(terminal.said.toUtf8())[1][u"notUseful"_s] == 3);
    CHECK(run(clinic.path(u"nowhere"_s), {}) == ExitCode::NotFound);
}
