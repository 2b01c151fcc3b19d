// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Evaluator.h"

namespace kiosk::fhirpath {

// The operators of FHIRPath section 6 on collections that are already evaluated.

[[nodiscard]] bool isLogical(Operator operation);
/// The result when the left side alone decides it: `false and ...`. Unknown is std::nullopt.
[[nodiscard]] std::optional<bool> decidedByLeft(Operator operation, std::optional<bool> left);
[[nodiscard]] std::optional<bool>
combineLogically(Operator operation, std::optional<bool> left, std::optional<bool> right);

/// Every other operator.
[[nodiscard]] Evaluation applyOperator(Evaluator &evaluator,
                                       const Node &node,
                                       const Collection &left,
                                       const Collection &right);

[[nodiscard]] Evaluation withSign(const Value &value, const Node &node, bool negate);

/// `+ - * / div mod &` on two system values; nothing when the result does not exist (overflow,
/// division by zero, units that do not belong together).
[[nodiscard]] Evaluation calculate(const Node &node,
                                   Operator operation,
                                   const std::optional<Value> &left,
                                   const std::optional<Value> &right);

/// Less, equal or greater; unordered when the precision or the units leave it open. An error for
/// values that have no order.
[[nodiscard]] tl::expected<std::partial_ordering, ExpressionError>
ordered(const Evaluator &evaluator, const Node &node, const Value &left, const Value &right);

} // namespace kiosk::fhirpath
