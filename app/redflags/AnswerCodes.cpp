// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/AnswerCodes.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

QString spelledCode(const QString &text)
{
    return text.simplified().toLower().replace(u' ', u'-').replace(u'_', u'-');
}

} // namespace

/// A boolean says the same as the choice of yes and no.
QString AnswerCodes::codeOf(const fhir::Value &answer)
{
    if (const auto *isTrue = std::get_if<bool>(&answer))
        return *isTrue ? u"yes"_s : u"no"_s;
    if (const auto *coding = std::get_if<fhir::Coding>(&answer))
        return spelledCode(coding->code.isEmpty() ? coding->display : coding->code);
    if (std::holds_alternative<QString>(answer))
        return spelledCode(fhir::codeOf(answer));
    return fhir::codeOf(answer);
}

AnswerCodes::AnswerCodes(const fhir::QuestionnaireResponse &response)
{
    add(response.items);
}

void AnswerCodes::add(const std::vector<fhir::ResponseItem> &items)
{
    for (const fhir::ResponseItem &item : items) {
        for (const fhir::ResponseAnswer &answer : item.answers) {
            if (!answer.isValueless)
                m_codes[item.linkId].append(codeOf(answer.value));
            add(answer.items);
        }
        add(item.items);
    }
}

bool AnswerCodes::isAnswered(const QString &item) const
{
    return m_codes.contains(item);
}

bool AnswerCodes::hasAny(const QString &item, const QStringList &codes) const
{
    const QStringList answers = m_codes.value(item);
    return std::any_of(answers.begin(), answers.end(), [&](const QString &answer) {
        return codes.contains(answer);
    });
}

QStringList AnswerCodes::items() const
{
    QStringList items = m_codes.keys();
    items.sort();
    return items;
}

QStringList AnswerCodes::codes(const QString &item) const
{
    return m_codes.value(item);
}

std::optional<int> AnswerCodes::number(const QString &item) const
{
    bool isNumber = false;
    const double value = std::floor(m_codes.value(item).value(0).toDouble(&isNumber));
    return isNumber && std::abs(value) < 1e6 ? std::optional(int(value)) : std::nullopt;
}

} // namespace kiosk
