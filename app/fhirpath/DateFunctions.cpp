// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath section 5.9.2 (now, today) and the component functions of its later editions.

Temporal moment(const Call &call)
{
    const QDateTime &now = call.evaluator.environment().now;
    Temporal value;
    value.kind = Temporal::Kind::DateTime;
    value.precision = Temporal::Second;
    value.hasOffset = true;
    value.offsetMinutes = call.localOffsetMinutes();
    value.year = now.date().year();
    value.month = now.date().month();
    value.day = now.date().day();
    value.hour = now.time().hour();
    value.minute = now.time().minute();
    value.second = now.time().second();
    value.nanoseconds = now.time().msec() * 1'000'000;
    value.fractionDigits = 3;
    return value;
}

Evaluation now(Call &call)
{
    return only(moment(call));
}

Evaluation today(Call &call)
{
    return only(moment(call).dateOnly());
}

Evaluation timeOfDay(Call &call)
{
    return only(*moment(call).timeOnly());
}

/// The date or time the function is called on, also when it is written as a text.
tl::expected<std::optional<Temporal>, ExpressionError> temporal(const Call &call)
{
    const auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return std::nullopt;
    if (const auto *text = std::get_if<QString>(&**value))
        return Temporal::dateTime(*text);
    const auto *found = std::get_if<Temporal>(&**value);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

/// One part of a date or time; empty when it does not say as much.
template <Temporal::Precision precision, int Temporal::*part>
Evaluation component(Call &call)
{
    const auto value = temporal(call);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || (*value)->precision < precision)
        return Collection();
    if (precision < Temporal::Hour && (*value)->kind == Temporal::Kind::Time)
        return Collection();
    return only(qint64((**value).*part));
}

Evaluation milliseconds(Call &call)
{
    const auto value = temporal(call);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || (*value)->fractionDigits == 0)
        return Collection();
    return only(qint64((*value)->nanoseconds / 1'000'000));
}

/// In hours, as a decimal: 8.75 for +08:45.
Evaluation timezoneOffset(Call &call)
{
    const auto value = temporal(call);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || !(*value)->hasOffset)
        return Collection();
    const auto hours = Decimal((*value)->offsetMinutes).dividedBy(Decimal(60));
    return hours ? only(*hours) : Collection();
}

Evaluation dateOf(Call &call)
{
    const auto value = temporal(call);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || (*value)->kind == Temporal::Kind::Time)
        return Collection();
    return only((*value)->dateOnly());
}

Evaluation timeOf(Call &call)
{
    const auto value = temporal(call);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || (*value)->kind != Temporal::Kind::DateTime)
        return Collection();
    const auto time = (*value)->timeOnly();
    return time ? only(*time) : Collection();
}

constexpr FunctionInfo functions[] = {
    {"now", 0, 0, now},
    {"today", 0, 0, today},
    {"timeOfDay", 0, 0, timeOfDay},
    {"yearOf", 0, 0, component<Temporal::Year, &Temporal::year>},
    {"monthOf", 0, 0, component<Temporal::Month, &Temporal::month>},
    {"dayOf", 0, 0, component<Temporal::Day, &Temporal::day>},
    {"hourOf", 0, 0, component<Temporal::Hour, &Temporal::hour>},
    {"minuteOf", 0, 0, component<Temporal::Minute, &Temporal::minute>},
    {"secondOf", 0, 0, component<Temporal::Second, &Temporal::second>},
    {"millisecondOf", 0, 0, milliseconds},
    {"timezoneOffsetOf", 0, 0, timezoneOffset},
    {"dateOf", 0, 0, dateOf},
    {"timeOf", 0, 0, timeOf},
};

} // namespace

std::span<const FunctionInfo> dateFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
