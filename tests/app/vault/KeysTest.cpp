// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Keys.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QSet>

#include <array>
#include <numeric>
#include <sys/uio.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

SecretBytes countingSecret()
{
    SecretBytes secret(32);
    std::iota(secret.data(), secret.data() + 32, uchar(33));
    return secret;
}

const QString countingWords
    = u"amusing goal secret untrimmed tulip crestless tackiness sixtyfold botch grimace dallying "
      "conceal thicket registry consent outdated tableful shield unearned oboe resigned"_s;

ErrorCode refusal(const QString &words)
{
    const auto secret = secretFromRecoveryWords(words.split(u' '));
    REQUIRE_FALSE(secret);
    return secret.error().code;
}

} // namespace

TEST_CASE("SecretBytes that wait cannot be read", "[vault]")
{
    REQUIRE(initVault());
    const auto secret = SecretBytes::copyOf("0123456789abcdef");
    // What reading through the kernel says, since touching them would end this program.
    const auto isReadable = [&secret] {
        std::array<char, 16> copy{};
        const iovec local{copy.data(), copy.size()};
        const iovec remote{const_cast<unsigned char *>(secret.data()), copy.size()};
        return process_vm_readv(getpid(), &local, 1, &remote, 1, 0) == ssize_t(copy.size());
    };

    CHECK(isReadable());
    secret.hide();
    CHECK_FALSE(isReadable());
    secret.reveal();
    CHECK(isReadable());
    CHECK(secret.view() == QByteArrayView("0123456789abcdef"));
}

TEST_CASE("Hashes", "[vault]")
{
    REQUIRE(initVault());

    SECTION("BLAKE2b-256 gives the published value")
    {
        CHECK(blake2b("abc").toHex()
              == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    }

    SECTION("a key changes the hash")
    {
        CHECK(keyedBlake2b("abc", "kkkkkkkkkkkkkkkk").toHex()
              == "71e070c3cfad95880653b4bcb41a0130b74482daa9696bbc81749e314c9a1a64");
    }
}

TEST_CASE("Recovery words", "[vault]")
{
    REQUIRE(initVault());

    SECTION("a secret has its twenty words and a checksum")
    {
        CHECK(recoveryWords(countingSecret()).join(u' ') == countingWords);
    }

    SECTION("words give the secret back, however they were typed")
    {
        const QString spaced = u"  "_s + QString(countingWords).replace(u' ', u"   "_s);
        for (const QString &typed : {countingWords, countingWords.toUpper(), spaced}) {
            const auto secret = secretFromRecoveryWords({typed});

            REQUIRE(secret);
            CHECK(secret->equals(countingSecret()));
        }
    }

    SECTION("the largest secret fits")
    {
        SecretBytes secret(32);
        std::fill_n(secret.data(), 32, uchar(0xFF));

        const auto back = secretFromRecoveryWords(recoveryWords(secret));

        REQUIRE(back);
        CHECK(back->equals(secret));
    }

    SECTION("a wrong word, a swap, a missing word and a number out of range are refused")
    {
        CHECK(refusal(QString(countingWords).replace(u"goal"_s, u"gooal"_s))
              == ErrorCode::WrongRecoveryWords);
        CHECK(refusal(QString(countingWords).replace(u"goal"_s, u"goatskin"_s))
              == ErrorCode::WrongRecoveryWords);
        CHECK(refusal(QString(countingWords).replace(u"goal secret"_s, u"secret goal"_s))
              == ErrorCode::WrongRecoveryWords);
        CHECK(refusal(countingWords.chopped(9)) == ErrorCode::WrongRecoveryWords);
        CHECK(refusal(QStringList(21, u"zoom"_s).join(u' ')) == ErrorCode::WrongRecoveryWords);
        CHECK(refusal({}) == ErrorCode::WrongRecoveryWords);
    }
}

TEST_CASE("Words for people", "[vault]")
{
    REQUIRE(initVault());

    SECTION("a fingerprint is always the same six words")
    {
        CHECK(fingerprintWords("clinic").join(u' ')
              == u"granular dislocate grunge emptiness surging viral"_s);
    }

    SECTION("a generated passphrase has six words and is not repeated")
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 50; ++i) {
            const auto phrase = generatePassphrase();
            CHECK(phrase.view().toByteArray().count(' ') == 5);
            seen.insert(phrase.view().toByteArray());
        }
        CHECK(seen.size() == 50);
    }
}

TEST_CASE("SecretBytes", "[vault]")
{
    REQUIRE(initVault());

    SECTION("moving leaves nothing behind")
    {
        auto secret = SecretBytes::copyOf("secret");

        const SecretBytes moved = std::move(secret);

        CHECK(secret.isEmpty()); // NOLINT(bugprone-use-after-move): that is the claim
        CHECK(moved.view() == "secret");
    }

    SECTION("equality looks at every byte and at the size")
    {
        const auto secret = SecretBytes::copyOf("secret");

        CHECK(secret.equals(secret.clone()));
        CHECK_FALSE(secret.equals(SecretBytes::copyOf("secreT")));
        CHECK_FALSE(secret.equals(SecretBytes::copyOf("secret2")));
        CHECK(SecretBytes().equals(SecretBytes(0)));
    }

    SECTION("wiping ordinary bytes overwrites them, but not those of another copy")
    {
        QByteArray bytes("secret");
        bytes.detach();
        const QByteArray copy = bytes;

        wipe(bytes);

        CHECK(bytes.isEmpty());
        CHECK(copy == "secret");
    }
}
