// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "tests/ui/speech/FakeSpeech.h"
#include "ui/kiosk/pages/IdlePage.h"
#include "ui/kiosk/pages/StopPage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QString inPlaceOfPrivate = u"This part is private. Please read it on the screen."_s;

/// Reads what is shown to its end and says what was heard.
QStringList heard(KioskWalk &walk, FakeSpeech &speech)
{
    speech.said.clear();
    walk.tap(u"readAloudButton"_s);
    for (int i = 0; i < 500 && speech.current != 0; ++i)
        speech.endSentence();
    return speech.said;
}

} // namespace

TEST_CASE("Any screen is read aloud", "[kiosk][speech]")
{
    FakeSpeech speech;
    KioskWalk walk(KioskWalk::Screen{.speech = &speech});
    walk.tap(u"start"_s);
    CHECK(walk.visible(u"speechBar"_s) == nullptr);

    SECTION("from its title on, until it ends by itself")
    {
        const QStringList sentences = heard(walk, speech);

        CHECK(walk.window.currentPage()->title()->text().startsWith(sentences.constFirst()));
        CHECK(sentences.contains(u"Check my symptoms"_s));
        CHECK(sentences.contains(u"About 5 minutes"_s)); // on the same card
        CHECK(walk.visible(u"speechBar"_s) == nullptr);
    }

    SECTION("the same button ends it")
    {
        walk.tap(u"readAloudButton"_s);
        CHECK(walk.visible(u"speechBar"_s) != nullptr);
        walk.tap(u"readAloudButton"_s);

        CHECK(speech.current == 0);
        CHECK(walk.visible(u"speechBar"_s) == nullptr);
    }

    SECTION("one can pause, skip, go back and go on")
    {
        walk.tap(u"readAloudButton"_s);
        walk.tap(u"sentenceAfter"_s);
        walk.tap(u"pauseSpeech"_s);
        CHECK(speech.current == 0);
        walk.tap(u"sentenceBefore"_s);
        walk.tap(u"pauseSpeech"_s);

        CHECK(speech.current != 0);
        CHECK(speech.said.constLast() == speech.said.constFirst());
    }

    SECTION("another page is silent")
    {
        walk.tap(u"readAloudButton"_s);
        walk.tap(u"learn"_s);

        CHECK(speech.current == 0);
    }

    SECTION("another language is silent, and spoken in its own voice")
    {
        walk.tap(u"readAloudButton"_s);
        walk.tap(u"languageButton"_s);
        CHECK(speech.current == 0);

        walk.tap(u"readAloudButton"_s);
        CHECK(speech.lastLanguage == u"es"_s);
    }

    SECTION("where there is no voice, there is no button")
    {
        speech.setLanguages({u"en"_s});
        walk.tap(u"languageButton"_s);
        CHECK(walk.visible(u"readAloudButton"_s) == nullptr);

        speech.setLanguages({});
        walk.tap(u"languageButton"_s);
        CHECK(walk.visible(u"readAloudButton"_s) == nullptr);
    }

    SECTION("the next patient begins with the usual volume and speed, in silence")
    {
        walk.tap(u"readAloudButton"_s);
        const SpeechEngine::Manner usual = speech.lastManner;
        walk.tap(u"louder"_s);
        walk.tap(u"slower"_s);
        REQUIRE(speech.lastManner != usual);
        emit walk.window.findChild<IdlePage *>()->leaveRequested();
        walk.expectPage("attractPage");
        CHECK(speech.current == 0);

        walk.tap(u"start"_s);
        walk.tap(u"readAloudButton"_s);
        CHECK(speech.lastManner == usual);
    }
}

TEST_CASE("Whoever listens is still there", "[kiosk][speech]")
{
    FakeSpeech speech;
    KioskWalk walk(KioskWalk::Screen{.idleSeconds = 1, .speech = &speech});
    walk.tap(u"start"_s);
    walk.tap(u"readAloudButton"_s);
    QTest::qWait(1500);
    CHECK(walk.shows("homePage"));

    walk.tap(u"pauseSpeech"_s);
    walk.expectPage("idlePage");
    CHECK(speech.current == 0);
}

TEST_CASE("Intimate questions are read aloud only into a handset", "[kiosk][speech]")
{
    const bool isHandsetFitted = GENERATE(false, true);
    CAPTURE(isHandsetFitted);
    FakeSpeech speech;
    KioskWalk walk(KioskWalk::Screen{.speech = &speech, .isHandsetFitted = isHandsetFitted});
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.expectPage("questionsPage");
    walk.answerPage({{u"who"_s, u"self"_s}, {u"age"_s, u"61"_s}});
    walk.goOn();
    const FormSession &form = *walk.session.checklist();
    const QString question = form.text(form.find(u"CES-1"_s)).section(u'?', 0, 0);
    REQUIRE_FALSE(question.isEmpty());

    const QStringList sentences = heard(walk, speech);
    CAPTURE(sentences);

    CHECK(sentences.filter(question).isEmpty() != isHandsetFitted);
    CHECK(sentences.contains(inPlaceOfPrivate) != isHandsetFitted);
}

TEST_CASE("The next question ends the reading of the one before", "[kiosk][speech]")
{
    FakeSpeech speech;
    KioskWalk walk(KioskWalk::Screen{.speech = &speech});
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.expectPage("questionsPage");
    walk.answerPage();
    walk.tap(u"readAloudButton"_s);
    REQUIRE(speech.current != 0);
    walk.goOn();

    CHECK(speech.current == 0);
}

TEST_CASE("Nothing is read while an alert sounds", "[kiosk][speech]")
{
    FakeSpeech speech;
    KioskWalk walk(KioskWalk::Screen{.speech = &speech});
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.answerAll({{u"VN-4"_s, u"yes"_s}, {u"who"_s, u"self"_s}, {u"age"_s, u"61"_s}});
    walk.expectPage("stopPage");
    walk.tap(u"readAloudButton"_s);
    REQUIRE(speech.current != 0);

    emit walk.window.findChild<StopPage *>()->attentionNeeded();
    CHECK(speech.current == 0);
    walk.tap(u"readAloudButton"_s);
    CHECK(speech.current == 0);

    // The sound is over soon.
    CHECK(QTest::qWaitFor(
        [&] {
            walk.tap(u"readAloudButton"_s);
            return speech.current != 0;
        },
        5'000));
}

TEST_CASE("The controls of reading aloud are whole on every screen", "[kiosk][speech]")
{
    const auto size = GENERATE(QSize(1080, 1920), QSize(1920, 1080));
    const auto language = GENERATE(values<QString>({u"en"_s, u"es"_s}));
    const auto scale = GENERATE(TextScale::Normal, TextScale::Double);
    const auto page = GENERATE(values<QString>({u"home"_s, u"article"_s}));
    CAPTURE(size.width(), language, int(scale), page);
    FakeSpeech speech;
    KioskWalk walk({.size = size, .language = language, .scale = scale, .speech = &speech});
    walk.tap(u"start"_s);
    if (page == u"article"_s) {
        walk.tap(u"learn"_s);
        walk.tap(u"article-safe-to-pop"_s);
        walk.expectPage("articlePage");
    }
    walk.tap(u"readAloudButton"_s);
    if (walk.visible(u"speechBar"_s) == nullptr) // an article that has no page yet says nothing
        REQUIRE(QTest::qWaitFor([&] { return walk.visible(u"speechBar"_s) != nullptr; }, 20'000));
    QTest::qWait(80);
    if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty())
        REQUIRE(walk.window.grab().save(u"%1/speech-%2-%3-%4-%5.png"_s.arg(folder, page)
                                            .arg(size.width())
                                            .arg(language)
                                            .arg(int(scale))));

    auto controls = walk.visible(u"speechBar"_s)->findChildren<Button *>();
    REQUIRE(controls.size() == 7);
    controls += walk.visible(u"topBar"_s)->findChildren<Button *>();
    REQUIRE(controls.size() == 11);
    for (const Button *control : controls) {
        CAPTURE(control->text());
        CHECK(control->visibleRegion().boundingRect() == control->rect());
        CHECK(control->width() >= control->sizeHint().width());
        CHECK(control->height() >= control->sizeHint().height());
    }
    const QWidget *shown = walk.window.currentPage();
    CHECK(shown->visibleRegion().boundingRect() == shown->rect());
    CHECK(shown->height() > walk.window.height() / 3);
}
