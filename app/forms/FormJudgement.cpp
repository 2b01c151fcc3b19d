// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormJudgement.h"

#include "app/fhir/ItemType.h"
#include "app/forms/ExpressionAnswer.h"
#include "app/forms/ItemControl.h"
#include "app/forms/Validators.h"

#include <algorithm>

namespace kiosk {

using fhir::Value;

FormJudgement::FormJudgement(const fhir::Questionnaire &questionnaire,
                             const FormTree &tree,
                             const FormCalculation &calculation)
    : m_questionnaire(questionnaire)
    , m_tree(tree)
    , m_calculation(calculation)
{
}

bool FormJudgement::isEnabled(NodeId id) const
{
    return m_tree.isAlive(id) && m_tree.at(id).isActive && !m_tree.at(id).isHidden;
}

bool FormJudgement::hasNoChoices(NodeId id) const
{
    const auto options = m_calculation.shown(id).options;
    return options && options->isEmpty()
        && m_tree.at(id).face.item->type != fhir::ItemType::OpenChoice;
}

/// Nothing is missing in an untouched repetition of a group that need not be there.
bool FormJudgement::isInSpareRepetition(NodeId id) const
{
    for (; id != FormTree::root; id = m_tree.at(id).face.parent) {
        const FormTree::Node &node = m_tree.at(id);
        if (node.face.item->type == fhir::ItemType::Group && node.face.item->repeats
            && !node.face.item->required && node.answered == 0)
            return true;
    }
    return false;
}

bool FormJudgement::isMissing(NodeId id) const
{
    if (id == FormTree::root || !m_tree.at(id).answers.empty()
        || !fhir::isQuestion(*m_tree.at(id).face.item) || !isEnabled(id))
        return false;
    // The kiosk takes no files, and an expression may find no choices: nobody can be kept from
    // going on for want of what cannot be given.
    const ControlKind kind = controlFor(*m_tree.at(id).face.item);
    if (kind == ControlKind::Attachment || kind == ControlKind::BodyDrawing || hasNoChoices(id))
        return false;
    return isMissingItself(id) || standsForMissingGroup(id);
}

bool FormJudgement::isRequired(NodeId id) const
{
    return m_calculation.shown(id).required.value_or(m_tree.at(id).face.item->required);
}

/// A bound that an expression moves, of the question's own type.
std::optional<Value> FormJudgement::bound(const FormProgram::Rule *rule, NodeId id) const
{
    const auto result
        = rule == nullptr ? std::nullopt : m_calculation.evaluator().evaluate(*rule, id);
    if (!result)
        return {};
    const auto values = answersFrom(*result, *m_tree.at(id).face.item);
    return values.empty() ? std::nullopt : std::optional(values.front());
}

/// Constraints of the node and, at its first question, of the groups it stands in and of the
/// form. They look at answers, so nothing is wrong where there is none.
std::vector<FormIssue> FormJudgement::brokenRules(NodeId id, const QString &language) const
{
    std::vector<FormIssue> found;
    for (NodeId up = id; up >= 0; up = m_tree.at(up).face.parent) {
        const bool isForm = up == FormTree::root;
        const bool isField = !isForm && fhir::isQuestion(*m_tree.at(up).face.item);
        if (up != id && (isField || firstQuestion(up) != id))
            break;
        const auto &constraints = isForm ? m_questionnaire.expressions.constraints
                                         : m_tree.at(up).face.item->expressions.constraints;
        const auto &rules = m_calculation.program().rules(m_tree.at(up).entry).constraints;
        const bool isFirst = isForm || m_tree.repetitions(up).front() == up || !isField;
        for (size_t i = 0; i < constraints.size() && isFirst; ++i)
            if (constraints[i].isError && rules[i] != nullptr && m_tree.at(up).answered > 0
                && m_calculation.evaluator().isTrue(*rules[i], up) == false)
                found.push_back({id, FormIssueCode::RuleBroken, constraints[i].human.in(language)});
    }
    return found;
}

bool FormJudgement::isMissingItself(NodeId id) const
{
    const FormTree::Node &node = m_tree.at(id);
    if (!isRequired(id) || node.face.repetition > 0)
        return false;
    const auto &repetitions = m_tree.repetitions(id);
    const bool isAnswered
        = std::any_of(repetitions.begin(), repetitions.end(), [this](NodeId each) {
              return !m_tree.at(each).answers.empty();
          });
    return !isAnswered && !isInSpareRepetition(id);
}

/// A required group wants one answer at least. Where none of its questions asks for it, the
/// first one does.
bool FormJudgement::standsForMissingGroup(NodeId id) const
{
    for (NodeId up = m_tree.at(id).face.parent; up != FormTree::root;
         up = m_tree.at(up).face.parent) {
        const FormTree::Node &node = m_tree.at(up);
        if (node.face.item->type == fhir::ItemType::Group && node.face.item->required
            && node.answered == 0 && node.face.repetition == 0 && firstQuestion(up) == id
            && !hasMissingBelow(up))
            return true;
    }
    return false;
}

NodeId FormJudgement::firstQuestion(NodeId below) const
{
    for (const NodeId child : m_tree.at(below).face.children) {
        if (!isEnabled(child))
            continue;
        if (fhir::isQuestion(*m_tree.at(child).face.item) && !m_tree.at(child).face.item->readOnly)
            return child;
        if (const NodeId found = firstQuestion(child); found >= 0)
            return found;
    }
    return -1;
}

bool FormJudgement::hasMissingBelow(NodeId id) const
{
    const auto &children = m_tree.at(id).face.children;
    return std::any_of(children.begin(), children.end(), [this](NodeId child) {
        return isEnabled(child)
            && ((fhir::isQuestion(*m_tree.at(child).face.item) && isMissingItself(child))
                || hasMissingBelow(child));
    });
}

/// How often the item of this node is answered: ticks, answered repetitions.
int FormJudgement::occurrences(NodeId id) const
{
    if (!repeatsAsNodes(*m_tree.at(id).face.item))
        return int(m_tree.at(id).answers.size());
    const auto &repetitions = m_tree.repetitions(id);
    return int(std::count_if(repetitions.begin(), repetitions.end(), [this](NodeId each) {
        return m_tree.at(each).answered > 0;
    }));
}

bool FormJudgement::isFull(NodeId id) const
{
    const auto &limit = m_tree.at(id).face.item->maxOccurs;
    return limit && int(m_tree.repetitions(id).size()) >= qMax(1, *limit);
}

/// minOccurs is told at the first repetition, maxOccurs at the last one; of a group at its
/// first question, since groups have no field to stand beside. Nothing is too few where nothing
/// has to be answered.
std::vector<FormIssue> FormJudgement::countIssues(NodeId id) const
{
    std::vector<FormIssue> found;
    for (NodeId up = id; up != FormTree::root; up = m_tree.at(up).face.parent) {
        const fhir::QuestionnaireItem &item = *m_tree.at(up).face.item;
        const bool speaks = up == id || (!fhir::isQuestion(item) && firstQuestion(up) == id);
        if (!speaks)
            break;
        if (!item.minOccurs && !item.maxOccurs)
            continue;
        const int count = occurrences(up);
        const auto &repetitions = m_tree.repetitions(up);
        if (up == repetitions.front() && count < item.minOccurs.value_or(0)
            && (count > 0 || item.required))
            found.push_back({id, FormIssueCode::TooFewAnswers, QString::number(*item.minOccurs)});
        if (up == repetitions.back() && item.maxOccurs && count > *item.maxOccurs)
            found.push_back({id, FormIssueCode::TooManyAnswers, QString::number(*item.maxOccurs)});
    }
    return found;
}

std::vector<FormIssue>
FormJudgement::issues(NodeId id, const fhir::Date &today, const QString &language) const
{
    if (id == FormTree::root || !isEnabled(id))
        return {};
    const FormTree::Node &state = m_tree.at(id);
    if (state.answers.empty() && !state.setAside.empty() && !hasNoChoices(id))
        return {{id, FormIssueCode::NotAnOption, {}}};
    if (isMissing(id))
        return {{id, FormIssueCode::Required, {}}};
    m_calculation.evaluator().beginCheck();
    const FormProgram::ItemRules &rules = m_calculation.program().rules(m_tree.at(id).entry);
    const auto shown = m_calculation.shown(id);
    auto found = validate({id,
                           *state.face.item,
                           state.answers,
                           today,
                           shown.options ? &*shown.options : nullptr,
                           bound(rules.minimum, id),
                           bound(rules.maximum, id)});
    if (fhir::isQuestion(*state.face.item)) {
        for (auto &more : {countIssues(id), brokenRules(id, language)})
            found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

} // namespace kiosk
