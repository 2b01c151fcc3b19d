// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleOperators.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr int maxDepth = 16;
constexpr int maxNumber = 150; // ages and counts

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

} // namespace

/// One word of the rule language.
struct RuleOperator
{
    RuleWord word = RuleWord::Is;
    QString name;
    bool takesItem = false; ///< stands beside an "item"
    void (*read)(ConditionReader &reader,
                 const QJsonValue &json,
                 const QString &pointer,
                 Condition &condition);
    bool (*holds)(const Condition &condition, const AnswerCodes &answers);
};

namespace {

void readIs(ConditionReader &reader,
            const QJsonValue &json,
            const QString &pointer,
            Condition &condition)
{
    condition.codes = reader.readCodes(QJsonArray{json}, pointer);
}

void readIn(ConditionReader &reader,
            const QJsonValue &json,
            const QString &pointer,
            Condition &condition)
{
    condition.codes = reader.readCodes(json, pointer);
}

void readRegion(ConditionReader &reader,
                const QJsonValue &json,
                const QString &pointer,
                Condition &condition)
{
    reader.readItem(u"region"_s, condition, pointer);
    condition.codes = reader.readCodes(json, pointer);
}

void readNotAnswered(ConditionReader &reader,
                     const QJsonValue &json,
                     const QString &pointer,
                     Condition &condition)
{
    reader.readItem(json, condition, pointer);
}

void readParts(ConditionReader &reader,
               const QJsonValue &json,
               const QString &pointer,
               Condition &condition)
{
    condition.parts = reader.readParts(json, pointer);
}

void readAtLeast(ConditionReader &reader,
                 const QJsonValue &json,
                 const QString &pointer,
                 Condition &condition)
{
    condition.from = reader.readNumber(json[u"n"_s], pointer + u"/n"_s);
    condition.parts = reader.readParts(json[u"of"_s], pointer + u"/of"_s);
    if (condition.from < 1 || condition.from > int(condition.parts.size()))
        reader.report(pointer + u"/n"_s,
                      RuleText::tr("Use a number from 1 to the number of conditions."));
}

void readAge(ConditionReader &reader,
             const QJsonValue &json,
             const QString &pointer,
             Condition &condition)
{
    reader.readItem(u"age"_s, condition, pointer);
    const QJsonObject bounds = json.toObject();
    condition.from = 0;
    condition.to = maxNumber;
    if (bounds.contains(u"from"_s))
        condition.from = reader.readNumber(bounds[u"from"_s], pointer + u"/from"_s);
    if (bounds.contains(u"to"_s))
        condition.to = reader.readNumber(bounds[u"to"_s], pointer + u"/to"_s);
    if (bounds.isEmpty() || condition.from > condition.to)
        reader.report(pointer, RuleText::tr("An age needs \"from\" or \"to\", in this order."));
}

bool answersInclude(const Condition &condition, const AnswerCodes &answers)
{
    return answers.hasAny(condition.item, condition.codes);
}

bool isUnanswered(const Condition &condition, const AnswerCodes &answers)
{
    return !answers.isAnswered(condition.item);
}

int partsThatHold(const Condition &condition, const AnswerCodes &answers)
{
    return int(std::count_if(condition.parts.begin(),
                             condition.parts.end(),
                             [&](const Condition &part) { return part.holds(answers); }));
}

bool allHold(const Condition &condition, const AnswerCodes &answers)
{
    return partsThatHold(condition, answers) == int(condition.parts.size());
}

bool anyHolds(const Condition &condition, const AnswerCodes &answers)
{
    return partsThatHold(condition, answers) > 0;
}

bool enoughHold(const Condition &condition, const AnswerCodes &answers)
{
    return partsThatHold(condition, answers) >= condition.from;
}

bool ageIsWithin(const Condition &condition, const AnswerCodes &answers)
{
    const auto age = answers.number(condition.item);
    return age && *age >= condition.from && *age <= condition.to;
}

/// The whole rule language.
const std::vector<RuleOperator> &allOperators()
{
    static const std::vector<RuleOperator> operators{
        {RuleWord::Is, u"is"_s, true, readIs, answersInclude},
        {RuleWord::In, u"in"_s, true, readIn, answersInclude},
        {RuleWord::All, u"all"_s, false, readParts, allHold},
        {RuleWord::Any, u"any"_s, false, readParts, anyHolds},
        {RuleWord::AtLeast, u"atLeast"_s, false, readAtLeast, enoughHold},
        {RuleWord::Age, u"age"_s, false, readAge, ageIsWithin},
        {RuleWord::Region, u"region"_s, false, readRegion, answersInclude},
        {RuleWord::NotAnswered, u"notAnswered"_s, false, readNotAnswered, isUnanswered},
    };
    return operators;
}

const RuleOperator *operatorNamed(const QString &name)
{
    const auto &operators = allOperators();
    const auto found = std::find_if(operators.begin(),
                                    operators.end(),
                                    [&](const RuleOperator &op) { return op.name == name; });
    return found == operators.end() ? nullptr : &*found;
}

} // namespace

RuleWord Condition::word() const
{
    return op->word;
}

bool Condition::holds(const AnswerCodes &answers) const
{
    return op->holds(*this, answers);
}

bool Condition::names(const QString &itemId) const
{
    return item == itemId || std::any_of(parts.begin(), parts.end(), [&](const Condition &part) {
               return part.names(itemId);
           });
}

bool Condition::holdsBy(const QString &itemId, const AnswerCodes &answers) const
{
    if (item == itemId && answers.isAnswered(itemId) && holds(answers))
        return true;
    return std::any_of(parts.begin(), parts.end(), [&](const Condition &part) {
        return part.holdsBy(itemId, answers);
    });
}

ConditionReader::ConditionReader(const QString &fileName)
    : m_fileName(fileName)
{
}

Condition ConditionReader::read(const QJsonValue &json, const QString &pointer)
{
    Condition condition;
    QStringList names = json.toObject().keys();
    const bool hasItem = names.removeOne(u"item"_s);
    condition.op = names.size() == 1 ? operatorNamed(names.first()) : nullptr;
    if (condition.op == nullptr || condition.op->takesItem != hasItem) {
        report(pointer,
               RuleText::tr("A condition is one of: %1.")
                   .arg(u"item+is, item+in, all, any, atLeast, age, region, notAnswered"_s));
        return condition;
    }
    if (++m_depth > maxDepth) {
        report(pointer, RuleText::tr("Conditions are nested too deeply."));
    } else {
        if (hasItem)
            readItem(json[u"item"_s], condition, pointer + u"/item"_s);
        const QString &name = condition.op->name;
        condition.op->read(*this, json[name], pointer + u'/' + name, condition);
    }
    --m_depth;
    return condition;
}

std::vector<Condition> ConditionReader::readParts(const QJsonValue &json, const QString &pointer)
{
    std::vector<Condition> parts;
    const QJsonArray array = json.toArray();
    if (array.isEmpty())
        report(pointer, RuleText::tr("A list of conditions is expected."));
    for (qsizetype i = 0; i < array.size(); ++i)
        parts.push_back(read(array[i], pointer + u'/' + QString::number(i)));
    return parts;
}

void ConditionReader::readItem(const QJsonValue &json, Condition &condition, const QString &pointer)
{
    condition.item = json.toString();
    items.emplace_back(condition.item, pointer);
    if (condition.item.isEmpty())
        report(pointer, RuleText::tr("The linkId of a question is expected."));
}

QStringList ConditionReader::readCodes(const QJsonValue &json, const QString &pointer)
{
    QStringList codes;
    const QJsonArray array = json.toArray();
    if (array.isEmpty())
        report(pointer, RuleText::tr("A list of answer codes is expected."));
    for (const auto code : array) {
        if (code.toString().isEmpty())
            report(pointer, RuleText::tr("An answer code is expected."));
        if (code.toString() == u"no"_s)
            report(pointer, RuleText::tr("A rule must not ask for \"no\"."));
        codes.append(code.toString());
    }
    return codes;
}

int ConditionReader::readNumber(const QJsonValue &json, const QString &pointer)
{
    const int number = json.toInt(-1);
    if (number < 0 || number > maxNumber)
        report(pointer, RuleText::tr("A whole number from 0 to 150 is expected."));
    return number;
}

void ConditionReader::report(const QString &pointer, const QString &message)
{
    problems.append({Problem::Severity::Error, m_fileName, 0, pointer, message});
}

} // namespace kiosk
