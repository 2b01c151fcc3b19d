// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleShelf.h"

#include "tests/app/articles/ArticleFolder.h"
#include "tests/support/StringMakers.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;

} // namespace

TEST_CASE("A dropped article shows without a restart", "[articles]")
{
    const ArticleFolder shipped;
    shipped.add({.slug = u"neck"_s});
    const ArticleFolder clinic;
    ArticleShelf shelf({shipped.path(), clinic.path()});
    QSignalSpy changed(&shelf, &ArticleShelf::changed);
    REQUIRE(shelf.catalogue().slugs() == QStringList{u"neck"_s});
    CHECK(shelf.search() == nullptr);
    shelf.watch();
    REQUIRE(QTest::qWaitFor([&] { return shelf.search() != nullptr; }, patienceMs));
    CHECK(changed.isEmpty());

    clinic.add({.slug = u"parking"_s, .title = u"Where to park"_s});

    REQUIRE(QTest::qWaitFor([&] { return changed.size() == 1; }, patienceMs));
    CHECK(shelf.catalogue().slugs() == QStringList{u"neck"_s, u"parking"_s});
    CHECK(shelf.catalogue().find(u"parking"_s, u"en"_s)->title == u"Where to park"_s);
    REQUIRE(shelf.search()->find(u"park"_s, u"en"_s).hits.size() == 1);

    SECTION("a broken one is reported and the rest stays")
    {
        REQUIRE(writeFile(clinic.path() + u"/broken.en.md"_s, "no front matter"));

        REQUIRE(QTest::qWaitFor([&] { return changed.size() >= 2; }, patienceMs));
        CHECK(shelf.catalogue().slugs() == QStringList{u"neck"_s, u"parking"_s});
        REQUIRE(shelf.catalogue().problems().size() == 1);
        CHECK(shelf.catalogue().problems()[0].file == u"broken.en.md"_s);
    }

    SECTION("a changed one shows what it says now")
    {
        clinic.add({.slug = u"parking"_s, .title = u"Park behind the house"_s});

        REQUIRE(QTest::qWaitFor([&] { return changed.size() >= 2; }, patienceMs));
        CHECK(shelf.catalogue().find(u"parking"_s, u"en"_s)->title == u"Park behind the house"_s);
    }

    SECTION("one that breaks is reported and says what it said until it is mended")
    {
        const QString broken = GENERATE(as<QString>(), u"no front matter"_s, u"picture"_s);
        CAPTURE(broken);
        if (broken == u"picture"_s)
            clinic.add({.slug = u"parking"_s, .title = u"Half"_s, .body = u"![Gone](gone.svg)"_s});
        else
            REQUIRE(writeFile(clinic.path() + u"/parking.en.md"_s, broken.toUtf8()));

        REQUIRE(QTest::qWaitFor([&] { return changed.size() >= 2; }, patienceMs));
        CHECK(shelf.catalogue().find(u"parking"_s, u"en"_s)->title == u"Where to park"_s);
        CHECK(shelf.search()->find(u"park"_s, u"en"_s).hits.size() == 1);
        REQUIRE_FALSE(shelf.catalogue().problems().isEmpty());
        CHECK(shelf.catalogue().problems()[0].file == u"parking.en.md"_s);

        clinic.add({.slug = u"parking"_s, .title = u"Park behind the house"_s});
        REQUIRE(
            QTest::qWaitFor([&] { return shelf.catalogue().problems().isEmpty(); }, patienceMs));
        CHECK(shelf.catalogue().find(u"parking"_s, u"en"_s)->title == u"Park behind the house"_s);
    }

    SECTION("one that is taken away is gone")
    {
        REQUIRE(QFile::remove(clinic.path() + u"/parking.en.md"_s));

        REQUIRE(QTest::qWaitFor([&] { return changed.size() >= 2; }, patienceMs));
        CHECK(shelf.catalogue().slugs() == QStringList{u"neck"_s});
    }
}
