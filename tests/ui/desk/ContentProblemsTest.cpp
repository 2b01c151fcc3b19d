// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ContentProblems.h"

#include "app/settings/ClinicSettings.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "ui/desk/Composition.h"
#include "ui/desk/ProblemsPage.h"
#include "ui/desk/ProblemsStrip.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(KIOSK_SOURCE_DIR "/resources");

void write(const QTemporaryDir &clinic, const QString &name, const QByteArray &bytes)
{
    const QString path = clinic.filePath(name);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    return texts;
}

} // namespace

TEST_CASE("Mistakes in the clinic's files are told at the desk", "[desk]")
{
    const QTemporaryDir clinic;

    SECTION("a clinic without files of its own has none, and no line says so")
    {
        CHECK(findContentProblems({}, shipped, clinic.path()).isEmpty());
        const Theme theme{Metrics()};
        ProblemsStrip strip(theme);
        strip.setCount(0);
        CHECK(strip.isHidden());
    }

    SECTION("each is listed with file, place, reason and what to do; the rest is used")
    {
        write(clinic, u"settings.toml"_s, "[clinic]\nname = 12\n");
        write(clinic, u"questionnaires/first-visit.json"_s, "{\"resourceType\": \"Patient\"}");
        write(clinic, u"redflags/core.json"_s, "{ broken");
        write(clinic, u"articles/own.en.md"_s, "no front matter");

        const auto problems
            = findContentProblems(loadSettings(clinic.path()).problems, shipped, clinic.path());

        QStringList files;
        for (const ContentProblem &problem : problems) {
            files.append(problem.problem.file);
            CHECK_FALSE(problem.problem.message.isEmpty());
        }
        files.removeDuplicates();
        CHECK(files
              == QStringList{u"settings.toml"_s,
                             u"questionnaires/first-visit.json"_s,
                             u"redflags/core.json"_s,
                             u"own.en.md"_s});

        const Theme theme{Metrics()};
        ProblemsStrip strip(theme);
        const QSignalSpy asked(&strip, &ProblemsStrip::showRequested);
        strip.setCount(4);
        CHECK_FALSE(strip.isHidden());
        CHECK(strip.findChild<QLabel *>(u"problemsCount"_s)->text().startsWith(u'4'));
        QTest::mouseClick(strip.findChild<QWidget *>(u"showProblems"_s), Qt::LeftButton);
        CHECK(asked.count() == 1);

        ProblemsPage page(theme);
        page.showProblems(problems);
        const QStringList texts = textsOf(page);
        CHECK(texts.contains(u"settings.toml"_s));
        CHECK(texts.contains(u"line 2"_s));
        CHECK(texts.contains(u"redflags/core.json"_s));
        CHECK(texts.contains(problems.first().problem.message));
        CHECK(texts.filter(u"The last good settings stay in use."_s).size() == 1);
        CHECK(texts.filter(u"bonesetters-admin articles lint"_s).size() >= 1);

        page.showProblems({});
        CHECK_FALSE(textsOf(page).contains(u"settings.toml"_s));
    }
}

TEST_CASE("A desk that starts on broken files lists them, still locked, and goes on", "[desk]")
{
    TempClinic clinic;
    write(clinic.directory, u"settings.toml"_s, "[clinic]\nname = 12\n");
    write(clinic.directory, u"redflags/core.json"_s, "{ broken");
    const auto desk
        = DeskComposition::create({clinic.directory.path(), shipped}, clinic.clock, clinic.ids);
    REQUIRE(desk);
    DeskWindow &window = (*desk)->window();
    window.resize(1600, 1000);
    window.show();
    const auto *strip = window.findChild<ProblemsStrip *>();
    const auto *page = window.findChild<ProblemsPage *>();

    REQUIRE(QTest::qWaitFor([strip] { return strip->isVisible(); }, 10'000));
    QTest::mouseClick(strip->findChild<QWidget *>(u"showProblems"_s), Qt::LeftButton);

    CHECK(page->isVisible());
    CHECK(textsOf(*page).contains(u"settings.toml"_s));
    CHECK(textsOf(*page).contains(u"redflags/core.json"_s));
    QTest::mouseClick(page->findChild<QWidget *>(u"closeProblems"_s), Qt::LeftButton);
    CHECK(window.findChild<QLineEdit *>(u"passphrase"_s)->isVisible());
}

TEST_CASE("A form that breaks while the desk runs is told there", "[desk]")
{
    constexpr int patienceMs = 20'000;
    TempClinic clinic;
    const auto desk
        = DeskComposition::create({clinic.directory.path(), shipped}, clinic.clock, clinic.ids);
    REQUIRE(desk);
    const auto *strip = (*desk)->window().findChild<ProblemsStrip *>();
    REQUIRE(strip != nullptr);
    REQUIRE(strip->isHidden());

    write(clinic.directory, u"questionnaires/own.json"_s, "{");

    CHECK(QTest::qWaitFor([strip] { return !strip->isHidden(); }, patienceMs));
}
