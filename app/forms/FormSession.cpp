// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormSession.h"

#include "app/fhir/ItemType.h"
#include "app/forms/ExpressionAnswer.h"
#include "app/forms/FormCalculation.h"
#include "app/forms/FormResponse.h"
#include "app/forms/FormTree.h"
#include "app/forms/Validators.h"

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

    [[nodiscard]] bool isEnabled(NodeId id) const
    {
        return tree.isAlive(id) && tree.at(id).isActive && !tree.at(id).isHidden;
    }

    [[nodiscard]] bool hasNoChoices(NodeId id) const
    {
        const auto options = calculation.shown(id).options;
        return options && options->isEmpty()
            && tree.at(id).face.item->type != fhir::ItemType::OpenChoice;
    }

    /// Nothing is missing in an untouched repetition of a group that need not be there.
    [[nodiscard]] bool isInSpareRepetition(NodeId id) const
    {
        for (; id != FormTree::root; id = tree.at(id).face.parent) {
            const FormTree::Node &node = tree.at(id);
            if (node.face.item->type == fhir::ItemType::Group && node.face.item->repeats
                && !node.face.item->required && node.answered == 0)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isMissing(NodeId id) const
    {
        if (id == FormTree::root || !tree.at(id).answers.empty()
            || !fhir::isQuestion(*tree.at(id).face.item) || !isEnabled(id))
            return false;
        // The kiosk takes no files, and an expression may find no choices: nobody can be kept from
        // going on for want of what cannot be given.
        if (controlFor(*tree.at(id).face.item) == ControlKind::Attachment || hasNoChoices(id))
            return false;
        return isMissingItself(id) || standsForMissingGroup(id);
    }

    [[nodiscard]] bool isRequired(NodeId id) const
    {
        return calculation.shown(id).required.value_or(tree.at(id).face.item->required);
    }

    /// A bound that an expression moves, of the question's own type.
    [[nodiscard]] std::optional<Value> bound(const FormProgram::Rule *rule, NodeId id) const
    {
        const auto result
            = rule == nullptr ? std::nullopt : calculation.evaluator().evaluate(*rule, id);
        if (!result)
            return {};
        const auto values = answersFrom(*result, *tree.at(id).face.item);
        return values.empty() ? std::nullopt : std::optional(values.front());
    }

    /// Constraints of the node and, at its first question, of the groups it stands in and of the
    /// form. They look at answers, so nothing is wrong where there is none.
    [[nodiscard]] std::vector<FormIssue> brokenRules(NodeId id) const
    {
        std::vector<FormIssue> found;
        for (NodeId up = id; up >= 0; up = tree.at(up).face.parent) {
            const bool isForm = up == FormTree::root;
            const bool isField = !isForm && fhir::isQuestion(*tree.at(up).face.item);
            if (up != id && (isField || firstQuestion(up) != id))
                break;
            const auto &constraints = isForm ? questionnaire->expressions.constraints
                                             : tree.at(up).face.item->expressions.constraints;
            const auto &rules = calculation.program().rules(tree.at(up).entry).constraints;
            const bool isFirst = isForm || tree.repetitions(up).front() == up || !isField;
            for (size_t i = 0; i < constraints.size() && isFirst; ++i)
                if (constraints[i].isError && rules[i] != nullptr && tree.at(up).answered > 0
                    && calculation.evaluator().isTrue(*rules[i], up) == false)
                    found.push_back(
                        {id, FormIssueCode::RuleBroken, constraints[i].human.in(language)});
        }
        return found;
    }

    [[nodiscard]] bool isMissingItself(NodeId id) const
    {
        const FormTree::Node &node = tree.at(id);
        if (!isRequired(id) || node.face.repetition > 0)
            return false;
        const auto &repetitions = tree.repetitions(id);
        const bool isAnswered
            = std::any_of(repetitions.begin(), repetitions.end(), [this](NodeId each) {
                  return !tree.at(each).answers.empty();
              });
        return !isAnswered && !isInSpareRepetition(id);
    }

    /// A required group wants one answer at least. Where none of its questions asks for it, the
    /// first one does.
    [[nodiscard]] bool standsForMissingGroup(NodeId id) const
    {
        for (NodeId up = tree.at(id).face.parent; up != FormTree::root;
             up = tree.at(up).face.parent) {
            const FormTree::Node &node = tree.at(up);
            if (node.face.item->type == fhir::ItemType::Group && node.face.item->required
                && node.answered == 0 && node.face.repetition == 0 && firstQuestion(up) == id
                && !hasMissingBelow(up))
                return true;
        }
        return false;
    }

    [[nodiscard]] NodeId firstQuestion(NodeId below) const
    {
        for (const NodeId child : tree.at(below).face.children) {
            if (!isEnabled(child))
                continue;
            if (fhir::isQuestion(*tree.at(child).face.item) && !tree.at(child).face.item->readOnly)
                return child;
            if (const NodeId found = firstQuestion(child); found >= 0)
                return found;
        }
        return -1;
    }

    [[nodiscard]] bool hasMissingBelow(NodeId id) const
    {
        const auto &children = tree.at(id).face.children;
        return std::any_of(children.begin(), children.end(), [this](NodeId child) {
            return isEnabled(child)
                && ((fhir::isQuestion(*tree.at(child).face.item) && isMissingItself(child))
                    || hasMissingBelow(child));
        });
    }

    /// How often the item of this node is answered: ticks, answered repetitions.
    [[nodiscard]] int occurrences(NodeId id) const
    {
        if (!repeatsAsNodes(*tree.at(id).face.item))
            return int(tree.at(id).answers.size());
        const auto &repetitions = tree.repetitions(id);
        return int(std::count_if(repetitions.begin(), repetitions.end(), [this](NodeId each) {
            return tree.at(each).answered > 0;
        }));
    }

    [[nodiscard]] bool isFull(NodeId id) const
    {
        const auto &limit = tree.at(id).face.item->maxOccurs;
        return limit && int(tree.repetitions(id).size()) >= qMax(1, *limit);
    }

    /// minOccurs is told at the first repetition, maxOccurs at the last one; of a group at its
    /// first question, since groups have no field to stand beside. Nothing is too few where nothing
    /// has to be answered.
    [[nodiscard]] std::vector<FormIssue> countIssues(NodeId id) const
    {
        std::vector<FormIssue> found;
        for (NodeId up = id; up != FormTree::root; up = tree.at(up).face.parent) {
            const fhir::QuestionnaireItem &item = *tree.at(up).face.item;
            const bool speaks = up == id || (!fhir::isQuestion(item) && firstQuestion(up) == id);
            if (!speaks)
                break;
            if (!item.minOccurs && !item.maxOccurs)
                continue;
            const int count = occurrences(up);
            const auto &repetitions = tree.repetitions(up);
            if (up == repetitions.front() && count < item.minOccurs.value_or(0)
                && (count > 0 || item.required))
                found.push_back(
                    {id, FormIssueCode::TooFewAnswers, QString::number(*item.minOccurs)});
            if (up == repetitions.back() && item.maxOccurs && count > *item.maxOccurs)
                found.push_back(
                    {id, FormIssueCode::TooManyAnswers, QString::number(*item.maxOccurs)});
        }
        return found;
    }

    /// Calls `visit` for the node and every enabled one below it, in order.
    template <typename Visit>
    void visitEnabled(NodeId id, const Visit &visit) const
    {
        if (!isEnabled(id))
            return;
        visit(id);
        for (const NodeId child : tree.at(id).face.children)
            visitEnabled(child, visit);
    }

    [[nodiscard]] fhir::Date today() const
    {
        return {QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().toString(Qt::ISODate)};
    }

    [[nodiscard]] ControlKind kind(NodeId id) const { return controlFor(*tree.at(id).face.item); }

    [[nodiscard]] bool makesPages(NodeId id) const
    {
        return kind(id) == ControlKind::Page || kind(id) == ControlKind::Tabs;
    }

    /// A header or footer, unless it asks something: that would be asked once a page.
    [[nodiscard]] bool standsOnEachPage(NodeId id) const
    {
        const bool isOutside = kind(id) == ControlKind::Header || kind(id) == ControlKind::Footer;
        return isOutside && firstQuestion(id) < 0;
    }

    void collectPages(NodeId id, std::vector<FormPage> &pages) const
    {
        if (!hasContent(id))
            return;
        if (kind(id) != ControlKind::Tabs) {
            pages.push_back({id, section(id)});
            return;
        }
        for (const NodeId child : tree.at(id).face.children)
            collectPages(child, pages);
    }

    /// A group of which nothing is asked now would be an empty screen.
    [[nodiscard]] bool hasContent(NodeId id) const
    {
        const auto &children = tree.at(id).face.children;
        return isEnabled(id)
            && (tree.at(id).face.item->type != fhir::ItemType::Group
                || std::any_of(children.begin(), children.end(), [this](NodeId child) {
                       return hasContent(child);
                   }));
    }

    [[nodiscard]] QString section(NodeId id) const
    {
        const fhir::QuestionnaireItem &item = *tree.at(id).face.item;
        return item.shortText.isEmpty() ? item.text.in(language) : item.shortText.in(language);
    }

    std::shared_ptr<const fhir::Questionnaire> questionnaire;
    const Clock &clock;
    QString language;
    FormTree tree;
    FormCalculation calculation;
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
    const auto &top = d->tree.at(FormTree::root).face.children;
    if (std::none_of(top.begin(), top.end(), [this](NodeId id) { return d->makesPages(id); }))
        return {{FormTree::root, d->questionnaire->title.in(d->language)}};
    std::vector<FormPage> pages;
    std::vector<NodeId> headers;
    std::vector<NodeId> footers;
    for (const NodeId id : top) {
        if (d->standsOnEachPage(id))
            (control(id) == ControlKind::Header ? headers : footers).push_back(id);
        else
            d->collectPages(id, pages);
    }
    for (FormPage &page : pages) {
        page.headers = headers;
        page.footers = footers;
    }
    return pages;
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
        || !repeatsAsNodes(*node(sibling).item) || d->isFull(sibling))
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
    if (!isReplaced && !siblings.empty() && d->isFull(siblings.front()))
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
    return d->isEnabled(id);
}

std::vector<FormIssue> FormSession::issues(NodeId id) const
{
    if (id == FormTree::root || !d->isEnabled(id))
        return {};
    const FormTree::Node &state = d->tree.at(id);
    if (state.answers.empty() && !state.setAside.empty() && !d->hasNoChoices(id))
        return {{id, FormIssueCode::NotAnOption, {}}};
    if (d->isMissing(id))
        return {{id, FormIssueCode::Required, {}}};
    d->calculation.evaluator().beginCheck();
    const FormProgram::ItemRules &rules = d->calculation.program().rules(d->tree.at(id).entry);
    const auto shown = d->calculation.shown(id);
    auto found = validate({id,
                           *node(id).item,
                           answers(id),
                           d->today(),
                           shown.options ? &*shown.options : nullptr,
                           d->bound(rules.minimum, id),
                           d->bound(rules.maximum, id)});
    if (fhir::isQuestion(*node(id).item)) {
        for (auto &more : {d->countIssues(id), d->brokenRules(id)})
            found.insert(found.end(), more.begin(), more.end());
    }
    return found;
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
    d->visitEnabled(id, [this, &count](NodeId each) { count += d->isMissing(each) ? 1 : 0; });
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
    return id != FormTree::root && d->isRequired(id);
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
