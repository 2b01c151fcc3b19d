// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseExpressions.h"

#include "app/fhirpath/JsonElement.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr int maxDepth = 64;
const auto variableUrl = u"http://hl7.org/fhir/StructureDefinition/variable"_s;

/// The text of the variable of that name among an element's own; nothing when it has none.
std::optional<QString> variableOf(const QJsonObject &element, const QString &name)
{
    for (const QJsonObject &extension : extensionsOf(element, variableUrl)) {
        const QJsonObject expression = extension.value(u"valueExpression"_s).toObject();
        if (expression.value(u"name"_s).toString() == name)
            return expression.value(u"expression"_s).toString();
    }
    return {};
}

} // namespace

QList<QJsonObject> extensionsOf(const QJsonObject &element, const QString &url)
{
    QList<QJsonObject> found;
    const QJsonArray extensions = element.value(u"extension"_s).toArray();
    for (const auto &extension : extensions)
        if (extension[u"url"].toString() == url)
            found.append(extension.toObject());
    return found;
}

ResponseExpressions::ResponseExpressions(const QJsonObject &questionnaire,
                                         const QJsonObject &response,
                                         QDateTime now)
    : m_questionnaire(questionnaire)
    , m_response(fhirpath::JsonElement::root(response))
    , m_now(std::move(now))
{
    index(questionnaire, 0);
}

void ResponseExpressions::index(const QJsonObject &parent, int depth)
{
    if (depth > maxDepth)
        return;
    const QJsonArray items = parent.value(u"item"_s).toArray();
    for (const auto &each : items) {
        const QJsonObject item = each.toObject();
        const QString linkId = item.value(u"linkId"_s).toString();
        if (!m_items.contains(linkId))
            m_items.insert(linkId, item);
        index(item, depth + 1);
    }
}

tl::expected<fhirpath::Collection, fhirpath::ExpressionError>
ResponseExpressions::evaluate(const QString &expression, const Scope &scope)
{
    auto known = m_compiled.find(expression);
    if (known == m_compiled.end())
        known = m_compiled.insert(expression, fhirpath::Expression::compile(expression));
    if (!*known)
        return tl::unexpected(known->error());
    const fhirpath::Expression compiled = **known;
    fhirpath::Environment environment;
    environment.resource = m_response;
    environment.rootResource = m_response;
    environment.now = m_now;
    environment.variable = [this, &scope](const QString &name) { return variable(name, scope); };
    return compiled.evaluate(scope.element, environment);
}

std::optional<fhirpath::Collection> ResponseExpressions::variable(const QString &name,
                                                                  const Scope &scope)
{
    if (name == u"questionnaire")
        return fhirpath::Collection{fhirpath::JsonElement::root(m_questionnaire)};
    if (name == u"qitem")
        return fhirpath::Collection{fhirpath::JsonElement::root(
            item(scope.linkId), fhirpath::Model::R4, u"Questionnaire.item"_s)};
    for (const Scope *place = &scope; place != nullptr; place = place->parent) {
        const bool isRoot = place->linkId.isEmpty();
        const auto text = variableOf(isRoot ? m_questionnaire : item(place->linkId), name);
        if (!text)
            continue;
        const QString working = place->linkId + u'%' + name;
        if (m_working.contains(working))
            return {};
        m_working.insert(working);
        auto result = evaluate(*text, *place);
        m_working.remove(working);
        return result ? std::optional(std::move(*result)) : std::nullopt;
    }
    return {};
}

tl::expected<std::optional<bool>, fhirpath::ExpressionError>
ResponseExpressions::holds(const QString &condition, const Scope &scope)
{
    const auto result = evaluate(condition, scope);
    if (!result)
        return tl::unexpected(result.error());
    if (result->size() != 1)
        return std::optional<bool>();
    const auto value = fhirpath::systemValue(result->front());
    const bool *truth = value ? std::get_if<bool>(&*value) : nullptr;
    return truth == nullptr ? std::optional<bool>() : std::optional(*truth);
}

} // namespace kiosk
