// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/forms/PictureStrip.h"
#include "ui/widgets/BodyCanvas.h"
#include "ui/widgets/ScrollArea.h"

#include <catch2/catch.hpp>

#include <QScrollBar>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// The chart of a first visit, reached as a patient reaches it.
BodyCanvas &reachChart(KioskWalk &walk)
{
    walk.tap(u"start"_s);
    walk.tap(u"firstVisit"_s);
    walk.answerAll();
    walk.tap(u"goOn"_s);
    while (walk.question() != u"pain.where"_s) {
        REQUIRE_FALSE(walk.question().isEmpty());
        walk.answerPage({{u"contact.phone"_s, u"555 0142 77"_s},
                         {u"contact.email"_s, u"q@example.org"_s},
                         {u"address.postalCode"_s, u"60601"_s},
                         {u"emergencyContact.wish"_s, u"no"_s}});
        walk.goOn();
    }
    QTest::qWait(200);
    for (auto *canvas : walk.window.findChildren<BodyCanvas *>())
        if (canvas->isVisible())
            return *canvas;
    FAIL("no chart");
    return *walk.window.findChild<BodyCanvas *>();
}

void pull(BodyCanvas &canvas, BodyView view, QPointF from, QPointF to)
{
    QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.pointAt(view, from));
    for (int step = 1; step <= 20; ++step)
        QTest::mouseMove(&canvas, canvas.pointAt(view, from + (to - from) * step / 20));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.pointAt(view, to));
}

void choose(const KioskWalk &walk, PainType pain)
{
    for (auto *strip : walk.window.findChildren<PictureStrip *>(u"painTypes"_s))
        if (strip->isVisible())
            strip->at(int(pain)).click();
}

} // namespace

TEST_CASE("The body chart of a first visit is whole on its page", "[kiosk]")
{
    const auto screen = GENERATE(values<KioskWalk::Screen>({
        {{1080, 1920}, u"es"_s},
        {{1920, 1080}, u"es"_s},
        {{1920, 1080}, u"es"_s, TextScale::Large},
        {{1080, 1920}, u"en"_s, TextScale::Normal, Scheme::Dark},
        {{1920, 1080}, u"en"_s, TextScale::Normal, Scheme::HighContrast},
        {{1080, 1920}, u"es"_s, TextScale::Double},
        {{1920, 1080}, u"es"_s, TextScale::Double, Scheme::HighContrast},
    }));
    CAPTURE(screen.size, screen.language, int(screen.scale), int(screen.scheme));
    KioskWalk walk(screen);
    BodyCanvas &canvas = reachChart(walk);

    pull(canvas, BodyView::Front, {0.31, 0.62}, {0.31, 0.66}); // no feeling said
    choose(walk, PainType::Ache);
    pull(canvas, BodyView::Back, {0.23, 0.40}, {0.28, 0.41});
    choose(walk, PainType::Burning);
    pull(canvas, BodyView::Back, {0.29, 0.50}, {0.29, 0.74});
    choose(walk, PainType::Tingling);
    pull(canvas, BodyView::Front, {0.20, 0.78}, {0.21, 0.90});
    QTest::qWait(100);

    CHECK(cutOff(*walk.window.currentPage()) == QStringList());
    for (auto *area : walk.window.findChildren<ScrollArea *>()) {
        if (!area->isVisible() || !area->isAncestorOf(&canvas))
            continue;
        if (screen.scale == TextScale::Normal)
            CHECK(area->verticalScrollBar()->maximum() == 0); // the whole page is in view
        area->ensureWidgetVisible(&canvas);
        CHECK(area->viewport()->rect().contains(
            QRect(canvas.mapTo(area->viewport(), QPoint()), canvas.size())));
    }
    QTest::qWait(100);
    if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty())
        walk.window.grab().save(u"%1/chart-%2-%3-%4-%5.png"_s.arg(folder)
                                    .arg(screen.size.width())
                                    .arg(screen.language)
                                    .arg(int(screen.scale))
                                    .arg(int(screen.scheme)));
}
