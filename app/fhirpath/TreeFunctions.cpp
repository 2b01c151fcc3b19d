// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"
#include "app/fhirpath/JsonElement.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath sections 5.8 (tree navigation), 5.9 (trace) and 6.3 (types).

Evaluation children(Call &call)
{
    Collection result;
    for (const Value &item : call.focus)
        if (const Element *element = elementIn(item))
            element->allChildren(result);
    if (!call.evaluator.spend(result.size()))
        return call.tooMuchWork();
    return result;
}

/// Level by level.
Evaluation descendants(Call &call)
{
    Collection result;
    Collection level = call.focus;
    while (!level.empty()) {
        Collection next;
        for (const Value &item : level)
            if (const Element *element = elementIn(item))
                element->allChildren(next);
        if (!call.evaluator.spend(next.size()))
            return call.tooMuchWork();
        result.insert(result.end(), next.begin(), next.end());
        level = std::move(next);
    }
    return result;
}

/// Shows nothing: a trace would hold answers. The projection is worked out for its errors.
Evaluation trace(Call &call)
{
    const auto name = call.textArgument(0);
    if (!name)
        return tl::unexpected(name.error());
    if (call.argumentCount() > 1) {
        for (std::size_t i = 0; i < call.focus.size(); ++i) {
            auto projected = call.argumentFor(1, call.focus[i], i);
            if (!projected)
                return projected;
        }
    }
    return call.focus;
}

Evaluation typeTest(const Call &call, bool keep)
{
    if (call.focus.empty())
        return Collection();
    if (call.focus.size() > 1)
        return call.fail(FhirPathText::tr("This needs one item, and there are several."));
    const bool has = hasType(call.focus.front(), call.node.type);
    if (!keep)
        return only(has);
    return has ? call.focus : Collection();
}

Evaluation is(Call &call)
{
    return typeTest(call, false);
}

Evaluation as(Call &call)
{
    return typeTest(call, true);
}

/// {name, namespace} of each item.
Evaluation type(Call &call)
{
    Collection result;
    for (const Value &item : call.focus) {
        const Element *element = elementIn(item);
        const Type *known = element == nullptr ? nullptr : element->type();
        const bool fhir = known != nullptr && !known->isSystemString;
        const auto value = fhir ? std::nullopt : systemValue(item);
        const QString name = fhir               ? known->name
            : known != nullptr                  ? u"String"_s
            : value                             ? systemTypeName(*value)
            : element->resourceType().isEmpty() ? u"Any"_s
                                                : element->resourceType();
        const QString space = fhir || (element != nullptr && !value) ? u"FHIR"_s : u"System"_s;
        result.emplace_back(
            JsonElement::make(QJsonObject{{u"name"_s, name}, {u"namespace"_s, space}}, nullptr));
    }
    return result;
}

constexpr FunctionInfo functions[] = {
    {"children", 0, 0, children},
    {"descendants", 0, 0, descendants},
    {"trace", 1, 2, trace},
    {"is", 1, 1, is, true},
    {"as", 1, 1, as, true},
    {"type", 0, 0, type},
};

} // namespace

std::span<const FunctionInfo> treeFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
