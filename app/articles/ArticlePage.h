// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

namespace kiosk {

/// The complete page: the article's rendered body and around it what every article must show
/// (clinical brief, section 5): main points, sources, dates, reviewers, conflict and disclaimer.
[[nodiscard]] QByteArray articlePage(const Article &article, const QString &bodyHtml);

} // namespace kiosk
