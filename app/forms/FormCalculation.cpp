// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormCalculation.h"

#include "app/fhir/ItemType.h"
#include "app/fhir/ValueOrder.h"
#include "app/forms/AnswerOrder.h"
#include "app/forms/EnableWhen.h"
#include "app/forms/ExpressionAnswer.h"

#include <algorithm>

namespace kiosk {

using fhir::Value;

namespace {

/// Rules that may look at anything follow each other at most so often before they are left.
constexpr int maxRounds = 4;
constexpr std::size_t maxRepetitions = 200;

} // namespace

FormCalculation::FormCalculation(const fhir::Questionnaire &questionnaire,
                                 FormTree &tree,
                                 const Clock &clock,
                                 const QJsonObject &patient)
    : m_tree(tree)
    , m_clock(clock)
    , m_program(questionnaire, tree.graph())
    , m_evaluator(questionnaire, tree, m_program, patient)
{
}

void FormCalculation::begin()
{
    m_evaluator.begin(QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
    m_changed.clear();
}

QList<NodeId> FormCalculation::settleAll()
{
    begin();
    m_evaluator.forgetAll();
    enqueueAll(m_tree.subtree(FormTree::root));
    m_isStirred = true;
    return settle();
}

QList<NodeId> FormCalculation::fillIn(const std::vector<NodeId> &nodes)
{
    begin();
    for (const NodeId id : nodes) {
        if (!m_tree.isAlive(id) || id == FormTree::root || m_tree.at(id).face.repetition > 0
            || !m_tree.at(id).answers.empty())
            continue;
        const FormProgram::Rule *rule = m_program.rules(m_tree.at(id).entry).initial;
        if (rule == nullptr)
            continue;
        put(id, found(*rule, id));
        settle();
    }
    return m_changed;
}

QList<NodeId> FormCalculation::settleAfter(NodeId id)
{
    begin();
    m_offered.insert(id);
    noteAnswer(id);
    return settle();
}

QList<NodeId> FormCalculation::settleAround(const std::vector<NodeId> &nodes)
{
    begin();
    for (const NodeId id : nodes) {
        if (m_tree.at(id).isRetired) {
            m_evaluator.forget(id);
            m_shown.erase(id);
        }
        noteAnswer(id);
    }
    enqueueAll(nodes);
    return settle();
}

void FormCalculation::enqueue(int step, NodeId node)
{
    if (m_tree.isAlive(node) && m_program.steps()[size_t(step)].isNeeded)
        m_queue.emplace(m_program.steps()[size_t(step)].rank, step, node);
}

/// Whether they are asked: the first steps stand for that, by entry.
void FormCalculation::enqueueAsking(const std::vector<NodeId> &nodes)
{
    for (const NodeId id : nodes)
        enqueue(m_tree.at(id).entry, id);
}

void FormCalculation::enqueueSteps(const std::vector<int> &steps, NodeId below)
{
    for (const int step : steps) {
        const int entry = m_program.steps()[size_t(step)].entry;
        if (entry < 0) {
            enqueue(step, FormTree::root);
            continue;
        }
        for (const NodeId node : m_tree.nodesOf(entry, below))
            enqueue(step, node);
    }
}

void FormCalculation::enqueueAll(const std::vector<NodeId> &nodes)
{
    for (const NodeId id : nodes)
        for (const int step : m_program.rules(m_tree.at(id).entry).steps)
            enqueue(step, id);
}

/// What the rules see as the answers of this node is not what it was.
void FormCalculation::noteAnswer(NodeId id)
{
    m_isStirred = true;
    if (id == FormTree::root)
        return;
    if (!m_tree.at(id).isRetired)
        enqueueAsking(m_tree.at(id).face.children);
    enqueueAsking(m_tree.dependants(id));
    enqueueSteps(m_program.readers(m_tree.at(id).entry));
    for (NodeId up = id; up >= 0; up = m_tree.at(up).face.parent)
        enqueueSteps(m_program.contentReaders(m_tree.at(up).entry));
}

QList<NodeId> FormCalculation::settle()
{
    for (int round = 0; round < maxRounds; ++round) {
        while (!m_queue.empty()) {
            const auto [rank, step, node] = m_queue.extract(m_queue.begin()).value();
            if (m_tree.isAlive(node))
                run(step, node);
        }
        sortOut();
        if (!std::exchange(m_isStirred, false))
            break;
        enqueueSteps(m_program.openReaders());
    }
    m_queue.clear();
    m_offered.clear();
    return m_changed;
}

/// An answer that is not offered any more is kept aside, and comes back with its choice.
void FormCalculation::sortOut()
{
    for (const NodeId id : std::exchange(m_offered, {})) {
        FormTree::Node &node = m_tree.at(id);
        std::vector<Value> offered;
        std::vector<Value> gone;
        for (const auto *answers : {&node.answers, &node.setAside})
            for (const Value &answer : *answers)
                (isOffered(id, answer) ? offered : gone).push_back(answer);
        if (!node.face.item->repeats || repeatsAsNodes(*node.face.item))
            offered.resize(std::min(offered.size(), size_t(1)));
        node.setAside = std::move(gone);
        if (offered == node.answers)
            continue;
        m_tree.setAnswers(id, std::move(offered));
        m_changed.append(id);
        noteAnswer(id);
    }
}

bool FormCalculation::isOffered(NodeId id, const Value &answer) const
{
    const fhir::QuestionnaireItem &item = *m_tree.at(id).face.item;
    const auto options = shown(id).options;
    const bool isOwnWords
        = item.type == fhir::ItemType::OpenChoice && std::holds_alternative<QString>(answer);
    return !options || isOwnWords
        || std::any_of(options->begin(), options->end(), [&answer](const auto &option) {
               return fhir::sameAnswer(option.value, answer);
           });
}

void FormCalculation::run(int index, NodeId node)
{
    const Step &step = m_program.steps()[size_t(index)];
    switch (step.kind) {
    case Step::Kind::Enable:
        runEnable(node);
        break;
    case Step::Kind::Variable:
        m_evaluator.work(index, node);
        for (const int follower : step.followers) {
            const int entry = m_program.steps()[size_t(follower)].entry;
            if (entry == step.entry)
                enqueue(follower, node);
            else
                enqueueSteps({follower}, node);
        }
        break;
    case Step::Kind::Calculate:
        runCalculate(step, node);
        break;
    case Step::Kind::Show:
        runShow(node);
        break;
    }
}

void FormCalculation::runEnable(NodeId id)
{
    const bool isActive = shouldBeActive(id);
    if (m_tree.at(id).isActive == isActive)
        return;
    m_tree.at(id).isActive = isActive;
    m_changed.append(id);
    enqueueAsking(m_tree.at(id).face.children);
    if (m_tree.at(id).answered > 0)
        noteAnswer(id);
}

void FormCalculation::runCalculate(const Step &step, NodeId id)
{
    const FormTree::Node &node = m_tree.at(id);
    if (step.isOff || (node.isEdited && !node.face.item->readOnly))
        return;
    const auto result = m_evaluator.evaluate(*step.rule, id);
    if (result)
        put(id, answersFrom(*result, *node.face.item));
}

/// Gives a node the answers found for its question, over the repetitions where it has some.
void FormCalculation::put(NodeId id, const std::vector<Value> &values)
{
    const fhir::QuestionnaireItem &item = *m_tree.at(id).face.item;
    std::vector<Value> own = values;
    if (repeatsAsNodes(item)) {
        while (m_tree.at(id).face.repetition == 0
               && m_tree.repetitions(id).size() < qMin(values.size(), maxRepetitions)) {
            const NodeId next = m_tree.addRepetition(id, true);
            m_tree.setAnswers(next, {values[m_tree.repetitions(id).size() - 1]});
            m_hasGrown = true;
            enqueueAll(m_tree.subtree(next));
            noteAnswer(next);
            m_changed.append(next);
        }
        const auto repetition = size_t(m_tree.at(id).face.repetition);
        own = repetition < values.size() ? std::vector<Value>{values[repetition]}
                                         : std::vector<Value>();
    }
    if (!item.repeats && own.size() > 1)
        own.resize(1);
    if (own == m_tree.at(id).answers)
        return;
    m_tree.setAnswers(id, std::move(own));
    m_offered.insert(id);
    m_changed.append(id);
    noteAnswer(id);
}

std::vector<Value> FormCalculation::found(const FormProgram::Rule &rule, NodeId id) const
{
    const auto result = m_evaluator.evaluate(rule, id);
    return result ? answersFrom(*result, *m_tree.at(id).face.item) : std::vector<Value>();
}

void FormCalculation::load()
{
    for (const NodeId id : m_tree.subtree(FormTree::root))
        m_tree.at(id).isEdited = !m_tree.at(id).answers.empty() && calculationOf(id) != nullptr;
    settleAll();
    keepEdited();
}

void FormCalculation::keepEdited()
{
    begin();
    for (const NodeId id : m_tree.subtree(FormTree::root)) {
        const FormProgram::Rule *rule = calculationOf(id);
        if (rule == nullptr || !m_tree.at(id).isEdited)
            continue;
        const auto values = found(*rule, id);
        const auto repetition = size_t(m_tree.at(id).face.repetition);
        const auto own = !repeatsAsNodes(*m_tree.at(id).face.item) ? values
            : repetition < values.size() ? std::vector<Value>{values[repetition]}
                                         : std::vector<Value>();
        const auto &answers = m_tree.at(id).answers;
        m_tree.at(id).isEdited
            = !std::equal(own.begin(), own.end(), answers.begin(), answers.end(), sameAnswers);
    }
}

const FormProgram::Rule *FormCalculation::calculationOf(NodeId id) const
{
    for (const int index : m_program.rules(m_tree.at(id).entry).steps) {
        const Step &step = m_program.steps()[size_t(index)];
        if (step.kind == Step::Kind::Calculate && !step.isOff)
            return step.rule;
    }
    return nullptr;
}

void FormCalculation::runShow(NodeId id)
{
    Shown now = show(id);
    Shown &before = m_shown[id];
    if (before == now)
        return;
    if (before.options != now.options)
        m_offered.insert(id);
    before = std::move(now);
    m_changed.append(id);
}

FormCalculation::Shown FormCalculation::shown(NodeId id) const
{
    const auto known = m_shown.find(id);
    return known == m_shown.end() ? Shown() : known->second;
}

FormCalculation::Shown FormCalculation::show(NodeId id) const
{
    const fhir::QuestionnaireItem &item = *m_tree.at(id).face.item;
    const FormProgram::ItemRules &rules = m_program.rules(m_tree.at(id).entry);
    Shown shown;
    if (rules.text != nullptr)
        if (const auto text = m_evaluator.evaluate(*rules.text, id); text && text->size() == 1)
            if (const auto value = fhirpath::systemValue(text->front()))
                shown.text = fhirpath::textOf(*value);
    if (rules.required != nullptr)
        shown.required = m_evaluator.isTrue(*rules.required, id);
    if (rules.answers != nullptr)
        if (const auto result = m_evaluator.evaluate(*rules.answers, id))
            shown.options = optionsFrom(*result);
    for (size_t i = 0; i < rules.toggles.size(); ++i) {
        if (rules.toggles[i] == nullptr || m_evaluator.isTrue(*rules.toggles[i], id) != false)
            continue;
        if (!shown.options)
            shown.options = item.options;
        const auto &withdrawn = item.expressions.toggles[i].options;
        auto &options = *shown.options;
        const auto isWithdrawn = [&withdrawn](const fhir::AnswerOption &option) {
            return std::any_of(withdrawn.begin(), withdrawn.end(), [&option](const Value &each) {
                return fhir::sameAnswer(each, option.value);
            });
        };
        options.erase(std::remove_if(options.begin(), options.end(), isWithdrawn), options.end());
    }
    return shown;
}

bool FormCalculation::shouldBeActive(NodeId id) const
{
    const FormTree::Node &node = m_tree.at(id);
    const FormTree::Node &parent = m_tree.at(node.face.parent);
    // QuestionnaireResponse keeps what is asked below a question under its answer.
    const bool needsAnswer = parent.face.item != nullptr && fhir::isQuestion(*parent.face.item)
        && node.face.item->type != fhir::ItemType::Display;
    return parent.isActive && (!needsAnswer || !parent.answers.empty()) && conditionsHold(id);
}

/// Questionnaire.item.enableBehavior, and enableWhenExpression. One that cannot be evaluated keeps
/// nothing from being asked.
bool FormCalculation::conditionsHold(NodeId id) const
{
    const Step &step = m_program.steps()[size_t(m_tree.at(id).entry)];
    if (step.isOff)
        return true;
    if (step.rule != nullptr && m_evaluator.isTrue(*step.rule, id) == false)
        return false;
    const fhir::QuestionnaireItem &item = *m_tree.at(id).face.item;
    const auto holdsHere = [this, id](const fhir::EnableWhen &condition) {
        return holds(condition, answersTo(condition, id));
    };
    const auto &conditions = item.enableWhen;
    if (item.enableWhenAll || conditions.empty())
        return std::all_of(conditions.begin(), conditions.end(), holdsHere);
    return std::any_of(conditions.begin(), conditions.end(), holdsHere);
}

/// The answers that a condition sees: a disabled question has none, a hidden one has its own.
std::vector<Value> FormCalculation::answersTo(const fhir::EnableWhen &condition,
                                              NodeId asking) const
{
    const int entry = m_tree.graph().find(condition.question);
    if (entry < 0)
        return {};
    std::vector<Value> answers;
    for (const NodeId id : m_tree.meant(asking, entry)) {
        const FormTree::Node &source = m_tree.at(id);
        if (source.isActive)
            answers.insert(answers.end(), source.answers.begin(), source.answers.end());
    }
    return answers;
}

} // namespace kiosk
