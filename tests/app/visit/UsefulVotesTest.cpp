// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/UsefulVotes.h"

#include "tests/support/FixedClock.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

struct Kiosk
{
    test::FixedClock clock;
    test::RecordingSink sink{clock};
    std::unique_ptr<UsefulVotes> votes = std::make_unique<UsefulVotes>(sink);

    void patient(const QString &slug, const QString &language, bool useful) const
    {
        votes->vote(slug, language, useful);
        votes->endPatient();
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("A patient says once whether an article was useful", "[visit]")
{
    Kiosk kiosk;
    CHECK(kiosk.votes->voteFor(u"popping"_s) == std::nullopt);

    kiosk.votes->vote(u"popping"_s, u"en"_s, true);
    CHECK(kiosk.votes->voteFor(u"popping"_s) == true);
    CHECK(kiosk.votes->voteFor(u"posture"_s) == std::nullopt);

    SECTION("may say the opposite, in another language too")
    {
        kiosk.votes->vote(u"popping"_s, u"es"_s, false);
        kiosk.votes.reset();
        CHECK(kiosk.sink.counts == QList<QList<ArticleCount>>{{{u"popping"_s, u"es"_s, 0, 1}}});
    }

    SECTION("may take it back")
    {
        kiosk.votes->vote(u"popping"_s, u"en"_s, true);
        CHECK(kiosk.votes->voteFor(u"popping"_s) == std::nullopt);
        kiosk.votes.reset();
        CHECK(kiosk.sink.counts.isEmpty());
    }

    SECTION("and the next patient starts anew")
    {
        kiosk.votes->endPatient();
        CHECK(kiosk.votes->voteFor(u"popping"_s) == std::nullopt);
    }
}

TEST_CASE("Only sums of several patients are stored", "[visit]")
{
    Kiosk kiosk;
    for (int i = 0; i < 8; ++i)
        kiosk.patient(u"popping"_s, u"en"_s, i % 4 != 0);
    kiosk.patient(u"popping"_s, u"es"_s, true);
    CHECK(kiosk.sink.counts.isEmpty());

    const QList<ArticleCount> sums{{u"popping"_s, u"en"_s, 6, 2},
                                   {u"popping"_s, u"es"_s, 1, 0},
                                   {u"posture"_s, u"en"_s, 0, 1}};

    SECTION("at once")
    {
        kiosk.patient(u"posture"_s, u"en"_s, false);
        CHECK(kiosk.sink.counts == QList<QList<ArticleCount>>{sums});
        kiosk.votes.reset();
        CHECK(kiosk.sink.counts.size() == 1);
    }

    SECTION("later when the store fails")
    {
        kiosk.sink.isFailing = true;
        kiosk.patient(u"posture"_s, u"en"_s, false);
        CHECK(kiosk.sink.counts.isEmpty());

        kiosk.sink.isFailing = false;
        kiosk.votes.reset();
        CHECK(kiosk.sink.counts == QList<QList<ArticleCount>>{sums});
    }
}
