// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "tests/ui/print/PdfText.h"
#include "tests/ui/print/PrintSystem.h"
#include "tests/ui/widgets/QrReading.h"
#include "ui/kiosk/pages/IdlePage.h"
#include "ui/reader/ArticleReader.h"
#include "ui/widgets/QrCode.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// A kiosk that shows an article.
class OpenArticle final : public KioskWalk
{
public:
    explicit OpenArticle(const Screen &screen = {}, const QString &slug = u"safe-to-pop"_s)
        : KioskWalk(screen)
    {
        tap(u"start"_s);
        tap(u"learn"_s);
        tap(u"article-"_s + slug);
        expectPage("articlePage");
        REQUIRE(window.reader().article() != nullptr);
    }

    [[nodiscard]] QString codeText(const QString &objectName) const
    {
        auto *code = qobject_cast<QrCode *>(visible(objectName));
        return code == nullptr ? QString() : readQr(code->grab().toImage());
    }
    [[nodiscard]] QString label(const QString &objectName) const
    {
        const auto *label = qobject_cast<QLabel *>(visible(objectName));
        return label == nullptr ? QString() : label->text();
    }
};

} // namespace

TEST_CASE("A link to the web shows where it leads and opens nothing", "[kiosk]")
{
    OpenArticle kiosk;
    const QString address = u"https://clinic.example/exercises?week=2"_s;

    emit kiosk.window.reader().noteRequested(
        QUrl(u"article://address/https%3A%2F%2Fclinic.example%2Fexercises%3Fweek%3D2"_s));

    CHECK(kiosk.label(u"noteTitle"_s) == u"On the web"_s);
    CHECK(kiosk.label(u"noteAddress"_s) == address);
    CHECK(kiosk.codeText(u"noteCode"_s) == address);

    SECTION("Close leads back to the article")
    {
        kiosk.tap(u"noteClose"_s);
        CHECK(kiosk.visible(u"notePanel"_s) == nullptr);
        CHECK(kiosk.shows("articlePage"));
    }

    SECTION("a source with a DOI leads to it, one without to nothing")
    {
        emit kiosk.window.reader().noteRequested(QUrl(u"article://source/NIE17"_s));
        CHECK(kiosk.codeText(u"noteCode"_s) == u"https://doi.org/10.1186/s13643-017-0458-y"_s);
        emit kiosk.window.reader().noteRequested(QUrl(u"article://source/KAW15"_s));
        CHECK(kiosk.visible(u"notePanel"_s) != nullptr);
        CHECK(kiosk.visible(u"noteCode"_s) == nullptr);
    }
}

TEST_CASE("An article is taken away on a telephone", "[kiosk]")
{
    SECTION("by its address on the clinic's pages")
    {
        ClinicSettings clinic;
        clinic.articleAddress = u"https://clinic.example/{language}/{slug}"_s;
        OpenArticle kiosk({.language = u"es"_s, .clinic = clinic});
        kiosk.tap(u"takeAwayButton"_s);
        CHECK(kiosk.codeText(u"noteCode"_s) == u"https://clinic.example/es/safe-to-pop"_s);
        CHECK(kiosk.label(u"noteAddress"_s) == u"https://clinic.example/es/safe-to-pop"_s);
    }

    SECTION("by its main points, which hold nothing about the patient")
    {
        const auto slug = GENERATE(values<QString>({u"safe-to-pop"_s, u"how-safe"_s}));
        const auto language = GENERATE(values<QString>({u"en"_s, u"es"_s}));
        OpenArticle kiosk({.language = language}, slug);
        const Article *article = kiosk.window.reader().article();
        CAPTURE(slug, language);

        kiosk.tap(u"takeAwayButton"_s);

        QString points = article->title;
        for (const QString &point : article->keyPoints)
            points += u"\n• "_s + point;
        CHECK(kiosk.codeText(u"noteCode"_s) == points);
    }

    SECTION("unless the clinic has switched it off")
    {
        ClinicSettings clinic;
        clinic.offersCode = false;
        OpenArticle kiosk({.clinic = clinic});
        CHECK(kiosk.visible(u"takeAwayButton"_s) == nullptr);
    }
}

TEST_CASE("The panel beside an article is as high as what it shows", "[kiosk]")
{
    OpenArticle kiosk({.printing = {.queue = u"desk"_s}});
    const auto isWhole = [&kiosk](const QString &objectName) {
        const QWidget *part = kiosk.visible(objectName);
        return part != nullptr && part->visibleRegion().boundingRect() == part->rect();
    };

    kiosk.tap(u"takeAwayButton"_s);
    CHECK(QTest::qWaitFor([&] { return isWhole(u"noteCode"_s) && isWhole(u"printArticle"_s); }));
    const int high = kiosk.visible(u"notePanel"_s)->height();

    kiosk.tap(u"noteClose"_s);
    kiosk.tap(u"askButton"_s);
    CHECK(QTest::qWaitFor([&] { return kiosk.visible(u"notePanel"_s)->height() < high * 2 / 3; }));
}

TEST_CASE("An article is taken away on paper", "[kiosk]")
{
    const PrintSystem system;
    const auto printing = [&](const QByteArray &body) {
        return QueuePrinter::Plan{.queue = u"desk"_s, .command = system.lp(body)};
    };
    const auto says = [](const OpenArticle &kiosk, const QString &word) {
        const auto labels = kiosk.window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(word);
        });
    };

    SECTION("on the clinic's one queue")
    {
        OpenArticle kiosk({.printing = printing("cat > job.pdf\n")});
        kiosk.tap(u"takeAwayButton"_s);
        kiosk.tap(u"printArticle"_s);

        REQUIRE(QTest::qWaitFor([&] { return says(kiosk, u"is being printed"_s); }, 20'000));
        CHECK(textOf(system.read(u"job.pdf"_s)).startsWith(kiosk.window.reader().article()->title));
    }

    SECTION("or hears that it cannot be")
    {
        OpenArticle kiosk({.printing = printing("exit 1\n")});
        kiosk.tap(u"takeAwayButton"_s);
        kiosk.tap(u"printArticle"_s);

        CHECK(QTest::qWaitFor([&] { return says(kiosk, u"could not be printed"_s); }, 20'000));
    }

    SECTION("also where no code is offered")
    {
        ClinicSettings clinic;
        clinic.offersCode = false;
        OpenArticle kiosk({.clinic = clinic, .printing = printing("exit 1\n")});
        kiosk.tap(u"takeAwayButton"_s);
        CHECK(kiosk.visible(u"noteCode"_s) == nullptr);
        CHECK(kiosk.visible(u"printArticle"_s) != nullptr);
    }

    SECTION("unless the clinic has switched it off")
    {
        ClinicSettings clinic;
        clinic.offersPrint = false;
        OpenArticle kiosk({.clinic = clinic, .printing = printing("exit 1\n")});
        kiosk.tap(u"takeAwayButton"_s);
        CHECK(kiosk.visible(u"noteCode"_s) != nullptr);
        CHECK(kiosk.visible(u"printArticle"_s) == nullptr);
    }
}

TEST_CASE("A patient says whether an article was useful", "[kiosk]")
{
    OpenArticle kiosk;
    const auto said = [&] { return kiosk.session.votes().voteFor(u"safe-to-pop"_s); };
    const auto isPressed = [&](const QString &button) {
        return qobject_cast<QAbstractButton *>(kiosk.visible(button))->isChecked();
    };
    CHECK_FALSE(isPressed(u"usefulYes"_s));

    kiosk.tap(u"usefulYes"_s);
    CHECK(said() == true);
    CHECK(isPressed(u"usefulYes"_s));

    SECTION("and may change it")
    {
        kiosk.tap(u"usefulNo"_s);
        CHECK(said() == false);
        CHECK_FALSE(isPressed(u"usefulYes"_s));
        CHECK(isPressed(u"usefulNo"_s));
    }

    SECTION("and may take it back")
    {
        kiosk.tap(u"usefulYes"_s);
        CHECK(said() == std::nullopt);
        CHECK_FALSE(isPressed(u"usefulYes"_s));
    }

    SECTION("and the next patient finds no answer")
    {
        emit kiosk.window.findChild<IdlePage *>()->leaveRequested();
        kiosk.expectPage("attractPage");
        kiosk.tap(u"start"_s);
        kiosk.tap(u"learn"_s);
        kiosk.tap(u"article-safe-to-pop"_s);
        CHECK(said() == std::nullopt);
        CHECK_FALSE(isPressed(u"usefulYes"_s));
    }
}

TEST_CASE("A patient books on the web or at the desk", "[kiosk]")
{
    ClinicSettings clinic;
    clinic.bookingAddress = u"https://clinic.example/book"_s;

    SECTION("from the home page, and comes back to it")
    {
        KioskWalk kiosk({.clinic = clinic});
        kiosk.tap(u"start"_s);
        kiosk.tap(u"booking"_s);
        kiosk.expectPage("bookingPage");
        auto *code = qobject_cast<QrCode *>(kiosk.visible(u"bookingCode"_s));
        REQUIRE(code != nullptr);
        CHECK(readQr(code->grab().toImage()) == clinic.bookingAddress);

        kiosk.tap(u"bookingBack"_s);
        kiosk.expectPage("homePage");
    }

    SECTION("from the end of an article, by somebody at the desk, without a name")
    {
        OpenArticle kiosk({.clinic = clinic});
        kiosk.tap(u"articleBooking"_s);
        kiosk.expectPage("bookingPage");
        kiosk.tap(u"tellDesk"_s);
        kiosk.expectPage("personPage");
        REQUIRE(QTest::qWaitFor([&] { return kiosk.session.personCallState().known; }, 20'000));

        const auto desk = kiosk.clinic.openDesk();
        const auto alerts = desk->lockedOverview().result().value().openAlerts;
        REQUIRE(alerts.size() == 1);
        CHECK(alerts.first().kind == AlertKind::Appointment);

        kiosk.tap(u"goOn"_s);
        kiosk.expectPage("articlePage");
    }

    SECTION("only where the clinic says how")
    {
        OpenArticle kiosk;
        CHECK(kiosk.visible(u"articleBooking"_s) == nullptr);
        kiosk.tap(u"homeButton"_s);
        kiosk.expectPage("homePage");
        CHECK(kiosk.visible(u"booking"_s) == nullptr);
    }
}

TEST_CASE("What an article offers in every language, direction and look", "[.][pictures]")
{
    const auto size = GENERATE(QSize(1080, 1920), QSize(1920, 1080));
    const auto language = GENERATE(u"en"_s, u"es"_s);
    const auto looks = GENERATE(Looks{},
                                Looks{Scheme::Dark, TextScale::Normal, {}},
                                Looks{Scheme::Light, TextScale::Double, {}});
    ClinicSettings clinic;
    clinic.bookingAddress = u"https://clinic.example/book"_s;
    OpenArticle kiosk({.size = size,
                       .language = language,
                       .scale = looks.scale,
                       .scheme = looks.scheme,
                       .clinic = clinic,
                       .printing = {.queue = u"desk"_s}});
    const auto takePicture = [&](const QString &panel) {
        if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(80);
            REQUIRE(kiosk.window.grab().save(u"%1/%2-%3-%4-%5-%6.png"_s.arg(folder, panel)
                                                 .arg(size.width())
                                                 .arg(language, schemeName(looks.scheme))
                                                 .arg(int(looks.scale))));
        }
    };
    kiosk.tap(u"usefulYes"_s);
    takePicture(u"ending"_s);
    emit kiosk.window.reader().noteRequested(QUrl(u"article://source/NIE17/mixed"_s));
    takePicture(u"source"_s);
    emit kiosk.window.reader().noteRequested(
        QUrl(u"article://address/https%3A%2F%2Fclinic.example%2Fexercises"_s));
    takePicture(u"address"_s);
    kiosk.tap(u"takeAwayButton"_s);
    takePicture(u"take-away"_s);
    kiosk.tap(u"noteClose"_s);
    kiosk.tap(u"articleBooking"_s);
    takePicture(u"booking"_s);
    kiosk.tap(u"bookingBack"_s);
    kiosk.tap(u"homeButton"_s);
    takePicture(u"home"_s);
}
