// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(KIOSK_SOURCE_DIR "/resources");

/// A clinic where one patient has handed in a checklist.
struct Clinic
{
    TempClinic clinic;
    ScriptedTerminal terminal;
    QString record;

    Clinic()
    {
        const auto kiosk = clinic.openKiosk();
        const VisitContent content = loadVisitContent(shipped, clinic.directory.path()).visit;
        PatientSession session(content, *kiosk, clinic.clock, clinic.ids);
        const QSignalSpy received(&session, &PatientSession::received);
        session.begin(PatientSession::Journey::Checklist);
        choose(*session.checklist(), u"CES-1"_s, u"prefer-not-to-say"_s);
        clinic.clock.advance(2'000);
        choose(*session.checklist(), u"AA-1"_s, u"yes"_s);
        clinic.clock.advance(2'000);
        choose(*session.checklist(), u"AA-1"_s, u"no"_s);
        clinic.clock.advance(2'000);
        session.send();
        REQUIRE(QTest::qWaitFor([&] { return !received.isEmpty(); }));
        record = received[0][0].value<Receipt>().reference;
    }

    /// The clinic's own rules from now on: another version with a rule less.
    void upgradeRules() const
    {
        auto json = QJsonDocument::fromJson(
                        readFile(shipped + u"/redflags/core.json"_s, 1'000'000).value())
                        .object();
        json[u"version"_s] = u"clinic-2"_s;
        QJsonArray rules = json[u"rules"_s].toArray();
        rules.removeFirst();
        json[u"rules"_s] = rules;
        REQUIRE(QDir(clinic.directory.path()).mkpath(u"redflags"_s));
        REQUIRE(writeFile(clinic.path(u"redflags/core.json"_s), QJsonDocument(json).toJson()));
    }

    /// Hands in what no kiosk would: an outcome that the answers do not give.
    void submitWrongOutcome()
    {
        Submission wrong = fullFirstVisit();
        wrong.outcome->tier = Tier::Mention;
        RecordDraft draft;
        draft.record = wrong.record;
        draft.payload = wrong.toJson();
        draft.label = RecordLabel().toJson();
        draft.questionnaireHash = QByteArray(32, 'q');
        REQUIRE(clinic.openKiosk()->submit(draft).result());
        record = wrong.record.toString(QUuid::WithoutBraces);
    }

    ExitCode replay(const QString &data = shipped)
    {
        terminal.said.clear();
        terminal.secrets = {QString::fromLatin1(ownerPassphrase)};
        const AdminContext context{terminal, clinic.clock, clinic.ids, interactiveCost};
        return runAdmin(context,
                        {u"--clinic"_s,
                         clinic.directory.path(),
                         u"--json"_s,
                         u"redflags"_s,
                         u"replay"_s,
                         u"--data"_s,
                         data,
                         record});
    }

    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(terminal.said.toUtf8()).object();
    }
};

} // namespace

TEST_CASE("redflags replay judges a record by the rules it was judged by", "[cli]")
{
    Clinic clinic;

    SECTION("as they still are")
    {
        REQUIRE(clinic.replay() == ExitCode::Done);

        CHECK(clinic.json()[u"same"_s] == true);
        CHECK(clinic.json()[u"stored"_s][u"tier"_s] == u"EMERGENCY"_s);
        CHECK(clinic.json()[u"replayed"_s]
              == QJsonObject{
                  {u"tier"_s, u"EMERGENCY"_s},
                  {u"reasons"_s, QJsonArray{u"AA-1.marked"_s, u"CES-1.declined"_s}},
                  {u"alerts"_s, true},
                  {u"holdTreatment"_s, true},
              });
        CHECK(clinic.json()[u"differences"_s].toArray().isEmpty());
    }

    SECTION("after the clinic has changed them, and where nothing is installed")
    {
        clinic.upgradeRules();

        CHECK(clinic.replay(clinic.clinic.path(u"nothing"_s)) == ExitCode::Done);
        CHECK(clinic.json()[u"ruleSet"_s][u"version"_s] != u"clinic-2"_s);
        CHECK(clinic.json()[u"same"_s] == true);
    }

    SECTION("from before they were kept, by the installed ones when those are the same")
    {
        const auto forget = [&] {
            const auto database
                = Database::open(clinic.clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing)
                      .value();
            REQUIRE(database->execute(u"DELETE FROM document"_s));
        };
        forget();

        CHECK(clinic.replay() == ExitCode::Done);
        CHECK(clinic.replay(clinic.clinic.path(u"nothing"_s)) == ExitCode::StorageFailed);
        CHECK(clinic.terminal.complaints.contains(u"neither kept nor installed"_s));
    }

    SECTION("and says what differs")
    {
        clinic.submitWrongOutcome();

        CHECK(clinic.replay() == ExitCode::ProblemsFound);
        CHECK(clinic.json()[u"same"_s] == false);
        const QJsonObject tier = clinic.json()[u"differences"_s][0].toObject();
        CHECK(tier[u"what"_s] == u"tier"_s);
        CHECK(tier[u"stored"_s] == u"MENTION"_s);
        CHECK(tier[u"replayed"_s] == u"SAME_DAY"_s);
    }

    SECTION("and knows no record that is not there")
    {
        clinic.record = u"ZZZZ"_s;

        CHECK(clinic.replay() == ExitCode::NotFound);
    }
}
