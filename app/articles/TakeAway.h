// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

namespace kiosk {

/// What a patient's own telephone takes along of an article as a QR code: its address on the
/// clinic's web pages (`pattern` with {slug} and {language}), or, without a pattern, its title and
/// main points as text, as many as one code holds. Never anything about the patient.
[[nodiscard]] QString takeAway(const Article &article, const QString &pattern);

} // namespace kiosk
