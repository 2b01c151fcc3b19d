// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ValueOrder.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

const auto unordered = std::partial_ordering::unordered;

/// A number as 0.digits times ten to the power of `point`: compared without any rounding.
struct Number
{
    bool isNegative = false;
    QString digits; ///< no zero at either end; empty for 0
    qint64 point = 0;
};

Number parsed(QString text)
{
    Number number;
    number.isNegative = text.startsWith(u'-');
    if (number.isNegative || text.startsWith(u'+'))
        text.remove(0, 1);
    const qsizetype exponentAt = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    const qint64 exponent = exponentAt < 0 ? 0 : text.sliced(exponentAt + 1).toLongLong();
    const QString mantissa = text.left(exponentAt);
    const QString whole = mantissa.section(u'.', 0, 0);
    number.digits = whole + mantissa.section(u'.', 1);
    number.point = whole.size() + exponent;
    while (number.digits.startsWith(u'0')) {
        number.digits.remove(0, 1);
        --number.point;
    }
    while (number.digits.endsWith(u'0'))
        number.digits.chop(1);
    if (number.digits.isEmpty())
        number = {};
    return number;
}

std::optional<Number> numberOf(const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return parsed(QString::number(*integer));
    if (const auto *decimal = std::get_if<Decimal>(&value); decimal != nullptr && isValid(*decimal))
        return parsed(decimal->text.trimmed());
    return {};
}

std::partial_ordering orderNumbers(const Number &left, const Number &right)
{
    if (left.digits.isEmpty() || right.digits.isEmpty() || left.isNegative != right.isNegative) {
        const auto sign = [](const Number &each) {
            return each.digits.isEmpty() ? 0 : each.isNegative ? -1 : 1;
        };
        return sign(left) <=> sign(right);
    }
    const Number &low = left.isNegative ? right : left;
    const Number &high = left.isNegative ? left : right;
    if (low.point != high.point)
        return low.point <=> high.point;
    return low.digits.compare(high.digits) <=> 0;
}

std::partial_ordering orderTexts(const QString &left, const QString &right)
{
    return left.compare(right) <=> 0;
}

/// Partial dates and times: the common part decides; when that is equal and one says more, nothing
/// is known.
std::partial_ordering orderPartial(const QString &left, const QString &right)
{
    const qsizetype common = qMin(left.size(), right.size());
    const int compared = QStringView(left).first(common).compare(QStringView(right).first(common));
    if (compared == 0 && left.size() != right.size())
        return unordered;
    return compared <=> 0;
}

std::partial_ordering orderDateTimes(const QString &left, const QString &right)
{
    if (!left.contains(u'T') || !right.contains(u'T'))
        return orderPartial(left.section(u'T', 0, 0), right.section(u'T', 0, 0));
    const auto leftTime = QDateTime::fromString(left, Qt::ISODateWithMs);
    const auto rightTime = QDateTime::fromString(right, Qt::ISODateWithMs);
    if (!leftTime.isValid() || !rightTime.isValid())
        return unordered;
    return leftTime.toMSecsSinceEpoch() <=> rightTime.toMSecsSinceEpoch();
}

std::partial_ordering orderTimes(const QString &left, const QString &right)
{
    const auto leftTime = QTime::fromString(left, Qt::ISODateWithMs);
    const auto rightTime = QTime::fromString(right, Qt::ISODateWithMs);
    if (!leftTime.isValid() || !rightTime.isValid())
        return unordered;
    return leftTime.msecsSinceStartOfDay() <=> rightTime.msecsSinceStartOfDay();
}

std::optional<QString> instantOf(const Value &value)
{
    if (const auto *date = std::get_if<Date>(&value))
        return date->text;
    if (const auto *dateTime = std::get_if<DateTime>(&value))
        return dateTime->text;
    return {};
}

bool sameUnit(const Quantity &left, const Quantity &right)
{
    const bool coded = !left.code.isEmpty() && !right.code.isEmpty();
    return coded ? left.system == right.system && left.code == right.code : left.unit == right.unit;
}

std::partial_ordering orderQuantities(const Quantity &left, const Quantity &right)
{
    return sameUnit(left, right) ? order(left.value, right.value) : unordered;
}

std::partial_ordering orderEqualTypes(const Value &left, const Value &right)
{
    if (const auto *text = std::get_if<QString>(&left))
        return orderTexts(*text, std::get<QString>(right));
    if (const auto *time = std::get_if<Time>(&left))
        return orderTimes(time->text, std::get<Time>(right).text);
    if (const auto *quantity = std::get_if<Quantity>(&left))
        return orderQuantities(*quantity, std::get<Quantity>(right));
    return left == right ? std::partial_ordering::equivalent : unordered;
}

bool isDay(const QString &text)
{
    static const QRegularExpression shape(u"^\\d{4}(-\\d{2}(-\\d{2})?)?$"_s);
    if (!shape.match(text).hasMatch())
        return false;
    const QString day = text + u"-01-01"_s.mid(text.size() - 4);
    return QDate::fromString(day, Qt::ISODate).isValid() && !text.startsWith(u"0000");
}

} // namespace

std::partial_ordering order(const Value &left, const Value &right)
{
    const auto leftNumber = numberOf(left);
    const auto rightNumber = numberOf(right);
    if (leftNumber && rightNumber)
        return orderNumbers(*leftNumber, *rightNumber);
    const auto leftInstant = instantOf(left);
    const auto rightInstant = instantOf(right);
    if (leftInstant && rightInstant)
        return orderDateTimes(*leftInstant, *rightInstant);
    return left.index() == right.index() ? orderEqualTypes(left, right) : unordered;
}

bool sameAnswer(const Value &left, const Value &right)
{
    const auto *leftCoding = std::get_if<Coding>(&left);
    const auto *rightCoding = std::get_if<Coding>(&right);
    if (leftCoding == nullptr || rightCoding == nullptr)
        return left == right || order(left, right) == std::partial_ordering::equivalent;
    if (leftCoding->code.isEmpty() || rightCoding->code.isEmpty())
        return *leftCoding == *rightCoding;
    return leftCoding->code == rightCoding->code
        && (leftCoding->system == rightCoding->system || leftCoding->system.isEmpty()
            || rightCoding->system.isEmpty());
}

bool isValid(const Date &date)
{
    return isDay(date.text);
}

bool isValid(const DateTime &dateTime)
{
    static const QRegularExpression zone(u"(Z|[+-]\\d{2}:\\d{2})$"_s);
    const QString &text = dateTime.text;
    if (!text.contains(u'T'))
        return isDay(text);
    return text.indexOf(u'T') == 10 && isValid(Time{text.sliced(11).remove(zone)})
        && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

bool isValid(const Time &time)
{
    static const QRegularExpression shape(u"^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?$"_s);
    return shape.match(time.text).hasMatch();
}

bool isValid(const Decimal &decimal)
{
    bool ok = false;
    const double number = decimal.text.toDouble(&ok);
    return ok && std::isfinite(number);
}

} // namespace kiosk::fhir
