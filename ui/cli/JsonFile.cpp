// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/JsonFile.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"

namespace kiosk {

namespace {

constexpr qint64 maxFileBytes = 50 << 20;

} // namespace

Result<QJsonObject> readJsonFile(const QString &path)
{
    return readFile(path, maxFileBytes)
        .and_then([](const QByteArray &bytes) {
            return parseExactJson(bytes, ErrorCode::BadQuestionnaire);
        })
        .map_error([&path](Error error) {
            if (error.code == ErrorCode::BadQuestionnaire)
                error.detail = path + QStringLiteral(": ") + error.detail;
            return error;
        });
}

} // namespace kiosk
