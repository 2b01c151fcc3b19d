// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseElement.h"

#include "app/fhir/ItemType.h"
#include "app/fhir/ValueOrder.h"
#include "app/fhirpath/JsonElement.h"
#include "app/forms/FormResponse.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhirpath::Collection;
using fhirpath::Element;
using fhirpath::ElementPtr;
using fhirpath::MemberName;
using fhirpath::Type;

const std::array<const Type *, std::variant_size_v<fhir::Value>> &valueTypes()
{
    static const std::array<const Type *, std::variant_size_v<fhir::Value>> types{
        fhirpath::findType(u"boolean"_s),
        fhirpath::findType(u"integer"_s),
        fhirpath::findType(u"decimal"_s),
        fhirpath::findType(u"date"_s),
        fhirpath::findType(u"dateTime"_s),
        fhirpath::findType(u"time"_s),
        fhirpath::findType(u"string"_s),
        fhirpath::findType(u"uri"_s),
        fhirpath::findType(u"Coding"_s),
        fhirpath::findType(u"Quantity"_s),
        fhirpath::findType(u"Reference"_s),
        fhirpath::findType(u"Attachment"_s),
    };
    return types;
}

/// Answers as FHIRPath's own values; nothing for those with parts.
struct AsPrimitive
{
    using Result = std::optional<fhirpath::Value>;

    Result operator()(bool value) const { return value; }
    Result operator()(qint64 value) const { return value; }
    Result operator()(const QString &value) const { return value; }
    Result operator()(const fhir::Uri &value) const { return value.text; }
    Result operator()(const fhir::Decimal &value) const
    {
        const auto decimal = fhirpath::Decimal::fromText(value.text);
        return decimal ? Result(*decimal) : std::nullopt;
    }
    Result operator()(const fhir::Date &value) const
    {
        const auto date = fhirpath::Temporal::date(value.text);
        return date ? Result(*date) : std::nullopt;
    }
    Result operator()(const fhir::DateTime &value) const
    {
        const auto dateTime = fhirpath::Temporal::dateTime(value.text);
        return dateTime ? Result(*dateTime) : std::nullopt;
    }
    Result operator()(const fhir::Time &value) const
    {
        const auto time = fhirpath::Temporal::time(value.text);
        return time ? Result(*time) : std::nullopt;
    }
    template <typename T>
    Result operator()(const T &) const
    {
        return {};
    }
};

/// QuestionnaireResponse.item.answer.value
class ValueElement final : public Element
{
public:
    ValueElement(fhir::Value value, const fhir::QuestionnaireItem &item)
        : m_value(std::move(value))
        , m_item(item)
    {
    }

    [[nodiscard]] const Type *type() const override { return valueTypes()[m_value.index()]; }
    [[nodiscard]] QString resourceType() const override { return {}; }
    [[nodiscard]] std::optional<fhirpath::Value> primitive() const override
    {
        return std::visit(AsPrimitive(), m_value);
    }
    [[nodiscard]] QJsonValue json() const override { return fhir::toJson(m_value); }

    void children(const MemberName &member, Collection &into) const override
    {
        if (const auto *coding = std::get_if<fhir::Coding>(&m_value)) {
            if (member.name == u"code")
                return append(coding->code, into);
            if (member.name == u"system")
                return append(coding->system, into);
            if (member.name == u"display")
                return append(coding->display, into);
        }
        if (const ElementPtr whole = structured())
            whole->children(member, into);
    }

    void allChildren(Collection &into) const override
    {
        if (const ElementPtr whole = structured())
            whole->allChildren(into);
    }

    [[nodiscard]] std::optional<fhirpath::Decimal> weight() const override
    {
        for (const fhir::AnswerOption &option : m_item.options)
            if (option.weight && fhir::sameAnswer(option.value, m_value))
                return fhirpath::Decimal::fromText(option.weight->text);
        return {};
    }

private:
    static void append(const QString &text, Collection &into)
    {
        if (!text.isEmpty())
            into.emplace_back(text);
    }

    [[nodiscard]] ElementPtr structured() const
    {
        const QJsonValue whole = json();
        return whole.isObject() ? fhirpath::JsonElement::make(whole, type()) : ElementPtr();
    }

    fhir::Value m_value;
    const fhir::QuestionnaireItem &m_item;
};

/// Whether the response has anything of this node.
bool isInResponse(const FormTree &tree, NodeId id)
{
    const FormTree::Node &node = tree.at(id);
    if (!node.isActive || node.answered == 0)
        return false;
    if (fhir::isQuestion(*node.face.item))
        return std::any_of(node.answers.begin(), node.answers.end(), [&](const fhir::Value &each) {
            return storedValue(*node.face.item, each).has_value();
        });
    const auto &children = node.face.children;
    return std::any_of(children.begin(), children.end(), [&tree](NodeId child) {
        return isInResponse(tree, child);
    });
}

/// What stands below a node that holds items: the response, a group, an answer.
class ItemHolder
{
public:
    ItemHolder(const FormTree &tree, NodeId node)
        : m_tree(tree)
        , m_node(node)
    {
    }

    void appendItems(Collection &into) const
    {
        for (const auto &slot : m_tree.at(m_node).branches)
            appendSlot(slot, into);
    }

    bool
    appendItemsWithLinkId(const QString &linkId, Element::Search search, Collection &into) const
    {
        const fhir::ItemGraph &graph = m_tree.graph();
        const int entry = graph.find(linkId);
        if (entry >= 0 && graph.isTwice(linkId))
            return false;
        if (entry < 0 || !isBelow(entry, search))
            return true;
        for (const NodeId parent : m_tree.nodesOf(graph.entries()[size_t(entry)].parent, m_node))
            if (parent == m_node || m_tree.at(parent).isActive)
                appendSlot(m_tree.repetitions(parent, entry), into);
        return true;
    }

private:
    /// Whether the search reaches the entry from this node.
    [[nodiscard]] bool isBelow(int entry, Element::Search search) const
    {
        const auto &entries = m_tree.graph().entries();
        const int here = m_tree.at(m_node).entry;
        int up = entries[size_t(entry)].parent;
        if (search == Element::Search::Children)
            return up == here;
        while (up >= 0 && up != here) {
            const bool isAnswered = fhir::isQuestion(*entries[size_t(up)].item);
            if (isAnswered && search == Element::Search::Items)
                return false;
            up = entries[size_t(up)].parent;
        }
        return up == here;
    }

    /// As FormResponse: an item for each repetition of a group, one for all answers to a question.
    void appendSlot(const std::vector<NodeId> &slot, Collection &into) const;

    const FormTree &m_tree;
    NodeId m_node;
};

/// One answer, and the items below it.
class AnswerElement final : public Element
{
public:
    AnswerElement(const FormTree &tree, NodeId node, fhir::Value value, bool holdsItems)
        : m_tree(tree)
        , m_node(node)
        , m_value(std::move(value))
        , m_holdsItems(holdsItems)
    {
    }

    [[nodiscard]] const Type *type() const override
    {
        static const Type *const known = fhirpath::findType(u"QuestionnaireResponse.item.answer"_s);
        return known;
    }
    [[nodiscard]] QString resourceType() const override { return {}; }
    [[nodiscard]] std::optional<fhirpath::Value> primitive() const override { return {}; }

    void children(const MemberName &member, Collection &into) const override
    {
        static const QString value = u"value"_s;
        if (member.name == u"item" && m_holdsItems)
            ItemHolder(m_tree, m_node).appendItems(into);
        else if (member.name == value
                 || (member.name.startsWith(value) && member.name == fhir::jsonName(m_value)))
            appendValue(into);
    }

    void allChildren(Collection &into) const override
    {
        if (m_holdsItems)
            ItemHolder(m_tree, m_node).appendItems(into);
        appendValue(into);
    }

    bool itemsWithLinkId(const QString &linkId, Search search, Collection &into) const override
    {
        return !m_holdsItems
            || ItemHolder(m_tree, m_node).appendItemsWithLinkId(linkId, search, into);
    }

    [[nodiscard]] QJsonValue json() const override
    {
        QJsonObject object{{fhir::jsonName(m_value), fhir::toJson(m_value)}};
        Collection items;
        if (m_holdsItems)
            ItemHolder(m_tree, m_node).appendItems(items);
        QJsonArray array;
        for (const fhirpath::Value &item : items)
            array.append(fhirpath::elementIn(item)->json());
        if (!array.isEmpty())
            object.insert(u"item"_s, array);
        return object;
    }

private:
    void appendValue(Collection &into) const
    {
        into.emplace_back(std::make_shared<ValueElement>(m_value, *m_tree.at(m_node).face.item));
    }

    const FormTree &m_tree;
    NodeId m_node;
    fhir::Value m_value;
    bool m_holdsItems;
};

/// A repetition of a group, or a question with its answers in all its nodes.
class ItemElement final : public Element
{
public:
    ItemElement(const FormTree &tree, NodeId node)
        : m_tree(tree)
        , m_node(node)
    {
    }

    [[nodiscard]] const Type *type() const override
    {
        static const Type *const known = fhirpath::findType(u"QuestionnaireResponse.item"_s);
        return known;
    }
    [[nodiscard]] QString resourceType() const override { return {}; }
    [[nodiscard]] std::optional<fhirpath::Value> primitive() const override { return {}; }

    void children(const MemberName &member, Collection &into) const override
    {
        if (member.name == u"linkId")
            into.emplace_back(item().linkId);
        else if (member.name == u"answer")
            appendAnswers(into);
        else if (member.name == u"item" && !fhir::isQuestion(item()))
            ItemHolder(m_tree, m_node).appendItems(into);
        else if (member.name == u"text" && !item().text.isEmpty())
            into.emplace_back(item().text.original);
    }

    void allChildren(Collection &into) const override
    {
        for (const auto &name : {u"answer"_s, u"item"_s, u"linkId"_s, u"text"_s})
            children(MemberName(name), into);
    }

    bool itemsWithLinkId(const QString &linkId, Search search, Collection &into) const override
    {
        if (!fhir::isQuestion(item()))
            return ItemHolder(m_tree, m_node).appendItemsWithLinkId(linkId, search, into);
        return search != Search::Descendants; // those are below its answers
    }

    [[nodiscard]] QJsonValue json() const override
    {
        static const std::pair<QString, MemberName> lists[]
            = {{u"answer"_s, MemberName(u"answer"_s)}, {u"item"_s, MemberName(u"item"_s)}};
        QJsonObject object{{u"linkId"_s, item().linkId}};
        if (!item().text.isEmpty())
            object.insert(u"text"_s, item().text.original);
        for (const auto &[key, member] : lists) {
            Collection parts;
            children(member, parts);
            QJsonArray array;
            for (const fhirpath::Value &part : parts)
                array.append(fhirpath::elementIn(part)->json());
            if (!array.isEmpty())
                object.insert(key, array);
        }
        return object;
    }

private:
    [[nodiscard]] const fhir::QuestionnaireItem &item() const
    {
        return *m_tree.at(m_node).face.item;
    }

    void appendAnswers(Collection &into) const
    {
        for (const NodeId id : m_tree.repetitions(m_node)) {
            const FormTree::Node &node = m_tree.at(id);
            if (!node.isActive)
                continue;
            bool isFirst = true; // which holds the items
            for (const fhir::Value &answer : node.answers) {
                if (auto value = storedValue(item(), answer)) {
                    into.emplace_back(
                        std::make_shared<AnswerElement>(m_tree, id, *std::move(value), isFirst));
                    isFirst = false;
                }
            }
        }
    }

    const FormTree &m_tree;
    NodeId m_node;
};

void ItemHolder::appendSlot(const std::vector<NodeId> &slot, Collection &into) const
{
    for (const NodeId id : slot) {
        if (!isInResponse(m_tree, id))
            continue;
        into.emplace_back(std::make_shared<ItemElement>(m_tree, id));
        if (fhir::isQuestion(*m_tree.at(id).face.item))
            return;
    }
}

/// %resource
class RootElement final : public Element
{
public:
    RootElement(const FormTree &tree, QString canonical)
        : m_tree(tree)
        , m_canonical(std::move(canonical))
    {
    }

    [[nodiscard]] const Type *type() const override
    {
        static const Type *const known = fhirpath::findType(resourceType());
        return known;
    }
    [[nodiscard]] QString resourceType() const override { return u"QuestionnaireResponse"_s; }
    [[nodiscard]] std::optional<fhirpath::Value> primitive() const override { return {}; }

    void children(const MemberName &member, Collection &into) const override
    {
        if (member.name == u"item")
            ItemHolder(m_tree, FormTree::root).appendItems(into);
        else if (member.name == u"status")
            into.emplace_back(u"in-progress"_s);
        else if (member.name == u"questionnaire" && !m_canonical.isEmpty())
            into.emplace_back(m_canonical);
    }

    void allChildren(Collection &into) const override
    {
        for (const auto &name : {u"item"_s, u"questionnaire"_s, u"status"_s})
            children(MemberName(name), into);
    }

    bool itemsWithLinkId(const QString &linkId, Search search, Collection &into) const override
    {
        return ItemHolder(m_tree, FormTree::root).appendItemsWithLinkId(linkId, search, into);
    }

    [[nodiscard]] QJsonValue json() const override
    {
        fhir::QuestionnaireResponse response;
        response.questionnaire = m_canonical;
        response.status = u"in-progress"_s;
        response.items = responseItems(m_tree, {});
        return response.toJson();
    }

private:
    const FormTree &m_tree;
    QString m_canonical;
};

} // namespace

ElementPtr responseElement(const FormTree &tree, const QString &canonical)
{
    return std::make_shared<RootElement>(tree, canonical);
}

ElementPtr itemElement(const FormTree &tree, const QString &canonical, NodeId node)
{
    if (node == FormTree::root)
        return responseElement(tree, canonical);
    return std::make_shared<ItemElement>(tree, node);
}

} // namespace kiosk
