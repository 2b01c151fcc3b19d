// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseExpressions.h"

#include "app/fhirpath/JsonElement.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <utility>

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
                                         const QDateTime &now)
    : m_questionnaire(questionnaire)
    , m_response(fhirpath::JsonElement::root(response))
    , m_environment(m_response, questionnaire, {}, *this)
{
    m_environment.values().now = now;
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
    return worked(expression, scope);
}

tl::expected<fhirpath::Collection, fhirpath::ExpressionError>
ResponseExpressions::worked(const QString &expression, const Scope &scope) const
{
    auto known = m_compiled.find(expression);
    if (known == m_compiled.end())
        known = m_compiled.insert(expression, fhirpath::Expression::compile(expression));
    if (!*known)
        return tl::unexpected(known->error());
    const fhirpath::Expression compiled = **known;
    const Scope *outer = std::exchange(m_scope, &scope);
    auto result = compiled.evaluate(scope.element, m_environment.values());
    m_scope = outer;
    return result;
}

QJsonValue ResponseExpressions::askingItem() const
{
    return m_scope->linkId.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                     : QJsonValue(item(m_scope->linkId));
}

std::optional<fhirpath::Collection> ResponseExpressions::formVariable(const QString &name) const
{
    for (const Scope *place = m_scope; place != nullptr; place = place->parent) {
        const bool isRoot = place->linkId.isEmpty();
        const auto text = variableOf(isRoot ? m_questionnaire : item(place->linkId), name);
        if (!text)
            continue;
        const QString working = place->linkId + u'%' + name;
        if (m_working.contains(working))
            return {};
        m_working.insert(working);
        auto result = worked(*text, *place);
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
    if (result->size() > 1)
        return tl::unexpected(fhirpath::ExpressionError{
            0,
            QCoreApplication::translate("FormEvaluator", "A condition has to be true or false.")});
    if (result->empty())
        return std::optional<bool>();
    const auto value = fhirpath::systemValue(result->front());
    const bool *truth = value ? std::get_if<bool>(&*value) : nullptr;
    return truth == nullptr ? std::optional<bool>() : std::optional(*truth);
}

} // namespace kiosk
