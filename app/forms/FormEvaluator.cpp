// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormEvaluator.h"

#include "app/fhir/ExtensionEffect.h"
#include "app/forms/ResponseElement.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhirpath::Collection;

// One step takes about a tenth of a microsecond.
constexpr std::size_t maxStepsOfOne = 300'000;
constexpr std::size_t maxStepsOfRound = 5'000'000;
constexpr std::size_t leastSteps = 2'000; ///< what a rule may take when the round is used up
constexpr int maxDepth = 50; ///< variables worked out for one another

struct FormEvaluatorText
{
    Q_DECLARE_TR_FUNCTIONS(FormEvaluator)
};

} // namespace

FormEvaluator::FormEvaluator(const fhir::Questionnaire &questionnaire,
                             const FormTree &tree,
                             const FormProgram &program,
                             const QJsonObject &patient)
    : m_questionnaire(questionnaire)
    , m_tree(tree)
    , m_program(program)
    , m_canonical(questionnaire.canonical())
    , m_environment(responseElement(tree, m_canonical), questionnaire.source, patient, *this)
{
    m_environment.values().spent = &m_spent;
}

void FormEvaluator::begin(const QDateTime &now)
{
    m_environment.values().now = now;
    m_spent = 0;
}

std::optional<Collection> FormEvaluator::evaluate(const FormProgram::Rule &rule, NodeId node) const
{
    if (m_switchedOff.count(&rule) > 0)
        return {};
    const Current outer = m_current;
    if (outer.depth >= maxDepth)
        return {};
    m_current = {&rule, node, outer.depth + 1};
    const std::size_t left = maxStepsOfRound - qMin(m_spent, maxStepsOfRound);
    const std::size_t limit = qBound(leastSteps, left, maxStepsOfOne);
    fhirpath::Environment &environment = m_environment.values();
    const std::size_t outerLimit = std::exchange(environment.maxSteps, limit);
    const std::size_t before = m_spent;
    auto result = rule.expression.evaluate(itemElement(m_tree, m_canonical, node), environment);
    environment.maxSteps = outerLimit;
    m_current = outer;
    if (result)
        return *std::move(result);
    if (m_spent - before > limit)
        m_switchedOff.insert(&rule);
    fail(rule, result.error().reason);
    return {};
}

/// Told once for each rule: what it looked at is not said.
void FormEvaluator::fail(const FormProgram::Rule &rule, const QString &reason) const
{
    if (!m_failed.insert(&rule).second)
        return;
    m_notHonoured.append({rule.source->pointer,
                          rule.source->url,
                          fhir::effectOfExtension(rule.source->url) + u' ' + reason});
}

std::optional<bool> FormEvaluator::isTrue(const FormProgram::Rule &rule, NodeId node) const
{
    const auto result = evaluate(rule, node);
    if (!result)
        return {};
    if (result->size() > 1) {
        fail(rule, FormEvaluatorText::tr("A condition has to be true or false."));
        return {};
    }
    const auto value = result->empty() ? std::nullopt : fhirpath::systemValue(result->front());
    const bool *boolean = value ? std::get_if<bool>(&*value) : nullptr;
    return boolean != nullptr && *boolean;
}

void FormEvaluator::work(int variable, NodeId node)
{
    m_values.erase({variable, node});
    (void)valueOf(variable, node);
}

void FormEvaluator::forget(NodeId node)
{
    for (const int step : m_program.rules(m_tree.at(node).entry).steps)
        m_values.erase({step, node});
}

Collection FormEvaluator::valueOf(int variable, NodeId node) const
{
    const auto known = m_values.find({variable, node});
    if (known != m_values.end())
        return known->second;
    const FormProgram::Step &step = m_program.steps()[size_t(variable)];
    Collection value;
    if (step.rule != nullptr && !step.isOff)
        value = evaluate(*step.rule, node).value_or(Collection());
    m_values[{variable, node}] = value;
    return value;
}

std::optional<Collection> FormEvaluator::formVariable(const QString &name) const
{
    const auto bound = m_current.rule->variables.constFind(name);
    if (bound == m_current.rule->variables.cend())
        return Collection(); // a launch context or a query: known, and not there
    const int entry = m_program.steps()[size_t(*bound)].entry;
    return valueOf(*bound, entry < 0 ? FormTree::root : m_tree.ancestorAt(m_current.node, entry));
}

QJsonValue FormEvaluator::askingItem() const
{
    if (m_current.rule->entry < 0)
        return QJsonValue::Undefined;
    QJsonValue json = m_questionnaire.source;
    const auto &entries = m_tree.graph().entries();
    for (const QString &part :
         entries[size_t(m_current.rule->entry)].item->pointer.split(u'/', Qt::SkipEmptyParts))
        json = json.isArray() ? json.toArray().at(part.toInt()) : json.toObject().value(part);
    return json;
}

} // namespace kiosk
