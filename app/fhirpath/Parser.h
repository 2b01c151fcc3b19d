// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Ast.h"

namespace kiosk::fhirpath {

/// The tree of an expression after the grammar of FHIRPath 2.0 (Normative 1): functions are known,
/// take so many arguments, and literals exist. Too long or too deeply nested ones are errors.
[[nodiscard]] tl::expected<NodePtr, ExpressionError> parse(const QString &text);

} // namespace kiosk::fhirpath
