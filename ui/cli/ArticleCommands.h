// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// Which articles, and for whom.
struct ArticleOptions
{
    QString dataFolder; ///< where the shipped articles lie, in `articles`
    QString language; ///< code, such as "es"
};

// All but the counts read the shipped articles and the clinic's own, which need no clinic to be set
// up and no key.

/// What an author should mend. ProblemsFound when there is more than warnings.
[[nodiscard]] Result<ExitCode> runArticlesLint(const AdminContext &context,
                                               const ArticleOptions &options);

/// Every article with languages, minutes and dates.
[[nodiscard]] Result<ExitCode> runArticlesList(const AdminContext &context,
                                               const ArticleOptions &options);

/// How many patients found each article useful: sums, which need the clinic's directory but no key.
[[nodiscard]] Result<ExitCode> runArticlesUseful(const AdminContext &context);

/// What the kiosk's search finds.
[[nodiscard]] Result<ExitCode>
runArticlesSearch(const AdminContext &context, const ArticleOptions &options, const QString &query);

/// The page as the kiosk's reader shows it. NotFound when there is no such article.
[[nodiscard]] Result<ExitCode>
runArticlesRender(const AdminContext &context, const ArticleOptions &options, const QString &slug);

/// `articles …`: what patients can read.
void addArticleCommands(CommandTree &tree);

} // namespace kiosk
