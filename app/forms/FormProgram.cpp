// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormProgram.h"

#include "app/fhir/ExtensionEffect.h"
#include "app/fhir/ItemType.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using Kind = FormProgram::Step::Kind;

constexpr int maxCycles = 50; ///< told one by one; of a form with more all the rest goes at once

struct FormProgramText
{
    Q_DECLARE_TR_FUNCTIONS(FormProgram)
};

bool isStandard(const QString &name)
{
    static const QStringList names{u"resource"_s,
                                   u"rootResource"_s,
                                   u"context"_s,
                                   u"ucum"_s,
                                   u"sct"_s,
                                   u"loinc"_s,
                                   u"questionnaire"_s,
                                   u"qitem"_s,
                                   u"patient"_s,
                                   u"factory"_s};
    return names.contains(name) || name.startsWith(u"vs-") || name.startsWith(u"ext-");
}

bool shows(const FormProgram::ItemRules &rules)
{
    return rules.answers != nullptr || rules.text != nullptr || rules.required != nullptr
        || !rules.toggles.empty();
}

void addOnce(std::vector<int> &list, int value)
{
    if (list.empty() || list.back() != value)
        list.push_back(value);
}

} // namespace

FormProgram::FormProgram(const fhir::Questionnaire &questionnaire, const fhir::ItemGraph &graph)
    : m_questionnaire(questionnaire)
    , m_graph(graph)
{
    const auto &entries = graph.entries();
    const size_t count = entries.size() + 1;
    m_items.resize(count);
    m_variables.resize(count);
    m_readers.resize(count);
    m_contentReaders.resize(count);
    for (size_t entry = 0; entry < entries.size(); ++entry) {
        Step step;
        step.entry = int(entry);
        step.hasConditions = !entries[entry].item->enableWhen.empty();
        m_steps.push_back(std::move(step));
        m_items[entry + 1].steps.push_back(int(entry));
    }
    declareVariables(questionnaire.expressions, -1);
    for (size_t entry = 0; entry < entries.size(); ++entry)
        declareVariables(entries[entry].item->expressions, int(entry));
    addRules(questionnaire.expressions, -1);
    for (size_t entry = 0; entry < entries.size(); ++entry)
        addRules(entries[entry].item->expressions, int(entry));
    rankAll();
    markNeeded();
}

void FormProgram::report(const fhir::FormExpression &source, const QString &reason)
{
    m_notHonoured.append(
        {source.pointer, source.url, fhir::effectOfExtension(source.url) + u' ' + reason});
}

void FormProgram::declareVariables(const fhir::ItemExpressions &expressions, int entry)
{
    for (const fhir::FormExpression &variable : expressions.variables) {
        Step step;
        step.kind = Kind::Variable;
        step.entry = entry;
        step.name = variable.name;
        const int index = int(m_steps.size());
        m_variables[placeOf(entry)].push_back(index);
        m_items[placeOf(entry)].steps.push_back(index);
        m_steps.push_back(std::move(step));
    }
}

/// The variable that a name means at an item: one before it, of an item above, or one after it.
int FormProgram::variableFor(const QString &name, int entry, int before) const
{
    int later = -1;
    for (int up = entry;; up = m_graph.entries()[size_t(up)].parent) {
        const auto &own = m_variables[placeOf(up)];
        for (auto it = own.rbegin(); it != own.rend(); ++it) {
            if (m_steps[size_t(*it)].name != name)
                continue;
            if (up != entry || before < 0 || *it < before)
                return *it;
            later = *it;
        }
        if (up < 0)
            return later;
    }
}

bool FormProgram::isKnown(const QString &name, int entry) const
{
    if (isStandard(name) || m_questionnaire.launchContexts.contains(name)
        || m_questionnaire.expressions.unavailable.contains(name))
        return true;
    for (int up = entry; up >= 0; up = m_graph.entries()[size_t(up)].parent)
        if (m_graph.entries()[size_t(up)].item->expressions.unavailable.contains(name))
            return true;
    return false;
}

const FormProgram::Rule *
FormProgram::compile(const fhir::FormExpression &source, int entry, int before)
{
    auto known = m_compiled.constFind(source.text);
    if (known == m_compiled.cend()) {
        auto compiled = fhirpath::Expression::compile(source.text);
        if (!compiled) {
            report(source,
                   FormProgramText::tr("Position %1: %2")
                       .arg(compiled.error().position + 1)
                       .arg(compiled.error().reason));
            return nullptr;
        }
        known = m_compiled.insert(source.text, *std::move(compiled));
    }
    auto rule = std::make_unique<Rule>(Rule{&source, *known, entry, {}});
    for (const QString &name : known->references().variables) {
        if (const int variable = variableFor(name, entry, before); variable >= 0) {
            rule->variables.insert(name, variable);
        } else if (!isKnown(name, entry)) {
            report(source, FormProgramText::tr("There is no variable %1.").arg(u'%' + name));
            return nullptr;
        }
    }
    m_rules.push_back(std::move(rule));
    return m_rules.back().get();
}

const FormProgram::Rule *FormProgram::compile(const std::optional<fhir::FormExpression> &source,
                                              int entry)
{
    return source ? compile(*source, entry, -1) : nullptr;
}

void FormProgram::addRules(const fhir::ItemExpressions &expressions, int entry)
{
    const auto &variables = m_variables[placeOf(entry)];
    for (size_t i = 0; i < variables.size(); ++i) {
        const Rule *rule = compile(expressions.variables[i], entry, variables[i]);
        m_steps[size_t(variables[i])].rule = rule;
        if (rule != nullptr)
            connect(variables[i], *rule);
    }
    ItemRules &rules = m_items[placeOf(entry)];
    for (const fhir::FormConstraint &constraint : expressions.constraints)
        rules.constraints.push_back(compile(constraint.expression, entry, -1));
    if (entry < 0)
        return;
    if (const Rule *rule = compile(expressions.enableWhen, entry)) {
        m_steps[size_t(entry)].rule = rule;
        connect(entry, *rule);
    }
    if (const Rule *rule = compile(expressions.calculated, entry)) {
        Step step;
        step.kind = Kind::Calculate;
        step.entry = entry;
        step.rule = rule;
        rules.steps.push_back(int(m_steps.size()));
        m_steps.push_back(std::move(step));
        connect(rules.steps.back(), *rule);
    }
    rules.initial = compile(expressions.initial, entry);
    rules.answers = compile(expressions.answers, entry);
    rules.text = compile(expressions.text, entry);
    rules.required = compile(expressions.required, entry);
    rules.minimum = compile(expressions.minimum, entry);
    rules.maximum = compile(expressions.maximum, entry);
    for (const fhir::OptionToggle &toggle : expressions.toggles)
        rules.toggles.push_back(compile(toggle.expression, entry, -1));
    if (shows(rules))
        connectShow(entry);
}

void FormProgram::connectShow(int entry)
{
    ItemRules &rules = m_items[placeOf(entry)];
    Step step;
    step.kind = Kind::Show;
    step.entry = entry;
    const int index = int(m_steps.size());
    rules.steps.push_back(index);
    m_steps.push_back(std::move(step));
    std::vector<const Rule *> used{rules.answers, rules.text, rules.required};
    used.insert(used.end(), rules.toggles.begin(), rules.toggles.end());
    for (const Rule *rule : used)
        if (rule != nullptr)
            connect(index, *rule);
}

/// Notes what the step has to follow.
void FormProgram::connect(int step, const Rule &rule)
{
    const fhirpath::References &references = rule.expression.references();
    for (const int variable : rule.variables)
        addOnce(m_steps[size_t(variable)].followers, step);
    for (const QString &linkId : references.linkIds) {
        for (const int entry : m_graph.findAll(linkId)) {
            if (fhir::isQuestion(*m_graph.entries()[size_t(entry)].item))
                addOnce(m_readers[placeOf(entry)], step);
            else if (references.readLinkIds.contains(linkId))
                addOnce(m_contentReaders[placeOf(entry)], step);
        }
    }
    if (references.anyItem)
        addOnce(m_openReaders, step);
    if (references.focus && rule.entry >= 0) {
        const bool isQuestion = fhir::isQuestion(*m_graph.entries()[size_t(rule.entry)].item);
        auto &readers = isQuestion ? m_readers : m_contentReaders;
        addOnce(readers[placeOf(rule.entry)], step);
    }
}

/// Which steps have to come after which. Steps that may look at anything (`openReaders`) follow
/// nothing for that: they come again when all else is settled.
std::vector<std::vector<int>> FormProgram::successors() const
{
    const auto &entries = m_graph.entries();
    std::vector<std::vector<int>> after(m_steps.size());
    const auto addReaders = [&](int step, int entry) {
        auto &list = after[size_t(step)];
        const auto &readers = m_readers[placeOf(entry)];
        list.insert(list.end(), readers.begin(), readers.end());
        for (const int asked : entries[size_t(entry)].dependants)
            list.push_back(asked);
        for (int up = entry; up >= 0; up = entries[size_t(up)].parent) {
            const auto &content = m_contentReaders[placeOf(up)];
            list.insert(list.end(), content.begin(), content.end());
        }
    };
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        if (step.kind == Kind::Variable) {
            after[i] = step.followers;
        } else if (step.kind != Kind::Show) {
            addReaders(int(i), step.entry);
            const auto &children = entries[size_t(step.entry)].children;
            after[i].insert(after[i].end(), children.begin(), children.end());
        }
    }
    // What is switched off follows nothing but the item it stands under.
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool isParent = m_steps[i].kind == Kind::Enable || m_steps[i].kind == Kind::Calculate;
        auto &list = after[i];
        list.erase(std::remove_if(list.begin(),
                                  list.end(),
                                  [&](int next) {
                                      const Step &follower = m_steps[size_t(next)];
                                      return follower.isOff
                                          && !(isParent && follower.kind == Kind::Enable
                                               && entries[size_t(follower.entry)].parent
                                                   == m_steps[i].entry);
                                  }),
                   list.end());
        if (m_steps[i].isOff && m_steps[i].kind == Kind::Calculate)
            list.clear();
    }
    return after;
}

/// Kahn's order; false when something waits for itself.
bool FormProgram::rankOnce(const std::vector<std::vector<int>> &successors)
{
    std::vector<int> waitsFor(m_steps.size(), 0);
    for (const auto &list : successors)
        for (const int next : list)
            ++waitsFor[size_t(next)];
    std::vector<int> ready;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        m_steps[i].rank = -1;
        if (waitsFor[i] == 0)
            ready.push_back(int(i));
    }
    for (size_t next = 0; next < ready.size(); ++next) {
        m_steps[size_t(ready[next])].rank = int(next);
        for (const int follower : successors[size_t(ready[next])])
            if (--waitsFor[size_t(follower)] == 0)
                ready.push_back(follower);
    }
    return ready.size() == m_steps.size();
}

void FormProgram::rankAll()
{
    for (int found = 0;; ++found) {
        const auto after = successors();
        if (rankOnce(after))
            return;
        // Everything unranked waits for something unranked: going back must come round.
        std::vector<int> before(m_steps.size(), -1);
        for (size_t i = 0; i < m_steps.size(); ++i)
            for (const int next : after[i])
                if (m_steps[i].rank < 0)
                    before[size_t(next)] = int(i);
        std::vector<bool> visited(m_steps.size(), false);
        std::vector<int> cycle;
        int step = int(std::find_if(m_steps.begin(),
                                    m_steps.end(),
                                    [](const Step &each) { return each.rank < 0; })
                       - m_steps.begin());
        while (!visited[size_t(step)]) {
            visited[size_t(step)] = true;
            cycle.push_back(step);
            step = before[size_t(step)];
        }
        cycle.erase(cycle.begin(), std::find(cycle.begin(), cycle.end(), step));
        if (found >= maxCycles) {
            cycle.clear();
            for (size_t i = 0; i < m_steps.size(); ++i)
                if (m_steps[i].rank < 0)
                    cycle.push_back(int(i));
        }
        std::reverse(cycle.begin(), cycle.end());
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        QStringList names;
        for (const int each : cycle) {
            const Step &one = m_steps[size_t(each)];
            const QString name = one.kind == Kind::Variable
                ? u'%' + one.name
                : m_graph.entries()[size_t(one.entry)].item->linkId;
            if (!names.contains(name) && names.size() < 20)
                names.append(name);
        }
        for (const int each : cycle)
            disable(each, names);
    }
}

void FormProgram::disable(int index, const QStringList &cycle)
{
    Step &step = m_steps[size_t(index)];
    if (step.isOff || (step.rule == nullptr && !step.hasConditions && step.kind != Kind::Show))
        return;
    step.isOff = true;
    const QString reason
        = FormProgramText::tr("These wait for each other: %1.").arg(cycle.join(u", "_s));
    if (step.rule != nullptr)
        report(*step.rule->source, reason);
    if (step.kind == Kind::Enable && step.hasConditions)
        m_notHonoured.append(
            {m_graph.entries()[size_t(step.entry)].item->pointer + u"/enableWhen"_s,
             u"enableWhen"_s,
             FormProgramText::tr("The question is always asked.") + u' ' + reason});
}

/// A variable that nothing uses is not worked out.
void FormProgram::markNeeded()
{
    std::vector<int> open;
    const auto need = [&](const Rule *rule) {
        if (rule != nullptr)
            for (const int variable : rule->variables)
                open.push_back(variable);
    };
    for (Step &step : m_steps) {
        if (step.kind == Kind::Variable)
            step.isNeeded = false;
        else
            need(step.rule);
    }
    for (const ItemRules &rules : m_items) {
        for (const Rule *rule : {rules.initial,
                                 rules.answers,
                                 rules.text,
                                 rules.required,
                                 rules.minimum,
                                 rules.maximum})
            need(rule);
        for (const auto *list : {&rules.toggles, &rules.constraints})
            for (const Rule *rule : *list)
                need(rule);
    }
    while (!open.empty()) {
        Step &step = m_steps[size_t(open.back())];
        open.pop_back();
        if (step.isNeeded)
            continue;
        step.isNeeded = true;
        need(step.rule);
    }
}

} // namespace kiosk
