// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"
#include "app/fhirpath/JsonElement.h"
#include "app/fhirpath/Weight.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// What FHIR adds to FHIRPath (hl7.org/fhir/R4/fhirpath.html) and the weights of structured data
// capture.

Evaluation extension(Call &call)
{
    static const MemberName extensionName(u"extension"_s);
    static const MemberName urlName(u"url"_s);
    const auto url = call.textArgument(0);
    if (!url)
        return tl::unexpected(url.error());
    Collection result;
    if (!*url || (*url)->isEmpty())
        return result;
    Collection extensions;
    for (const Value &item : call.focus)
        if (const Element *element = elementIn(item))
            element->children(extensionName, extensions);
    for (const Value &item : extensions) {
        Collection urls;
        if (const Element *element = elementIn(item))
            element->children(urlName, urls);
        const auto value = urls.size() == 1 ? systemValue(urls.front()) : std::nullopt;
        const QString *text = value ? std::get_if<QString>(&*value) : nullptr;
        if (text != nullptr && *text == **url)
            result.push_back(item);
    }
    return result;
}

/// The value of the one primitive the function is called on.
std::optional<Value> primitiveValue(const Collection &focus)
{
    if (focus.size() != 1)
        return {};
    if (const Element *element = elementIn(focus.front()))
        return element->primitive();
    // A quantity has parts, also one of FHIRPath's own.
    return std::holds_alternative<Quantity>(focus.front()) ? std::nullopt
                                                           : std::optional(focus.front());
}

Evaluation hasValue(Call &call)
{
    return only(primitiveValue(call.focus).has_value());
}

Evaluation getValue(Call &call)
{
    const auto value = primitiveValue(call.focus);
    return value ? only(*value) : Collection();
}

/// The resource of each reference that is inside the resource ("#id") or its bundle. Nothing is
/// fetched from anywhere.
Evaluation resolve(Call &call)
{
    const ElementPtr &root = call.evaluator.environment().resource;
    Collection result;
    if (root == nullptr)
        return result;
    const QJsonObject resource = root->json().toObject();
    for (const Value &item : call.focus) {
        const Element *element = elementIn(item);
        if (element == nullptr)
            continue;
        const QJsonValue json = element->json();
        const QString reference
            = json.isString() ? json.toString() : json[u"reference"_s].toString();
        if (reference.isEmpty())
            continue;
        for (const QJsonValue contained : resource.value(u"contained"_s).toArray())
            if (reference == u'#' + contained[u"id"_s].toString())
                result.emplace_back(JsonElement::root(contained));
        for (const QJsonValue entry : resource.value(u"entry"_s).toArray()) {
            const QJsonValue inside = entry[u"resource"_s];
            const QString local
                = inside[u"resourceType"_s].toString() + u'/' + inside[u"id"_s].toString();
            if (entry[u"fullUrl"_s].toString() == reference || local == reference)
                result.emplace_back(JsonElement::root(inside));
        }
    }
    return result;
}

Evaluation weight(Call &call)
{
    Collection result;
    for (const Value &item : call.focus)
        if (const auto found = weightOf(call.evaluator.environment(), item))
            result.emplace_back(*found);
    return result;
}

constexpr FunctionInfo functions[] = {
    {"extension", 1, 1, extension},
    {"hasValue", 0, 0, hasValue},
    {"getValue", 0, 0, getValue},
    {"resolve", 0, 0, resolve},
    {"weight", 0, 0, weight},
    {"ordinal", 0, 0, weight},
};

} // namespace

std::span<const FunctionInfo> fhirFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
