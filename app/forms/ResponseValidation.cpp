// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseValidation.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/fhir/ItemGraph.h"
#include "app/fhir/ItemType.h"
#include "app/fhir/ValueOrder.h"
#include "app/forms/AnswerValidation.h"
#include "app/forms/EnableWhen.h"
#include "app/forms/ResponseConstraints.h"
#include "app/forms/ResponseNode.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhir::ItemType;
using fhir::QuestionnaireItem;
using Severity = ResponseIssue::Severity;

const auto rootPath = u"QuestionnaireResponse"_s;

struct ResponseValidation
{
    Q_DECLARE_TR_FUNCTIONS(ResponseValidation)
};

/// Judges one response by one questionnaire.
class ResponseValidator
{
public:
    ResponseValidator(const fhir::Questionnaire &questionnaire,
                      const QJsonObject &questionnaireJson,
                      const QJsonObject &response,
                      const QDateTime &now)
        : m_questionnaire(questionnaire)
        , m_graph(questionnaire.items)
        , m_json(questionnaireJson)
        , m_response(response)
        , m_expressions(questionnaireJson, response, now)
        , m_root(response, m_expressions.response(), rootPath)
        , m_now(now)
    {
    }

    ResponseIssues validate()
    {
        checkHead();
        checkLevel(m_root, m_questionnaire.items);
        m_issues += brokenConstraints(m_json, m_response, m_now);
        return m_issues;
    }

private:
    void add(Severity severity,
             const ResponseNode &node,
             const QString &rule,
             const QString &message,
             const QString &linkId = {})
    {
        m_issues.append(
            {severity, linkId.isEmpty() ? node.linkId() : linkId, node.path(), rule, message});
    }

    void error(const ResponseNode &node, const QString &rule, const QString &message)
    {
        add(Severity::Error, node, rule, message);
    }

    /// QuestionnaireResponse.status, and what the questionnaire says about its own use.
    void checkHead()
    {
        const QString status = m_json.value(u"status"_s).toString();
        if (status == u"draft")
            add(Severity::Warning,
                m_root,
                u"questionnaireDraft"_s,
                ResponseValidation::tr("The questionnaire is a draft."));
        if (status == u"retired")
            add(Severity::Warning,
                m_root,
                u"questionnaireRetired"_s,
                ResponseValidation::tr("The questionnaire is retired."));
        const QJsonObject period = m_json.value(u"effectivePeriod"_s).toObject();
        const fhir::DateTime authored{m_response.value(u"authored"_s).toString()};
        const fhir::DateTime start{period.value(u"start"_s).toString()};
        const fhir::DateTime end{period.value(u"end"_s).toString()};
        const bool isOutside = !authored.text.isEmpty()
            && ((!start.text.isEmpty() && std::is_lt(fhir::order(authored, start)))
                || (!end.text.isEmpty() && std::is_gt(fhir::order(authored, end))));
        if (isOutside)
            add(Severity::Warning,
                m_root,
                u"questionnaireInactive"_s,
                ResponseValidation::tr(
                    "It was written outside the period in which the questionnaire is used."));
    }

    /// The items of one level, in both directions: what is there, and what is missing.
    void checkLevel(const ResponseNode &parent, const std::vector<QuestionnaireItem> &asked)
    {
        checkOrder(parent, asked);
        for (const auto &node : parent.items())
            if (indexOf(asked, node->linkId()) < 0)
                checkStranger(*node);
        for (const QuestionnaireItem &item : asked)
            checkItem(parent, item);
    }

    static int indexOf(const std::vector<QuestionnaireItem> &asked, const QString &linkId)
    {
        const auto found
            = std::find_if(asked.begin(), asked.end(), [&linkId](const QuestionnaireItem &item) {
                  return item.linkId == linkId;
              });
        return found == asked.end() ? -1 : int(found - asked.begin());
    }

    void checkStranger(const ResponseNode &node)
    {
        if (node.linkId().isEmpty())
            error(node, u"structure"_s, ResponseValidation::tr("The item has no \"linkId\"."));
        else if (m_questionnaire.find(node.linkId()) != nullptr)
            error(node,
                  u"nesting"_s,
                  ResponseValidation::tr("The questionnaire asks this in another place."));
        else
            error(node,
                  u"linkId"_s,
                  ResponseValidation::tr("The questionnaire has no item with this linkId."));
    }

    /// Items stand in the order of the questionnaire, the repetitions of a group side by side.
    void checkOrder(const ResponseNode &parent, const std::vector<QuestionnaireItem> &asked)
    {
        int last = -1;
        for (const auto &node : parent.items()) {
            const int index = indexOf(asked, node->linkId());
            if (index < 0)
                continue;
            if (index < last)
                error(*node,
                      u"order"_s,
                      ResponseValidation::tr(
                          "The item does not stand where the questionnaire asks it."));
            last = qMax(last, index);
        }
    }

    void checkItem(const ResponseNode &parent, const QuestionnaireItem &item)
    {
        std::vector<const ResponseNode *> nodes;
        for (const auto &node : parent.items())
            if (node->linkId() == item.linkId)
                nodes.push_back(node.get());
        const bool isAnswered = std::any_of(
            nodes.begin(), nodes.end(), [](const auto *node) { return node->hasAnswers(); });
        if (!isEnabled(item, parent, nodes.empty() ? nullptr : nodes.front())) {
            for (const ResponseNode *node : nodes)
                if (node->hasAnswers())
                    error(*node,
                          u"enableWhen"_s,
                          ResponseValidation::tr(
                              "It is answered although its condition does not hold."));
            return;
        }
        if (item.required && !isAnswered && item.type != ItemType::Display)
            missing(nodes.empty() ? parent : *nodes.front(), item);
        if (fhir::isQuestion(item))
            checkQuestion(nodes, item);
        else
            checkGroups(nodes, item);
    }

    /// An unfinished response may still lack what is required.
    void missing(const ResponseNode &place, const QuestionnaireItem &item)
    {
        const bool isUnfinished = m_response.value(u"status"_s).toString() == u"in-progress"
            || m_response.value(u"status"_s).toString() == u"stopped";
        add(isUnfinished ? Severity::Information : Severity::Error,
            place,
            u"required"_s,
            ResponseValidation::tr("A required item has no answer."),
            item.linkId);
    }

    void checkText(const ResponseNode &node, const QuestionnaireItem &item)
    {
        const QString text = node.json().value(u"text"_s).toString();
        const auto &translations = item.text.translations;
        if (!text.isEmpty() && text != item.text.original
            && std::find(translations.begin(), translations.end(), text) == translations.end())
            add(Severity::Warning,
                node,
                u"text"_s,
                ResponseValidation::tr("Its text is not that of the questionnaire."));
    }

    void checkGroups(const std::vector<const ResponseNode *> &nodes, const QuestionnaireItem &item)
    {
        checkOccurrences(nodes, item, int(nodes.size()));
        const bool isGroup = item.type == ItemType::Group;
        for (const ResponseNode *node : nodes) {
            checkText(*node, item);
            if (node->json().contains(u"answer"_s))
                error(*node,
                      isGroup ? u"groupWithAnswer"_s : u"displayWithAnswer"_s,
                      isGroup ? ResponseValidation::tr("A group has items and no answers.")
                              : ResponseValidation::tr("A display has no answers."));
            if (isGroup)
                checkLevel(*node, item.items);
            else if (!node->items().empty())
                error(*node, u"nesting"_s, ResponseValidation::tr("A display has no items."));
        }
    }

    void checkQuestion(const std::vector<const ResponseNode *> &nodes,
                       const QuestionnaireItem &item)
    {
        if (nodes.size() > 1)
            error(*nodes[1],
                  u"repeats"_s,
                  ResponseValidation::tr("All answers to a question belong to one item."));
        int count = 0;
        for (const ResponseNode *node : nodes) {
            checkText(*node, item);
            if (!node->items().empty())
                error(*node,
                      u"nesting"_s,
                      ResponseValidation::tr(
                          "Items under a question stand in its answers, not beside them."));
            if (node->json().contains(u"answer"_s) && !node->json().value(u"answer"_s).isArray())
                error(*node, u"structure"_s, ResponseValidation::tr("\"answer\" is not a list."));
            count += int(node->answers().size());
            m_issues += answerIssues(item, m_expressions.item(item.linkId), *node, today());
            for (const auto &answer : node->answers())
                checkLevel(*answer, item.items);
        }
        checkOccurrences(nodes, item, count);
    }

    /// Of an item that is not there only `required` says something.
    void checkOccurrences(const std::vector<const ResponseNode *> &nodes,
                          const QuestionnaireItem &item,
                          int count)
    {
        if (nodes.empty())
            return;
        const bool isUnfinished = m_response.value(u"status"_s).toString() == u"in-progress";
        if (count > 1 && !item.repeats)
            error(*nodes.back(),
                  u"repeats"_s,
                  ResponseValidation::tr("It is there more than once but does not repeat."));
        if (item.maxOccurs && count > *item.maxOccurs)
            error(*nodes.back(),
                  u"maxOccurs"_s,
                  ResponseValidation::tr("At most %1 are allowed.").arg(*item.maxOccurs));
        if (item.minOccurs && count < *item.minOccurs)
            add(isUnfinished ? Severity::Information : Severity::Error,
                *nodes.front(),
                u"minOccurs"_s,
                ResponseValidation::tr("At least %1 are needed.").arg(*item.minOccurs));
    }

    /// Questionnaire.item.enableWhen and enableWhenExpression. `node` is the item when it is there.
    bool
    isEnabled(const QuestionnaireItem &item, const ResponseNode &parent, const ResponseNode *node)
    {
        const auto expressions = extensionsOf(
            m_expressions.item(item.linkId),
            u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"_s);
        if (!expressions.isEmpty()) {
            const QString text
                = expressions[0][u"valueExpression"].toObject().value(u"expression"_s).toString();
            const auto scopes = parent.scopes(item.linkId, node);
            const auto holds = m_expressions.holds(text, scopes.back());
            if (!holds)
                add(Severity::Information,
                    node == nullptr ? parent : *node,
                    u"enableWhenExpression"_s,
                    ResponseValidation::tr("Its condition cannot be evaluated: %1")
                        .arg(holds.error().reason),
                    item.linkId);
            if (holds && !holds->value_or(false))
                return false;
        }
        return conditionsHold(item, parent, 0);
    }

    bool conditionsHold(const QuestionnaireItem &item, const ResponseNode &parent, int depth)
    {
        const auto holdsHere = [&](const fhir::EnableWhen &condition) {
            return holds(condition, answersSeen(condition.question, item, parent, depth));
        };
        const auto &conditions = item.enableWhen;
        if (conditions.empty() || item.enableWhenAll)
            return std::all_of(conditions.begin(), conditions.end(), holdsHere);
        return std::any_of(conditions.begin(), conditions.end(), holdsHere);
    }

    [[nodiscard]] bool stands(int entry, int within) const
    {
        while (entry >= 0 && entry != within)
            entry = m_graph.entries()[size_t(entry)].parent;
        return entry == within;
    }

    /// The answers that a condition of `asking` sees: those of the nearest item of that linkId that
    /// has any, by ancestors, then before it, then after it; none when its own condition does not
    /// hold. FormTree::meant is the same for a form in use.
    std::vector<fhir::Value> answersSeen(const QString &linkId,
                                         const QuestionnaireItem &asking,
                                         const ResponseNode &from,
                                         int depth)
    {
        constexpr int maxDepth = 32; // the reader refuses conditions that go round
        const int source = m_graph.find(linkId);
        const int asker = m_graph.find(asking.linkId);
        if (source < 0 || asker < 0 || depth > maxDepth)
            return {};
        QStringList way;
        int common = source;
        for (; !stands(asker, common); common = m_graph.entries()[size_t(common)].parent)
            way.prepend(m_graph.entries()[size_t(common)].item->linkId);
        const ResponseNode *top
            = from.around(common < 0 ? QString() : m_graph.entries()[size_t(common)].item->linkId);
        if (top == nullptr)
            return {};
        auto nodes = top->below(way);
        if (source < asker)
            std::reverse(nodes.begin(), nodes.end());
        const QuestionnaireItem &asked = *m_graph.entries()[size_t(source)].item;
        for (const ResponseNode *node : nodes)
            if (auto values = node->values(); !values.empty() && isAsked(*node, asked, depth))
                return values;
        return {};
    }

    /// Whether the conditions of an item that is there hold: worked out once for each.
    bool isAsked(const ResponseNode &node, const QuestionnaireItem &item, int depth)
    {
        if (const auto known = m_asked.find(&node); known != m_asked.end())
            return known->second;
        const bool holds = conditionsHold(item, *node.parent(), depth + 1);
        m_asked[&node] = holds;
        return holds;
    }

    [[nodiscard]] fhir::Date today() const { return {m_now.date().toString(Qt::ISODate)}; }

    const fhir::Questionnaire &m_questionnaire;
    fhir::ItemGraph m_graph;
    QJsonObject m_json;
    QJsonObject m_response;
    ResponseExpressions m_expressions;
    ResponseNode m_root;
    std::map<const ResponseNode *, bool> m_asked;
    QDateTime m_now;
    ResponseIssues m_issues;
};

ResponseIssue whole(Severity severity, const QString &rule, const QString &message)
{
    return {severity, {}, rootPath, rule, message};
}

/// The questionnaire a response is judged by, and what is wrong with the choice.
struct Chosen
{
    QByteArray questionnaire;
    ResponseIssues issues;
};

QByteArray containedIn(const QJsonObject &response, const QString &id)
{
    QJsonArray contained = response.value(u"contained"_s).toArray();
    for (const auto &each : std::as_const(contained)) {
        QJsonObject resource = each.toObject();
        if (resource.value(u"resourceType"_s).toString() != u"Questionnaire"
            || resource.value(u"id"_s).toString() != id)
            continue;
        // What the response contains beside it, such as value sets, is the form's as well.
        if (!resource.contains(u"contained"_s))
            resource.insert(u"contained"_s, contained);
        return canonicalJson(resource);
    }
    return {};
}

Chosen choose(const QJsonObject &response, const QList<QByteArray> &questionnaires)
{
    const QString canonical = response.value(u"questionnaire"_s).toString();
    if (canonical.startsWith(u'#'))
        if (const QByteArray contained = containedIn(response, canonical.sliced(1));
            !contained.isEmpty())
            return {contained, {}};
    const QString url = canonical.section(u'|', 0, 0);
    const QString version = canonical.section(u'|', 1);
    for (const QByteArray &each : questionnaires) {
        const auto json = parseJsonObject(each, ErrorCode::BadQuestionnaire);
        if (!json || url.isEmpty() || json->value(u"url"_s).toString() != url)
            continue;
        const bool isOther = !version.isEmpty() && json->value(u"version"_s).toString() != version;
        if (!isOther || questionnaires.size() == 1)
            return {each,
                    isOther ? ResponseIssues{whole(
                        Severity::Warning,
                        u"questionnaireVersion"_s,
                        ResponseValidation::tr("It answers another version of the questionnaire."))}
                            : ResponseIssues{}};
    }
    if (questionnaires.size() == 1) {
        const auto json = parseJsonObject(questionnaires.front(), ErrorCode::BadQuestionnaire);
        const bool isNamed = json && !json->value(u"url"_s).toString().isEmpty();
        if (canonical.isEmpty())
            return {questionnaires.front(),
                    {whole(Severity::Warning,
                           u"questionnaire"_s,
                           ResponseValidation::tr("It does not say which questionnaire it "
                                                  "answers."))}};
        return {questionnaires.front(),
                {whole(isNamed ? Severity::Error : Severity::Warning,
                       u"questionnaire"_s,
                       ResponseValidation::tr("It answers another questionnaire."))}};
    }
    return {{},
            {whole(Severity::Error,
                   u"questionnaire"_s,
                   ResponseValidation::tr("The questionnaire it answers is not at hand."))}};
}

ResponseIssues statusIssues(const QJsonObject &response)
{
    static const QStringList known{
        u"in-progress"_s, u"completed"_s, u"amended"_s, u"entered-in-error"_s, u"stopped"_s};
    if (known.contains(response.value(u"status"_s).toString()))
        return {};
    return {whole(Severity::Error,
                  u"status"_s,
                  ResponseValidation::tr("\"status\" is missing or not one of FHIR R4."))};
}

ResponseIssues
issuesOf(const QByteArray &bytes, const QList<QByteArray> &questionnaires, const QDateTime &now)
{
    const auto response = parseExactJson(bytes, ErrorCode::BadQuestionnaire);
    if (!response)
        return {whole(Severity::Error, u"json"_s, response.error().detail)};
    if (response->value(u"resourceType"_s).toString() != u"QuestionnaireResponse")
        return {whole(Severity::Error,
                      u"structure"_s,
                      ResponseValidation::tr("This is not a FHIR QuestionnaireResponse."))};
    ResponseIssues issues = statusIssues(*response);
    const Chosen chosen = choose(*response, questionnaires);
    issues += chosen.issues;
    if (chosen.questionnaire.isEmpty())
        return issues;
    const auto reading = fhir::readQuestionnaire(chosen.questionnaire, {});
    if (reading.questionnaire == nullptr) {
        for (const Problem &problem : reading.problems)
            if (problem.severity == Problem::Severity::Error)
                issues.append(whole(Severity::Error,
                                    u"questionnaireInvalid"_s,
                                    ResponseValidation::tr("The questionnaire is not valid: %1: %2")
                                        .arg(problem.pointer, problem.message)));
        return issues;
    }
    const auto json = parseExactJson(chosen.questionnaire, ErrorCode::BadQuestionnaire);
    return issues + ResponseValidator(*reading.questionnaire, *json, *response, now).validate();
}

} // namespace

ResponseVerdict validateResponse(const QByteArray &response,
                                 const QList<QByteArray> &questionnaires,
                                 const QDateTime &now)
{
    ResponseVerdict verdict;
    verdict.issues = issuesOf(response, questionnaires, now);
    verdict.isValid = std::none_of(
        verdict.issues.begin(), verdict.issues.end(), [](const ResponseIssue &issue) {
            return issue.severity == Severity::Error;
        });
    return verdict;
}

} // namespace kiosk
