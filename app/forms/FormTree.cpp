// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormTree.h"

#include "app/fhir/ItemType.h"

#include <algorithm>

namespace kiosk {

namespace {

using fhir::QuestionnaireItem;
using fhir::Value;

bool hasQuestionsBelow(const QuestionnaireItem &item)
{
    return std::any_of(item.items.begin(), item.items.end(), [](const QuestionnaireItem &child) {
        return child.type != fhir::ItemType::Display;
    });
}

std::vector<Value> initialAnswers(const QuestionnaireItem &item)
{
    std::vector<Value> answers = item.initial;
    for (const fhir::AnswerOption &option : item.options)
        if (option.initialSelected)
            answers.push_back(option.value);
    // Questions below an answer are made for the first one only: nested, they would multiply.
    const bool isSingle = !item.repeats || hasQuestionsBelow(item);
    if (isSingle && answers.size() > 1)
        answers.resize(1);
    return answers;
}

/// As many as must be answered stand there from the start (questionnaire-minOccurs), within reason.
size_t firstRepetitions(const QuestionnaireItem &item, size_t initial)
{
    constexpr int most = 20;
    return std::max({size_t(1), initial, size_t(qBound(0, item.minOccurs.value_or(0), most))});
}

} // namespace

bool repeatsAsNodes(const QuestionnaireItem &item)
{
    const bool hasTicks = !item.options.isEmpty() || item.expressions.answers;
    return item.repeats && (!hasTicks || hasQuestionsBelow(item));
}

FormTree::FormTree(const fhir::Questionnaire &questionnaire)
    : m_graph(questionnaire.items)
{
    m_nodes.emplace_back();
    m_nodes.front().isActive = true;
    reset(true);
}

bool FormTree::isAlive(NodeId id) const
{
    return id >= 0 && size_t(id) < m_nodes.size() && !at(id).isRetired;
}

const fhir::ItemGraph::Entry &FormTree::entryAt(int entry) const
{
    return m_graph.entries()[size_t(entry)];
}

void FormTree::reset(bool withInitial)
{
    for (const NodeId child : at(root).face.children)
        for (const NodeId id : subtree(child))
            at(id).isRetired = true;
    at(root).answered = 0;
    grow(root, withInitial);
}

void FormTree::setAnswers(NodeId id, std::vector<Value> answers)
{
    const int difference = int(!answers.empty()) - int(!at(id).answers.empty());
    at(id).answers = std::move(answers);
    if (difference != 0)
        countAnswered(id, difference);
}

void FormTree::countAnswered(NodeId from, int difference)
{
    for (NodeId id = from; id >= 0; id = at(id).face.parent)
        at(id).answered += difference;
}

NodeId FormTree::create(NodeId parent, int entry)
{
    const auto id = NodeId(m_nodes.size());
    Node node;
    node.face.id = id;
    node.face.parent = parent;
    node.face.item = entryAt(entry).item;
    node.entry = entry;
    node.isHidden = at(parent).isHidden || node.face.item->hidden;
    m_nodes.push_back(std::move(node));
    return id;
}

void FormTree::grow(NodeId id, bool withInitial)
{
    const std::vector<int> &entries = m_graph.children(at(id).entry);
    at(id).branches.assign(entries.size(), {});
    for (const int entry : entries)
        growSlot(id, entry, withInitial);
    collectChildren(id);
}

void FormTree::growSlot(NodeId id, int entry, bool withInitial)
{
    const QuestionnaireItem &item = *entryAt(entry).item;
    const auto initial = withInitial ? initialAnswers(item) : std::vector<Value>();
    const size_t count = repeatsAsNodes(item) ? firstRepetitions(item, initial.size()) : 1;
    auto &slot = at(id).branches[size_t(entryAt(entry).slot)];
    for (size_t repetition = 0; repetition < count; ++repetition) {
        if (repetition > 0 && m_nodes.size() > maxNodes)
            break;
        const NodeId child = create(id, entry);
        slot.push_back(child);
        at(child).face.repetition = int(repetition);
        grow(child, withInitial);
        if (!repeatsAsNodes(item))
            setAnswers(child, initial);
        else if (repetition < initial.size())
            setAnswers(child, {initial[repetition]});
    }
}

void FormTree::collectChildren(NodeId parent)
{
    auto &children = at(parent).face.children;
    children.clear();
    for (const auto &slot : at(parent).branches) {
        for (size_t repetition = 0; repetition < slot.size(); ++repetition) {
            at(slot[repetition]).face.repetition = int(repetition);
            children.push_back(slot[repetition]);
        }
    }
}

NodeId FormTree::addRepetition(NodeId sibling, bool withInitial)
{
    const NodeId parentId = at(sibling).face.parent;
    const int entry = at(sibling).entry;
    const NodeId id = create(parentId, entry);
    grow(id, withInitial);
    at(parentId).branches[size_t(entryAt(entry).slot)].push_back(id);
    collectChildren(parentId);
    return id;
}

void FormTree::remove(NodeId id)
{
    const NodeId parentId = at(id).face.parent;
    countAnswered(parentId, -at(id).answered);
    auto &slot = at(parentId).branches[size_t(entryAt(at(id).entry).slot)];
    slot.erase(std::find(slot.begin(), slot.end(), id));
    for (const NodeId below : subtree(id))
        at(below).isRetired = true;
    collectChildren(parentId);
}

void FormTree::restore(NodeId id, qsizetype place)
{
    const NodeId parentId = at(id).face.parent;
    for (const NodeId below : subtree(id))
        at(below).isRetired = false;
    auto &slot = at(parentId).branches[size_t(entryAt(at(id).entry).slot)];
    slot.insert(slot.begin() + std::min(place, qsizetype(slot.size())), id);
    countAnswered(parentId, at(id).answered);
    collectChildren(parentId);
}

const std::vector<NodeId> &FormTree::repetitions(NodeId id) const
{
    return repetitions(at(id).face.parent, at(id).entry);
}

const std::vector<NodeId> &FormTree::repetitions(NodeId parent, int entry) const
{
    return at(parent).branches[size_t(entryAt(entry).slot)];
}

std::vector<NodeId> FormTree::subtree(NodeId id) const
{
    std::vector<NodeId> nodes{id};
    for (size_t next = 0; next < nodes.size(); ++next) {
        const auto &children = at(nodes[next]).face.children;
        nodes.insert(nodes.end(), children.begin(), children.end());
    }
    return nodes;
}

int FormTree::commonEntry(int left, int right) const
{
    while (left != right) {
        int &deeper = depth(left) >= depth(right) ? left : right;
        deeper = parent(deeper);
    }
    return left;
}

NodeId FormTree::ancestorAt(NodeId id, int entry) const
{
    while (at(id).entry != entry)
        id = at(id).face.parent;
    return id;
}

/// The way down from one entry to another below it.
std::vector<int> FormTree::stepsBetween(int upper, int lower) const
{
    std::vector<int> steps;
    for (int entry = lower; entry != upper; entry = parent(entry))
        steps.push_back(entryAt(entry).slot);
    std::reverse(steps.begin(), steps.end());
    return steps;
}

NodeId FormTree::first(int entry) const
{
    NodeId id = root;
    for (const int slot : stepsBetween(-1, entry))
        id = at(id).branches[size_t(slot)].front();
    return id;
}

std::vector<NodeId> FormTree::meant(NodeId from, int entry) const
{
    const int common = commonEntry(at(from).entry, entry);
    std::vector<NodeId> nodes = nodesOf(entry, ancestorAt(from, common));
    if (nodes.size() < 2)
        return nodes;
    const auto isGiven = [this](NodeId id) { return at(id).isActive && !at(id).answers.empty(); };
    const bool isBefore = entry < at(from).entry; // entries stand in document order
    if (isBefore)
        std::reverse(nodes.begin(), nodes.end());
    const auto nearest = std::find_if(nodes.begin(), nodes.end(), isGiven);
    if (nearest == nodes.end())
        return {};
    const auto &beside = repetitions(*nearest);
    std::vector<NodeId> given;
    std::copy_if(beside.begin(), beside.end(), std::back_inserter(given), isGiven);
    return given;
}

std::vector<NodeId> FormTree::nodesOf(int entry, NodeId below) const
{
    std::vector<NodeId> level{below};
    for (const int slot : stepsBetween(at(below).entry, entry)) {
        std::vector<NodeId> next;
        for (const NodeId node : level) {
            const auto &repetitions = at(node).branches[size_t(slot)];
            next.insert(next.end(), repetitions.begin(), repetitions.end());
        }
        level = std::move(next);
    }
    return level;
}

std::vector<NodeId> FormTree::dependants(NodeId id) const
{
    std::vector<NodeId> found;
    const int source = at(id).entry;
    for (const int dependant : entryAt(source).dependants) {
        const int common = commonEntry(source, dependant);
        const auto nodes = nodesOf(dependant, ancestorAt(id, common));
        found.insert(found.end(), nodes.begin(), nodes.end());
    }
    return found;
}

} // namespace kiosk
