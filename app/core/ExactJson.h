// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QJsonObject>

#include <optional>

namespace kiosk {

// Qt keeps the numbers of JSON as doubles, so 1.50 becomes 1.5. A FHIR decimal is its digits: those
// that a double would not give back stand in the tree as marked texts, and `canonicalJson` writes
// them as the numbers they are.

/// A number with exactly these digits; undefined when they are no JSON number.
[[nodiscard]] QJsonValue exactNumber(const QString &digits);

/// The digits of a number, marked or not; nothing for what is no number.
[[nodiscard]] std::optional<QString> digitsOf(const QJsonValue &json);

/// Like `parseJsonObject`, with all numbers exact.
[[nodiscard]] Result<QJsonObject> parseExactJson(const QByteArray &bytes, ErrorCode code);

/// JSON text with the marked texts written as numbers.
[[nodiscard]] QByteArray withExactNumbers(const QByteArray &json);

} // namespace kiosk
