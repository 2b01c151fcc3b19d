// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Handover.h"

#include "tests/support/FixedClock.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QUuid record(u"0190c5a0-0000-7000-8000-000000000001"_s);

HandIn saying(const QString &topic, qint64 sentMs = 1)
{
    HandIn handIn;
    handIn.submission.record = record;
    handIn.submission.topics = {topic};
    handIn.submission.sentMs = sentMs;
    handIn.questionnaireHash = QByteArray(32, 'q');
    return handIn;
}

} // namespace

TEST_CASE("Handover", "[visit]")
{
    FixedClock clock;
    RecordingSink sink(clock);
    QPointer<Handover> handover = new Handover(sink, record, nullptr);
    QSignalSpy stored(handover, &Handover::stored);
    QSignalSpy failed(handover, &Handover::failed);

    SECTION("stores a version and then one that supersedes it")
    {
        handover->handIn(saying(u"a"_s));
        REQUIRE(stored.wait());
        handover->handIn(saying(u"b"_s));
        REQUIRE(stored.wait());

        REQUIRE(sink.records.size() == 2);
        CHECK(sink.records[0].version == 1);
        CHECK_FALSE(sink.records[0].supersedes);
        CHECK(sink.records[1].version == 2);
        CHECK(sink.records[1].record == record);
        CHECK(sink.records[1].supersedes == qvariant_cast<Receipt>(stored[0][0]).id);
        CHECK(Submission::fromJson(sink.records[1].payload)->version == 2);
    }

    SECTION("stores the same content once, whenever it is sent")
    {
        handover->handIn(saying(u"a"_s, 1));
        REQUIRE(stored.wait());
        handover->handIn(saying(u"a"_s, 2));
        REQUIRE(stored.wait());

        CHECK(sink.attempts.size() == 1);
    }

    SECTION("tries the very same bytes again after a failure")
    {
        sink.isFailing = true;
        handover->handIn(saying(u"a"_s, 1));
        REQUIRE(failed.wait());
        sink.isFailing = false;
        handover->handIn(saying(u"a"_s, 2));
        REQUIRE(stored.wait());

        REQUIRE(sink.attempts.size() == 2);
        CHECK(sink.attempts[0].payload == sink.attempts[1].payload);
        CHECK(sink.attempts[0].version == sink.attempts[1].version);
        CHECK(sink.attempts[0].retrySecret.size() == 32);
        CHECK(sink.attempts[0].retrySecret == sink.attempts[1].retrySecret);
    }

    SECTION("after a failure stores what failed and then what changed since")
    {
        sink.isFailing = true;
        handover->handIn(saying(u"a"_s));
        REQUIRE(failed.wait());
        sink.isFailing = false;
        handover->handIn(saying(u"b"_s));
        REQUIRE(stored.wait());

        REQUIRE(sink.records.size() == 2);
        CHECK(Submission::fromJson(sink.records[0].payload)->topics == QStringList{u"a"_s});
        CHECK(Submission::fromJson(sink.records[1].payload)->topics == QStringList{u"b"_s});
    }

    SECTION("left alone it stores what it has, tells nobody and goes")
    {
        handover->handIn(saying(u"a"_s));
        handover->finishAlone();

        CHECK(QTest::qWaitFor([&] { return handover.isNull(); }));
        CHECK(sink.records.size() == 1);
        CHECK(stored.isEmpty());
    }

    delete handover;
}

namespace {

/// A store whose process dies between COMMIT and the answer, and that is opened again.
class DyingSink final : public SubmissionSink
{
public:
    explicit DyingSink(TempClinic &clinic)
        : m_clinic(clinic)
        , m_store(clinic.openKiosk())
    {
    }

    [[nodiscard]] QFuture<Result<Receipt>> submit(RecordDraft draft) override
    {
        const auto answer = m_store->submit(std::move(draft)).result();
        if (answer)
            receipts.append(*answer);
        else
            errors.append(answer.error().code);
        if (std::exchange(willDie, false)) {
            m_store.reset();
            m_store = m_clinic.openKiosk();
            return QtFuture::makeReadyFuture(Result<Receipt>(fail(ErrorCode::StorageFailed)));
        }
        return QtFuture::makeReadyFuture(answer);
    }
    [[nodiscard]] QFuture<Result<AlertState>> raiseAlert(AlertDraft draft) override
    {
        return m_store->raiseAlert(std::move(draft));
    }
    [[nodiscard]] QFuture<Result<>> holdAlert(AlertDraft draft, qint64 dueMs) override
    {
        return m_store->holdAlert(std::move(draft), dueMs);
    }
    [[nodiscard]] QFuture<Result<>> withdrawAlert(const QUuid &alert) override
    {
        return m_store->withdrawAlert(alert);
    }
    [[nodiscard]] QFuture<Result<AlertState>> alertState(const QUuid &alert) override
    {
        return m_store->alertState(alert);
    }
    [[nodiscard]] QFuture<Result<QUuid>> standingEmergency() override
    {
        return m_store->standingEmergency();
    }
    [[nodiscard]] QFuture<Result<>> notePager(const QUuid &alert, bool reached) override
    {
        return m_store->notePager(alert, reached);
    }
    [[nodiscard]] QFuture<Result<>> addArticleCounts(QList<ArticleCount> counts) override
    {
        return m_store->addArticleCounts(std::move(counts));
    }

    bool willDie = true;
    QList<Receipt> receipts;
    QList<ErrorCode> errors;

private:
    TempClinic &m_clinic;
    std::unique_ptr<KioskStore> m_store;
};

} // namespace

TEST_CASE("A retry after the store was opened again is known as the same", "[visit]")
{
    TempClinic clinic;
    DyingSink sink(clinic);
    const std::unique_ptr<Handover> handover(new Handover(sink, record, nullptr));
    QSignalSpy stored(handover.get(), &Handover::stored);
    QSignalSpy failed(handover.get(), &Handover::failed);

    handover->handIn(saying(u"a"_s, 1));
    REQUIRE(failed.wait());
    handover->handIn(saying(u"a"_s, 2));
    REQUIRE(stored.wait());

    REQUIRE(sink.receipts.size() == 2);
    CHECK(sink.errors.isEmpty());
    CHECK(sink.receipts[0].id == sink.receipts[1].id);
    const auto desk = clinic.openDesk();
    const auto list = desk->worklist(TempClinic::unlock(*desk, clinic.made.owner)).result();
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->first().row.version == 1);
}
