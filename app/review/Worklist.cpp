// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/Worklist.h"

#include "app/core/ShownText.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace kiosk {

namespace {

using State = WorklistRow::State;

bool isFinished(RecordStatus status)
{
    return status == RecordStatus::Accepted || status == RecordStatus::Filed;
}

bool isHeld(const WorklistEntry &entry)
{
    return (entry.row.held || entry.label.tier >= Tier::SameDay) && !entry.row.holdCleared;
}

State stateOf(const WorklistEntry &entry, bool alertWaits)
{
    if (entry.row.damaged) {
        return State::Damaged;
    }
    if (alertWaits) {
        return State::NotAcknowledged;
    }
    if (isHeld(entry)) {
        return State::Held;
    }
    switch (entry.row.status) {
    case RecordStatus::Received:
        return State::New;
    case RecordStatus::Opened:
        return State::Open;
    case RecordStatus::NeedsCorrection:
        return State::NeedsCorrection;
    case RecordStatus::Accepted:
    case RecordStatus::Filed:
        return State::Reviewed;
    case RecordStatus::InProgress:
        break;
    }
    return State::Unfinished;
}

const AlertRow *findAlert(const QList<AlertRow> &alerts, const std::optional<QUuid> &id)
{
    const auto found = std::ranges::find_if(
        alerts, [&id](const AlertRow &alert) { return id && alert.id == *id; });
    return found == alerts.end() ? nullptr : &*found;
}

WorklistRow fromEntry(const WorklistEntry &entry, const AlertRow *alert)
{
    WorklistRow row;
    row.record = entry.row.record;
    row.alert = entry.label.alert;
    row.tier = entry.label.tier;
    const bool alertWaits = alert && !alert->acknowledged;
    row.state = stateOf(entry, alertWaits);
    row.finished = isFinished(entry.row.status) && !alertWaits && !isHeld(entry);
    row.isNew = entry.row.status == RecordStatus::Received
        || entry.row.status == RecordStatus::InProgress;
    row.name = shownText(
        QStringList{entry.label.givenName, entry.label.familyName}.join(u' ').trimmed());
    row.birthDate = entry.label.birthDate;
    row.age = entry.label.age;
    row.visit = entry.label.visit;
    row.complaint = shownText(entry.label.complaint);
    row.language = entry.label.language;
    row.deviceName = entry.row.deviceName;
    row.openedBy = entry.row.openedBy;
    row.sinceMs = entry.row.createdMs;
    return row;
}

/// The patient still stands at the kiosk: all that is known is what the alert says in plain.
WorklistRow fromAlert(const AlertRow &alert)
{
    WorklistRow row;
    row.alert = alert.id;
    row.tier = alert.tier;
    row.alertKind = alert.kind;
    row.state = alert.acknowledged ? State::Open : State::NotAcknowledged;
    row.isNew = !alert.acknowledged;
    row.deviceName = alert.deviceName;
    row.sinceMs = alert.createdMs;
    return row;
}

/// Lower case without accents and what only directs the text.
QString folded(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("[\\p{Mn}\\p{Cf}]"));
    return text.normalized(QString::NormalizationForm_KD).toCaseFolded().remove(marks);
}

QStringList searchableWords(const WorklistRow &row)
{
    QStringList words = folded(row.name + u' ' + row.complaint).split(u' ', Qt::SkipEmptyParts);
    words.append(row.birthDate);
    const QDate born = QDate::fromString(row.birthDate, Qt::ISODate);
    for (const char16_t *format : {u"d.M.yyyy",
                                   u"dd.MM.yyyy",
                                   u"M/d/yyyy",
                                   u"MM/dd/yyyy",
                                   u"d/M/yyyy",
                                   u"dd/MM/yyyy",
                                   u"yyyy"}) {
        words.append(born.toString(QStringView(format)));
    }
    return words;
}

} // namespace

bool isMoreUrgent(const WorklistRow &left, const WorklistRow &right)
{
    const auto key = [](const WorklistRow &row) {
        return std::make_tuple(row.finished,
                               row.state != State::Damaged, // its tier is unknown
                               row.state != State::NotAcknowledged,
                               -static_cast<int>(row.tier),
                               row.sinceMs);
    };
    return key(left) < key(right);
}

QList<WorklistRow> worklistRows(const QList<WorklistEntry> &entries, const QList<AlertRow> &alerts)
{
    QList<WorklistRow> rows;
    QList<QUuid> joined;
    for (const WorklistEntry &entry : entries) {
        const AlertRow *alert = findAlert(alerts, entry.label.alert);
        if (alert) {
            joined.append(alert->id);
        }
        rows.append(fromEntry(entry, alert));
    }
    for (const AlertRow &alert : alerts) {
        if (!joined.contains(alert.id) && !alert.isDrill()) { // a drill is nobody's
            rows.append(fromAlert(alert));
        }
    }
    std::ranges::stable_sort(rows, isMoreUrgent);
    return rows;
}

bool matchesSearch(const WorklistRow &row, const QString &search)
{
    const QStringList wanted = folded(search).split(u' ', Qt::SkipEmptyParts);
    const QStringList words = searchableWords(row);
    return std::ranges::all_of(wanted, [&words](const QString &part) {
        return std::ranges::any_of(words,
                                   [&part](const QString &word) { return word.startsWith(part); });
    });
}

} // namespace kiosk
