// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

namespace kiosk {

/// A paragraph, heading or item of a list of an article's Markdown.
struct ArticleBlock
{
    enum class Kind { Heading, Paragraph, Item, Step, Quotation, Picture };

    Kind kind = Kind::Paragraph;
    int line = 1; ///< of the file
    QString markdown; ///< on one line, without the sign that begins it (#, -, 1., >)

    /// What a reader reads: no source marks, chips, emphasis or targets of links.
    [[nodiscard]] QString plain() const;
};

/// The body of an article from top to bottom. Pictures stand by their alternative text and caption.
[[nodiscard]] std::vector<ArticleBlock> articleBlocks(const Article &article);

/// Title, summary, key points and body without pictures, one block a line: what the reading grade
/// is measured on.
[[nodiscard]] QString readableText(const Article &article);

} // namespace kiosk
