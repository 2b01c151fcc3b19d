// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/SearchSnippet.h"

#include <algorithm>
#include <bit>

namespace kiosk {

namespace {

constexpr int longest = 120; // letters
constexpr int before = 40; // letters of context before the first match
const QChar ellipsis(0x2026);

/// The first match of the part with most different words, and those words as bits.
std::pair<size_t, quint8> bestPart(const std::vector<SnippetMatch> &matches)
{
    std::pair<size_t, quint8> best{0, 0};
    for (size_t first = 0; first < matches.size(); ++first) {
        quint8 words = 0;
        const int end = matches[first].range.start + longest - before;
        for (size_t i = first; i < matches.size(); ++i)
            if (i == first || matches[i].range.start + matches[i].range.length <= end)
                words |= matches[i].words;
        if (std::popcount(words) > std::popcount(best.second))
            best = {first, words};
    }
    return best;
}

/// The nearest place at or before `at` where a word begins; `least` when there is none from there.
int wordStart(const QString &text, int at, int least)
{
    while (at > least && !text.at(at - 1).isSpace())
        --at;
    return at;
}

} // namespace

Snippet makeSnippet(const QString &text, const std::vector<SnippetMatch> &matches)
{
    const auto [first, words] = bestPart(matches);
    const int anchor = matches.empty() ? 0 : matches[first].range.start;
    const int length = int(text.size());
    const int start = length <= longest ? 0 : wordStart(text, std::max(0, anchor - before), 0);
    int end = length;
    if (start + longest < length) {
        const int anchorEnd = matches.empty() ? start : anchor + matches[first].range.length;
        end = std::max(anchorEnd, wordStart(text, start + longest, anchorEnd));
    }

    Snippet snippet;
    snippet.distinct = std::popcount(words);
    const QString lead = start > 0 ? QString(ellipsis) : QString();
    const QString part = text.mid(start, end - start);
    const QString tail = end < length ? QString(ellipsis) : QString();
    snippet.text = lead + part.trimmed() + tail; // begins with a word, so only its end changes
    const int shift = int(lead.size()) - start;
    for (const SnippetMatch &match : matches)
        if (match.range.start >= start && match.range.start + match.range.length <= end)
            snippet.matches.push_back({match.range.start + shift, match.range.length});
    return snippet;
}

} // namespace kiosk
