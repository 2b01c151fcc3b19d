// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/Readability.h"

#include <QRegularExpression>
#include <QStringList>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct Counts
{
    double words = 0;
    double sentences = 0;
    double syllables = 0;
};

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+(['’][\\p{L}]+)?"_s);
    QStringList words;
    for (auto matches = word.globalMatch(text); matches.hasNext();)
        words.append(matches.next().captured().toLower());
    return words;
}

int sentencesIn(const QString &text)
{
    static const QRegularExpression end(u"[.!?:;…]+(\\s|$)|\\n+"_s);
    int sentences = 0;
    for (const QString &sentence : text.split(end))
        if (!wordsOf(sentence).isEmpty())
            ++sentences;
    return sentences;
}

int groupsOf(const QRegularExpression &group, const QString &word)
{
    int count = 0;
    for (auto matches = group.globalMatch(word); matches.hasNext(); matches.next())
        ++count;
    return qMax(1, count);
}

/// Groups of vowels, without the silent e of "stone" and the silent -ed of "stopped".
int englishSyllables(QString word)
{
    static const QRegularExpression vowels(u"[aeiouy]+"_s);
    static const QRegularExpression silentEnd(
        u"(?<=[a-z]{2})([^aeiouyl]e|[^aeiouytdl]ed|[^aeiouysxz]es)$"_s);
    word.replace(silentEnd, u"x"_s);
    return groupsOf(vowels, word);
}

/// Strong vowels and stressed weak ones each make a syllable; a weak vowel beside them does not.
int spanishSyllables(QString word)
{
    static const QRegularExpression muteU(u"(?<=[qg])u(?=[eiéí])"_s);
    static const QRegularExpression nucleus(
        u"[iuüy]?[aeoáéó](?:[iuü](?![íú])|y(?![a-záéíóú]))?|[íú]|[iuü]+|y(?![a-záéíóú])"_s);
    word.remove(muteU);
    return groupsOf(nucleus, word);
}

Counts count(const QString &text, int (*syllables)(QString word))
{
    Counts counts;
    counts.sentences = sentencesIn(text);
    for (const QString &word : wordsOf(text)) {
        counts.words += 1;
        counts.syllables += syllables(word);
    }
    return counts;
}

} // namespace

double fleschKincaidGrade(const QString &text)
{
    const Counts counts = count(text, englishSyllables);
    if (counts.words == 0)
        return 0;
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

double fernandezHuerta(const QString &text)
{
    const Counts counts = count(text, spanishSyllables);
    if (counts.words == 0)
        return 0;
    return 206.84 - 60 * counts.syllables / counts.words - 1.02 * counts.words / counts.sentences;
}

} // namespace kiosk
