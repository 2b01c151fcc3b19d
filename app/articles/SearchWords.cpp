// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/SearchWords.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr qsizetype longestCompared = 32; // letters; longer words are compared up to here

QString fold(QStringView word)
{
    QString folded;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    return folded;
}

} // namespace

std::vector<SearchWord> searchWords(const QString &text)
{
    std::vector<SearchWord> words;
    const auto belongs
        = [&](qsizetype i) { return text.at(i).isLetterOrNumber() || text.at(i).isMark(); };
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && belongs(end))
            ++end;
        if (end > i)
            words.push_back({fold(QStringView(text).mid(i, end - i)), int(i), int(end - i)});
        i = end + 1;
    }
    return words;
}

int allowedTypos(qsizetype letters)
{
    if (letters < 4)
        return 0;
    return letters < 8 ? 1 : 2;
}

int typosToPrefix(const QString &typed, const QString &word, int limit)
{
    using Row = std::array<int, longestCompared + 1>;
    const qsizetype rows = std::min(typed.size(), longestCompared);
    const qsizetype columns = std::min(word.size(), std::min(rows + limit, longestCompared));
    // Rows of typed letters; the two before the current one, for swaps.
    std::array<Row, 3> table{};
    for (qsizetype j = 0; j <= columns; ++j)
        table[0][size_t(j)] = int(j);
    for (qsizetype i = 1; i <= rows; ++i) {
        Row &row = table[size_t(i % 3)];
        const Row &above = table[size_t((i + 2) % 3)];
        const Row &twoAbove = table[size_t((i + 1) % 3)];
        row[0] = int(i);
        int best = row[0];
        for (qsizetype j = 1; j <= columns; ++j) {
            const auto column = size_t(j);
            const bool isSame = typed[i - 1] == word[j - 1];
            int cost = std::min(
                {above[column] + 1, row[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                cost = std::min(cost, twoAbove[column - 2] + 1);
            row[column] = cost;
            best = std::min(best, cost);
        }
        if (best > limit) // no later row is better, not even by a swap
            return limit + 1;
    }
    const Row &last = table[size_t(rows % 3)];
    const int distance = *std::min_element(last.begin(), last.begin() + columns + 1);
    return std::min(distance, limit + 1);
}

} // namespace kiosk
