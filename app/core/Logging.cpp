// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Logging.h"

Q_LOGGING_CATEGORY(lcContent, "kiosk.content")
Q_LOGGING_CATEGORY(lcVault, "kiosk.vault")
Q_LOGGING_CATEGORY(lcStorage, "kiosk.storage")
Q_LOGGING_CATEGORY(lcVisit, "kiosk.visit")
Q_LOGGING_CATEGORY(lcReader, "kiosk.reader")
Q_LOGGING_CATEGORY(lcSpeech, "kiosk.speech")
Q_LOGGING_CATEGORY(lcDesk, "kiosk.desk")
Q_LOGGING_CATEGORY(lcPrint, "kiosk.print")
