// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Temporal.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

constexpr qint64 minutesPerDay = 1440;
constexpr qint64 secondsPerDay = minutesPerDay * 60;
constexpr qint64 nanosecondsPerSecond = 1'000'000'000;

/// Takes fixed-width digits and separators off the front of a text.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    bool skip(QChar expected)
    {
        if (!m_rest.startsWith(expected))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    std::optional<int> number(int digits, int from, int to)
    {
        int value = 0;
        if (m_rest.size() < digits)
            return {};
        for (const QChar c : m_rest.first(digits)) {
            if (c < u'0' || c > u'9')
                return {};
            value = value * 10 + (c.unicode() - u'0');
        }
        m_rest = m_rest.sliced(digits);
        return value >= from && value <= to ? std::optional(value) : std::nullopt;
    }

    /// The digits after the point of a second.
    bool fraction(Temporal &into)
    {
        qint64 unit = nanosecondsPerSecond / 10;
        while (!atEnd() && m_rest.front() >= u'0' && m_rest.front() <= u'9') {
            into.nanoseconds += int((m_rest.front().unicode() - u'0') * unit);
            unit /= 10;
            ++into.fractionDigits;
            m_rest = m_rest.sliced(1);
        }
        return into.fractionDigits > 0 && into.fractionDigits <= 9;
    }

private:
    QStringView m_rest;
};

bool take(std::optional<int> value, int &into)
{
    into = value.value_or(0);
    return value.has_value();
}

bool takeDate(Scanner &scanner, Temporal &into)
{
    if (!take(scanner.number(4, 1, 9999), into.year))
        return false;
    into.precision = Temporal::Year;
    if (!scanner.skip(u'-'))
        return true;
    if (!take(scanner.number(2, 1, 12), into.month))
        return false;
    into.precision = Temporal::Month;
    if (!scanner.skip(u'-'))
        return true;
    into.precision = Temporal::Day;
    return take(scanner.number(2, 1, 31), into.day)
        && QDate::isValid(into.year, into.month, into.day);
}

bool takeTime(Scanner &scanner, Temporal &into)
{
    if (!take(scanner.number(2, 0, 23), into.hour))
        return false;
    into.precision = Temporal::Hour;
    if (!scanner.skip(u':'))
        return true;
    if (!take(scanner.number(2, 0, 59), into.minute))
        return false;
    into.precision = Temporal::Minute;
    if (!scanner.skip(u':'))
        return true;
    if (!take(scanner.number(2, 0, 60), into.second))
        return false;
    into.precision = Temporal::Second;
    return !scanner.skip(u'.') || scanner.fraction(into);
}

bool takeOffset(Scanner &scanner, Temporal &into)
{
    if (scanner.skip(u'Z')) {
        into.hasOffset = into.saysZ = true;
        return true;
    }
    const bool west = scanner.skip(u'-');
    if (!west && !scanner.skip(u'+'))
        return true;
    int hours = 0;
    int minutes = 0;
    if (!take(scanner.number(2, 0, 14), hours) || !scanner.skip(u':')
        || !take(scanner.number(2, 0, hours == 14 ? 0 : 59), minutes))
        return false;
    into.hasOffset = true;
    into.offsetMinutes = (west ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

QString padded(int value, int digits)
{
    return QString::number(value).rightJustified(digits, u'0');
}

Temporal atUtc(Temporal value, int localOffsetMinutes)
{
    const qint64 day = QDate(value.year, value.month, value.day).toJulianDay();
    const qint64 minutes = day * minutesPerDay + qint64(value.hour) * 60 + value.minute
        - (value.hasOffset ? value.offsetMinutes : localOffsetMinutes);
    const QDate date = QDate::fromJulianDay(minutes / minutesPerDay);
    value.year = date.year();
    value.month = date.month();
    value.day = date.day();
    value.hour = int(minutes % minutesPerDay / 60);
    value.minute = int(minutes % 60);
    return value;
}

qint64 secondsIn(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Year:
        return 365 * secondsPerDay;
    case CalendarUnit::Month:
        return 30 * secondsPerDay;
    case CalendarUnit::Week:
        return 7 * secondsPerDay;
    case CalendarUnit::Day:
        return secondsPerDay;
    case CalendarUnit::Hour:
        return 3600;
    case CalendarUnit::Minute:
        return 60;
    case CalendarUnit::Second:
    case CalendarUnit::Millisecond:
        break;
    }
    return 1;
}

CalendarUnit unitOf(Temporal::Precision precision)
{
    constexpr CalendarUnit units[] = {CalendarUnit::Year,
                                      CalendarUnit::Month,
                                      CalendarUnit::Day,
                                      CalendarUnit::Hour,
                                      CalendarUnit::Minute,
                                      CalendarUnit::Second};
    return units[precision];
}

std::optional<Temporal> withDate(Temporal value, const QDate &date)
{
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return {};
    value.year = date.year();
    value.month = date.month();
    value.day = date.day();
    return value;
}

/// Adds to the time of day and carries the days; a Time goes round the clock.
std::optional<Temporal> addSeconds(Temporal value, qint64 seconds, qint64 nanoseconds)
{
    qint64 total = value.nanoseconds + nanoseconds;
    seconds += qint64(value.hour) * 3600 + qint64(value.minute) * 60 + qMin(value.second, 59);
    seconds += total / nanosecondsPerSecond;
    total %= nanosecondsPerSecond;
    if (total < 0) {
        total += nanosecondsPerSecond;
        --seconds;
    }
    qint64 days = seconds / secondsPerDay;
    qint64 ofDay = seconds % secondsPerDay;
    if (ofDay < 0) {
        ofDay += secondsPerDay;
        --days;
    }
    value.hour = int(ofDay / 3600);
    value.minute = int(ofDay / 60 % 60);
    value.second = int(ofDay % 60);
    value.nanoseconds = int(total);
    if (total != 0)
        value.fractionDigits = qMax(value.fractionDigits, 3);
    if (value.kind == Temporal::Kind::Time)
        return value;
    return withDate(value, QDate(value.year, value.month, value.day).addDays(days));
}

} // namespace

std::optional<Temporal> Temporal::date(QStringView text)
{
    Scanner scanner(text);
    Temporal value;
    if (!takeDate(scanner, value) || !scanner.atEnd())
        return {};
    return value;
}

std::optional<Temporal> Temporal::dateTime(QStringView text)
{
    Scanner scanner(text);
    Temporal value;
    value.kind = Kind::DateTime;
    if (!takeDate(scanner, value))
        return {};
    if (scanner.skip(u'T') && !scanner.atEnd()
        && (value.precision != Day || !takeTime(scanner, value) || !takeOffset(scanner, value)))
        return {};
    return scanner.atEnd() ? std::optional(value) : std::nullopt;
}

std::optional<Temporal> Temporal::time(QStringView text)
{
    Scanner scanner(text);
    Temporal value;
    value.kind = Kind::Time;
    scanner.skip(u'T');
    if (!takeTime(scanner, value) || !scanner.atEnd())
        return {};
    return value;
}

QString Temporal::toText() const
{
    QString text;
    if (kind != Kind::Time) {
        text = padded(year, 4);
        if (precision >= Month)
            text += u'-' + padded(month, 2);
        if (precision >= Day)
            text += u'-' + padded(day, 2);
        if (precision >= Hour)
            text += u'T';
    }
    if (precision >= Hour)
        text += padded(hour, 2);
    if (precision >= Minute)
        text += u':' + padded(minute, 2);
    if (precision >= Second)
        text += u':' + padded(second, 2);
    if (precision >= Second && fractionDigits > 0)
        text += u'.' + padded(nanoseconds, 9).first(fractionDigits);
    if (saysZ)
        return text + u'Z';
    if (hasOffset) {
        const int minutes = qAbs(offsetMinutes);
        text += (offsetMinutes < 0 ? u'-' : u'+') + padded(minutes / 60, 2) + u':'
            + padded(minutes % 60, 2);
    }
    return text;
}

Temporal Temporal::dateOnly() const
{
    Temporal date;
    date.precision = qMin(precision, Day);
    date.year = year;
    date.month = month;
    date.day = day;
    return date;
}

std::optional<Temporal> Temporal::timeOnly() const
{
    if (precision < Hour)
        return {};
    Temporal time = *this;
    time.kind = Kind::Time;
    time.year = 0;
    time.month = time.day = 1;
    time.hasOffset = time.saysZ = false;
    time.offsetMinutes = 0;
    return time;
}

std::partial_ordering compare(const Temporal &left, const Temporal &right, int localOffsetMinutes)
{
    Temporal a = left;
    Temporal b = right;
    const bool bothTimes = a.precision >= Temporal::Hour && b.precision >= Temporal::Hour;
    if (bothTimes && (a.hasOffset || b.hasOffset)) {
        a = atUtc(a, localOffsetMinutes);
        b = atUtc(b, localOffsetMinutes);
    }
    const int partsOfA[] = {a.year, a.month, a.day, a.hour, a.minute, a.second};
    const int partsOfB[] = {b.year, b.month, b.day, b.hour, b.minute, b.second};
    const Temporal::Precision common = qMin(a.precision, b.precision);
    for (int i = Temporal::Year; i <= common; ++i)
        if (partsOfA[i] != partsOfB[i])
            return partsOfA[i] <=> partsOfB[i];
    if (a.precision != b.precision)
        return std::partial_ordering::unordered;
    return a.nanoseconds <=> b.nanoseconds;
}

bool isAddable(const Temporal &start, CalendarUnit unit)
{
    return start.kind != Temporal::Kind::Time || unit >= CalendarUnit::Hour;
}

std::optional<Temporal> add(const Temporal &start, const Decimal &amount, CalendarUnit unit)
{
    if (!isAddable(start, unit))
        return {};
    std::optional<Decimal> count = unit < CalendarUnit::Second ? amount.truncated() : amount;
    const CalendarUnit own = unitOf(start.precision);
    if (own < unit && start.precision < Temporal::Second) {
        // What is finer than the date is told: whole units of the date's own precision.
        const bool monthsToYears = own == CalendarUnit::Year && unit == CalendarUnit::Month;
        count = count->times(Decimal(monthsToYears ? 1 : secondsIn(unit)));
        const qint64 perSecond = unit == CalendarUnit::Millisecond ? 1000 : 1;
        const Decimal ownSize(monthsToYears ? 12 : secondsIn(own) * perSecond);
        count = count ? count->dividedBy(ownSize) : count;
        count = count ? std::optional(count->truncated()) : count;
        unit = own;
    }
    if (count && unit == CalendarUnit::Millisecond)
        count = count->dividedBy(Decimal(1000));
    if (!count)
        return {};
    const auto whole = count->truncated().toInteger();
    constexpr qint64 limit = 400'000'000'000; // seconds in more than 10,000 years
    if (!whole || *whole > limit || *whole < -limit)
        return {};

    const QDate date(start.year, start.month, start.day);
    switch (unit) {
    case CalendarUnit::Year:
    case CalendarUnit::Month: {
        const qint64 months = unit == CalendarUnit::Year ? *whole * 12 : *whole;
        constexpr qint64 most = 120'000; // in 10,000 years
        return qAbs(months) > most ? std::nullopt : withDate(start, date.addMonths(int(months)));
    }
    case CalendarUnit::Week:
        return withDate(start, date.addDays(*whole * 7));
    case CalendarUnit::Day:
        return withDate(start, date.addDays(*whole));
    case CalendarUnit::Hour:
    case CalendarUnit::Minute:
        return addSeconds(start, *whole * secondsIn(unit), 0);
    case CalendarUnit::Second:
    case CalendarUnit::Millisecond:
        break;
    }
    const auto fraction = count->minus(count->truncated());
    const auto nanoseconds = fraction ? fraction->times(Decimal(nanosecondsPerSecond)) : fraction;
    const auto wholeNanoseconds = nanoseconds ? nanoseconds->truncated().toInteger() : std::nullopt;
    return addSeconds(start, *whole, wholeNanoseconds.value_or(0));
}

} // namespace kiosk::fhirpath
