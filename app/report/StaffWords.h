// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/RecordSummary.h"
#include "app/storage/Records.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace kiosk {

// The words that desk, note and command line share for tiers, visits, dates and what staff did.

/// "Emergency", "Same day", "Mention", "None marked": never "all clear".
[[nodiscard]] QString tierWord(Tier tier);
/// What an alert is about, in words that may stand on a locked screen: never an answer, never a
/// disease. An unknown group stands for itself.
[[nodiscard]] QString groupWord(const QString &group);
/// What to do about it, in a sentence or two.
[[nodiscard]] QString tierInstruction(Tier tier);
/// "First visit", "Checklist only"; an unknown code stands for itself.
[[nodiscard]] QString visitWord(const QString &visit);
/// "English" for "en".
[[nodiscard]] QString languageWord(const QString &tag);
/// "Marked reviewed", "Acknowledged" ...
[[nodiscard]] QString actionWord(ActionKind kind);
[[nodiscard]] QString alertActionWord(AlertAction action, const QString &emergencyNumber);

/// "Burning": as patients choose it on the body chart; "Feeling not said" where they chose none.
[[nodiscard]] QString painWord(PainType pain);
/// "Front", "Left side".
[[nodiscard]] QString bodyViewWord(BodyView view);
/// "Front 3 %, back 12 %": the marked part of each view on which something is marked.
[[nodiscard]] QString markedShareWords(const BodyChartReading &chart);

/// What staff should look at: "age-differs-from-birth-date" as a sentence.
[[nodiscard]] QString remarkWord(const QString &code);

/// A FHIR date with the patient's precision: "4 Mar 1954", "Mar 1954", "1954".
[[nodiscard]] QString dateWords(const QString &fhirDate);
/// Whole years; nothing when the date is not a full one or lies ahead.
[[nodiscard]] std::optional<int> ageOn(const QString &birthDate, const QDate &day);

/// "10:04" and "Tue 24 Nov 2026", in the clinic's time zone.
[[nodiscard]] QString clockWords(qint64 ms, const QTimeZone &zone);
[[nodiscard]] QString clockSecondsWords(qint64 ms, const QTimeZone &zone);
[[nodiscard]] QString dayWords(qint64 ms, const QTimeZone &zone);
/// "1 min 52 s": how long until somebody took an alert.
[[nodiscard]] QString answerTimeWords(qint64 ms);
/// "4 min", "2 h 10 min": how long something took or waits.
[[nodiscard]] QString spanWords(qint64 ms);

/// The zone of the setting; UTC when the system does not know the name.
[[nodiscard]] QTimeZone zoneFromName(const QString &name);

} // namespace kiosk
