// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/SearchWords.h"

#include <algorithm>

namespace kiosk {

namespace {

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
    return TypoTable(typed, limit).compare(word, 0).errors;
}

TypoTable::TypoTable(const QString &typed, int limit)
    : m_typed(typed.left(longest))
    , m_limit(limit)
{
    for (int j = 0; j <= longest; ++j)
        m_rows[0][size_t(j)] = quint8(j);
    m_best[0] = quint8(m_typed.size());
}

TypoTable::Comparison TypoTable::compare(const QString &word, int shared)
{
    const int last = std::min({int(word.size()), int(m_typed.size()) + m_limit, longest + 3});
    m_known = std::min({m_known, shared, last});
    int row = m_known;
    // The rows of a beginning that is shared may say already that it is too far off.
    while (row < last && m_smallest[size_t(row)] <= m_limit) {
        ++row;
        fillRow(row, word.at(row - 1), row > 1 ? word.at(row - 2) : QChar());
    }
    m_known = row;
    const bool isTooFar = m_smallest[size_t(row)] > m_limit;
    return {std::min(int(m_best[size_t(row)]), m_limit + 1), isTooFar ? row : endless};
}

void TypoTable::fillRow(int number, QChar letter, QChar before)
{
    Row &row = m_rows[size_t(number)];
    const Row &above = m_rows[size_t(number) - 1];
    row[0] = quint8(number);
    quint8 smallest = row[0];
    for (size_t j = 1; j <= size_t(m_typed.size()); ++j) {
        const QChar typed = m_typed[qsizetype(j) - 1];
        int cost
            = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (typed == letter ? 0 : 1)});
        const bool isSwapped
            = number > 1 && j > 1 && typed == before && m_typed[qsizetype(j) - 2] == letter;
        if (isSwapped)
            cost = std::min(cost, m_rows[size_t(number) - 2][j - 2] + 1);
        row[j] = quint8(cost);
        smallest = std::min(smallest, row[j]);
    }
    m_smallest[size_t(number)] = smallest;
    m_best[size_t(number)] = std::min(m_best[size_t(number) - 1], row[size_t(m_typed.size())]);
}

} // namespace kiosk
