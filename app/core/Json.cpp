// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"

#include "app/core/ExactJson.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace kiosk {

QByteArray canonicalJson(const QJsonObject &object)
{
    return withExactNumbers(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    return 1 + int(QByteArrayView(bytes).first(qMin(offset, bytes.size())).count('\n'));
}

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, ErrorCode code)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(code,
                    QStringLiteral("line %1: %2")
                        .arg(lineAt(bytes, error.offset))
                        .arg(error.errorString()));
    if (!document.isObject())
        return fail(code, QStringLiteral("line 1: an object is expected"));
    return document.object();
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, path);
    return bytes;
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString());
    return {};
}

} // namespace kiosk
