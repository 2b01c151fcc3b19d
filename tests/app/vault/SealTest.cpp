// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Seal.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("Small sealed things", "[vault]")
{
    REQUIRE(initVault());
    const auto keys = BoxKeyPair::generate();
    const auto key = generateSymmetricKey();

    SECTION("only the key's owner opens what was sealed to it")
    {
        const QByteArray sealed = sealTo(keys.publicKey, "label");

        const auto opened = openSealedTo(keys, sealed);
        REQUIRE(opened);
        CHECK(opened->view() == "label");
        CHECK(openSealedTo(BoxKeyPair::generate(), sealed).error().code
              == ErrorCode::CannotOpenRecord);
    }

    SECTION("short and long tiers, names and nothing at all are of one length")
    {
        CHECK(sealTo(keys.publicKey, "NONE").size() == sealTo(keys.publicKey, "EMERGENCY").size());
        CHECK(encrypt(key, {}, {}).size() == encrypt(key, QByteArray(511, 'x'), {}).size());
    }

    SECTION("text that fills its block comes back whole")
    {
        for (const int size : {0, 511, 512, 513, 5000}) {
            const QByteArray text(size, 'x');
            CHECK(openSealedTo(keys, sealTo(keys.publicKey, text))->view() == text);
            CHECK(decrypt(key, encrypt(key, text, "a"), "a")->view() == text);
        }
    }

    SECTION("another key, another context, a changed byte and a short text are refused")
    {
        QByteArray sealed = encrypt(key, "label", "record 1");

        CHECK_FALSE(decrypt(generateSymmetricKey(), sealed, "record 1"));
        CHECK_FALSE(decrypt(key, sealed, "record 2"));
        CHECK_FALSE(decrypt(key, sealed.first(40), "record 1"));
        CHECK_FALSE(decrypt(key, {}, "record 1"));
        CHECK_FALSE(openSealedTo(keys, {}));
        sealed[30] = char(sealed[30] ^ 1);
        CHECK_FALSE(decrypt(key, sealed, "record 1"));
    }
}

TEST_CASE("Signed messages", "[vault]")
{
    REQUIRE(initVault());

    SECTION("where a field ends is signed too")
    {
        CHECK(signedMessage("p", {"ab", "c"}) != signedMessage("p", {"a", "bc"}));
        CHECK(signedMessage("p", {"a"}) == QByteArray("p\0\0\0\0\0\0\0\0\1a", 11));
    }

    SECTION("a signature holds for its message and key only")
    {
        const auto keys = SignKeyPair::generate();
        const QByteArray signature = signDetached(keys, "message");

        CHECK(verifySignature("message", signature, keys.publicKey));
        CHECK_FALSE(verifySignature("massage", signature, keys.publicKey));
        CHECK_FALSE(verifySignature("message", signature, SignKeyPair::generate().publicKey));
        CHECK_FALSE(verifySignature("message", signature.chopped(1), keys.publicKey));
        CHECK_FALSE(verifySignature("message", {}, keys.publicKey));
    }
}
