// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"
#include "app/redflags/AnswerCodes.h"

#include <QJsonObject>

#include <vector>

namespace kiosk {

struct RuleOperator;

/// The words of the rule language.
enum class RuleWord { Is, In, All, Any, AtLeast, Age, Region, NotAnswered };

/// The condition of a rule: one operator with what it needs.
struct Condition
{
    const RuleOperator *op = nullptr;
    QString item;
    QStringList codes;
    int from = 0; ///< smallest count or age, inclusive
    int to = 0; ///< largest age, inclusive
    std::vector<Condition> parts;

    [[nodiscard]] RuleWord word() const;
    [[nodiscard]] bool holds(const AnswerCodes &answers) const;
    /// Whether this condition or a part of it looks at the item.
    [[nodiscard]] bool names(const QString &itemId) const;
    /// Whether an answer to the item makes this condition or a part of it hold.
    [[nodiscard]] bool holdsBy(const QString &itemId, const AnswerCodes &answers) const;
    bool operator==(const Condition &) const = default;
};

/// Reads conditions and collects what is wrong with them. There is no "not", and no rule may ask
/// for "no": so one more worrying answer can never lower a tier (clinical brief 1.10 b).
class ConditionReader
{
public:
    explicit ConditionReader(const QString &fileName);

    [[nodiscard]] Condition read(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] std::vector<Condition> readParts(const QJsonValue &json, const QString &pointer);
    void readItem(const QJsonValue &json, Condition &condition, const QString &pointer);
    [[nodiscard]] QStringList readCodes(const QJsonValue &json, const QString &pointer);
    /// A whole number between 0 and 150.
    [[nodiscard]] int readNumber(const QJsonValue &json, const QString &pointer);
    void report(const QString &pointer, const QString &message);

    Problems problems;
    /// Every item that a condition names, with the pointer to it.
    std::vector<std::pair<QString, QString>> items;

private:
    QString m_fileName;
    int m_depth = 0;
};

} // namespace kiosk
