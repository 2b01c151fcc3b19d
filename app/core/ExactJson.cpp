// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ExactJson.h"

#include "app/core/Json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr QChar mark(0xfdd0); ///< a code point that no text may use
const QByteArray openingMark("\"\xef\xb7\x90");
constexpr qsizetype maxSafeDigits = 15; ///< whole numbers up to here are exact as doubles

bool isDigit(char each)
{
    return each >= '0' && each <= '9';
}

qsizetype digitsFrom(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isDigit(text[from]))
        ++from;
    return from;
}

/// RFC 8259, section 6
bool isJsonNumber(QByteArrayView text)
{
    qsizetype at = text.startsWith('-') ? 1 : 0;
    qsizetype end = digitsFrom(text, at);
    if (end == at || (text[at] == '0' && end - at > 1))
        return false;
    at = end;
    if (at < text.size() && text[at] == '.') {
        end = digitsFrom(text, at + 1);
        if (end == at + 1)
            return false;
        at = end;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        end = digitsFrom(text, at);
        if (end == at)
            return false;
        at = end;
    }
    return at == text.size();
}

QByteArray asQtWrites(double number)
{
    const QByteArray array = QJsonDocument(QJsonArray{number}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// Whether Qt's JSON gives these digits back.
bool survives(QByteArrayView digits)
{
    const bool isWhole = !digits.contains('.') && !digits.contains('e') && !digits.contains('E');
    if (isWhole && digits.size() <= maxSafeDigits)
        return digits != "-0";
    bool ok = false;
    const double number = digits.toByteArray().toDouble(&ok);
    return ok && std::isfinite(number) && asQtWrites(number) == digits;
}

qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return qMin(at + 1, json.size());
}

QByteArray withMarks(const QByteArray &json)
{
    QByteArray marked;
    marked.reserve(json.size());
    for (qsizetype at = 0; at < json.size();) {
        qsizetype end = at + 1;
        if (json[at] == '"') {
            end = endOfString(json, at);
        } else if (json[at] == '-' || isDigit(json[at])) {
            while (end < json.size()
                   && (isDigit(json[end]) || std::strchr("+-.eE", json[end]) != nullptr)
                   && json[end] != '\0')
                ++end;
            const auto digits = QByteArrayView(json).sliced(at, end - at);
            if (isJsonNumber(digits) && !survives(digits)) {
                marked.append(openingMark).append(digits).append('"');
                at = end;
                continue;
            }
        }
        marked.append(QByteArrayView(json).sliced(at, end - at));
        at = end;
    }
    return marked;
}

} // namespace

QJsonValue exactNumber(const QString &digits)
{
    const QByteArray text = digits.toLatin1();
    if (!isJsonNumber(text))
        return QJsonValue::Undefined;
    if (!survives(text))
        return QString(mark + digits);
    bool isWhole = false;
    const qint64 whole = digits.toLongLong(&isWhole);
    return isWhole ? QJsonValue(whole) : QJsonValue(digits.toDouble());
}

std::optional<QString> digitsOf(const QJsonValue &json)
{
    if (json.isDouble()) {
        const double number = json.toDouble();
        if (number == std::trunc(number) && std::abs(number) < 9e15)
            return QString::number(json.toInteger());
        return QString::fromLatin1(asQtWrites(number));
    }
    const QString text = json.toString();
    if (text.startsWith(mark) && isJsonNumber(text.sliced(1).toLatin1()))
        return text.sliced(1);
    return {};
}

Result<QJsonObject> parseExactJson(const QByteArray &bytes, ErrorCode code)
{
    return parseJsonObject(withMarks(bytes), code);
}

QByteArray withExactNumbers(const QByteArray &json)
{
    qsizetype found = json.indexOf(openingMark);
    if (found < 0)
        return json;
    QByteArray written;
    qsizetype at = 0;
    for (; found >= 0; found = json.indexOf(openingMark, at)) {
        const qsizetype begin = found + openingMark.size();
        const qsizetype end = json.indexOf('"', begin);
        const bool isNumber = isJsonNumber(QByteArrayView(json).sliced(begin, end - begin));
        written.append(QByteArrayView(json).sliced(at, found - at));
        if (isNumber) {
            written.append(QByteArrayView(json).sliced(begin, end - begin));
            at = end + 1;
        } else {
            written.append(openingMark);
            at = begin;
        }
    }
    return written.append(QByteArrayView(json).sliced(at));
}

} // namespace kiosk
