// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ConnectionString.h"

#include <QList>

#include <algorithm>
#include <libpq-fe.h>
#include <memory>

namespace kiosk {

namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

QByteArray option(const PQconninfoOption *options, QByteArrayView keyword)
{
    for (const auto *each = options; each->keyword != nullptr; ++each)
        if (keyword == each->keyword)
            return each->val;
    return {};
}

/// Sockets of this computer, or nothing: libpq's own default.
bool staysHere(const QByteArray &hosts)
{
    const auto each = hosts.split(',');
    return std::all_of(each.cbegin(), each.cend(), [](const QByteArray &host) {
        return host.isEmpty() || host.startsWith('/') || host.startsWith('@');
    });
}

} // namespace

ConnectionFault connectionFault(const QString &connection)
{
    const Options options(PQconninfoParse(connection.toUtf8().constData(), nullptr),
                          &PQconninfoFree);
    if (connection.trimmed().isEmpty() || !options)
        return ConnectionFault::Unreadable;
    if (!option(options.get(), "password").isEmpty()
        || !option(options.get(), "sslpassword").isEmpty())
        return ConnectionFault::HasPassword;
    const bool isHere
        = staysHere(option(options.get(), "host")) && option(options.get(), "hostaddr").isEmpty();
    return isHere || option(options.get(), "sslmode") == "verify-full" ? ConnectionFault::None
                                                                       : ConnectionFault::NoTls;
}

} // namespace kiosk
