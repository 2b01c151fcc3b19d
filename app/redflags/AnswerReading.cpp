// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/AnswerReading.h"

#include "app/redflags/AnswerCodes.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

/// Answers that every question takes, whether or not this version of the checklist offers them.
const QSet<QString> &commonCodes()
{
    static const QSet<QString> codes{u"yes"_s, u"no"_s, u"not-sure"_s, u"prefer-not-to-say"_s};
    return codes;
}

void collectCodes(const Condition &condition, const QString &item, QSet<QString> &codes)
{
    if (condition.item == item)
        codes.unite(QSet<QString>(condition.codes.begin(), condition.codes.end()));
    for (const Condition &part : condition.parts)
        collectCodes(part, item, codes);
}

QSet<QString> knownCodes(const fhir::QuestionnaireItem &item, const RuleSet &rules)
{
    QSet<QString> codes;
    if (item.type == fhir::ItemType::Choice)
        codes = commonCodes();
    for (const fhir::AnswerOption &option : item.options)
        codes.insert(fhir::codeOf(option.value));
    for (const Rule &rule : rules.rules)
        collectCodes(rule.when, item.linkId, codes);
    if (item.repeats || codes.size() > commonCodes().size())
        codes.insert(u"none"_s);
    return codes;
}

bool isNumberWithin(const fhir::QuestionnaireItem &item, const QString &code)
{
    bool isNumber = false;
    const qint64 number = qint64(std::floor(code.toDouble(&isNumber)));
    const auto limit = [](const std::optional<fhir::Value> &value, qint64 otherwise) {
        const auto *whole = value ? std::get_if<qint64>(&*value) : nullptr;
        return whole != nullptr ? *whole : otherwise;
    };
    return isNumber && number >= limit(item.minValue, 0) && number <= limit(item.maxValue, 150);
}

bool isUnderstood(const fhir::QuestionnaireItem &item, const RuleSet &rules, const QString &code)
{
    if (item.type == fhir::ItemType::Integer && isNumberWithin(item, code))
        return true;
    return knownCodes(item, rules).contains(code);
}

/// What forms call it; the first is the visit form's.
bool isBirthDate(const fhir::ResponseItem &item)
{
    static const QSet<QString> names{u"birthDate"_s, u"birth-date"_s, u"dateOfBirth"_s};
    return names.contains(item.linkId);
}

/// Only a whole date tells an age.
std::optional<QDate> birthDateOf(const fhir::ResponseItem &item)
{
    if (!isBirthDate(item) || item.answers.empty())
        return {};
    const QString text = fhir::codeOf(item.answers.front().value);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && text.size() == 10 ? std::optional(date) : std::nullopt;
}

int fullYears(QDate born, QDate on)
{
    const int years = on.year() - born.year();
    return born.addYears(years) <= on ? years : years - 1;
}

/// Puts the age where a birth date stands; false when there is none.
bool replaceBirthDate(std::vector<fhir::ResponseItem> &items, QDate on)
{
    return std::ranges::any_of(items, [&](fhir::ResponseItem &item) {
        if (const auto born = birthDateOf(item); born && *born <= on) {
            item = {u"age"_s, {}, {{fhir::Value(qint64(fullYears(*born, on))), {}}}, {}};
            return true;
        }
        return replaceBirthDate(item.items, on)
            || std::ranges::any_of(item.answers, [&](fhir::ResponseAnswer &answer) {
                   return replaceBirthDate(answer.items, on);
               });
    });
}

void removeUnread(std::vector<fhir::ResponseItem> &items, const QList<UnreadAnswer> &unread)
{
    for (fhir::ResponseItem &item : items) {
        for (fhir::ResponseAnswer &answer : item.answers) {
            if (unread.contains({item.linkId, AnswerCodes::codeOf(answer.value)}))
                answer.isValueless = true;
            removeUnread(answer.items, unread);
        }
        removeUnread(item.items, unread);
    }
}

} // namespace

fhir::QuestionnaireResponse withoutUnread(fhir::QuestionnaireResponse response,
                                          const QList<UnreadAnswer> &unread)
{
    removeUnread(response.items, unread);
    return response;
}

fhir::QuestionnaireResponse withComputedAge(fhir::QuestionnaireResponse response, QDate today)
{
    if (!response.answersTo(u"age"_s).empty())
        return response;
    const QDate authored = QDate::fromString(response.authored.left(10), Qt::ISODate);
    replaceBirthDate(response.items, authored.isValid() ? authored : today);
    return response;
}

QList<UnreadAnswer> answersNotUnderstood(const fhir::QuestionnaireResponse &response,
                                         const RuleSet &rules,
                                         const fhir::Questionnaire &checklist)
{
    const AnswerCodes answers(response);
    QList<UnreadAnswer> unread;
    for (const QString &linkId : answers.items()) {
        const fhir::QuestionnaireItem *item = checklist.find(linkId);
        if (item == nullptr) {
            unread.append({linkId, {}});
            continue;
        }
        for (const QString &code : answers.codes(linkId))
            if (!isUnderstood(*item, rules, code))
                unread.append({linkId, code});
    }
    return unread;
}

} // namespace kiosk
