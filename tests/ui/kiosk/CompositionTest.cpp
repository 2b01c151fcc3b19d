// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/Composition.h"

#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

QAbstractButton *control(const QString &objectName)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = window->findChild<QAbstractButton *>(objectName))
            return found;
    }
    FAIL(objectName.toStdString());
    return nullptr;
}

void write(const QString &path, const QByteArray &bytes)
{
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A kiosk that starts on broken files offers the rest and says that it runs", "[kiosk]")
{
    test::TempClinic clinic;
    write(clinic.path(u"settings.toml"_s), "[clinic]\nname = 12\n");
    const QTemporaryDir data;
    const QString source = QStringLiteral(KIOSK_SOURCE_DIR);
    REQUIRE(QFile::link(source + u"/articles"_s, data.filePath(u"articles"_s)));
    REQUIRE(QFile::link(source + u"/resources/redflags"_s, data.filePath(u"redflags"_s)));
    REQUIRE(QDir(data.path()).mkpath(u"questionnaires"_s));
    const QString checklist = u"/questionnaires/red-flags.json"_s;
    REQUIRE(QFile::copy(source + u"/resources"_s + checklist, data.path() + checklist));
    write(data.filePath(u"questionnaires/first-visit.json"_s), "{ broken");

    const auto kiosk
        = Composition::create({clinic.directory.path(), data.path(), {}, {1080, 1920}});
    REQUIRE(kiosk);
    (*kiosk)->show();

    CHECK_FALSE(control(u"firstVisit"_s)->isEnabled());
    CHECK(control(u"checklist"_s)->isEnabled());
    CHECK(control(u"learn"_s)->isEnabled());
    const auto desk = clinic.openDesk();
    CHECK(QTest::qWaitFor(
        [&desk] { return desk->lockedOverview().result()->kiosks.first().seenMs > 0; }, 10'000));
}
