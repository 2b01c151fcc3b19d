// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/ConditionText.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionText)
};

bool isList(const Condition &condition)
{
    return condition.word() == RuleWord::All || condition.word() == RuleWord::Any;
}

QStringList partTexts(const Condition &condition)
{
    QStringList texts;
    for (const Condition &part : condition.parts)
        texts << (isList(part) && part.parts.size() > 1 ? u"(%1)"_s.arg(conditionText(part))
                                                        : conditionText(part));
    return texts;
}

QString ageText(const Condition &condition)
{
    constexpr int oldest = 150;
    if (condition.to == oldest)
        return ConditionText::tr("age %1 or more").arg(condition.from);
    if (condition.from == 0)
        return ConditionText::tr("age %1 or less").arg(condition.to);
    return ConditionText::tr("age %1 to %2").arg(condition.from).arg(condition.to);
}

} // namespace

QString conditionText(const Condition &condition)
{
    switch (condition.word()) {
    case RuleWord::Is:
    case RuleWord::In:
    case RuleWord::Region:
        return u"%1: %2"_s.arg(condition.item, condition.codes.join(u", "_s));
    case RuleWord::All:
        return partTexts(condition).join(ConditionText::tr(" and "));
    case RuleWord::Any:
        return partTexts(condition).join(ConditionText::tr(" or "));
    case RuleWord::AtLeast:
        return ConditionText::tr("at least %1 of: %2")
            .arg(QString::number(condition.from), partTexts(condition).join(u"; "_s));
    case RuleWord::Age:
        return ageText(condition);
    case RuleWord::NotAnswered:
        return ConditionText::tr("%1: no answer").arg(condition.item);
    }
    return {};
}

} // namespace kiosk
