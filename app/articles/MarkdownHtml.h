// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/PageWords.h"
#include "app/core/Problem.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace kiosk {

/// What an article's Markdown may refer to.
struct MarkdownContext
{
    QString fileName;
    int firstLine = 1; ///< of the Markdown within the file
    QStringList sourceKeys; ///< in the order of their numbers
    std::function<bool(const QString &name)> hasPicture;
    std::function<bool(const QString &slug)> hasArticle;
    const PageWords &words;
    QStringList terms{}; ///< of the glossary: where one stands first, it leads to its meaning
};

/// A section of a page.
struct ArticleHeading
{
    QString title;
    QString anchor;

    bool operator==(const ArticleHeading &) const = default;
};

struct MarkdownRendering
{
    QString html;
    Problems problems;
    std::vector<ArticleHeading> headings; ///< of the second level
};

/// CommonMark with tables to HTML. The HTML is made from md4c's events alone, element by element,
/// so nothing can come out that this renderer does not write: no raw HTML, no foreign picture, no
/// attribute from the text but alt. Also: `[^KEY]` cites a source, `{weak}` is a chip,
/// a quotation that begins in bold is the warning box. Sources, chips and words of the glossary
/// lead to article://source/KEY, article://source/KEY/CHIP, article://chip/CHIP and
/// article://word/NUMBER, links to the web to article://address/ADDRESS (percent-encoded), which
/// the reader shows beside the page.
[[nodiscard]] MarkdownRendering renderMarkdown(const QString &markdown,
                                               const MarkdownContext &context);

} // namespace kiosk
