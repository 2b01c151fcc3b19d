// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Expression.h"

#include "app/core/ExactJson.h"
#include "app/fhirpath/Evaluator.h"
#include "app/fhirpath/Parser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

/// Where in an expression a node stands.
struct Place
{
    bool isNamed = false; ///< it is the source of a where(linkId = '...')
    bool isPassed = false; ///< of its result only items below are picked, by their link ids
    bool isInner = false; ///< $this is not what the expression starts from
};

bool isOneOf(const QString &name, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether the node looks at what the expression starts from.
bool readsFocus(const Node &node, const Place &place)
{
    if (place.isInner || place.isPassed)
        return false;
    const QString &name = node.member.name;
    if (node.kind == Node::Kind::Variable)
        return name == u"context";
    if (node.kind == Node::Kind::This)
        return true;
    const bool starts = !node.children.empty() && node.children[0] == nullptr;
    if (!starts)
        return false;
    if (node.kind == Node::Kind::Member)
        return !(place.isNamed && name == u"item") && !(!name.isEmpty() && name[0].isUpper());
    return node.kind == Node::Kind::Function && !(place.isNamed && name != u"where")
        && !isOneOf(name, {u"iif", u"now", u"today", u"timeOfDay"});
}

/// "%context.linkId": which item it is, whatever is answered.
bool namesItself(const Node &node)
{
    const Node *source = node.children.empty() ? nullptr : node.children[0].get();
    const bool isStart = source != nullptr
        && (source->kind == Node::Kind::This
            || (source->kind == Node::Kind::Variable && source->member.name == u"context"));
    return isStart && node.kind == Node::Kind::Member
        && isOneOf(node.member.name, {u"linkId", u"definition"});
}

/// What the first child, before the point, is to the node.
Place placeOfSource(const Node &node, const Place &place)
{
    const QString &name = node.member.name;
    const bool isFunction = node.kind == Node::Kind::Function;
    const bool picks = place.isNamed
        && ((node.kind == Node::Kind::Member && name == u"item")
            || (isFunction && isOneOf(name, {u"repeat", u"descendants"})));
    const bool hands = node.kind == Node::Kind::Indexer
        || (isFunction
            && isOneOf(name, {u"where", u"first", u"last", u"single", u"skip", u"take", u"tail"}));
    return {node.linkId.has_value(),
            picks || namesItself(node) || (hands && place.isPassed),
            place.isInner};
}

void collect(const Node &node, const Place &place, References &into)
{
    const QString &name = node.member.name;
    const bool isFunction = node.kind == Node::Kind::Function;
    if (node.kind == Node::Kind::Variable)
        into.variables.insert(name);
    if (node.linkId) {
        into.linkIds.insert(*node.linkId);
        if (!place.isPassed)
            into.readLinkIds.insert(*node.linkId);
    }
    const bool opens = (node.kind == Node::Kind::Member && name == u"item")
        || (isFunction && (name == u"children" || name == u"descendants"));
    into.anyItem = into.anyItem || (opens && !place.isNamed);
    into.focus = into.focus || readsFocus(node, place);
    into.time = into.time || (isFunction && isOneOf(name, {u"now", u"today", u"timeOfDay"}));
    // The `item` inside repeat(item) is picked from as repeat() itself is.
    const bool passesOn = isFunction && name == u"repeat" && place.isNamed;
    const bool projects = isFunction
        && isOneOf(name, {u"where", u"select", u"all", u"exists", u"repeat", u"aggregate"});
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (node.children[i] == nullptr)
            continue;
        // An operator has no source: both its sides stand for themselves.
        const bool isSource = i == 0 && node.kind != Node::Kind::Binary;
        const Place below = isSource ? placeOfSource(node, place)
                                     : Place{passesOn, false, place.isInner || (i > 0 && projects)};
        collect(*node.children[i], below, into);
    }
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
    collect(*m_root, {}, m_references);
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
    return withExactNumbers(json + ']');
}

} // namespace kiosk::fhirpath
