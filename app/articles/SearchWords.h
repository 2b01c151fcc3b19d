// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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

} // namespace kiosk
