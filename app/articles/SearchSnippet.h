// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleSearch.h"

namespace kiosk {

/// A word of a text that was searched for.
struct SnippetMatch
{
    TextRange range;
    quint8 words = 0; ///< one bit for each searched word that it answers
};

struct Snippet
{
    QString text;
    std::vector<TextRange> matches; ///< in `text`
    int distinct = 0; ///< how many searched words are in it
};

/// The part of a text, about 120 letters, in which most different searched words stand; the
/// beginning when there is no match. Cut between words, with … where text is left out.
/// `matches` stand in the order of the text.
[[nodiscard]] Snippet makeSnippet(const QString &text, const std::vector<SnippetMatch> &matches);

} // namespace kiosk
