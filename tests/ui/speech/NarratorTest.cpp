// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/Narrator.h"

#include "tests/support/StringMakers.h"
#include "tests/ui/speech/FakeSpeech.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

const QStringList three{u"One."_s, u"Two."_s, u"Three."_s};

QList<int> indexes(const QSignalSpy &sentences)
{
    QList<int> all;
    for (const QList<QVariant> &arguments : sentences)
        all.append(arguments.first().toInt());
    return all;
}

} // namespace

TEST_CASE("Narrator reads sentence by sentence", "[speech]")
{
    test::FakeSpeech speech;
    Narrator narrator(speech);
    QSignalSpy sentences(&narrator, &Narrator::sentenceChanged);

    SECTION("in order, and is silent after the last")
    {
        narrator.read(three, u"es"_s);
        CHECK(narrator.state() == Narrator::State::Speaking);
        for (int i = 0; i < 3; ++i)
            speech.endSentence();

        CHECK(speech.said == three);
        CHECK(speech.lastLanguage == u"es"_s);
        CHECK(indexes(sentences) == QList<int>{0, 1, 2, -1});
        CHECK(narrator.state() == Narrator::State::Silent);
    }

    SECTION("from the sentence that is wanted")
    {
        narrator.read(three, u"en"_s, 1);
        speech.endSentence();

        CHECK(speech.said == QStringList{u"Two."_s, u"Three."_s});
    }

    SECTION("nothing at all is silence")
    {
        narrator.read({}, u"en"_s);

        CHECK(speech.said.isEmpty());
        CHECK(narrator.state() == Narrator::State::Silent);
    }

    SECTION("an end of something else moves nothing")
    {
        narrator.read(three, u"en"_s);
        const int first = speech.current;
        narrator.move(1);
        emit speech.finished(first);

        CHECK(speech.said == QStringList{u"One."_s, u"Two."_s});
    }

    SECTION("a pause is silent and goes on at the sentence's beginning")
    {
        narrator.read(three, u"en"_s);
        speech.endSentence();
        narrator.pause();
        CHECK(speech.current == 0);
        CHECK(narrator.state() == Narrator::State::Paused);

        narrator.goOn();
        CHECK(speech.said == QStringList{u"One."_s, u"Two."_s, u"Two."_s});
        CHECK(narrator.state() == Narrator::State::Speaking);
    }

    SECTION("one may go back and on, but not beyond the ends")
    {
        CHECK_FALSE(narrator.canMove(1));
        narrator.read(three, u"en"_s);
        CHECK_FALSE(narrator.canMove(-1));
        narrator.move(1);
        narrator.move(1);
        CHECK_FALSE(narrator.canMove(1));
        narrator.move(1);
        narrator.move(-1);

        CHECK(speech.said == QStringList{u"One."_s, u"Two."_s, u"Three."_s, u"Two."_s});
    }

    SECTION("moving while paused says nothing yet")
    {
        narrator.read(three, u"en"_s);
        narrator.pause();
        narrator.move(1);
        CHECK(speech.said == QStringList{u"One."_s});

        narrator.goOn();
        CHECK(speech.said.constLast() == u"Two."_s);
    }

    SECTION("an engine that fails ends it")
    {
        narrator.read(three, u"en"_s);
        emit speech.failed();

        CHECK(narrator.state() == Narrator::State::Silent);
        CHECK(indexes(sentences).constLast() == -1);
    }
}

TEST_CASE("Narrator's speed and volume", "[speech]")
{
    test::FakeSpeech speech;
    Narrator narrator(speech);
    narrator.read(three, u"en"_s);
    const SpeechEngine::Manner usual = speech.lastManner;

    SECTION("a change is heard at once")
    {
        narrator.changeSpeed(1);
        CHECK(speech.lastManner.rate > usual.rate);
        narrator.changeVolume(-1);
        CHECK(speech.lastManner.volume < usual.volume);
        CHECK(speech.said == QStringList{u"One."_s, u"One."_s, u"One."_s});
    }

    SECTION("a change while paused breaks no silence")
    {
        narrator.pause();
        narrator.changeSpeed(1);
        CHECK(speech.said == QStringList{u"One."_s});
    }

    SECTION("both end somewhere, and never in silence")
    {
        for (int i = 0; i < 20; ++i) {
            narrator.changeSpeed(-1);
            narrator.changeVolume(-1);
        }
        CHECK_FALSE(narrator.canChangeSpeed(-1));
        CHECK_FALSE(narrator.canChangeVolume(-1));
        CHECK(speech.lastManner.rate >= -1);
        CHECK(speech.lastManner.volume > 0.2);
    }

    SECTION("the next patient begins with the usual ones")
    {
        narrator.changeSpeed(1);
        narrator.changeVolume(1);
        narrator.reset();
        CHECK(narrator.state() == Narrator::State::Silent);

        narrator.read(three, u"en"_s);
        CHECK(speech.lastManner == usual);
    }
}
