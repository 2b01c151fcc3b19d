// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/cli/AdminCommandLine.h"
#include "ui/kiosk/Composition.h"
#include "ui/kiosk/KioskPage.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

std::shared_ptr<const fhir::Questionnaire> ownForm(const QByteArray &linkId)
{
    const auto reading = fhir::readQuestionnaire(
        R"({"resourceType":"Questionnaire","status":"active","url":"urn:)" + linkId
            + R"(","title":"About )" + linkId + R"(","item":[{"linkId":")" + linkId
            + R"(","type":"integer","text":"How many?"}]})",
        u"own"_s);
    REQUIRE(reading.questionnaire);
    return reading.questionnaire;
}

/// A folder of shipped content without the form of the first visit.
void makeIncomplete(const QTemporaryDir &folder)
{
    const QString shipped = QStringLiteral(KIOSK_SOURCE_DIR "/resources");
    for (const QString &name : {u"questionnaires/red-flags.json"_s, u"redflags/core.json"_s}) {
        REQUIRE(QDir().mkpath(QFileInfo(folder.filePath(name)).path()));
        REQUIRE(QFile::copy(shipped + u'/' + name, folder.filePath(name)));
    }
}

} // namespace

TEST_CASE("A form that is imported while the kiosk runs is offered at once", "[kiosk]")
{
    TempClinic clinic;
    const QTemporaryDir data;
    makeIncomplete(data);
    const auto kiosk = Composition::create({clinic.directory.path(), data.path(), u"en"_s, {}});
    REQUIRE(kiosk);
    const auto *firstVisit = (*kiosk)->window().findChild<QAbstractButton *>(u"firstVisit"_s);
    REQUIRE(firstVisit != nullptr);
    REQUIRE_FALSE(firstVisit->isEnabled());

    // The file name is what the form is known by: there is no shipped one to take it from.
    const QString form = data.filePath(u"first-visit.json"_s);
    REQUIRE(writeFile(form,
                      R"({"resourceType":"Questionnaire","status":"active","id":"first-visit",
        "item":[{"linkId":"a","type":"string","text":"Your name"}]})"));
    ScriptedTerminal terminal;
    REQUIRE(runAdmin(AdminContext{terminal, clinic.clock, clinic.ids},
                     {u"--clinic"_s,
                      clinic.directory.path(),
                      u"forms"_s,
                      u"import"_s,
                      u"--data"_s,
                      data.path(),
                      form})
            == ExitCode::Done);

    CHECK(QTest::qWaitFor([&] { return firstVisit->isEnabled(); }, patienceMs));
}

TEST_CASE("A first visit asks the clinic's own forms before the review", "[kiosk]")
{
    KioskWalk walk;
    VisitContent content = walk.content.visit;
    content.ownForms = {{u"a.json"_s, ownForm("sleep")}, {u"b.json"_s, ownForm("steps")}};
    walk.session.setContent(content);
    walk.tap(u"start"_s);
    walk.expectPage("homePage");
    walk.tap(u"firstVisit"_s);
    walk.answerAll();
    walk.expectPage("outcomePage");
    walk.tap(u"goOn"_s);
    walk.answerAll({
        {u"contact.phone"_s, u"555 0142 77"_s},
        {u"contact.email"_s, u"q@example.org"_s},
        {u"address.postalCode"_s, u"60601"_s},
    });
    REQUIRE(walk.question() == u"sleep"_s);

    // Back into the visit form and forth again.
    walk.tap(u"backButton"_s);
    CHECK(walk.question() != u"sleep"_s);
    walk.tap(u"primaryButton"_s);
    REQUIRE(walk.question() == u"sleep"_s);
    walk.answerPage();
    walk.goOn();
    REQUIRE(walk.question() == u"steps"_s);
    walk.tap(u"backButton"_s);
    REQUIRE(walk.question() == u"sleep"_s);
    walk.goOn();
    walk.answerAll();

    walk.expectPage("reviewPage");
    walk.tap(u"backButton"_s);
    CHECK(walk.question() == u"steps"_s);
    walk.goOn();
    walk.expectPage("reviewPage");

    // The review tells both, and each can be changed.
    const auto change = [&](const QString &form) {
        const auto buttons = walk.window.currentPage()->findChildren<QAbstractButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const auto *button) {
            return button->isVisible() && button->accessibleName() == u"Change: "_s + form;
        });
        REQUIRE(found != buttons.end());
        (*found)->click();
    };
    const auto given = [&] {
        QStringList texts;
        for (const QLabel *label : walk.window.currentPage()->findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        return texts;
    };
    CHECK(given().contains(u"About sleep"_s));
    CHECK(given().contains(u"About steps"_s));
    CHECK(given().count(u"How many?"_s) == 2);
    change(u"About sleep"_s);
    REQUIRE(walk.question() == u"sleep"_s);
    FormSession &sleep = *walk.session.ownForms().front();
    sleep.setAnswers(sleep.find(u"sleep"_s), {qint64(417)});
    CHECK(walk.window.findChild<QAbstractButton *>(u"primaryButton"_s)->text() != u"Send");
    walk.goOn();
    walk.expectPage("reviewPage");
    CHECK(given().contains(u"417"_s));
    change(u"About steps"_s);
    REQUIRE(walk.question() == u"steps"_s);
    walk.tap(u"backButton"_s);
    walk.expectPage("reviewPage");

    walk.tap(u"primaryButton"_s);
    walk.answerAll();
    walk.expectPage("receivedPage");
}
