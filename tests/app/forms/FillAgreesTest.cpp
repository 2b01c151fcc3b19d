// SPDX-License-Identifier: GPL-3.0-or-later
// What a form fills in, and what it says about that afterwards, come from two readings of the same
// conditions: over nodes and over a response. They have to agree.
#include "app/core/Json.h"
#include "app/fhir/ItemType.h"
#include "app/forms/FormSession.h"
#include "app/forms/ResponseValidation.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <QDirIterator>
#include <QJsonArray>

#include <random>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937;

int below(Random &random, int limit)
{
    return int(random() % unsigned(limit));
}

bool chance(Random &random, int percent)
{
    return below(random, 100) < percent;
}

/// Makes forms of groups and questions within each other, repeating or not, that ask each other.
class FormMaker
{
public:
    explicit FormMaker(unsigned seed)
        : m_random(seed)
    {
    }

    QByteArray make()
    {
        const QJsonArray bare = items(0);
        return canonicalJson({{u"resourceType"_s, u"Questionnaire"_s},
                              {u"status"_s, u"active"_s},
                              {u"url"_s, u"urn:made"_s},
                              {u"version"_s, u"1"_s},
                              {u"item"_s, bare}});
    }

private:
    QJsonArray items(int depth)
    {
        QJsonArray made;
        const int count = depth == 0 ? 5 : 1 + below(m_random, 3);
        for (int i = 0; i < count; ++i)
            made.append(item(depth));
        return made;
    }

    QJsonObject item(int depth)
    {
        static const QStringList types{u"boolean"_s, u"integer"_s, u"choice"_s};
        const bool isGroup = depth < 3 && chance(m_random, 45);
        const QString linkId = u"i%1"_s.arg(m_next++);
        QJsonObject item{{u"linkId"_s, linkId}};
        addConditions(item);
        item.insert(u"type"_s, isGroup ? u"group"_s : types.at(below(m_random, 3)));
        if (chance(m_random, 40))
            item.insert(u"repeats"_s, true);
        if (chance(m_random, 40))
            item.insert(u"required"_s, true);
        if (item.value(u"type"_s) == u"choice"_s)
            item.insert(u"answerOption"_s,
                        QJsonArray{QJsonObject{{u"valueString"_s, u"a"_s}},
                                   QJsonObject{{u"valueString"_s, u"b"_s}}});
        if (!isGroup)
            m_questions.append(item);
        if (isGroup || (depth < 3 && chance(m_random, 35)))
            item.insert(u"item"_s, items(depth + 1));
        return item;
    }

    void addConditions(QJsonObject &item)
    {
        if (m_questions.isEmpty() || chance(m_random, 45))
            return;
        if (chance(m_random, 20)) {
            const QString asked = pick().value(u"linkId"_s).toString();
            const QString text
                = u"%resource.descendants().where(linkId='%1').answer.value.exists()"_s.arg(asked);
            item.insert(
                u"extension"_s,
                QJsonArray{QJsonObject{
                    {u"url"_s,
                     u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"_s},
                    {u"valueExpression"_s,
                     QJsonObject{{u"language"_s, u"text/fhirpath"_s}, {u"expression"_s, text}}}}});
            if (chance(m_random, 50))
                return;
        }
        QJsonArray conditions;
        for (int i = 0; i <= below(m_random, 2); ++i)
            conditions.append(condition());
        item.insert(u"enableWhen"_s, conditions);
        item.insert(u"enableBehavior"_s, chance(m_random, 50) ? u"all"_s : u"any"_s);
    }

    QJsonObject condition()
    {
        const QJsonObject asked = pick();
        const QString type = asked.value(u"type"_s).toString();
        QJsonObject condition{{u"question"_s, asked.value(u"linkId"_s)}};
        if (chance(m_random, 25)) {
            condition.insert(u"operator"_s, u"exists"_s);
            condition.insert(u"answerBoolean"_s, chance(m_random, 70));
        } else if (type == u"boolean") {
            condition.insert(u"operator"_s, chance(m_random, 75) ? u"="_s : u"!="_s);
            condition.insert(u"answerBoolean"_s, true);
        } else if (type == u"integer") {
            static const QStringList operators{u"="_s, u"!="_s, u">"_s, u"<"_s, u">="_s, u"<="_s};
            condition.insert(u"operator"_s, operators.at(below(m_random, 6)));
            condition.insert(u"answerInteger"_s, below(m_random, 3));
        } else {
            condition.insert(u"operator"_s, chance(m_random, 75) ? u"="_s : u"!="_s);
            condition.insert(u"answerString"_s, u"a"_s);
        }
        return condition;
    }

    const QJsonObject &pick() { return m_questions.at(below(m_random, int(m_questions.size()))); }

    Random m_random;
    QList<QJsonObject> m_questions;
    int m_next = 0;
};

std::vector<NodeId> nodesOf(const FormSession &session)
{
    std::vector<NodeId> nodes{session.root()};
    for (size_t next = 0; next < nodes.size(); ++next) {
        const auto &children = session.node(nodes[next]).children;
        nodes.insert(nodes.end(), children.begin(), children.end());
    }
    nodes.erase(nodes.begin());
    return nodes;
}

std::optional<fhir::Value> anAnswer(const FormSession &session, NodeId node, Random &random)
{
    if (const auto options = session.options(node); !options.isEmpty())
        return options.at(below(random, int(options.size()))).value;
    switch (session.node(node).item->type) {
    case fhir::ItemType::Boolean:
        return chance(random, 50);
    case fhir::ItemType::Integer:
        return qint64(below(random, 4));
    case fhir::ItemType::Decimal:
        return fhir::Decimal{u"1.50"_s};
    case fhir::ItemType::Date:
        return fhir::Date{u"1960-02-03"_s};
    case fhir::ItemType::DateTime:
        return fhir::DateTime{u"2026-02-03T10:00:00Z"_s};
    case fhir::ItemType::Time:
        return fhir::Time{u"10:00:00"_s};
    case fhir::ItemType::String:
    case fhir::ItemType::Text:
        return u"words"_s;
    default:
        return {};
    }
}

/// Gives answers, takes some away and adds repetitions, like somebody who plays with the form.
void play(FormSession &session, Random &random, int moves)
{
    for (int move = 0; move < moves; ++move) {
        const auto nodes = nodesOf(session);
        const NodeId node = nodes[size_t(below(random, int(nodes.size())))];
        if (session.node(node).item->repeats && chance(random, 40)
            && session.node(node).repetition < 3) {
            (void)session.addRepetition(node);
            continue;
        }
        if (!fhir::isQuestion(*session.node(node).item))
            continue;
        std::vector<fhir::Value> answers;
        while (chance(random, answers.empty() ? 85 : 30))
            if (const auto answer = anAnswer(session, node, random);
                answer && std::find(answers.begin(), answers.end(), *answer) == answers.end())
                answers.push_back(*answer);
            else
                break;
        session.setAnswers(node, answers);
    }
}

bool isAskedInVain(const FormSession &session, const QString &linkId)
{
    const auto nodes = nodesOf(session);
    return std::any_of(nodes.begin(), nodes.end(), [&](NodeId node) {
        const FormNode &face = session.node(node);
        return face.item->linkId == linkId && (session.isEnabled(node) || face.item->hidden);
    });
}

/// Fills a response into the form and judges what comes out.
void agree(const QByteArray &questionnaire, const fhir::QuestionnaireResponse &response)
{
    const test::FixedClock clock;
    const auto form = fhir::readQuestionnaire(questionnaire, u"form.json"_s).questionnaire;
    REQUIRE(form);
    FormSession filled(form, clock);
    (void)filled.load(response, FormSession::Unanswered::Initial);
    const QByteArray out = canonicalJson(filled.response(u"completed"_s).toJson());
    const auto verdict
        = validateResponse(out, {questionnaire}, QDateTime::fromMSecsSinceEpoch(clock.nowMs()));
    static const QStringList ofPlaces{
        u"enableWhen"_s, u"nesting"_s, u"order"_s, u"linkId"_s, u"structure"_s, u"repeats"_s};
    for (const ResponseIssue &issue : verdict.issues) {
        INFO(issue.path.toStdString()
             << ' ' << issue.linkId.toStdString() << ' ' << issue.message.toStdString() << "\n"
             << questionnaire.left(6000).toStdString() << "\n"
             << out.left(4000).toStdString());
        CHECK_FALSE(ofPlaces.contains(issue.rule));
        if (issue.rule == u"required")
            CHECK(isAskedInVain(filled, issue.linkId));
    }
}

} // namespace

TEST_CASE("what is filled in is what is asked: forms that a generator makes", "[forms]")
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        const QByteArray questionnaire = FormMaker(seed).make();
        const auto reading = fhir::readQuestionnaire(questionnaire, u"made.json"_s);
        REQUIRE(reading.questionnaire);
        const test::FixedClock clock;
        FormSession session(reading.questionnaire, clock);
        Random random(seed);
        play(session, random, 60);
        agree(questionnaire, session.response(u"completed"_s));
    }
}

TEST_CASE("what is filled in is what is asked: forms of others", "[forms][corpus]")
{
    const QString corpus = qEnvironmentVariable("KIOSK_CORPUS_DIR");
    if (corpus.isEmpty()) {
        WARN("skipped: KIOSK_CORPUS_DIR names no folder with questionnaires");
        return;
    }
    QDirIterator it(corpus, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (it.hasNext()) {
        const QString path = it.next();
        if (!path.contains(u"/q/"_s))
            continue;
        CAPTURE(path.toStdString());
        const auto bytes = readFile(path, 9 << 20);
        REQUIRE(bytes);
        const auto reading = fhir::readQuestionnaire(*bytes, path);
        const bool isAmbiguous = std::any_of(
            reading.problems.begin(), reading.problems.end(), [](const Problem &problem) {
                return problem.pointer.endsWith(u"/linkId"); // two items have the same
            });
        if (!reading.questionnaire || isAmbiguous)
            continue;
        ++count;
        const test::FixedClock clock;
        FormSession session(reading.questionnaire, clock);
        agree(*bytes, session.response(u"completed"_s));
        if (nodesOf(session).empty())
            continue;
        Random random{unsigned(count)};
        play(session, random, 60);
        agree(*bytes, session.response(u"completed"_s));
    }
    CHECK(count >= 100);
}
