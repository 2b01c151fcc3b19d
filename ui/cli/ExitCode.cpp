// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ExitCode.h"

#include <QCoreApplication>

namespace kiosk {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongPassphrase:
    case ErrorCode::TooManyAttempts:
    case ErrorCode::WeakPassphrase:
    case ErrorCode::WrongRecoveryWords:
    case ErrorCode::NotAllowed:
    case ErrorCode::CannotOpenRecord:
    case ErrorCode::BadKeySet:
        return ExitCode::NotAllowed;
    case ErrorCode::NotFound:
    case ErrorCode::NotAClinic:
        return ExitCode::NotFound;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    default:
        return ExitCode::StorageFailed;
    }
}

QString exitCodeHelp()
{
    return QCoreApplication::translate(
        "ExitCode",
        "Exit codes: 0 done; 1 problems found (verify, server check, articles lint, redflags "
        "lint, redflags replay, forms, fhirpath); 2 the command "
        "was not understood; 3 wrong passphrase or words, or not allowed; 4 a file, the disk or "
        "the database failed; 5 not found; 6 stopped before the end.");
}

} // namespace kiosk
