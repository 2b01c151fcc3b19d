// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormResponse.h"

#include "app/fhir/ItemType.h"
#include "app/forms/Validators.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhir::ItemType;
using fhir::QuestionnaireItem;
using fhir::ResponseAnswer;
using fhir::ResponseItem;
using fhir::Value;

/// The reverse of `storedValue`.
std::optional<Value> restoredValue(const QuestionnaireItem &item, const Value &stored)
{
    const auto *coding = std::get_if<fhir::Coding>(&stored);
    if (coding != nullptr && fhir::isFreeText(item) && coding->code.isEmpty())
        return coding->display;
    const auto *reference = std::get_if<fhir::Reference>(&stored);
    if (reference != nullptr && reference->reference.isEmpty())
        return reference->display;
    return fhir::acceptsTypeOf(item, stored) ? std::optional(stored) : std::nullopt;
}

class ResponseWriter
{
public:
    ResponseWriter(const FormTree &tree, const QString &language)
        : m_tree(tree)
        , m_language(language)
    {
    }

    std::vector<ResponseItem> below(NodeId parent) const
    {
        std::vector<ResponseItem> items;
        for (const auto &slot : m_tree.at(parent).branches)
            addSlot(slot, items);
        return items;
    }

private:
    [[nodiscard]] ResponseItem titled(const QuestionnaireItem &item) const
    {
        return {item.linkId, item.text.in(m_language), {}, {}};
    }

    /// Each repetition of a group is an item; all answers to a question belong to one item.
    void addSlot(const std::vector<NodeId> &slot, std::vector<ResponseItem> &items) const
    {
        ResponseItem question = titled(*m_tree.at(slot.front()).face.item);
        for (const NodeId id : slot) {
            const FormTree::Node &node = m_tree.at(id);
            if (!node.isActive || node.answered == 0)
                continue;
            if (fhir::isQuestion(*node.face.item))
                addAnswers(node, question.answers);
            else
                addGroup(node, items);
        }
        if (!question.answers.empty())
            items.push_back(std::move(question));
    }

    void addGroup(const FormTree::Node &node, std::vector<ResponseItem> &items) const
    {
        ResponseItem group = titled(*node.face.item);
        group.items = below(node.face.id);
        if (!group.items.empty())
            items.push_back(std::move(group));
    }

    void addAnswers(const FormTree::Node &node, std::vector<ResponseAnswer> &answers) const
    {
        const size_t before = answers.size();
        for (const Value &answer : node.answers)
            if (auto value = storedValue(*node.face.item, answer))
                answers.push_back({std::move(*value), {}});
        if (answers.size() > before)
            answers[before].items = below(node.face.id);
    }

    const FormTree &m_tree;
    const QString &m_language;
};

class ResponseLoader
{
public:
    explicit ResponseLoader(FormTree &tree)
        : m_tree(tree)
    {
    }

    void load(const std::vector<ResponseItem> &items, NodeId parent, const QString &path)
    {
        QHash<int, size_t> used; // repetitions taken, by entry
        for (size_t i = 0; i < items.size(); ++i) {
            const Place place{items[i].linkId, path + u"item[%1]"_s.arg(i)};
            const int entry = m_tree.graph().find(place.linkId);
            if (entry < 0)
                reject(place, MisfitReason::UnknownItem);
            else
                loadItem(items[i], place, entry, homeOf(entry, parent), used[entry]);
        }
    }

    [[nodiscard]] ResponseMisfits misfits() const { return m_misfits; }

private:
    struct Place
    {
        QString linkId;
        QString path;

        [[nodiscard]] Place answer(size_t index) const
        {
            return {linkId, path + u".answer[%1]"_s.arg(index)};
        }
    };

    /// An item that moved to another group since is looked up where it stands now.
    [[nodiscard]] NodeId homeOf(int entry, NodeId parent) const
    {
        const bool isAtHome
            = m_tree.graph().entries()[size_t(entry)].parent == m_tree.at(parent).entry;
        return isAtHome ? parent : m_tree.at(m_tree.first(entry)).face.parent;
    }

    void
    loadItem(const ResponseItem &item, const Place &place, int entry, NodeId parent, size_t &used)
    {
        const QuestionnaireItem &asked = *m_tree.graph().entries()[size_t(entry)].item;
        if (!fhir::isQuestion(asked)) {
            loadGroup(item, place, entry, parent, used);
            return;
        }
        for (size_t i = 0; i < item.answers.size(); ++i)
            loadAnswer(asked, item.answers[i], place.answer(i), entry, parent, used);
        if (!item.items.empty())
            load(item.items, m_tree.repetitions(parent, entry).front(), place.path + u'.');
    }

    void
    loadGroup(const ResponseItem &item, const Place &place, int entry, NodeId parent, size_t &used)
    {
        for (size_t i = 0; i < item.answers.size(); ++i)
            reject(place.answer(i), MisfitReason::NotAQuestion);
        const bool isDisplay
            = m_tree.graph().entries()[size_t(entry)].item->type == ItemType::Display;
        if (isDisplay && !item.items.empty())
            reject(place, MisfitReason::NotAGroup);
        if (const NodeId node = take(entry, parent, used); node >= 0)
            load(item.items, node, place.path + u'.');
        else
            reject(place, MisfitReason::TooMany);
    }

    void loadAnswer(const QuestionnaireItem &asked,
                    const ResponseAnswer &answer,
                    const Place &place,
                    int entry,
                    NodeId parent,
                    size_t &used)
    {
        if (answer.isValueless) {
            reject(place, MisfitReason::NoValue);
            return;
        }
        const auto value = restoredValue(asked, answer.value);
        if (!value) {
            reject(place, MisfitReason::OtherType);
            return;
        }
        const NodeId node = nodeForAnswer(asked, entry, parent, used);
        if (node < 0) {
            reject(place, MisfitReason::TooMany);
            return;
        }
        auto answers = m_tree.at(node).answers;
        answers.push_back(*value);
        if (isOffered(asked, answers))
            m_tree.setAnswers(node, std::move(answers));
        else
            reject(place, MisfitReason::NotAnOption);
        load(answer.items, node, place.path + u'.');
    }

    /// Ticked answers share a node; others take a repetition each; -1 when there is no place left.
    NodeId nodeForAnswer(const QuestionnaireItem &asked, int entry, NodeId parent, size_t &used)
    {
        if (asked.repeats && !repeatsAsNodes(asked))
            return m_tree.repetitions(parent, entry).front();
        return take(entry, parent, used);
    }

    NodeId take(int entry, NodeId parent, size_t &used)
    {
        const size_t index = used++;
        const auto &repetitions = m_tree.repetitions(parent, entry);
        if (index < repetitions.size())
            return repetitions[index];
        if (!repeatsAsNodes(*m_tree.at(repetitions.front()).face.item))
            return -1;
        return m_tree.addRepetition(repetitions.front(), false);
    }

    static bool isOffered(const QuestionnaireItem &asked, const std::vector<Value> &answers)
    {
        const auto issues = validate({0, asked, answers, {}});
        return std::none_of(issues.begin(), issues.end(), [](const FormIssue &issue) {
            return issue.code == FormIssueCode::NotAnOption;
        });
    }

    void reject(const Place &place, MisfitReason reason)
    {
        m_misfits.append({place.linkId, place.path, reason});
    }

    FormTree &m_tree;
    ResponseMisfits m_misfits;
};

} // namespace

std::optional<Value> storedValue(const QuestionnaireItem &item, const Value &answer)
{
    if (const auto *words = std::get_if<QString>(&answer)) {
        if (item.type == ItemType::Choice && fhir::isFreeText(item))
            return fhir::Coding{{}, {}, *words};
        if (item.type == ItemType::Reference)
            return fhir::Reference{{}, *words};
    }
    const bool isWritable = fhir::acceptsTypeOf(item, answer) && !fhir::toJson(answer).isNull();
    return isWritable ? std::optional(answer) : std::nullopt;
}

std::vector<ResponseItem> responseItems(const FormTree &tree, const QString &language)
{
    return ResponseWriter(tree, language).below(FormTree::root);
}

void clearAnswered(const std::vector<ResponseItem> &items, FormTree &tree)
{
    for (const ResponseItem &item : items) {
        if (const int entry = tree.graph().find(item.linkId); entry >= 0)
            for (const NodeId node : tree.nodesOf(entry))
                tree.setAnswers(node, {});
        clearAnswered(item.items, tree);
        for (const ResponseAnswer &answer : item.answers)
            clearAnswered(answer.items, tree);
    }
}

ResponseMisfits loadResponse(const std::vector<ResponseItem> &items, FormTree &tree)
{
    ResponseLoader loader(tree);
    loader.load(items, FormTree::root, {});
    return loader.misfits();
}

} // namespace kiosk
