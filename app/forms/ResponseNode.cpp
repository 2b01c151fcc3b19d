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
    for (const auto &answer : m_answers) {
        const QString name = valueName(answer->m_json);
        if (auto value = fhir::valueFromJson(name, answer->m_json.value(name)))
            values.push_back(std::move(*value));
    }
    return values;
}

const ResponseNode *ResponseNode::below(const QString &linkId) const
{
    for (const auto *children : {&m_items, &m_answers}) {
        for (const auto &child : *children) {
            if (children == &m_items && child->m_linkId == linkId)
                return child.get();
            if (const ResponseNode *found = child->below(linkId))
                return found;
        }
    }
    return nullptr;
}

const ResponseNode *ResponseNode::nearest(const QString &linkId) const
{
    for (const ResponseNode *around = this; around != nullptr; around = around->m_parent) {
        const bool isItem = around->m_json.contains(u"linkId"_s);
        if (isItem && around->m_linkId == linkId)
            return around;
        if (const ResponseNode *found = around->below(linkId))
            return found;
    }
    return nullptr;
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
