// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QJsonObject>

namespace kiosk {

/// The one byte form of a JSON object: keys sorted, no white space, UTF-8, numbers as `ExactJson`
/// marks them. Hashes and seals take it.
[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);

/// Parses a JSON object; a syntax error becomes `code` with line and column in the detail.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &bytes, ErrorCode code);

/// The line (1-based) at a byte offset.
[[nodiscard]] int lineAt(const QByteArray &bytes, qsizetype offset);

/// The whole file, at most `maxBytes` of it: larger ones are TooLarge.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

/// Writes to a temporary file beside `path`, synchronises it and renames it: the old content or the
/// new, never half.
[[nodiscard]] Result<> writeFile(const QString &path, const QByteArray &bytes);

} // namespace kiosk
