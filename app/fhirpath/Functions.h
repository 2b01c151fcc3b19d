// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Evaluator.h"

#include <span>

namespace kiosk::fhirpath {

/// One call of a function: where it stands, what it is called on and with.
struct Call
{
    Evaluator &evaluator;
    const Node &node;
    const Collection &focus; ///< what stands before the point
    const Frame &frame;

    [[nodiscard]] std::size_t argumentCount() const { return node.children.size() - 1; }
    /// An argument's node; `index` from 0.
    [[nodiscard]] const Node &argumentNode(std::size_t index) const
    {
        return *node.children[index + 1];
    }
    /// An argument that is a value: evaluated where the call stands.
    [[nodiscard]] Evaluation argument(std::size_t index) const;
    /// An argument that is a criterion or projection: evaluated with $this as `item`.
    [[nodiscard]] Evaluation argumentFor(std::size_t index,
                                         const Value &item,
                                         std::size_t position,
                                         const Collection *total = nullptr) const;
    /// Whether a criterion holds for an item; unknown is false.
    [[nodiscard]] tl::expected<bool, ExpressionError>
    holds(std::size_t index, const Value &item, std::size_t position) const;

    /// The one item the function is called on, as a system value; nothing for none.
    [[nodiscard]] tl::expected<std::optional<Value>, ExpressionError> single() const;
    [[nodiscard]] tl::expected<std::optional<Value>, ExpressionError>
    singleArgument(std::size_t index) const;
    /// An argument that must be a text, or a whole number; nothing when it is empty.
    [[nodiscard]] tl::expected<std::optional<QString>, ExpressionError>
    textArgument(std::size_t index) const;
    [[nodiscard]] tl::expected<std::optional<qint64>, ExpressionError>
    integerArgument(std::size_t index) const;

    [[nodiscard]] int localOffsetMinutes() const { return evaluator.localOffsetMinutes(); }
    [[nodiscard]] tl::unexpected<ExpressionError> fail(const QString &reason) const
    {
        return failAt(node, reason);
    }
    [[nodiscard]] tl::unexpected<ExpressionError> tooMuchWork() const;
};

struct FunctionInfo
{
    const char *name = "";
    int minArguments = 0;
    int maxArguments = 0;
    Evaluation (*run)(Call &call) = nullptr;
    bool takesType = false; ///< the argument is a type's name
};

/// The function of this name; nullptr when there is none.
[[nodiscard]] const FunctionInfo *findFunction(const QString &name);

// By chapters of the specification; each file holds one.
[[nodiscard]] std::span<const FunctionInfo> existenceFunctions();
[[nodiscard]] std::span<const FunctionInfo> filteringFunctions();
[[nodiscard]] std::span<const FunctionInfo> conversionFunctions();
[[nodiscard]] std::span<const FunctionInfo> stringFunctions();
[[nodiscard]] std::span<const FunctionInfo> encodingFunctions();
[[nodiscard]] std::span<const FunctionInfo> mathFunctions();
[[nodiscard]] std::span<const FunctionInfo> dateFunctions();
[[nodiscard]] std::span<const FunctionInfo> treeFunctions();
[[nodiscard]] std::span<const FunctionInfo> fhirFunctions();

/// Everything behind `%factory.`: makes FHIR values (FHIR's own additions to FHIRPath).
[[nodiscard]] const FunctionInfo &factoryFunction();

/// where(linkId = '...') over items, answered by an index where the input has one; nothing when the
/// node is not of that kind or the input cannot.
[[nodiscard]] std::optional<Evaluation>
itemsWithLinkId(Evaluator &evaluator, const Node &node, const Frame &frame);

} // namespace kiosk::fhirpath
