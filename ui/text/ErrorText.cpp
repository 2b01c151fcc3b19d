// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

QString staffText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return ErrorText::tr("A file is missing. Check the path and try again.");
    case ErrorCode::FileUnreadable:
        return ErrorText::tr("A file cannot be read. Check its permissions.");
    case ErrorCode::FileUnwritable:
        return ErrorText::tr(
            "A file cannot be written. Check the disk and the folder's permissions.");
    case ErrorCode::FileExists:
        return ErrorText::tr(
            "The file is already there. Choose another name or move it away first.");
    case ErrorCode::NotAClinic:
        return ErrorText::tr(
            "There is no clinic in this folder. Run “bonesetters-admin init” first.");
    case ErrorCode::BadSettings:
        return ErrorText::tr(
            "The settings file has a mistake. The last good settings stay in use.");
    case ErrorCode::BadQuestionnaire:
        return ErrorText::tr("A FHIR file is not what it should be. Mend it, then try again.");
    case ErrorCode::BadRules:
        return ErrorText::tr("The warning-sign rules cannot be used. Call the clinic's owner.");
    case ErrorCode::BadArticle:
        return ErrorText::tr("An article cannot be shown. The others stay in use.");
    case ErrorCode::BadKeySet:
        return ErrorText::tr(
            "The clinic's keys do not match what was signed. Stop and call the owner.");
    case ErrorCode::WrongPassphrase:
        return ErrorText::tr("That name and passphrase do not go together. Please try again.");
    case ErrorCode::TooManyAttempts:
        return ErrorText::tr("Too many wrong tries. Please wait, then try again.");
    case ErrorCode::WeakPassphrase:
        return ErrorText::tr("Use at least 15 characters. Six words chosen by chance are best.");
    case ErrorCode::WrongRecoveryWords:
        return ErrorText::tr("The recovery words are not right. Check each word and its place.");
    case ErrorCode::NotAllowed:
        return ErrorText::tr("Your role does not allow this. Ask the clinic's owner.");
    case ErrorCode::CannotOpenRecord:
        return ErrorText::tr(
            "This record cannot be opened. Run “bonesetters-admin verify” and call the owner.");
    case ErrorCode::NotFound:
        return ErrorText::tr("It is not there any more. Look again in the list.");
    case ErrorCode::Conflict:
        return ErrorText::tr(
            "Somebody else changed this first. Look at the new version and try again.");
    case ErrorCode::DatabaseLocked:
        return ErrorText::tr("The database is busy. Try again in a moment.");
    case ErrorCode::DatabaseDamaged:
        return ErrorText::tr(
            "The database is damaged. Nothing was changed. Restore the last backup.");
    case ErrorCode::DatabaseTooNew:
        return ErrorText::tr("The database was written by a newer version. Update this program.");
    case ErrorCode::DiskFull:
        return ErrorText::tr("The disk is full. Make room, then try again.");
    case ErrorCode::ServerUnreachable:
        return ErrorText::tr("The clinic's server does not answer. Check the network and the "
                             "connection, then try again.");
    case ErrorCode::TooLarge:
        return ErrorText::tr("This is too large to be read or stored.");
    case ErrorCode::Cancelled:
        return ErrorText::tr("Stopped, as you asked. Nothing was changed.");
    case ErrorCode::StorageFailed:
    case ErrorCode::Internal:
        break;
    }
    return ErrorText::tr(
        "Something went wrong. Nothing was changed. Try again, then call the clinic's owner.");
}

QString patientText(const Error &)
{
    // A patient can do the same thing about every failure, so all share one sentence.
    return ErrorText::tr(
        "We could not save your answers yet. They are still here. Please try again, or tell the "
        "front desk.");
}

} // namespace kiosk
