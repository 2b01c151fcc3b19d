// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleSet.h"
#include "app/report/Sheet.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/kiosk/pages/OutcomePage.h"
#include "ui/kiosk/pages/ReceivedPage.h"
#include "ui/kiosk/pages/StopPage.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextDocument>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList languages{u"en"_s, u"es"_s};

/// Diseases, probabilities and reassurance. "Safe to treat" is the disclaimer: the kiosk does not
/// decide it.
const QRegularExpression &forbidden()
{
    static const QRegularExpression words(
        uR"(\b(strokes?|cancer|tumou?r|cauda equina|fractures?|infection|heart attack|aneurysm)"
        uR"(|slipped disc|meningitis|embolism|sciatica|arthritis|osteoporosis|diagnos\w*)"
        uR"(|derrame|c.ncer|fractura|infecci.n|infarto|aneurisma|hernia|meningitis|embolia)"
        uR"(|ci.tica|artritis|osteoporosis|diagn.st\w*)"
        uR"(|probab\w*|likely|chance|percent|por ciento|posibilidad\w*)"
        uR"(|you are (fine|ok|okay|healthy)|you are safe(?! to treat)|all clear|nothing to worry)"
        uR"(|est. (bien|sano|sana|a salvo)|no se preocupe|todo en orden)\b|\d\s*%)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words;
}

/// All that a page and its bar say, to eyes and to a screen reader, shown or not.
QStringList wordsOf(const KioskPage &page)
{
    QStringList words;
    QList<QWidget *> widgets = page.findChildren<QWidget *>();
    if (page.bar() != nullptr)
        widgets += page.bar()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        words += {widget->property("text").toString(),
                  widget->accessibleName(),
                  widget->accessibleDescription()};
    }
    words.removeAll({});
    return words;
}

void expectHarmless(const QStringList &words, int atLeast)
{
    CHECK(words.size() >= atLeast);
    for (const QString &sentence : words) {
        CAPTURE(sentence);
        CHECK_FALSE(forbidden().match(sentence).hasMatch());
    }
}

template <typename Page>
Page &pageOf(const KioskWalk &walk)
{
    auto *page = walk.window.findChild<Page *>();
    REQUIRE(page);
    return *page;
}

} // namespace

TEST_CASE("Results, on the screen and on paper, name no disease and never reassure", "[kiosk]")
{
    const QString language = GENERATE(from_range(languages));
    const Tier tier = GENERATE(Tier::None, Tier::Mention, Tier::SameDay);
    KioskWalk walk(KioskWalk::Screen{.language = language});
    auto &page = pageOf<OutcomePage>(walk);
    page.showTier(tier);

    expectHarmless(wordsOf(page), 14);

    const Sheet sheet = page.sheet(false);
    QTextDocument paper;
    paper.setHtml(sheet.html);
    const QStringList words = paper.toPlainText().split(u'\n', Qt::SkipEmptyParts) + sheet.foot
        + QStringList{sheet.title, sheet.headTitle, sheet.headText, sheet.headRight};
    expectHarmless(words, 12);
    CHECK(words.join(u' ').contains(walk.settings.emergencyNumber));

    auto &received = pageOf<ReceivedPage>(walk);
    received.begin(u"A-123"_s, tier == Tier::SameDay);
    expectHarmless(wordsOf(received), 5);
}

TEST_CASE("The stop screen names no disease, whatever becomes of the alert", "[kiosk]")
{
    const QString language = GENERATE(from_range(languages));
    KioskWalk walk(KioskWalk::Screen{.language = language});
    auto &page = pageOf<StopPage>(walk);
    page.begin(true);
    QStringList words = wordsOf(page);

    page.setAlert({.known = true, .createdMs = walk.clinic.clock.nowMs()});
    words += wordsOf(page);
    walk.clinic.clock.advance(61'000);
    QSignalSpy attention(&page, &StopPage::attentionNeeded);
    REQUIRE(attention.wait(3'000));
    CHECK(page.isUnanswered());
    words += wordsOf(page);
    page.setAlert({.known = true, .acknowledged = true});
    words += wordsOf(page);
    page.end();

    expectHarmless(words, 50);
}

TEST_CASE("The guide names no disease at any step", "[kiosk][guide]")
{
    const QString language = GENERATE(from_range(languages));
    // Each step's answer leads on; the last one is where the way ends.
    const auto way = GENERATE(
        values<QStringList>({{u"guideAnswer0"_s},
                             {u"guideAnswer1"_s, u"guideAnswer0"_s},
                             {u"guideAnswer1"_s, u"guideAnswer1"_s, u"guideAnswer1"_s}}));
    KioskWalk walk(KioskWalk::Screen{.language = language});
    walk.tap(u"start"_s);
    walk.tap(u"learn"_s);
    walk.tap(u"guide"_s);
    walk.expectPage("guidePage");

    expectHarmless(wordsOf(*walk.window.currentPage()), 10);
    for (const QString &answer : way) {
        walk.tap(answer);
        expectHarmless(wordsOf(*walk.window.currentPage()), 8);
    }
}

TEST_CASE("What rules say to patients names no disease and never reassures", "[kiosk]")
{
    const LoadedContent content
        = loadVisitContent(QStringLiteral(KIOSK_SOURCE_DIR "/resources"), {});
    REQUIRE(content.visit.rules);

    REQUIRE(content.visit.rules->rules.size() > 40);
    for (const Rule &rule : content.visit.rules->rules) {
        CAPTURE(rule.reason.ruleId);
        for (const QString &language : languages)
            expectHarmless({rule.reason.patientText.value(language)}, 1);
    }
}
