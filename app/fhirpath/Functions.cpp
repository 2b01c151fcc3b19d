// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"

namespace kiosk::fhirpath {

namespace {

QHash<QString, const FunctionInfo *> allFunctions()
{
    QHash<QString, const FunctionInfo *> all;
    for (const auto group : {existenceFunctions(),
                             filteringFunctions(),
                             conversionFunctions(),
                             stringFunctions(),
                             encodingFunctions(),
                             mathFunctions(),
                             dateFunctions(),
                             treeFunctions(),
                             fhirFunctions()})
        for (const FunctionInfo &info : group)
            all.insert(QString::fromLatin1(info.name), &info);
    return all;
}

} // namespace

const FunctionInfo *findFunction(const QString &name)
{
    static const QHash<QString, const FunctionInfo *> all = allFunctions();
    return all.value(name);
}

Evaluation Call::argument(std::size_t index) const
{
    return evaluator.evaluate(argumentNode(index), frame);
}

Evaluation Call::argumentFor(std::size_t index,
                             const Value &item,
                             std::size_t position,
                             const Collection *total) const
{
    const Collection self = only(item);
    const Frame inner{&self, qint64(position), total != nullptr ? total : frame.total};
    return evaluator.evaluate(argumentNode(index), inner);
}

tl::expected<bool, ExpressionError>
Call::holds(std::size_t index, const Value &item, std::size_t position) const
{
    const auto result = argumentFor(index, item, position);
    if (!result)
        return tl::unexpected(result.error());
    const auto known = truth(*result, argumentNode(index));
    if (!known)
        return tl::unexpected(known.error());
    return known->value_or(false);
}

tl::expected<std::optional<Value>, ExpressionError> Call::single() const
{
    return singleValue(focus, node);
}

tl::expected<std::optional<Value>, ExpressionError> Call::singleArgument(std::size_t index) const
{
    const auto value = argument(index);
    if (!value)
        return tl::unexpected(value.error());
    return singleValue(*value, argumentNode(index));
}

tl::expected<std::optional<QString>, ExpressionError> Call::textArgument(std::size_t index) const
{
    auto value = singleArgument(index);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return std::nullopt;
    if (const auto *text = std::get_if<QString>(&**value))
        return *text;
    return failAt(argumentNode(index), FhirPathText::tr("This argument must be a text."));
}

tl::expected<std::optional<qint64>, ExpressionError> Call::integerArgument(std::size_t index) const
{
    const auto value = singleArgument(index);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return std::nullopt;
    const auto number = numberOf(**value);
    const auto integer = number ? number->toInteger() : std::nullopt;
    if (!integer)
        return failAt(argumentNode(index),
                      FhirPathText::tr("This argument must be a whole number."));
    return integer;
}

tl::unexpected<ExpressionError> Call::tooMuchWork() const
{
    return fail(FhirPathText::tr("The expression takes too much work."));
}

} // namespace kiosk::fhirpath
