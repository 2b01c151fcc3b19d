// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/EnableWhen.h"

#include "app/forms/AnswerOrder.h"

#include <algorithm>

namespace kiosk {

namespace {

using Operator = fhir::EnableWhen::Operator;

/// What does not compare ("1960" and "1960-05") is not known to fit.
bool fits(Operator op, const fhir::Value &answer, const fhir::Value &expected)
{
    switch (op) {
    case Operator::Exists:
        return true;
    case Operator::Equal:
        return sameAnswers(answer, expected);
    case Operator::NotEqual:
        return !sameAnswers(answer, expected);
    case Operator::Greater:
        return std::is_gt(orderAnswers(answer, expected));
    case Operator::Less:
        return std::is_lt(orderAnswers(answer, expected));
    case Operator::GreaterOrEqual:
        return std::is_gteq(orderAnswers(answer, expected));
    case Operator::LessOrEqual:
        return std::is_lteq(orderAnswers(answer, expected));
    }
    return false;
}

} // namespace

bool holds(const fhir::EnableWhen &condition, const std::vector<fhir::Value> &answers)
{
    if (condition.op == Operator::Exists) {
        const auto *expected = std::get_if<bool>(&condition.answer);
        return answers.empty() != (expected == nullptr || *expected);
    }
    return std::any_of(answers.begin(), answers.end(), [&condition](const fhir::Value &answer) {
        return fits(condition.op, answer, condition.answer);
    });
}

} // namespace kiosk
