// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/fhir/ContainedValueSets.h"
#include "app/fhir/ElementReading.h"
#include "app/fhir/ExpressionReading.h"
#include "app/fhir/ExtractionContext.h"
#include "app/fhir/ItemExtensions.h"
#include "app/fhir/ItemGraph.h"
#include "app/fhir/ItemType.h"
#include "app/fhir/Questionnaire.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

constexpr qsizetype maxBytes = qsizetype(8) * 1024 * 1024;
constexpr qsizetype maxItems = 20'000;
constexpr int maxDepth = 32;

/// One reading of one Questionnaire.
class QuestionnaireReader
{
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireReader)

public:
    explicit QuestionnaireReader(const JsonPlace &root)
        : m_root(root)
        , m_valueSets(root)
    {
    }

    Questionnaire read();

private:
    std::vector<QuestionnaireItem> readItems(const JsonPlace &parent, int depth);
    QuestionnaireItem readItem(const JsonPlace &place, int depth);
    void readTexts(const JsonPlace &place, QuestionnaireItem &item);
    void readRules(const JsonPlace &place, QuestionnaireItem &item);
    void readType(const JsonPlace &place, QuestionnaireItem &item);
    void readConditions(const JsonPlace &place, QuestionnaireItem &item);
    void readOptions(const JsonPlace &place, QuestionnaireItem &item);
    void readValueSet(const JsonPlace &place, QuestionnaireItem &item);
    void checkContainer(const JsonPlace &place, const QuestionnaireItem &item);
    void checkLinkId(const JsonPlace &place, const QuestionnaireItem &item);
    void checkMembers(const JsonPlace &place);
    void checkConditions(const Questionnaire &questionnaire);
    void readFormExtensions(Questionnaire &questionnaire);

    ReadingReport &report() { return m_root.report(); }

    JsonPlace m_root;
    ContainedValueSets m_valueSets;
    QHash<QString, QString> m_pointers; ///< by linkId
    qsizetype m_count = 0;
    bool m_keepsSource = false;
};

Questionnaire QuestionnaireReader::read()
{
    Questionnaire questionnaire;
    questionnaire.id = m_root.string(u"id"_s);
    questionnaire.url = m_root.string(u"url"_s);
    questionnaire.version = m_root.string(u"version"_s);
    questionnaire.language = m_root.string(u"language"_s);
    questionnaire.title = readText(m_root, u"title"_s);
    if (questionnaire.title.isEmpty())
        questionnaire.title.original = m_root.string(u"name"_s);
    if (m_root.string(u"status"_s).isEmpty())
        report().warning(u"/status"_s, tr("\"%1\" is missing.").arg(u"status"_s));
    readFormExtensions(questionnaire);
    if (m_root.has(u"implicitRules"_s))
        report().notHonour(u"/implicitRules"_s,
                           m_root.string(u"implicitRules"_s),
                           tr("The rules it names are not known: do not rely on the answers before "
                              "somebody has looked at it."));
    questionnaire.items = readItems(m_root, 1);
    if (m_keepsSource || mentionsForm(questionnaire.expressions))
        questionnaire.source = m_root.object();
    checkConditions(questionnaire);
    return questionnaire;
}

/// Of the launch contexts only the patient is ever there.
void QuestionnaireReader::readFormExtensions(Questionnaire &questionnaire)
{
    static const QString launchContext
        = u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"_s;
    for (const JsonPlace &extension : m_root.members(u"extension"_s)) {
        const QString url = extension.string(u"url"_s);
        readExpressionExtension(extension, questionnaire.expressions);
        if (extractionUrls().contains(url))
            reportOtherResource(extension);
        if (url != launchContext)
            continue;
        QString name;
        for (const JsonPlace &part : extension.within(url).members(u"extension"_s))
            if (part.string(u"url"_s) == u"name")
                name = part.has(u"valueCoding"_s) ? part.member(u"valueCoding"_s).string(u"code"_s)
                                                  : part.string(u"valueId"_s);
        questionnaire.launchContexts.append(name);
        if (name != u"patient")
            reportExtension(extension);
    }
    reportExtensions(m_root, expressionUrls() + extractionUrls() + QStringList{launchContext});
}

std::vector<QuestionnaireItem> QuestionnaireReader::readItems(const JsonPlace &parent, int depth)
{
    std::vector<QuestionnaireItem> items;
    if (!parent.has(u"item"_s))
        return items;
    if (depth > maxDepth) {
        report().error(parent.pointerTo(u"item"_s),
                       tr("Items are nested deeper than %n levels.", nullptr, maxDepth));
        return items;
    }
    for (const JsonPlace &place : parent.members(u"item"_s)) {
        if (++m_count > maxItems) {
            if (m_count == maxItems + 1)
                report().error(place.pointer(),
                               tr("The form has more than %n items.", nullptr, int(maxItems)));
            break;
        }
        items.push_back(readItem(place, depth));
    }
    return items;
}

QuestionnaireItem QuestionnaireReader::readItem(const JsonPlace &place, int depth)
{
    QuestionnaireItem item;
    item.pointer = place.pointer();
    item.linkId = place.requiredString(u"linkId"_s);
    checkLinkId(place, item);
    readType(place, item);
    readTexts(place, item);
    readRules(place, item);
    readItemExtensions(place, item);
    m_keepsSource = m_keepsSource || mentionsForm(item.expressions);
    readConditions(place, item);
    readOptions(place, item);
    checkContainer(place, item);
    checkMembers(place);
    item.items = readItems(place, depth + 1);
    return item;
}

void QuestionnaireReader::readType(const JsonPlace &place, QuestionnaireItem &item)
{
    const QString code = place.requiredString(u"type"_s);
    const auto type = itemTypeFromCode(code);
    if (!type && !code.isEmpty())
        report().error(place.pointerTo(u"type"_s), tr("\"%1\" is not a type of item.").arg(code));
    item.type = type.value_or(ItemType::Display);
}

void QuestionnaireReader::readTexts(const JsonPlace &place, QuestionnaireItem &item)
{
    item.text = readText(place, u"text"_s);
    item.prefix = readText(place, u"prefix"_s);
    for (const JsonPlace &code : place.members(u"code"_s))
        if (const auto coding = valueFromJson(u"valueCoding"_s, code.object()))
            item.code.push_back(std::get<Coding>(*coding));
}

void QuestionnaireReader::readRules(const JsonPlace &place, QuestionnaireItem &item)
{
    item.required = place.boolean(u"required"_s);
    item.repeats = place.boolean(u"repeats"_s);
    item.readOnly = place.boolean(u"readOnly"_s);
    item.maxLength = place.count(u"maxLength"_s);
    if (!isQuestion(item))
        return;
    for (const JsonPlace &initial : place.members(u"initial"_s))
        if (auto value = readValue(initial, u"value"_s))
            item.initial.push_back(std::move(*value));
}

void QuestionnaireReader::readConditions(const JsonPlace &place, QuestionnaireItem &item)
{
    static const QHash<QString, EnableWhen::Operator> operators{
        {u"exists"_s, EnableWhen::Operator::Exists},
        {u"="_s, EnableWhen::Operator::Equal},
        {u"!="_s, EnableWhen::Operator::NotEqual},
        {u">"_s, EnableWhen::Operator::Greater},
        {u"<"_s, EnableWhen::Operator::Less},
        {u">="_s, EnableWhen::Operator::GreaterOrEqual},
        {u"<="_s, EnableWhen::Operator::LessOrEqual},
    };
    for (const JsonPlace &when : place.members(u"enableWhen"_s)) {
        EnableWhen condition;
        condition.question = when.requiredString(u"question"_s);
        const QString op = when.requiredString(u"operator"_s);
        if (!op.isEmpty() && !operators.contains(op))
            report().error(when.pointerTo(u"operator"_s), tr("\"%1\" is not an operator.").arg(op));
        condition.op = operators.value(op, EnableWhen::Operator::Equal);
        const auto answer = readValue(when, u"answer"_s);
        if (!answer)
            continue;
        condition.answer = *answer;
        if (condition.op == EnableWhen::Operator::Exists
            && !std::holds_alternative<bool>(condition.answer))
            report().error(when.pointer(), tr("\"exists\" needs \"answerBoolean\"."));
        reportExtensions(when);
        item.enableWhen.push_back(std::move(condition));
    }
    const QString behavior = place.string(u"enableBehavior"_s);
    item.enableWhenAll = behavior != u"any";
    if (!behavior.isEmpty() && behavior != u"any" && behavior != u"all")
        report().error(place.pointerTo(u"enableBehavior"_s), tr("Write \"all\" or \"any\" here."));
    if (behavior.isEmpty() && item.enableWhen.size() > 1)
        report().warning(place.pointerTo(u"enableBehavior"_s),
                         tr("\"enableBehavior\" is missing: all conditions have to hold."));
}

Text displayOf(const JsonPlace &option, const Value &value)
{
    if (std::holds_alternative<QString>(value))
        return readText(option, u"valueString"_s);
    const QString key = jsonName(value);
    Text display;
    if (std::holds_alternative<Coding>(value) || std::holds_alternative<Reference>(value))
        display = readText(option.member(key), u"display"_s);
    if (display.isEmpty())
        display.original = codeOf(value);
    return display;
}

/// "a)" before "Often", in every language that either has.
void addPrefix(const Text &prefix, Text &display)
{
    if (prefix.isEmpty())
        return;
    Text whole;
    whole.original = prefix.original + u' ' + display.original;
    for (const QString &language : prefix.translations.keys() + display.translations.keys())
        whole.translations.insert(language, prefix.in(language) + u' ' + display.in(language));
    display = whole;
}

/// Extensions of an option, or of the Coding it offers: authors put scores and prefixes on either.
void readOptionExtensions(const JsonPlace &place, AnswerOption &option)
{
    static const QString base = u"http://hl7.org/fhir/StructureDefinition/"_s;
    static const QString exclusive = base + u"questionnaire-optionExclusive"_s;
    static const QString prefix = base + u"questionnaire-optionPrefix"_s;
    for (const JsonPlace &raw : place.members(u"extension"_s)) {
        const QString url = raw.string(u"url"_s);
        const JsonPlace extension = raw.within(url);
        if (url == exclusive) {
            option.exclusive = extension.boolean(u"valueBoolean"_s);
        } else if (url == prefix) {
            addPrefix(readText(extension, u"valueString"_s), option.display);
        }
    }
    if (auto weight = readWeight(place))
        option.weight = std::move(weight);
    reportExtensions(place, QStringList{exclusive, prefix} + weightUrls());
}

void QuestionnaireReader::readOptions(const JsonPlace &place, QuestionnaireItem &item)
{
    if (!isQuestion(item))
        return;
    for (const JsonPlace &each : place.members(u"answerOption"_s)) {
        const auto value = readValue(each, u"value"_s);
        if (!value)
            continue;
        AnswerOption option;
        option.value = *value;
        option.display = displayOf(each, *value);
        option.initialSelected = each.boolean(u"initialSelected"_s);
        readOptionExtensions(each, option);
        if (std::holds_alternative<Coding>(*value))
            readOptionExtensions(each.member(u"valueCoding"_s), option);
        item.options.append(option);
    }
    if (place.has(u"answerValueSet"_s))
        readValueSet(place, item);
    else if (isFreeText(item))
        report().notHonour(place.pointer(),
                           u"type"_s,
                           tr("The form brings no choices for this question. It is asked as free "
                              "text."));
}

void QuestionnaireReader::readValueSet(const JsonPlace &place, QuestionnaireItem &item)
{
    const QString reference = place.string(u"answerValueSet"_s);
    const QString pointer = place.pointerTo(u"answerValueSet"_s);
    if (!item.options.isEmpty()) {
        report().notHonour(
            pointer, reference, tr("Only the choices in \"answerOption\" are offered."));
        return;
    }
    if (const auto options = m_valueSets.options(reference); options && !options->isEmpty()) {
        item.options = *options;
        return;
    }
    report().notHonour(pointer,
                       reference,
                       tr("Its choices are not in the form and no server is asked for them. The "
                          "question is asked as free text."));
}

/// Groups and displays take no answers.
void QuestionnaireReader::checkContainer(const JsonPlace &place, const QuestionnaireItem &item)
{
    if (isQuestion(item))
        return;
    for (const QString &key : {u"answerOption"_s, u"answerValueSet"_s, u"initial"_s})
        if (place.has(key))
            report().warning(
                place.pointerTo(key),
                tr("A group or a display has no answers: \"%1\" does not belong here.").arg(key));
}

void QuestionnaireReader::checkLinkId(const JsonPlace &place, const QuestionnaireItem &item)
{
    if (item.linkId.isEmpty())
        return;
    if (const auto first = m_pointers.constFind(item.linkId); first != m_pointers.cend())
        report().warning(place.pointerTo(u"linkId"_s),
                         tr("The linkId \"%1\" is taken: %2 has it.").arg(item.linkId, *first));
    else
        m_pointers.insert(item.linkId, place.pointer());
}

/// A misspelt member would otherwise be lost without a word.
void QuestionnaireReader::checkMembers(const JsonPlace &place)
{
    static const QStringList known{u"answerOption"_s,
                                   u"answerValueSet"_s,
                                   u"code"_s,
                                   u"definition"_s,
                                   u"enableBehavior"_s,
                                   u"enableWhen"_s,
                                   u"extension"_s,
                                   u"id"_s,
                                   u"initial"_s,
                                   u"item"_s,
                                   u"linkId"_s,
                                   u"maxLength"_s,
                                   u"modifierExtension"_s,
                                   u"prefix"_s,
                                   u"readOnly"_s,
                                   u"repeats"_s,
                                   u"required"_s,
                                   u"text"_s,
                                   u"type"_s};
    const QJsonObject &object = place.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!it.key().startsWith(u'_') && !known.contains(it.key()))
            report().notHonour(place.pointerTo(it.key()),
                               it.key(),
                               tr("It is not a member of a FHIR R4 item. It is ignored."));
}

void QuestionnaireReader::checkConditions(const Questionnaire &questionnaire)
{
    const ItemGraph graph(questionnaire.items);
    for (const ItemGraph::Entry &entry : graph.entries()) {
        const auto &conditions = entry.item->enableWhen;
        for (size_t i = 0; i < conditions.size(); ++i)
            if (!conditions[i].question.isEmpty() && graph.find(conditions[i].question) < 0)
                report().error(entry.item->pointer + u"/enableWhen/%1/question"_s.arg(i),
                               tr("No item has the linkId \"%1\".").arg(conditions[i].question));
    }
}

/// The object, or nothing after reporting why not.
std::optional<QJsonObject> parse(const QByteArray &json, ReadingReport &report)
{
    const auto refuse = [&report](int line, const QString &message) {
        report.problems.append({Problem::Severity::Error, report.file, line, {}, message});
        return std::optional<QJsonObject>();
    };
    if (json.size() > maxBytes)
        return refuse(0,
                      QCoreApplication::translate("QuestionnaireReader",
                                                  "The file is larger than 8 megabytes."));
    if (const auto object = parseExactJson(json, ErrorCode::BadQuestionnaire);
        object && object->value(u"resourceType"_s).toString() == u"Questionnaire")
        return *object;
    QJsonParseError error;
    (void)QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(lineAt(json, error.offset),
                      QCoreApplication::translate("QuestionnaireReader", "This is not JSON: %1.")
                          .arg(error.errorString()));
    report.error(
        u"/resourceType"_s,
        QCoreApplication::translate("QuestionnaireReader", "This is not a FHIR Questionnaire."));
    return {};
}

} // namespace

QuestionnaireReading readQuestionnaire(const QByteArray &json, const QString &fileName)
{
    ReadingReport report;
    report.file = fileName;
    QuestionnaireReading reading;
    if (const auto object = parse(json, report)) {
        auto questionnaire = std::make_shared<Questionnaire>(
            QuestionnaireReader(JsonPlace(*object, {}, report)).read());
        // Names the content, keeps no secret: the vault's libsodium is not needed for it.
        questionnaire->hash
            = QCryptographicHash::hash(canonicalJson(*object), QCryptographicHash::Blake2b_256);
        if (!report.hasErrors())
            reading.questionnaire = std::move(questionnaire);
    }
    reading.problems = report.problems;
    reading.notHonoured = report.notHonoured;
    return reading;
}

} // namespace kiosk::fhir
