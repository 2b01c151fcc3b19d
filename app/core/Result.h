// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace kiosk {

/// What went wrong, as a code: `ui/text/ErrorText` says it in words to patients and staff.
enum class ErrorCode {
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileExists,
    NotAClinic, ///< the directory holds no clinic
    BadSettings,
    BadQuestionnaire,
    BadRules,
    BadArticle,
    BadKeySet, ///< signature, epoch or format of the clinic's key set
    WrongPassphrase, ///< also an unknown name: telling them apart would help an attacker
    TooManyAttempts, ///< `detail` holds the seconds to wait
    WeakPassphrase,
    WrongRecoveryWords,
    NotAllowed, ///< the role does not permit this
    CannotOpenRecord, ///< every failure to open an envelope
    NotFound,
    Conflict, ///< somebody else changed it first
    DatabaseLocked,
    DatabaseDamaged,
    DatabaseTooNew,
    DiskFull,
    StorageFailed,
    ServerUnreachable, ///< no connection, or lost: the same may work later
    TooLarge,
    Cancelled,
    Internal,
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail; ///< for developers and logs: never an answer, a name or a key
};

template <typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace kiosk
