// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/QtSpeechEngine.h"

#include "tests/support/StringMakers.h"
#include "tests/ui/speech/SpeechService.h"
#include "ui/speech/Narrator.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

TEST_CASE("QtSpeechEngine with a real speech service", "[speech][device]")
{
    test::SpeechService service;
    REQUIRE(service.runs());
    QtSpeechEngine engine;
    CHECK_FALSE(engine.speaks(u"en"_s)); // looking for voices holds nobody up
    REQUIRE(QTest::qWaitFor([&] { return engine.speaks(u"en"_s); }, patienceMs));
    QSignalSpy finished(&engine, &SpeechEngine::finished);
    QSignalSpy failed(&engine, &SpeechEngine::failed);

    SECTION("has the voices of the service and no others")
    {
        CHECK(engine.speaks(u"es"_s));
        CHECK(engine.speaks(u"es-MX"_s));
        CHECK_FALSE(engine.speaks(u"fr"_s));
    }

    SECTION("says sentence after sentence, each in its language")
    {
        Narrator narrator(engine);
        narrator.read({u"One."_s, u"Two."_s}, u"en"_s);
        REQUIRE(QTest::qWaitFor([&] { return narrator.state() == Narrator::State::Silent; },
                                patienceMs));
        narrator.read({u"Tres."_s}, u"es"_s);
        REQUIRE(QTest::qWaitFor([&] { return narrator.state() == Narrator::State::Silent; },
                                patienceMs));

        CHECK(service.said() == QStringList{u"en: One."_s, u"en: Two."_s, u"es: Tres."_s});
        CHECK(failed.isEmpty());
    }

    SECTION("replaced at once and again, only the last sentence is said to its end")
    {
        engine.say(1, u"One."_s, u"en"_s, {});
        engine.say(2, u"Two."_s, u"en"_s, {});
        engine.say(3, u"Three."_s, u"en"_s, {});
        REQUIRE((finished.count() > 0 || finished.wait(patienceMs)));

        CHECK(finished.constFirst().constFirst().toInt() == 3);
        CHECK(service.said().constLast() == u"en: Three."_s);
        CHECK_FALSE(service.said().contains(u"en: Two."_s));
    }

    SECTION("stopped, it ends nothing")
    {
        engine.say(1, u"One."_s, u"en"_s, {});
        REQUIRE(
            QTest::qWaitFor([&] { return service.said().contains(u"en: One."_s); }, patienceMs));
        engine.stop();
        engine.say(2, u"Two."_s, u"en"_s, {});
        REQUIRE((finished.count() > 0 || finished.wait(patienceMs)));

        CHECK(finished.constFirst().constFirst().toInt() == 2);
    }

    SECTION("a service that freezes or dies holds nobody up and takes the voices with it")
    {
        const bool dies = GENERATE(true, false);
        CAPTURE(dies);
        engine.say(1, u"One."_s, u"en"_s, {});
        REQUIRE(
            QTest::qWaitFor([&] { return service.said().contains(u"en: One."_s); }, patienceMs));
        if (dies)
            service.kill();
        else
            service.freeze();
        QElapsedTimer held;
        held.start();
        engine.say(2, u"Two."_s, u"en"_s, {});
        engine.stop();
        engine.say(3, u"Three."_s, u"en"_s, {});
        CHECK(held.elapsed() < 200);

        REQUIRE((failed.count() > 0 || failed.wait(patienceMs)));
        CHECK_FALSE(engine.speaks(u"en"_s));
        CHECK(finished.isEmpty());
    }
}

TEST_CASE("QtSpeechEngine without a speech service has no voices", "[speech][device]")
{
    const QByteArray before = qgetenv("SPEECHD_ADDRESS");
    qputenv("SPEECHD_ADDRESS", "unix_socket:/nowhere/socket");
    QtSpeechEngine engine;
    QSignalSpy opened(&engine, &SpeechEngine::voicesChanged);

    CHECK((opened.count() > 0 || opened.wait(patienceMs)));
    CHECK_FALSE(engine.speaks(u"es"_s)); // flite, where it is installed, has English alone

    if (before.isEmpty())
        qunsetenv("SPEECHD_ADDRESS");
    else
        qputenv("SPEECHD_ADDRESS", before);
}
