// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/PrivateFile.h"

namespace kiosk {

Result<std::unique_ptr<QFile>> makePrivateFile(const QString &path)
{
    if (QFile::exists(path))
        return fail(ErrorCode::FileExists, path);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail(ErrorCode::FileUnwritable, file->errorString());
    }
    return file;
}

Result<> writeAll(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) == bytes.size() && file.flush())
        return {};
    const QString reason = file.errorString();
    file.remove();
    return fail(ErrorCode::FileUnwritable, reason);
}

} // namespace kiosk
