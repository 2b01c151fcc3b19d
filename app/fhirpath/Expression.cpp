// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Expression.h"

#include "app/fhirpath/Evaluator.h"
#include "app/fhirpath/Parser.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

/// `node` is the source of a where(linkId = '...') when `named`.
void collect(const Node &node, bool named, References &into)
{
    const QString &name = node.member.name;
    const bool isFunction = node.kind == Node::Kind::Function;
    if (node.kind == Node::Kind::Variable)
        into.variables.insert(name);
    if (node.linkId)
        into.linkIds.insert(*node.linkId);
    const bool opens = (node.kind == Node::Kind::Member && name == u"item")
        || (isFunction && (name == u"children" || name == u"descendants"));
    into.anyItem = into.anyItem || (opens && !named);
    into.time
        = into.time || (isFunction && (name == u"now" || name == u"today" || name == u"timeOfDay"));
    // The `item` inside repeat(item) is picked from as repeat() itself is.
    const bool passesOn = isFunction && name == u"repeat" && named;
    for (std::size_t i = 0; i < node.children.size(); ++i)
        if (node.children[i] != nullptr)
            collect(*node.children[i], i == 0 ? node.linkId.has_value() : passesOn, into);
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray jsonText(const Value &value)
{
    if (const Element *element = elementIn(value))
        return jsonText(element->json());
    const auto text = textOf(value).value_or(QString());
    // A Long is a text in FHIR's JSON, as it may not fit a double.
    const bool bare = std::holds_alternative<bool>(value) || std::holds_alternative<qint64>(value)
        || std::holds_alternative<Decimal>(value);
    return bare ? text.toUtf8() : jsonText(QJsonValue(text));
}

} // namespace

Expression::Expression(QString text, std::shared_ptr<const Node> root)
    : m_text(std::move(text))
    , m_root(std::move(root))
{
    collect(*m_root, false, m_references);
}

tl::expected<Expression, ExpressionError> Expression::compile(const QString &text)
{
    auto root = parse(text);
    if (!root)
        return tl::unexpected(root.error());
    return Expression(text, *std::move(root));
}

tl::expected<Collection, ExpressionError> Expression::evaluate(const ElementPtr &start,
                                                               const Environment &environment) const
{
    return evaluate(start == nullptr ? Collection() : only(start), environment);
}

tl::expected<Collection, ExpressionError> Expression::evaluate(const Collection &start,
                                                               const Environment &environment) const
{
    Evaluator evaluator(environment, start);
    return evaluator.evaluate(*m_root, Frame{&start});
}

QByteArray toJson(const Collection &collection)
{
    QByteArray json = "[";
    for (const Value &value : collection) {
        if (isValueless(value))
            continue;
        if (json.size() > 1)
            json += ',';
        json += jsonText(value);
    }
    return json + ']';
}

} // namespace kiosk::fhirpath
