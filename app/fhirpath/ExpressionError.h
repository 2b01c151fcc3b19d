// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <tl/expected.hpp>

namespace kiosk::fhirpath {

/// Why an expression cannot be understood or has no result, said to its author. The reason holds
/// words of the expression but never a value it looked at.
struct ExpressionError
{
    qsizetype position = 0; ///< 0-based, in UTF-16 units, within the expression
    QString reason; ///< a sentence in the language of the program
};

/// Where all reasons are translated.
struct FhirPathText
{
    Q_DECLARE_TR_FUNCTIONS(FhirPathText)
};

} // namespace kiosk::fhirpath
