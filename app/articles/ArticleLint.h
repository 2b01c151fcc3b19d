// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

namespace kiosk {

/// What an author should mend, in the order of files and lines. Errors: what the catalogue refuses
/// (missing field, dead link, picture without text), an unknown related article, no translation
/// into a language of the shipped articles, too hard to read, a number without a source, a word
/// that promises or frightens (words/lint/<language>.toml). A warning: its next review has passed.
///
/// A number needs a source mark after it in its paragraph or item of a list. Headings, numbered
/// steps, the warning box and pictures make no claims, and doses ("20 seconds") are none.
/// What is wrong with words can be told in English and Spanish only.
[[nodiscard]] Problems lintArticles(const ArticleCatalogue &catalogue, QDate today);

} // namespace kiosk
