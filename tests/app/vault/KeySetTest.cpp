// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/KeySet.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QUuid kioskId(u"0192f0c1-0000-7000-8000-000000000002"_s);
const QUuid deskId(u"0192f0c1-0000-7000-8000-000000000004"_s);

KeySet aKeySet(const SignKeyPair &root)
{
    KeySet set;
    set.clinicId = QUuid(u"0192f0c1-0000-7000-8000-000000000001"_s);
    set.epoch = 3;
    set.epochKey = BoxKeyPair::generate().publicKey;
    set.recoveryKey = BoxKeyPair::generate().publicKey;
    set.rootKey = root.publicKey;
    set.notBeforeMs = 1'795'000'000'000;
    set.devices.append(
        {kioskId, DeviceKind::Kiosk, u"Zoë"_s, SignKeyPair::generate().publicKey, 7});
    set.devices.append(
        {deskId, DeviceKind::Desk, u"Front desk"_s, SignKeyPair::generate().publicKey, {}});
    return set;
}

QString refusal(const QByteArray &bytes, quint32 minimumEpoch, std::optional<SignPublicKey> root)
{
    const auto set = KeySet::read(bytes, minimumEpoch, root);
    if (set)
        return u"accepted"_s;
    CHECK(set.error().code == ErrorCode::BadKeySet);
    return set.error().detail;
}

} // namespace

TEST_CASE("KeySet", "[vault]")
{
    REQUIRE(initVault());
    const auto root = SignKeyPair::generate();
    const auto set = aKeySet(root);
    const QByteArray bytes = set.sign(root);

    SECTION("what was signed is read back")
    {
        const auto read = KeySet::read(bytes, 3, root.publicKey);

        REQUIRE(read);
        CHECK(read->clinicId == set.clinicId);
        CHECK(read->epoch == 3);
        CHECK(read->epochKey == set.epochKey);
        CHECK(read->recoveryKey == set.recoveryKey);
        CHECK(read->notBeforeMs == 1'795'000'000'000);
        CHECK(read->devices.size() == 2);
        CHECK(read->deviceName(kioskId) == u"Zoë"_s);
        CHECK(read->devices.at(1).kind == DeviceKind::Desk);
        CHECK(read->words() == set.words());
        CHECK(read->sign(root) == bytes);
    }

    SECTION("a device is unknown from the record on at which it was revoked")
    {
        CHECK(set.deviceKey(kioskId, 6) == set.devices.at(0).publicKey);
        CHECK_FALSE(set.deviceKey(kioskId, 7));
        CHECK(set.deviceKey(deskId, 7));
        CHECK_FALSE(set.deviceKey(QUuid(u"0192f0c1-0000-7000-8000-00000000000f"_s)));
    }

    SECTION("an older epoch and another root are refused")
    {
        CHECK(refusal(bytes, 4, root.publicKey) == u"epoch"_s);
        CHECK(refusal(bytes, 3, SignKeyPair::generate().publicKey) == u"root key"_s);
    }

    SECTION("a key set signed by somebody else is refused")
    {
        CHECK(refusal(set.sign(SignKeyPair::generate()), 3, root.publicKey) == u"signature"_s);
    }

    SECTION("another spelling, unknown fields and broken files are refused")
    {
        CHECK(refusal(bytes + "\n", 3, root.publicKey) == u"format"_s);
        CHECK(refusal(QByteArray(bytes).replace("\"epoch\":3", "\"epoch\":3,\"x\":1"),
                      3,
                      root.publicKey)
              == u"format"_s);
        CHECK(refusal(QByteArray(bytes).replace("\"epoch\":3", "\"epoch\":4294967299"),
                      3,
                      root.publicKey)
              == u"format"_s);
        CHECK(refusal("{}", 3, root.publicKey) == u"format"_s);
        CHECK(refusal("{", 3, root.publicKey).startsWith(u"line 1"_s));
        CHECK(refusal({}, 3, root.publicKey).startsWith(u"line 1"_s));
        CHECK(refusal(QByteArray(2 << 20, ' '), 3, root.publicKey) == u"too large"_s);
    }

    SECTION("a changed value is refused")
    {
        CHECK(refusal(QByteArray(bytes).replace("Front desk", "Front dusk"), 3, root.publicKey)
              == u"signature"_s);
        CHECK(refusal(QByteArray(bytes).replace("\"epoch\":3", "\"epoch\":4"), 3, root.publicKey)
              == u"signature"_s);
    }

    SECTION("a flip of any one bit is refused")
    {
        QByteArray changed = bytes;
        int accepted = 0;
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            changed[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
            accepted += KeySet::read(changed, 3, root.publicKey) ? 1 : 0;
            changed[bit / 8] = bytes[bit / 8];
        }
        CHECK(accepted == 0);
    }

    SECTION("a swapped key changes the words")
    {
        auto swapped = set;
        swapped.recoveryKey = BoxKeyPair::generate().publicKey;

        CHECK(set.words().size() == 6);
        CHECK(swapped.words() != set.words());
    }
}
