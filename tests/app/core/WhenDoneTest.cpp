// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/WhenDone.h"

#include <catch2/catch.hpp>

#include <QPromise>
#include <QTest>

using namespace kiosk;

TEST_CASE("WhenDone", "[core]")
{
    QPromise<int> promise;
    promise.start();
    auto context = std::make_unique<QObject>();
    int taken = 0;
    whenDone(promise.future(), context.get(), [&taken](int value) { taken = value; });

    SECTION("hands the result to the context and leaves nothing behind")
    {
        promise.addResult(7);
        promise.finish();

        CHECK(QTest::qWaitFor([&] { return taken == 7; }));
        CHECK(QTest::qWaitFor([&] { return context->children().isEmpty(); }));
    }

    SECTION("a context that goes first is no harm")
    {
        context.reset();
        promise.addResult(7);
        promise.finish();
        QTest::qWait(20);

        CHECK(taken == 0);
    }

    SECTION("a future that is cancelled has nothing to hand over")
    {
        promise.future().cancel();
        promise.finish();
        QTest::qWait(20);

        CHECK(taken == 0);
    }
}
