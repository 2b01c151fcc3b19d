// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Envelope.h"

#include "app/core/Json.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QLoggingCategory>
#include <QtEndian>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QUuid device(u"0192f0c1-0000-7000-8000-000000000002"_s);

/// The position of the number of recipients (C1.3).
constexpr int recipientCountAt = 4 + 2 + 3 * 16 + 8 + 2 * 32 + 4 + 8 + 4;

EnvelopeHeader aHeader()
{
    return {QUuid(u"0192f0c1-0000-7000-8000-000000000001"_s),
            device,
            QUuid(u"0192f0c1-0000-7000-8000-000000000003"_s),
            5,
            QByteArray(32, '\x11'),
            QByteArray(32, '\x22'),
            3,
            1'795'000'000'000,
            1};
}

DeviceKeyLookup only(const SignPublicKey &key)
{
    return [key](const QUuid &id, quint64) {
        return id == device ? std::optional(key) : std::nullopt;
    };
}

SecretBytes secretFromHex(const QJsonValue &hex)
{
    return SecretBytes::copyOf(QByteArray::fromHex(hex.toString().toLatin1()));
}

/// Each refusal leaves a line in the log: too many for a test of every bit.
struct QuietLog
{
    QuietLog() { QLoggingCategory::setFilterRules(u"kiosk.vault=false"_s); }
    ~QuietLog() { QLoggingCategory::setFilterRules({}); }
    Q_DISABLE_COPY_MOVE(QuietLog)
};

/// Keys and contents of tests/data/envelopes, which a second implementation wrote.
struct KnownAnswers
{
    KnownAnswers()
        : folder(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/envelopes"))
        , json(*parseJsonObject(read(u"good.json"_s), ErrorCode::Internal))
        , epoch(BoxKeyPair::fromSecret(secretFromHex(json.value(u"epochSecret"_s))))
        , recovery(BoxKeyPair::fromSecret(secretFromHex(json.value(u"recoverySecret"_s))))
    {
        const auto bytes = secretFromHex(json.value(u"devicePublic"_s));
        std::copy_n(bytes.data(), bytes.size(), devicePublic.begin());
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        return readFile(folder.filePath(name), 1 << 21).value();
    }

    QDir folder;
    QJsonObject json;
    BoxKeyPair epoch;
    BoxKeyPair recovery;
    SignPublicKey devicePublic{};
};

} // namespace

TEST_CASE("Envelope", "[vault]")
{
    REQUIRE(initVault());
    const auto epoch = BoxKeyPair::generate();
    const auto recovery = BoxKeyPair::generate();
    const auto signer = SignKeyPair::generate();
    const auto lookup = only(signer.publicKey);
    const auto envelope
        = sealEnvelope(aHeader(), "{}", {epoch.publicKey, recovery.publicKey}, signer).value();

    SECTION("each recipient opens it and nobody else does")
    {
        CHECK(openEnvelope(envelope, lookup, epoch)->view() == "{}");
        CHECK(openEnvelope(envelope, lookup, recovery)->view() == "{}");
        CHECK(openEnvelope(envelope, lookup, BoxKeyPair::generate()).error().code
              == ErrorCode::CannotOpenRecord);
    }

    SECTION("anybody verifies it and reads its header")
    {
        CHECK(verifyEnvelope(envelope, lookup).value() == aHeader());
    }

    SECTION("a device that is unknown or revoked is refused")
    {
        const auto nobody = [](const QUuid &, quint64) { return std::optional<SignPublicKey>(); };
        const auto untilFive = [&](const QUuid &, quint64 seq) {
            return seq < 5 ? std::optional(signer.publicKey) : std::nullopt;
        };

        CHECK_FALSE(verifyEnvelope(envelope, nobody));
        CHECK_FALSE(verifyEnvelope(envelope, untilFive));
    }

    SECTION("the same answers are sealed differently each time")
    {
        CHECK(sealEnvelope(aHeader(), "{}", {epoch.publicKey}, signer).value()
              != sealEnvelope(aHeader(), "{}", {epoch.publicKey}, signer).value());
    }

    SECTION("one mebibyte is sealed and one byte more is not")
    {
        const QByteArray largest(1 << 20, 'x');

        const auto sealed = sealEnvelope(aHeader(), largest, {epoch.publicKey}, signer);
        REQUIRE(sealed);
        CHECK(openEnvelope(*sealed, lookup, epoch)->view() == largest);
        CHECK(sealEnvelope(aHeader(), largest + 'x', {epoch.publicKey}, signer).error().code
              == ErrorCode::TooLarge);
    }

    SECTION("no recipient, seventeen, or one twice are refused when sealing")
    {
        std::vector<BoxPublicKey> many;
        many.reserve(17);
        for (int i = 0; i < 17; ++i)
            many.push_back(BoxKeyPair::generate().publicKey);

        CHECK_FALSE(sealEnvelope(aHeader(), "{}", {}, signer));
        CHECK_FALSE(sealEnvelope(aHeader(), "{}", many, signer));
        CHECK_FALSE(sealEnvelope(aHeader(), "{}", {epoch.publicKey, epoch.publicKey}, signer));
    }
}

TEST_CASE("Known envelopes", "[vault]")
{
    REQUIRE(initVault());
    const QuietLog quiet;
    const KnownAnswers known;
    const auto lookup = only(known.devicePublic);

    SECTION("those of the second implementation open to their known contents")
    {
        const QJsonObject files = known.json.value(u"files"_s).toObject();
        REQUIRE(files.size() == 7);
        for (const QString &name : files.keys()) {
            CAPTURE(name);
            const QByteArray envelope = known.read(name);
            const QJsonObject expected = files.value(name).toObject();

            CHECK(verifyEnvelope(envelope, lookup).value() == aHeader());
            CHECK(openEnvelope(envelope, lookup, known.epoch)->view().toByteArray()
                  == expected.value(u"plaintext"_s).toString().toUtf8());
            CHECK(QString::fromLatin1(recordHash(envelope).toHex())
                  == expected.value(u"recordHash"_s).toString());
        }
    }

    SECTION("the recovery key opens what the kiosk seals")
    {
        CHECK(openEnvelope(known.read(u"good-two-recipients.bin"_s), lookup, known.recovery)->view()
              == R"({"pain":7})");
    }

    SECTION("bad ones are refused, all with the same error")
    {
        const auto names = known.folder.entryList({u"bad-*.bin"_s});
        REQUIRE(names.size() == 25);
        for (const QString &name : names) {
            CAPTURE(name);
            const auto opened = openEnvelope(known.read(name), lookup, known.epoch);

            REQUIRE_FALSE(opened);
            CHECK(opened.error().code == ErrorCode::CannotOpenRecord);
            CHECK(opened.error().detail == QString());
        }
    }

    SECTION("a flip of any one bit is refused")
    {
        QByteArray envelope = known.read(u"good-two-recipients.bin"_s);
        int accepted = 0;
        for (qsizetype bit = 0; bit < envelope.size() * 8; ++bit) {
            envelope[bit / 8] = char(envelope[bit / 8] ^ (1 << (bit % 8)));
            accepted += verifyEnvelope(envelope, lookup) ? 1 : 0;
            envelope[bit / 8] = char(envelope[bit / 8] ^ (1 << (bit % 8)));
        }
        CHECK(accepted == 0);
        CHECK(verifyEnvelope(envelope, lookup));
    }

    SECTION("every shorter piece is refused")
    {
        const QByteArray envelope = known.read(u"good-one-recipient.bin"_s);
        for (qsizetype size = 0; size < envelope.size(); ++size)
            REQUIRE_FALSE(verifyEnvelope(envelope.first(size), lookup));
    }

    SECTION("a length beyond one mebibyte is refused even when the bytes are there")
    {
        QByteArray envelope = known.read(u"good-one-recipient.bin"_s);
        const int lengthAt = recipientCountAt + 1 + 96;
        REQUIRE(qFromBigEndian<quint32>(envelope.constData() + lengthAt) == 4096 + 16);
        const quint32 tooLong = (1 << 20) + 2 * 4096 + 16;
        qToBigEndian(tooLong, envelope.data() + lengthAt);
        envelope.append(QByteArray(tooLong - 4096 - 16, '\0'));

        CHECK_FALSE(verifyEnvelope(envelope, lookup));
    }
}
