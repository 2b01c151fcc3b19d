// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <vector>

namespace kiosk {

/// A word of a text, folded for comparison.
struct SearchWord
{
    QString folded;
    int start = 0; ///< of the word in the text, in UTF-16 units
    int length = 0;
};

/// Lower case without diacritics: "Cuello, crujió" gives cuello and crujio.
[[nodiscard]] std::vector<SearchWord> searchWords(const QString &text);

/// How many typing errors a searched word of this many letters may hold.
[[nodiscard]] int allowedTypos(qsizetype letters);

/// The smallest Damerau-Levenshtein distance (optimal string alignment: a letter added, left out,
/// mistaken, or two neighbours swapped) of `typed` to `word` or to any beginning of it, since words
/// are looked up while they are typed; `limit + 1` when it is more than `limit`.
[[nodiscard]] int typosToPrefix(const QString &typed, const QString &word, int limit);

/// typosToPrefix for many words in the order of the alphabet: what was compared of one word is kept
/// for those that begin alike.
class TypoTable
{
public:
    struct Comparison
    {
        int errors; ///< limit + 1 when there are more
        int letters; ///< no word that begins with so many letters of it can come nearer
    };
    static constexpr int endless = 1000; ///< letters: another word may still come nearer

    TypoTable(const QString &typed, int limit);
    /// `shared`: how many letters it begins with as the word compared last.
    Comparison compare(const QString &word, int shared);

private:
    static constexpr int longest = 32; ///< letters; of longer words only these are compared
    using Row = std::array<quint8, longest + 1>;

    void fillRow(int row, QChar letter, QChar before);

    QString m_typed;
    int m_limit;
    int m_known = 0; ///< rows that are filled, beside the first
    std::array<Row, longest + 4> m_rows{}; ///< by letters of the word
    std::array<quint8, longest + 4> m_smallest{}; ///< of each row
    std::array<quint8, longest + 4> m_best{}; ///< errors of the best beginning so far
};

} // namespace kiosk
