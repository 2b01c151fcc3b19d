// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Bytes.h"
#include "app/vault/Keys.h"

#include <QFile>
#include <QHash>
#include <QtEndian>

// Q_INIT_RESOURCE must stand outside every namespace. The list lives in a static library, whose
// resources the linker would drop otherwise.
static void initWordListResource()
{
    Q_INIT_RESOURCE(word_list);
}

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr int listSize = 7776;
constexpr int secretWords = 20; // 7776^20 > 2^256
constexpr int fingerprintSize = 6;
constexpr int passphraseSize = 6;

/// The EFF long list: a word a number below 7776, and back.
class WordList
{
public:
    WordList()
    {
        initWordListResource();
        QFile file(u":/words/eff.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the word list is not compiled in");
        for (const QByteArray &line : file.readAll().split('\n'))
            if (const auto tab = line.indexOf('\t'); tab > 0)
                add(QString::fromLatin1(line.sliced(tab + 1)).trimmed());
        Q_ASSERT(m_words.size() == listSize);
    }

    [[nodiscard]] const QString &at(quint32 number) const { return m_words.at(number); }
    [[nodiscard]] std::optional<quint32> numberOf(const QString &word) const
    {
        const auto found = m_numbers.constFind(word);
        return found == m_numbers.cend() ? std::nullopt : std::optional(*found);
    }

private:
    void add(const QString &word)
    {
        m_numbers.insert(word, quint32(m_words.size()));
        m_words.append(word);
    }

    QStringList m_words;
    QHash<QString, quint32> m_numbers;
};

const WordList &wordList()
{
    static const WordList list;
    return list;
}

/// Divides the big-endian number in place and gives the remainder.
quint32 divideByListSize(SecretBytes &number)
{
    quint32 remainder = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const quint32 value = (remainder << 8) | number.data()[i];
        number.data()[i] = uchar(value / listSize);
        remainder = value % listSize;
    }
    return remainder;
}

/// number = number * 7776 + digit; false when it no longer fits.
bool appendDigit(SecretBytes &number, quint32 digit)
{
    quint32 carry = digit;
    for (std::size_t i = number.size(); i-- > 0;) {
        const quint32 value = number.data()[i] * quint32(listSize) + carry;
        number.data()[i] = uchar(value & 0xFF);
        carry = value >> 8;
    }
    return carry == 0;
}

quint32 wordNumber(const QByteArray &hash, int index)
{
    return qFromBigEndian<quint32>(hash.constData() + qsizetype(4) * index) % listSize;
}

quint32 checksum(const SecretBytes &secret)
{
    return wordNumber(blake2b(secret.view()), 0);
}

} // namespace

QStringList fingerprintWords(QByteArrayView bytes)
{
    const QByteArray hash = blake2b(bytes);
    QStringList words;
    for (int i = 0; i < fingerprintSize; ++i)
        words.append(wordList().at(wordNumber(hash, i)));
    return words;
}

SecretBytes generatePassphrase()
{
    QByteArray phrase;
    phrase.reserve(qsizetype(10) * passphraseSize); // no word is longer than 9: never reallocated
    for (int i = 0; i < passphraseSize; ++i) {
        if (i > 0)
            phrase.append(' ');
        phrase.append(wordList().at(randombytes_uniform(listSize)).toLatin1());
    }
    auto secret = SecretBytes::copyOf(phrase);
    wipe(phrase);
    return secret;
}

QStringList recoveryWords(const SecretBytes &secret)
{
    Q_ASSERT(secret.size() == 32);
    SecretBytes rest = secret.clone();
    QStringList words;
    for (int i = 0; i < secretWords; ++i)
        words.prepend(wordList().at(divideByListSize(rest)));
    words.append(wordList().at(checksum(secret)));
    return words;
}

Result<SecretBytes> secretFromRecoveryWords(const QStringList &words)
{
    // Whatever way they were typed: one string, several, with any spaces between.
    const auto typed = words.join(u' ').toLower().split(u' ', Qt::SkipEmptyParts);
    if (typed.size() != secretWords + 1)
        return fail(ErrorCode::WrongRecoveryWords, u"number of words"_s);
    SecretBytes secret(32);
    for (int i = 0; i < secretWords; ++i) {
        const auto number = wordList().numberOf(typed.at(i));
        if (!number)
            return fail(ErrorCode::WrongRecoveryWords, u"word %1 is not in the list"_s.arg(i + 1));
        if (!appendDigit(secret, *number))
            return fail(ErrorCode::WrongRecoveryWords, u"out of range"_s);
    }
    if (wordList().numberOf(typed.last()) != checksum(secret))
        return fail(ErrorCode::WrongRecoveryWords, u"checksum"_s);
    return secret;
}

} // namespace kiosk
