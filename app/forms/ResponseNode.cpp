// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseNode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

ResponseNode::ResponseNode(const QJsonObject &json,
                           fhirpath::ElementPtr element,
                           QString path,
                           const ResponseNode *parent)
    : m_json(json)
    , m_element(std::move(element))
    , m_path(std::move(path))
    , m_linkId(json.value(u"linkId"_s).toString())
    , m_parent(parent)
{
    addChildren(u"item"_s, m_items);
    addChildren(u"answer"_s, m_answers);
    for (const auto &answer : m_answers)
        answer->m_linkId = m_linkId;
}

void ResponseNode::addChildren(const QString &key,
                               std::vector<std::unique_ptr<ResponseNode>> &children)
{
    fhirpath::Collection elements;
    m_element->children(fhirpath::MemberName(key), elements);
    for (size_t i = 0; i < elements.size(); ++i) {
        const auto &element = std::get<fhirpath::ElementPtr>(elements[i]);
        children.push_back(std::make_unique<ResponseNode>(
            element->json().toObject(), element, m_path + u".%1[%2]"_s.arg(key).arg(i), this));
    }
}

bool ResponseNode::hasAnswers() const
{
    const auto has = [](const auto &item) { return item->hasAnswers(); };
    return !m_answers.empty() || std::any_of(m_items.begin(), m_items.end(), has);
}

std::vector<fhir::Value> ResponseNode::values() const
{
    std::vector<fhir::Value> values;
    const auto add = [&values](const ResponseNode &answer) {
        const QString name = valueName(answer.m_json);
        if (auto value = fhir::valueFromJson(name, answer.m_json.value(name)))
            values.push_back(std::move(*value));
    };
    add(*this);
    for (const auto &answer : m_answers)
        add(*answer);
    return values;
}

const ResponseNode *ResponseNode::around(const QString &linkId) const
{
    const ResponseNode *place = this;
    while (place != nullptr && place->m_linkId != linkId)
        place = place->m_parent;
    return place;
}

void ResponseNode::addItems(const QString &linkId, std::vector<const ResponseNode *> &found) const
{
    for (const auto &item : m_items)
        if (item->m_linkId == linkId)
            found.push_back(item.get());
    for (const auto &answer : m_answers)
        answer->addItems(linkId, found);
}

std::vector<const ResponseNode *> ResponseNode::below(const QStringList &way) const
{
    std::vector<const ResponseNode *> level{this};
    for (const QString &linkId : way) {
        std::vector<const ResponseNode *> next;
        for (const ResponseNode *node : level)
            node->addItems(linkId, next);
        level = std::move(next);
    }
    return level;
}

std::vector<ResponseExpressions::Scope> ResponseNode::scopes(const QString &linkId,
                                                             const ResponseNode *item) const
{
    std::vector<const ResponseNode *> chain;
    for (const ResponseNode *around = this; around != nullptr; around = around->m_parent)
        if (around->m_parent == nullptr || around->m_json.contains(u"linkId"_s))
            chain.insert(chain.begin(), around);
    std::vector<ResponseExpressions::Scope> scopes;
    scopes.reserve(chain.size() + 1); // they point at each other
    for (const ResponseNode *each : chain)
        scopes.push_back(
            {each->m_linkId, each->m_element, scopes.empty() ? nullptr : &scopes.back()});
    scopes.push_back({linkId, item == nullptr ? m_element : item->m_element, &scopes.back()});
    return scopes;
}

QString valueName(const QJsonObject &answer)
{
    QString name;
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (!it.key().startsWith("value"_L1))
            continue;
        if (!name.isEmpty())
            return {};
        name = it.key();
    }
    return name;
}

} // namespace kiosk
