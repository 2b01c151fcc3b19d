// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/kiosk/pages/OutcomePage.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 5'000;

QStringList cutOff(const QWidget &page)
{
    QStringList cut;
    for (const auto *label : page.findChildren<TextLabel *>()) {
        if (label->isVisible() && label->height() < label->heightForWidth(label->width()))
            cut.append(label->text());
    }
    return cut;
}

} // namespace

TEST_CASE("No word of an outcome is cut off", "[kiosk]")
{
    const auto [size, language] = GENERATE(table<QSize, QString>({
        {{1920, 1080}, u"es"_s},
        {{1920, 1080}, u"en"_s},
        {{1080, 1920}, u"es"_s},
    }));
    KioskWalk walk(KioskWalk::Screen{size, language, {}, {}});
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.answerAll({{u"who"_s, u"self"_s}, {u"age"_s, u"61"_s}});
    walk.expectPage("outcomePage");
    auto *page = qobject_cast<OutcomePage *>(walk.window.currentPage());
    REQUIRE(page);

    for (const Tier tier : {Tier::None, Tier::Mention, Tier::SameDay}) {
        page->showTier(tier);
        // The layout follows the new words.
        CHECK(QTest::qWaitFor([&] { return cutOff(*page).isEmpty(); }, patienceMs));
        CHECK(cutOff(*page) == QStringList());
        const QString shots = qEnvironmentVariable("KIOSK_SHOTS");
        if (!shots.isEmpty())
            walk.window.grab().save(u"%1/outcome-%2-%3-%4.png"_s.arg(shots)
                                        .arg(size.width())
                                        .arg(language)
                                        .arg(int(tier)));
    }
}
