// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleLint.h"

#include "app/articles/Readability.h"
#include "app/core/Json.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;
using fhir::EnableWhen;
using fhir::ItemType;
using fhir::QuestionnaireItem;

constexpr double hardestGrade = 6.0; // Flesch-Kincaid
constexpr double lowestEase = 70.0; // Fernández-Huerta

struct LintText
{
    Q_DECLARE_TR_FUNCTIONS(RuleLint)
};

bool isQuestion(const QuestionnaireItem &item)
{
    return item.type != ItemType::Group && item.type != ItemType::Display;
}

bool isWithoutFault(const QString &date)
{
    return QDate::fromString(date, Qt::ISODate).isValid();
}

Outcome outcomeOf(const LintSubject &subject, const QMap<QString, QString> &answers)
{
    fhir::QuestionnaireResponse response;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        response.items.push_back(
            {answer.key(), {}, {{fhir::Value(fhir::Coding{{}, *answer, {}}), {}}}, {}});
    // The subject outlives the evaluator: it needs no owner.
    return RedFlagEvaluator(std::shared_ptr<const RuleSet>(std::shared_ptr<void>(), &subject.rules))
        .evaluate(response);
}

/// Lints one rule file with its checklist.
class Linter
{
public:
    Linter(const LintSubject &subject, QDate today)
        : m_subject(subject)
        , m_today(today)
    {
    }

    Problems lint()
    {
        checkRuleSet();
        for (const Rule &rule : m_subject.rules.rules)
            checkRule(rule);
        checkPairs();
        findReachable();
        checkItems(m_subject.checklist.items);
        return m_problems;
    }

private:
    void checkRuleSet()
    {
        m_file = m_rulesFile;
        if (m_subject.rules.reviewed.isEmpty())
            report(u"reviewed"_s,
                   LintText::tr("No clinician has signed these rules yet."),
                   Problem::Severity::Warning);
        checkReview(u"nextReview"_s, m_subject.rules.nextReview);
    }

    void checkReview(const QString &place, const QString &date)
    {
        if (!isWithoutFault(date))
            report(place, LintText::tr("The date of the next review is missing."));
        else if (QDate::fromString(date, Qt::ISODate) < m_today)
            report(place, LintText::tr("Its next review has passed."), Problem::Severity::Warning);
    }

    void checkRule(const Rule &rule)
    {
        const QString &id = rule.reason.ruleId;
        checkSources(id, rule.reason.sources);
        checkReading(id, rule.reason.patientText[u"en"_s], rule.reason.patientText[u"es"_s]);
        if (rule.evidence != u"S" && rule.evidence != u"G")
            report(id, LintText::tr("Evidence is S or G."));
        for (const QString &item : rule.reason.itemIds)
            if (m_subject.checklist.find(item) == nullptr)
                report(id, LintText::tr("The checklist has no question %1.").arg(item));
        checkContradiction(id, rule.when);
        if (rule.when.names(id.section(u'.', 0, 0) + u".since"_s))
            checkTimeCourse(id);
    }

    void checkSources(const QString &place, const QStringList &sources)
    {
        for (const QString &key : sources)
            if (!m_subject.sources.contains(key))
                report(place, LintText::tr("The source %1 is not listed.").arg(key));
    }

    void checkReading(const QString &place, const QString &english, const QString &spanish)
    {
        if (!english.isEmpty() && fleschKincaidGrade(english) > hardestGrade)
            report(place,
                   LintText::tr("It is hard to read: Flesch-Kincaid grade %1, at most %2.")
                       .arg(fleschKincaidGrade(english), 0, 'f', 1)
                       .arg(hardestGrade, 0, 'f', 1));
        if (!spanish.isEmpty() && fernandezHuerta(spanish) < lowestEase)
            report(place,
                   LintText::tr("It is hard to read: Fernández-Huerta ease %1, at least %2.")
                       .arg(fernandezHuerta(spanish), 0, 'f', 1)
                       .arg(lowestEase, 0, 'f', 1));
    }

    /// Parts of an "all" that cannot hold together.
    void checkContradiction(const QString &id, const Condition &condition)
    {
        for (std::size_t i = 0; i < condition.parts.size(); ++i) {
            checkContradiction(id, condition.parts[i]);
            for (std::size_t j = i + 1;
                 condition.word() == RuleWord::All && j < condition.parts.size();
                 ++j)
                if (excludes(condition.parts[i], condition.parts[j])
                    || excludes(condition.parts[j], condition.parts[i]))
                    report(id,
                           LintText::tr("It can never fire: it wants two different answers to %1.")
                               .arg(condition.parts[i].item));
        }
    }

    [[nodiscard]] bool excludes(const Condition &one, const Condition &other) const
    {
        if (one.item.isEmpty() || one.item != other.item)
            return false;
        if (one.word() == RuleWord::Age && other.word() == RuleWord::Age)
            return one.from > other.to;
        if (one.word() == RuleWord::NotAnswered)
            return other.word() != RuleWord::NotAnswered;
        const QuestionnaireItem *item = m_subject.checklist.find(one.item);
        const bool takesOne = item != nullptr && !item->repeats;
        return takesOne && !other.codes.isEmpty()
            && std::ranges::none_of(
                   one.codes, [&](const QString &code) { return other.codes.contains(code); });
    }

    /// "Worse" must weigh at least as much as "new", and "old" never more (clinical brief 1.10 b).
    void checkTimeCourse(const QString &id)
    {
        const QString item = id.section(u'.', 0, 0);
        const QString since = item + u".since"_s;
        const Tier unsaid = outcomeOf(m_subject, {{item, u"yes"_s}}).tier;
        const auto tier = [&](const QString &course) {
            return outcomeOf(m_subject, {{item, u"yes"_s}, {since, course}}).tier;
        };
        if (tier(u"new"_s) != unsaid || tier(u"worse"_s) < unsaid
            || tier(u"old-unchanged"_s) > unsaid)
            report(id, LintText::tr("The time courses of %1 contradict each other.").arg(item));
    }

    void checkPairs()
    {
        const auto &rules = m_subject.rules.rules;
        for (std::size_t i = 0; i < rules.size(); ++i)
            for (std::size_t j = i + 1; j < rules.size(); ++j)
                if (rules[i].when == rules[j].when)
                    report(
                        rules[j].reason.ruleId,
                        LintText::tr("It fires exactly when %1 does.").arg(rules[i].reason.ruleId));
    }

    /// Grows the set of items that some answers can open, until nothing is added.
    void findReachable()
    {
        qsizetype before = -1;
        while (before != m_reachable.size()) {
            before = m_reachable.size();
            addReachable(m_subject.checklist.items);
        }
    }

    void addReachable(const std::vector<QuestionnaireItem> &items)
    {
        for (const QuestionnaireItem &item : items) {
            if (!canOpen(item))
                continue;
            m_reachable.insert(item.linkId);
            addReachable(item.items);
        }
    }

    [[nodiscard]] bool canOpen(const QuestionnaireItem &item) const
    {
        const auto canHold = [this](const EnableWhen &when) { return canBeTrue(when); };
        if (item.enableWhen.empty())
            return true;
        return item.enableWhenAll ? std::ranges::all_of(item.enableWhen, canHold)
                                  : std::ranges::any_of(item.enableWhen, canHold);
    }

    [[nodiscard]] bool canBeTrue(const EnableWhen &when) const
    {
        const QuestionnaireItem *question = m_subject.checklist.find(when.question);
        if (question == nullptr || !isQuestion(*question) || !m_reachable.contains(when.question))
            return false;
        if (when.op != EnableWhen::Operator::Equal || question->options.isEmpty())
            return true;
        return std::ranges::any_of(question->options, [&](const fhir::AnswerOption &option) {
            return fhir::codeOf(option.value) == fhir::codeOf(when.answer);
        });
    }

    void checkItems(const std::vector<QuestionnaireItem> &items)
    {
        m_file = m_checklistFile;
        for (const QuestionnaireItem &item : items) {
            if (!m_reachable.contains(item.linkId))
                report(item.linkId, LintText::tr("No answer can ever open it."));
            const QString english = item.text.in(u"en"_s);
            const QString spanish = item.text.in(u"es"_s);
            if (isQuestion(item) && english.isEmpty())
                report(item.linkId, LintText::tr("A text is missing."));
            if (!english.isEmpty() && (spanish.isEmpty() || spanish == english))
                report(item.linkId, LintText::tr("A translation is missing."));
            checkReading(item.linkId, english, spanish);
            checkSources(item.linkId, item.sources);
            if (isQuestion(item) && isJudged(item))
                checkJudged(item);
            checkItems(item.items);
        }
    }

    /// A row of the clinical content; follow-ups share what their row says.
    [[nodiscard]] bool isJudged(const QuestionnaireItem &item) const
    {
        return std::ranges::any_of(m_subject.rules.rules, [&](const Rule &rule) {
            const QString &id = rule.reason.ruleId;
            return rule.reason.itemIds.contains(item.linkId) && id.startsWith(item.linkId + u'.');
        });
    }

    void checkJudged(const QuestionnaireItem &item)
    {
        if (item.sources.isEmpty())
            report(item.linkId, LintText::tr("A source is missing."));
        checkReview(item.linkId, item.nextReview);
        if (item.hidden)
            return;
        for (const QString &control : {u"help"_s, u"why"_s})
            if (std::ranges::none_of(item.items, [&](const QuestionnaireItem &child) {
                    return child.itemControl == control && !child.text.in(u"en"_s).isEmpty();
                }))
                report(item.linkId,
                       control == u"help" ? LintText::tr("“What does this mean?” is missing.")
                                          : LintText::tr("“Why we ask” is missing."));
    }

    void report(const QString &place,
                const QString &message,
                Problem::Severity severity = Problem::Severity::Error)
    {
        m_problems.append({severity, m_file, 0, place, message});
    }

    const QString m_rulesFile = u"redflags/core.json"_s;
    const QString m_checklistFile = u"questionnaires/red-flags.json"_s;
    const LintSubject &m_subject;
    const QDate m_today;
    QSet<QString> m_reachable;
    QString m_file;
    Problems m_problems;
};

} // namespace

Result<QSet<QString>> readSourceKeys(const QByteArray &json)
{
    const auto object = parseJsonObject(json, ErrorCode::BadRules);
    if (!object)
        return tl::unexpected(object.error());
    const QStringList keys = object->keys();
    for (const QString &key : keys)
        if ((*object)[key][u"title"_s].toString().isEmpty()
            || (*object)[key][u"address"_s].toString().isEmpty())
            return fail(ErrorCode::BadRules, u"source without title or address: "_s + key);
    return QSet<QString>(keys.begin(), keys.end());
}

Problems lintRules(const LintSubject &subject, QDate today)
{
    return Linter(subject, today).lint();
}

} // namespace kiosk
