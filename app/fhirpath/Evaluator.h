// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Ast.h"
#include "app/fhirpath/Environment.h"

namespace kiosk::fhirpath {

using Evaluation = tl::expected<Collection, ExpressionError>;

/// What $this, $index and $total are at a place in an expression.
struct Frame
{
    const Collection *self = nullptr; ///< $this, and what a path without focus starts from
    qint64 index = -1; ///< nothing when negative
    const Collection *total = nullptr;
};

/// Walks the tree of one expression once.
class Evaluator
{
public:
    Evaluator(const Environment &environment, const Collection &start);

    [[nodiscard]] Evaluation evaluate(const Node &node, const Frame &frame);

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] int localOffsetMinutes() const;
    /// Counts work that is done in a loop; false when there was too much, so that a hostile
    /// expression ends with an error.
    [[nodiscard]] bool spend(std::size_t steps);

private:
    Evaluation step(const Node &node, const Frame &frame);
    Evaluation member(const Node &node, const Frame &frame);
    Evaluation function(const Node &node, const Frame &frame);
    Evaluation indexer(const Node &node, const Frame &frame);
    Evaluation variable(const Node &node) const;
    Evaluation polarity(const Node &node, const Frame &frame);
    Evaluation binary(const Node &node, const Frame &frame);
    Evaluation type(const Node &node, const Frame &frame);
    Evaluation focus(const Node &node, const Frame &frame);

    const Environment &m_environment;
    const Collection &m_start;
    std::size_t m_steps = 0;
};

/// A collection of one.
[[nodiscard]] inline Collection only(Value value)
{
    Collection result;
    result.push_back(std::move(value));
    return result;
}

[[nodiscard]] inline tl::unexpected<ExpressionError> failAt(const Node &node, const QString &reason)
{
    return tl::unexpected(ExpressionError{node.position, reason});
}

/// A primitive element that has no value, only an id or extensions.
[[nodiscard]] bool isValueless(const Value &value);

/// Singleton evaluation (section 4.5) of a condition: nothing for an empty collection, an error for
/// several items; one item that is no Boolean counts as true.
[[nodiscard]] tl::expected<std::optional<bool>, ExpressionError> truth(const Collection &collection,
                                                                       const Node &node);

/// The one item of a collection as a system value; nothing when there is none (or no value), an
/// error when there are several.
[[nodiscard]] tl::expected<std::optional<Value>, ExpressionError>
singleValue(const Collection &collection, const Node &node);

/// Whether the value has this type or one derived from it.
[[nodiscard]] bool hasType(const Value &value, const TypeSpecifier &type);

} // namespace kiosk::fhirpath
