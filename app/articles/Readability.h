// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk {

// How hard a text is to read. A floor, not a proof: the formulas know only the lengths of words and
// sentences (clinical brief, section 5). Both give 0 for a text without words.

/// Flesch-Kincaid grade level of an English text: at most 6 for warning signs, 7 for articles.
[[nodiscard]] double fleschKincaidGrade(const QString &text);

/// Fernández-Huerta reading ease of a Spanish text, 0 (hard) to 100 (easy): at least 70.
[[nodiscard]] double fernandezHuerta(const QString &text);

} // namespace kiosk
