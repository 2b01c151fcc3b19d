// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Equality.h"
#include "app/fhirpath/Functions.h"

namespace kiosk::fhirpath {

namespace {

// FHIRPath section 5.1.

Evaluation empty(Call &call)
{
    return only(call.focus.empty());
}

Evaluation invert(Call &call)
{
    const auto known = truth(call.focus, call.node);
    if (!known)
        return tl::unexpected(known.error());
    return *known ? only(!**known) : Collection();
}

Evaluation exists(Call &call)
{
    if (call.argumentCount() == 0)
        return only(!call.focus.empty());
    for (std::size_t i = 0; i < call.focus.size(); ++i) {
        const auto holds = call.holds(0, call.focus[i], i);
        if (!holds)
            return tl::unexpected(holds.error());
        if (*holds)
            return only(true);
    }
    return only(false);
}

Evaluation all(Call &call)
{
    for (std::size_t i = 0; i < call.focus.size(); ++i) {
        const auto holds = call.holds(0, call.focus[i], i);
        if (!holds)
            return tl::unexpected(holds.error());
        if (!*holds)
            return only(false);
    }
    return only(true);
}

/// Whether `wanted` is among the Booleans of the focus.
tl::expected<bool, ExpressionError> anyIs(const Call &call, bool wanted)
{
    bool found = false;
    for (const Value &item : call.focus) {
        const auto value = systemValue(item);
        const bool *boolean = value ? std::get_if<bool>(&*value) : nullptr;
        if (boolean == nullptr)
            return call.fail(FhirPathText::tr("This function works on true and false alone."));
        found = found || *boolean == wanted;
    }
    return found;
}

template <bool wanted, bool expected>
Evaluation whetherAny(Call &call)
{
    const auto found = anyIs(call, wanted);
    if (!found)
        return tl::unexpected(found.error());
    return only(*found == expected);
}

Evaluation isSubset(const Call &call, const Collection &small, const Collection &large)
{
    DistinctItems items(call.localOffsetMinutes());
    for (const Value &value : large)
        items.add(value);
    for (const Value &value : small)
        if (!items.contains(value))
            return only(false);
    return only(true);
}

Evaluation subsetOf(Call &call)
{
    const auto other = call.argument(0);
    return other ? isSubset(call, call.focus, *other) : other;
}

Evaluation supersetOf(Call &call)
{
    const auto other = call.argument(0);
    return other ? isSubset(call, *other, call.focus) : other;
}

Evaluation count(Call &call)
{
    return only(qint64(call.focus.size()));
}

Collection distinctItems(const Call &call)
{
    DistinctItems items(call.localOffsetMinutes());
    for (const Value &value : call.focus)
        items.add(value);
    return items.take();
}

Evaluation distinct(Call &call)
{
    return distinctItems(call);
}

Evaluation isDistinct(Call &call)
{
    return only(distinctItems(call).size() == call.focus.size());
}

constexpr FunctionInfo functions[] = {
    {"empty", 0, 0, empty},
    {"not", 0, 0, invert},
    {"exists", 0, 1, exists},
    {"all", 1, 1, all},
    {"allTrue", 0, 0, whetherAny<false, false>},
    {"anyTrue", 0, 0, whetherAny<true, true>},
    {"allFalse", 0, 0, whetherAny<true, false>},
    {"anyFalse", 0, 0, whetherAny<false, true>},
    {"subsetOf", 1, 1, subsetOf},
    {"supersetOf", 1, 1, supersetOf},
    {"count", 0, 0, count},
    {"distinct", 0, 0, distinct},
    {"isDistinct", 0, 0, isDistinct},
};

} // namespace

std::span<const FunctionInfo> existenceFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
