// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <variant>

namespace kiosk::fhir {

// FHIR R4 data types as they occur in Questionnaire.item.answerOption.value[x] and
// QuestionnaireResponse.item.answer.value[x]. Plain values: equality is the FHIR text, not a
// meaning.

/// FHIR decimal: the digits as written, so that 1.50 stays 1.50.
struct Decimal
{
    QString text;
    bool operator==(const Decimal &) const = default;
};

/// FHIR date: YYYY, YYYY-MM or YYYY-MM-DD; the precision is the patient's.
struct Date
{
    QString text;
    bool operator==(const Date &) const = default;
};

struct DateTime
{
    QString text;
    bool operator==(const DateTime &) const = default;
};

struct Time
{
    QString text;
    bool operator==(const Time &) const = default;
};

struct Uri
{
    QString text;
    bool operator==(const Uri &) const = default;
};

struct Coding
{
    QString system;
    QString code;
    QString display;
    QString version{};
    bool operator==(const Coding &) const = default;
};

struct Quantity
{
    Decimal value;
    QString unit;
    QString system;
    QString code;
    bool operator==(const Quantity &) const = default;
};

struct Reference
{
    QString reference;
    QString display;
    QString type{};
    bool operator==(const Reference &) const = default;
};

/// FHIR Attachment with its data inline; `signedTextHash` (hex BLAKE2b-256, our extension
/// urn:bonesetters-kiosk:signed-text-hash) binds a signature to the words that stood above it.
struct Attachment
{
    QString contentType;
    QString title;
    QByteArray data;
    QString creation; ///< dateTime
    QString signedTextHash;
    QString url{}; ///< where the data is, when it is not here
    std::optional<qint64> size{}; ///< bytes, as the response states it
    bool operator==(const Attachment &) const = default;
};

/// bool, integer, ... : the alternative is the FHIR type; QString is string and text.
using Value = std::variant<bool,
                           qint64,
                           Decimal,
                           Date,
                           DateTime,
                           Time,
                           QString,
                           Uri,
                           Coding,
                           Quantity,
                           Reference,
                           Attachment>;

/// "valueBoolean", "valueCoding" ...: the name under which the value stands in JSON.
[[nodiscard]] QString jsonName(const Value &value);
[[nodiscard]] QJsonValue toJson(const Value &value);
/// From the value of a "valueX" member; nothing when the JSON does not have the type's shape.
[[nodiscard]] std::optional<Value> valueFromJson(const QString &jsonName, const QJsonValue &json);

/// The code of a Coding, the text of a string, "true"/"false", digits ...: what conditions compare.
[[nodiscard]] QString codeOf(const Value &value);

} // namespace kiosk::fhir
