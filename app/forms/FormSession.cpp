// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormSession.h"

#include "app/fhir/ItemType.h"
#include "app/forms/FormCalculation.h"
#include "app/forms/FormJudgement.h"
#include "app/forms/FormPages.h"
#include "app/forms/FormResponse.h"
#include "app/forms/FormTree.h"

#include <QDateTime>

#include <algorithm>
#include <map>

namespace kiosk {

using fhir::Value;

namespace {

bool isBlank(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->trimmed().isEmpty();
    if (const auto *quantity = std::get_if<fhir::Quantity>(&value))
        return quantity->value.text.isEmpty();
    const bool isStructured = std::holds_alternative<fhir::Attachment>(value)
        || std::holds_alternative<fhir::Reference>(value)
        || std::holds_alternative<fhir::Coding>(value);
    return !isStructured && fhir::codeOf(value).trimmed().isEmpty();
}

/// "7" typed into an integer question is the integer 7.
Value asTyped(const fhir::QuestionnaireItem &item, Value value)
{
    const auto *decimal = std::get_if<fhir::Decimal>(&value);
    if (item.type == fhir::ItemType::Integer && decimal != nullptr) {
        bool ok = false;
        const qint64 integer = decimal->text.toLongLong(&ok);
        return ok ? Value(integer) : value;
    }
    const auto *integer = std::get_if<qint64>(&value);
    if (item.type == fhir::ItemType::Decimal && integer != nullptr)
        return fhir::Decimal{QString::number(*integer)};
    return value;
}

std::vector<Value> normalised(const fhir::QuestionnaireItem &item, std::vector<Value> answers)
{
    answers.erase(std::remove_if(answers.begin(), answers.end(), isBlank), answers.end());
    for (Value &answer : answers)
        answer = asTyped(item, std::move(answer));
    const bool isSingle = !item.repeats || repeatsAsNodes(item);
    if (isSingle && answers.size() > 1)
        answers.resize(1);
    return answers;
}

constexpr qint64 typingPauseMs = 60'000;

} // namespace

class FormSession::Private
{
public:
    Private(std::shared_ptr<const fhir::Questionnaire> form,
            const Clock &time,
            const QJsonObject &patient)
        : questionnaire(std::move(form))
        , clock(time)
        , language(questionnaire->language)
        , tree(*questionnaire)
        , calculation(*questionnaire, tree, clock, patient)
        , judgement(*questionnaire, tree, calculation)
    {
        calculation.settleAll();
        calculation.fillIn(tree.subtree(FormTree::root));
        (void)calculation.takeStructureChanged();
    }

    struct UndoStep
    {
        NodeId node;
        std::vector<Value> before;
        bool wasEdited;
    };

    void record(NodeId id, const std::vector<Value> &before, const std::vector<Value> &after)
    {
        typing = -1;
        changes.push_back({clock.nowMs(), tree.at(id).face.item->linkId, before, after});
    }

    /// Replaces answers without asking; returns the nodes that changed.
    QList<NodeId> apply(NodeId id, const std::vector<Value> &answers)
    {
        record(id, tree.at(id).answers, answers);
        return give(id, answers);
    }

    /// What was set aside before is given up for these.
    QList<NodeId> give(NodeId id, const std::vector<Value> &answers)
    {
        tree.at(id).setAside.clear();
        tree.setAnswers(id, answers);
        return QList<NodeId>{id} + calculation.settleAfter(id);
    }

    void pushUndo(NodeId id)
    {
        std::vector<Value> before = tree.at(id).answers;
        const auto &setAside = tree.at(id).setAside;
        before.insert(before.end(), setAside.begin(), setAside.end());
        undoSteps.push_back({id, std::move(before), tree.at(id).isEdited});
        tree.at(id).isEdited = calculation.isCalculated(id);
    }

    /// One more keystroke at a node that is being typed into: the change grows with it.
    QList<NodeId> applyTyped(NodeId id, const std::vector<Value> &answers)
    {
        const bool goesOn = typing == id && clock.nowMs() - changes.back().ms < typingPauseMs;
        if (!goesOn) {
            pushUndo(id);
            auto touched = apply(id, answers);
            typing = id;
            return touched;
        }
        AnswerChange &change = changes.back();
        change.ms = clock.nowMs();
        change.after = answers;
        if (change.before == change.after) { // typed and deleted again
            changes.pop_back();
            tree.at(id).isEdited = undoSteps.back().wasEdited;
            undoSteps.pop_back();
            typing = -1;
        }
        return give(id, answers);
    }

    /// Adds a repetition; returns it and the nodes that changed.
    std::pair<NodeId, QList<NodeId>> add(NodeId sibling)
    {
        const NodeId id = tree.addRepetition(sibling, true);
        const auto nodes = tree.subtree(id);
        QList<NodeId> touched = calculation.settleAround(nodes);
        touched += calculation.fillIn(nodes);
        (void)calculation.takeStructureChanged();
        return {id, touched};
    }

    void tell(FormSession &session, const QList<NodeId> &nodes)
    {
        if (calculation.takeStructureChanged())
            emit session.structureChanged();
        emit session.changed(nodes);
    }

    /// Where a repetition that was taken away stood.
    struct Removed
    {
        qsizetype place = 0;
        NodeId fresh = -1; ///< came in its stead, since it was the only one
    };

    /// Takes a repetition away; returns the nodes outside it that changed.
    QList<NodeId> remove(NodeId id)
    {
        const auto nodes = tree.subtree(id);
        for (const NodeId each : nodes)
            if (!tree.at(each).answers.empty())
                record(each, tree.at(each).answers, {});
        tree.remove(id);
        return calculation.settleAround(nodes);
    }

    /// Back to its place; returns the nodes that changed.
    QList<NodeId> restore(NodeId id, qsizetype place)
    {
        tree.restore(id, place);
        const auto nodes = tree.subtree(id);
        for (const NodeId each : nodes)
            if (!tree.at(each).answers.empty())
                record(each, {}, tree.at(each).answers);
        return calculation.settleAround(nodes);
    }

    /// Calls `visit` for the node and every enabled one below it, in order.
    template <typename Visit>
    void visitEnabled(NodeId id, const Visit &visit) const
    {
        if (!judgement.isEnabled(id))
            return;
        visit(id);
        for (const NodeId child : tree.at(id).face.children)
            visitEnabled(child, visit);
    }

    [[nodiscard]] fhir::Date today() const
    {
        return {QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().toString(Qt::ISODate)};
    }

    std::shared_ptr<const fhir::Questionnaire> questionnaire;
    const Clock &clock;
    QString language;
    FormTree tree;
    FormCalculation calculation;
    FormJudgement judgement;
    std::vector<AnswerChange> changes;
    std::vector<UndoStep> undoSteps;
    std::map<NodeId, Removed> removed;
    NodeId typing = -1; ///< whose typing the last change is; -1: it was no typing
};

FormSession::FormSession(std::shared_ptr<const fhir::Questionnaire> questionnaire,
                         const Clock &clock,
                         QObject *parent,
                         const QJsonObject &patient)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(questionnaire), clock, patient))
{
}

FormSession::~FormSession() = default;

const fhir::Questionnaire &FormSession::questionnaire() const
{
    return *d->questionnaire;
}

QString FormSession::language() const
{
    return d->language;
}

void FormSession::setLanguage(const QString &language)
{
    if (d->language == language)
        return;
    d->language = language;
    emit languageChanged();
}

NodeId FormSession::root() const
{
    return FormTree::root;
}

const FormNode &FormSession::node(NodeId id) const
{
    return d->tree.at(id).face;
}

NodeId FormSession::find(const QString &linkId) const
{
    const int entry = d->tree.graph().find(linkId);
    return entry < 0 ? -1 : d->tree.first(entry);
}

std::vector<FormPage> FormSession::pages() const
{
    return formPages(*d->questionnaire, d->tree, d->judgement, d->language);
}

const std::vector<Value> &FormSession::answers(NodeId id) const
{
    return d->tree.at(id).answers;
}

void FormSession::setAnswers(NodeId id, std::vector<Value> answers, Entry entry)
{
    if (!d->tree.isAlive(id) || id == FormTree::root)
        return;
    const fhir::QuestionnaireItem &item = *node(id).item;
    answers = normalised(item, std::move(answers));
    if (!fhir::isQuestion(item) || item.readOnly || answers == d->tree.at(id).answers)
        return;
    if (entry == Entry::Typed) {
        d->tell(*this, d->applyTyped(id, answers));
        return;
    }
    d->pushUndo(id);
    d->tell(*this, d->apply(id, answers));
}

void FormSession::prefill(NodeId id, std::vector<Value> answers)
{
    if (!d->tree.isAlive(id) || id == FormTree::root || !fhir::isQuestion(*node(id).item)
        || !d->tree.at(id).answers.empty())
        return;
    d->tree.setAnswers(id, normalised(*node(id).item, std::move(answers)));
    d->tell(*this, QList<NodeId>{id} + d->calculation.settleAfter(id));
}

bool FormSession::undo()
{
    while (!d->undoSteps.empty()) {
        const auto step = std::move(d->undoSteps.back());
        d->undoSteps.pop_back();
        if (!d->tree.isAlive(step.node))
            continue;
        d->tree.at(step.node).isEdited = step.wasEdited;
        d->tell(*this, d->apply(step.node, step.before));
        return true;
    }
    return false;
}

NodeId FormSession::addRepetition(NodeId sibling)
{
    if (!d->tree.isAlive(sibling) || sibling == FormTree::root
        || !repeatsAsNodes(*node(sibling).item) || d->judgement.isFull(sibling))
        return -1;
    const auto [id, touched] = d->add(sibling);
    emit structureChanged();
    emit changed(touched);
    return id;
}

void FormSession::removeRepetition(NodeId id)
{
    if (!d->tree.isAlive(id) || id == FormTree::root || !repeatsAsNodes(*node(id).item))
        return;
    const auto &repetitions = d->tree.repetitions(id);
    Private::Removed removed{
        std::distance(repetitions.begin(), std::find(repetitions.begin(), repetitions.end(), id))};
    if (repetitions.size() == 1)
        removed.fresh = d->add(id).first;
    const QList<NodeId> touched = d->remove(id);
    d->removed[id] = removed;
    emit structureChanged();
    emit changed(touched);
}

bool FormSession::restoreRepetition(NodeId id)
{
    const auto found = d->removed.find(id);
    if (found == d->removed.end() || !d->tree.isAlive(node(id).parent))
        return false;
    const Private::Removed removed = found->second;
    const bool isReplaced
        = d->tree.isAlive(removed.fresh) && d->tree.at(removed.fresh).answered == 0;
    const auto &siblings = d->tree.repetitions(id);
    if (!isReplaced && !siblings.empty() && d->judgement.isFull(siblings.front()))
        return false;
    d->removed.erase(found);
    QList<NodeId> touched = d->restore(id, removed.place);
    if (isReplaced)
        touched += d->remove(removed.fresh);
    emit structureChanged();
    emit changed(touched);
    return true;
}

bool FormSession::isEnabled(NodeId id) const
{
    return d->judgement.isEnabled(id);
}

std::vector<FormIssue> FormSession::issues(NodeId id) const
{
    return d->judgement.issues(id, d->today(), d->language);
}

std::vector<FormIssue> FormSession::issuesBelow(NodeId id) const
{
    std::vector<FormIssue> all;
    d->visitEnabled(id, [this, &all](NodeId each) {
        const auto found = issues(each);
        all.insert(all.end(), found.begin(), found.end());
    });
    return all;
}

int FormSession::missingBelow(NodeId id) const
{
    int count = 0;
    d->visitEnabled(id,
                    [this, &count](NodeId each) { count += d->judgement.isMissing(each) ? 1 : 0; });
    return count;
}

fhir::QuestionnaireResponse FormSession::response(const QString &status) const
{
    fhir::QuestionnaireResponse response;
    response.questionnaire = d->questionnaire->canonical();
    response.status = status;
    response.language = d->language;
    response.authored
        = QDateTime::fromMSecsSinceEpoch(d->clock.nowMs(), Qt::UTC).toString(Qt::ISODate);
    response.items = responseItems(d->tree, d->language);
    return response;
}

ResponseMisfits FormSession::load(const fhir::QuestionnaireResponse &response, Unanswered others)
{
    const bool fillsIn = others == Unanswered::Initial;
    d->tree.reset(fillsIn);
    d->undoSteps.clear();
    d->removed.clear();
    d->typing = -1;
    if (fillsIn)
        clearAnswered(response.items, d->tree);
    ResponseMisfits misfits = loadResponse(response.items, d->tree);
    // What was calculated comes first to what reads it: only then is it known what was edited.
    d->calculation.load();
    if (fillsIn)
        d->calculation.fillIn(d->tree.subtree(FormTree::root));
    (void)d->calculation.takeStructureChanged();
    for (const NodeId id : d->tree.subtree(FormTree::root))
        if (!d->tree.at(id).setAside.empty())
            misfits.append({node(id).item->linkId, {}, MisfitReason::NotAnOption});
    emit structureChanged();
    return misfits;
}

ControlKind FormSession::control(NodeId id) const
{
    const fhir::QuestionnaireItem &item = *node(id).item;
    return controlFor(item, !item.options.isEmpty() || d->calculation.shown(id).options);
}

QList<fhir::AnswerOption> FormSession::options(NodeId id) const
{
    if (id == FormTree::root)
        return {};
    return d->calculation.shown(id).options.value_or(node(id).item->options);
}

QString FormSession::text(NodeId id) const
{
    if (id == FormTree::root)
        return d->questionnaire->title.in(d->language);
    const auto shown = d->calculation.shown(id).text;
    return shown ? *shown : node(id).item->text.in(d->language);
}

bool FormSession::isPrivate(NodeId id) const
{
    while (id != root() && !node(id).item->isPrivate)
        id = node(id).parent;
    return id != root();
}

fhir::StyledText FormSession::styledText(NodeId id) const
{
    const QString plain = text(id);
    if (id == FormTree::root)
        return {plain, {}};
    const fhir::QuestionnaireItem &item = *node(id).item;
    // A layout is in the language of the form, and knows nothing of computed words.
    if (!item.shownText.isEmpty() && plain == item.text.original)
        return item.shownText;
    if (item.textStyle == fhir::TextStyle())
        return {plain, {}};
    return {plain, {{0, plain.size(), item.textStyle}}};
}

bool FormSession::isRequired(NodeId id) const
{
    return id != FormTree::root && d->judgement.isRequired(id);
}

bool FormSession::isCalculated(NodeId id) const
{
    return id != FormTree::root && d->calculation.isCalculated(id);
}

fhir::NotHonouredList FormSession::notEvaluated() const
{
    return d->calculation.program().notHonoured() + d->calculation.evaluator().notHonoured();
}

const std::vector<AnswerChange> &FormSession::changes() const
{
    return d->changes;
}

} // namespace kiosk
