// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/PassphraseWrap.h"

#include "app/core/Logging.h"
#include "app/vault/Bytes.h"

#include <QtEndian>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
// version, operations, memory, salt: all authenticated.
constexpr qsizetype parametersSize = 1 + 8 + 8 + saltSize;
constexpr std::size_t minLength = 15;

/// Not weaker than INTERACTIVE, and no blob may take a computer's memory or time (C3).
bool isAcceptable(PassphraseCost cost)
{
    return cost.opsLimit >= crypto_pwhash_OPSLIMIT_INTERACTIVE && cost.opsLimit <= 10
        && cost.memLimit >= crypto_pwhash_MEMLIMIT_INTERACTIVE
        && cost.memLimit <= std::size_t(1) << 30;
}

/// Runs `use` on the text of a secret and wipes the copy that took.
template <typename Use>
auto withText(const SecretBytes &utf8, Use use)
{
    QString text = QString::fromUtf8(utf8.view());
    auto result = use(std::as_const(text));
    if (!text.isEmpty() && text.isDetached())
        sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    return result;
}

/// The same characters typed on different keyboards must give the same bytes (U1): NFC.
SecretBytes normalised(const SecretBytes &utf8)
{
    const auto bytes = utf8.view();
    if (std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte >= 0; }))
        return utf8.clone();
    return withText(utf8, [](const QString &text) {
        QByteArray composed = text.normalized(QString::NormalizationForm_C).toUtf8();
        auto secret = SecretBytes::copyOf(composed);
        wipe(composed);
        return secret;
    });
}

Result<SecretBytes>
deriveKey(const SecretBytes &passphrase, QByteArrayView salt, PassphraseCost cost)
{
    const SecretBytes text = normalised(passphrase);
    if (text.isEmpty()) // nothing is wrapped under it, and crypto_pwhash takes no null
        return fail(ErrorCode::WrongPassphrase);
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (crypto_pwhash(key.data(),
                      key.size(),
                      reinterpret_cast<const char *>(text.data()),
                      text.size(),
                      in(salt),
                      cost.opsLimit,
                      cost.memLimit,
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::Internal, u"not enough memory to try a passphrase"_s);
    return key;
}

QByteArray boundContext(QByteArrayView context, QByteArrayView parameters)
{
    return signedMessage("kiosk-passphrase-v1", {context.toByteArray(), parameters.toByteArray()});
}

bool isCommon(const QString &folded)
{
    // From the usual lists of leaked passwords: those that are long enough to pass.
    static const QStringList common{u"passwordpassword"_s,
                                    u"password12345678"_s,
                                    u"1234567890123456"_s,
                                    u"123456789012345"_s,
                                    u"qwertyuiopasdfgh"_s,
                                    u"qwertyuiopasdfghjkl"_s,
                                    u"1q2w3e4r5t6y7u8i"_s,
                                    u"1qaz2wsx3edc4rfv"_s,
                                    u"iloveyouiloveyou"_s,
                                    u"correcthorsebatterystaple"_s};
    const QSet<QChar> different(folded.cbegin(), folded.cend());
    return different.size() < 5 || common.contains(folded);
}

} // namespace

Result<> checkPassphrase(const SecretBytes &utf8, const QString &clinicName)
{
    const auto fold = [](const QString &text) { return text.toCaseFolded().remove(u' '); };
    return withText(normalised(utf8), [&](const QString &text) -> Result<> {
        if (std::size_t(text.toUcs4().size()) < minLength)
            return fail(ErrorCode::WeakPassphrase, u"too short"_s);
        const QString folded = fold(text);
        if (folded == fold(clinicName) || isCommon(folded))
            return fail(ErrorCode::WeakPassphrase, u"easy to guess"_s);
        return {};
    });
}

Result<QByteArray> wrapSecrets(const SecretBytes &secrets,
                               const SecretBytes &passphrase,
                               QByteArrayView context,
                               PassphraseCost cost)
{
    if (!isAcceptable(cost))
        return fail(ErrorCode::Internal, u"passphrase cost out of bounds"_s);
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(out(salt), sizeOf(salt));
    const QByteArray parameters = QByteArray(1, formatVersion)
                                      .append(field(cost.opsLimit))
                                      .append(field(cost.memLimit))
                                      .append(salt);
    const auto key = deriveKey(passphrase, salt, cost);
    if (!key)
        return tl::unexpected(key.error());
    return parameters + encrypt(*key, secrets.view(), boundContext(context, parameters));
}

Result<SecretBytes>
unwrapSecrets(QByteArrayView wrapped, const SecretBytes &passphrase, QByteArrayView context)
{
    if (wrapped.size() <= parametersSize || wrapped.front() != formatVersion)
        return fail(ErrorCode::WrongPassphrase);
    const auto parameters = wrapped.first(parametersSize);
    const PassphraseCost cost{qFromBigEndian<quint64>(parameters.data() + 1),
                              std::size_t(qFromBigEndian<quint64>(parameters.data() + 9))};
    if (!isAcceptable(cost)) {
        qCWarning(lcVault) << "passphrase parameters out of bounds";
        return fail(ErrorCode::WrongPassphrase);
    }
    const auto key = deriveKey(passphrase, parameters.last(saltSize), cost);
    if (!key)
        return tl::unexpected(key.error());
    auto secrets = decrypt(*key, wrapped.sliced(parametersSize), boundContext(context, parameters));
    if (!secrets)
        return fail(ErrorCode::WrongPassphrase);
    return secrets;
}

} // namespace kiosk
