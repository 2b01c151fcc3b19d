// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace kiosk {

/// What lint looks for in the texts of a language (words/lint/<language>.toml).
struct LintWords
{
    QRegularExpression promise;
    QRegularExpression fear;
    QRegularExpression dose; ///< a number and the unit of a dose

    /// Nothing for a language without a list.
    [[nodiscard]] static std::optional<LintWords> forLanguage(const QString &language);
};

} // namespace kiosk
