// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/ExpressionError.h"

#include <vector>

namespace kiosk::fhirpath {

struct Token
{
    enum class Kind {
        Identifier, ///< also words such as `and`; `text` without back quotes
        DelimitedIdentifier, ///< `...`
        String,
        Number, ///< digits with an optional fraction
        LongNumber, ///< 5L
        Temporal, ///< `text` without @
        Special, ///< $this, $index, $total: `text` without $
        Symbol, ///< an operator or bracket
        End,
    };

    Kind kind = Kind::End;
    QString text;
    qsizetype position = 0;

    [[nodiscard]] bool isSymbol(QStringView symbol) const
    {
        return kind == Kind::Symbol && text == symbol;
    }
    [[nodiscard]] bool isWord(QStringView word) const
    {
        return kind == Kind::Identifier && text == word;
    }
};

/// The words of an expression (FHIRPath section 12, lexical elements), ended by `End`.
[[nodiscard]] tl::expected<std::vector<Token>, ExpressionError> tokenize(const QString &text);

} // namespace kiosk::fhirpath
