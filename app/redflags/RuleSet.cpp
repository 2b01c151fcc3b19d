// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleSet.h"

#include "app/core/Json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct RuleSetText
{
    Q_DECLARE_TR_FUNCTIONS(RuleSetText)
};

/// Reads a rule file; one object per file.
class RuleSetReader
{
public:
    explicit RuleSetReader(const QString &fileName)
        : m_conditions(fileName)
    {
    }

    RuleSet read(const QJsonObject &json)
    {
        RuleSet rules;
        rules.id = text(json, u"id"_s, {});
        rules.version = text(json, u"version"_s, {});
        rules.questionnaire = text(json, u"questionnaire"_s, {});
        rules.reviewed = json[u"reviewed"_s].toString();
        rules.nextReview = json[u"nextReview"_s].toString();
        rules.hash = QString::fromLatin1(
            QCryptographicHash::hash(canonicalJson(json), QCryptographicHash::Blake2b_256).toHex());
        readGroups(json[u"groups"_s].toArray(), rules);
        readRules(json[u"rules"_s].toArray(), rules);
        rules.items = m_conditions.items;
        return rules;
    }

    [[nodiscard]] Problems problems() const { return m_conditions.problems; }

private:
    void readGroups(const QJsonArray &groups, RuleSet &rules)
    {
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const QString pointer = u"/groups/%1"_s.arg(i);
            const QJsonObject group = groups[i].toObject();
            rules.groupNames.insert(text(group, u"id"_s, pointer),
                                    translated(group, u"name"_s, pointer));
        }
    }

    void readRules(const QJsonArray &array, RuleSet &rules)
    {
        if (array.isEmpty())
            report(u"/rules"_s, RuleSetText::tr("There is no rule."));
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString pointer = u"/rules/%1"_s.arg(i);
            const QJsonObject json = array[i].toObject();
            refuseUnknownKeys(json, pointer);
            rules.rules.push_back({readReason(json, pointer, rules),
                                   m_conditions.read(json[u"when"_s], pointer + u"/when"_s),
                                   json[u"evidence"_s].toString(),
                                   json[u"judgement"_s].toString()});
        }
    }

    Reason readReason(const QJsonObject &json, const QString &pointer, const RuleSet &rules)
    {
        Reason reason;
        reason.ruleId = text(json, u"id"_s, pointer);
        if (m_ids.contains(reason.ruleId))
            report(pointer + u"/id"_s, RuleSetText::tr("This id is used twice."));
        m_ids.insert(reason.ruleId);
        reason.group = text(json, u"group"_s, pointer);
        if (!rules.groupNames.contains(reason.group))
            report(pointer + u"/group"_s, RuleSetText::tr("There is no such group."));
        reason.itemIds = texts(json, u"items"_s, pointer);
        reason.tier = tier(json, pointer);
        reason.alert = flag(json, u"alert"_s, pointer);
        reason.priority = flag(json, u"priority"_s, pointer);
        reason.patientText = translated(json, u"patientText"_s, pointer);
        reason.clinicianNote = translated(json, u"clinicianNote"_s, pointer);
        reason.sources = texts(json, u"sources"_s, pointer);
        checkTier(reason, pointer);
        return reason;
    }

    Tier tier(const QJsonObject &json, const QString &pointer)
    {
        const auto tier = tierFromCode(json[u"tier"_s].toString());
        if (!tier)
            report(pointer + u"/tier"_s,
                   RuleSetText::tr("Use EMERGENCY, SAME_DAY, MENTION or NONE."));
        return tier.value_or(Tier::None);
    }

    void checkTier(const Reason &reason, const QString &pointer)
    {
        if (reason.tier >= Tier::SameDay && !reason.alert)
            report(pointer + u"/alert"_s,
                   RuleSetText::tr("EMERGENCY and SAME_DAY must alert the front desk."));
    }

    bool flag(const QJsonObject &json, const QString &key, const QString &pointer)
    {
        if (json.contains(key) && !json[key].isBool())
            report(pointer + u'/' + key, RuleSetText::tr("Use true or false."));
        return json[key].toBool();
    }

    QString text(const QJsonObject &json, const QString &key, const QString &pointer)
    {
        QString text = json[key].toString();
        if (text.isEmpty())
            report(pointer + u'/' + key, RuleSetText::tr("A text is missing."));
        return text;
    }

    QStringList texts(const QJsonObject &json, const QString &key, const QString &pointer)
    {
        QStringList texts;
        for (const auto entry : json[key].toArray())
            texts.append(entry.toString());
        if (texts.isEmpty() || texts.contains(QString()))
            report(pointer + u'/' + key, RuleSetText::tr("A list of texts is expected."));
        return texts;
    }

    QMap<QString, QString>
    translated(const QJsonObject &json, const QString &key, const QString &pointer)
    {
        const QJsonObject byLanguage = json[key].toObject();
        const QString place = pointer + u'/' + key;
        QMap<QString, QString> texts;
        for (const QString &language : byLanguage.keys())
            texts.insert(language, text(byLanguage, language, place));
        for (const QString &language : {u"en"_s, u"es"_s})
            if (!byLanguage.contains(language))
                report(place + u'/' + language, RuleSetText::tr("A translation is missing."));
        return texts;
    }

    /// A misspelt "priority" must not pass silently.
    void refuseUnknownKeys(const QJsonObject &rule, const QString &pointer)
    {
        static const QSet<QString> known{u"id"_s,
                                         u"group"_s,
                                         u"items"_s,
                                         u"tier"_s,
                                         u"alert"_s,
                                         u"priority"_s,
                                         u"when"_s,
                                         u"patientText"_s,
                                         u"clinicianNote"_s,
                                         u"sources"_s,
                                         u"evidence"_s,
                                         u"judgement"_s};
        for (const QString &key : rule.keys())
            if (!known.contains(key))
                report(pointer + u'/' + key, RuleSetText::tr("There is no such field."));
    }

    void report(const QString &pointer, const QString &message)
    {
        m_conditions.report(pointer, message);
    }

    ConditionReader m_conditions;
    QSet<QString> m_ids;
};

} // namespace

RuleSetReading readRuleSet(const QByteArray &json, const QString &fileName)
{
    const auto object = parseJsonObject(json, ErrorCode::BadRules);
    if (!object)
        return {nullptr, {{Problem::Severity::Error, fileName, 0, {}, object.error().detail}}};
    RuleSetReader reader(fileName);
    auto rules = std::make_shared<const RuleSet>(reader.read(*object));
    if (!reader.problems().isEmpty())
        return {nullptr, reader.problems()};
    return {std::move(rules), {}};
}

Problems
checkAgainst(const RuleSet &rules, const fhir::Questionnaire &checklist, const QString &fileName)
{
    Problems problems;
    if (rules.questionnaire != checklist.url)
        problems.append({Problem::Severity::Error,
                         fileName,
                         0,
                         u"/questionnaire"_s,
                         RuleSetText::tr("The rules were written for another checklist.")});
    for (const auto &[item, pointer] : rules.items)
        if (checklist.find(item) == nullptr)
            problems.append({Problem::Severity::Error,
                             fileName,
                             0,
                             pointer,
                             RuleSetText::tr("The checklist has no question %1.").arg(item)});
    return problems;
}

} // namespace kiosk
