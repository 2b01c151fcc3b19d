// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/WorklistModel.h"

#include "app/report/StaffWords.h"

namespace kiosk {

QString stateWords(const WorklistRow &row)
{
    switch (row.state) {
    case WorklistRow::State::Damaged:
        return WorklistModel::tr("Cannot be read");
    case WorklistRow::State::NotAcknowledged:
        return WorklistModel::tr("Not acknowledged");
    case WorklistRow::State::Held:
        return row.isNew ? WorklistModel::tr("New, on hold") : WorklistModel::tr("Hold: clinician");
    case WorklistRow::State::New:
        return WorklistModel::tr("New");
    case WorklistRow::State::Open:
        return row.record.isNull()   ? WorklistModel::tr("Acknowledged")
            : row.openedBy.isEmpty() ? WorklistModel::tr("Opened")
                                     : WorklistModel::tr("Opened by %1").arg(row.openedBy);
    case WorklistRow::State::NeedsCorrection:
        return WorklistModel::tr("Sent back");
    case WorklistRow::State::Reviewed:
        return WorklistModel::tr("Reviewed");
    case WorklistRow::State::Unfinished:
        break;
    }
    return WorklistModel::tr("Left unfinished");
}

WorklistModel::WorklistModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WorklistModel::setRows(const QList<WorklistRow> &rows)
{
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void WorklistModel::setNow(qint64 nowMs)
{
    if (nowMs / 60'000 == m_nowMs / 60'000) {
        return;
    }
    m_nowMs = nowMs;
    if (!m_rows.isEmpty()) {
        emit dataChanged(index(headingCount, Waiting), index(rowCount() - 1, Waiting));
    }
}

int WorklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : headingCount + static_cast<int>(m_rows.size());
}

int WorklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WorklistModel::text(const WorklistRow &row, int column) const
{
    switch (column) {
    case TierColumn:
        return tierWord(row.tier);
    case Patient:
        return row.name.isEmpty() ? tr("No name yet") : row.name;
    case Visit:
        return row.record.isNull() ? tr("At the kiosk") : visitWord(row.visit);
    case Complaint:
        if (row.record.isNull()) {
            return row.alertKind == AlertKind::PersonNeeded ? tr("Asks for a person")
                : row.alertKind == AlertKind::Appointment   ? tr("Wants an appointment")
                                                            : tr("Still answering");
        }
        return row.complaint.isEmpty() ? tr("Not said") : row.complaint.simplified();
    case Waiting:
        return row.finished ? QStringLiteral("–") : spanWords(m_nowMs - row.sinceMs);
    default:
        return stateWords(row);
    }
}

QVariant WorklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (isHeading(index.row())) {
        const bool finished = index.row() == 1;
        switch (role) {
        case IsHeadingRole:
            return true;
        case FinishedRole:
            return finished;
        case Qt::DisplayRole:
            return finished ? tr("Finished") : tr("Open");
        default:
            return {};
        }
    }
    const WorklistRow &row = m_rows.at(index.row() - headingCount);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Waiting ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    case RowRole:
        return QVariant::fromValue(row);
    case IsHeadingRole:
        return false;
    case FinishedRole:
        return row.finished;
    default:
        return {};
    }
}

QVariant WorklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == Waiting ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("Tier"),
                                tr("Patient, age"),
                                tr("Visit"),
                                tr("Main complaint"),
                                tr("Waiting"),
                                tr("Status")};
    return titles.value(section);
}

Qt::ItemFlags WorklistModel::flags(const QModelIndex &index) const
{
    // A heading can be neither chosen nor reached by the arrow keys.
    return index.isValid() && !isHeading(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                      : Qt::NoItemFlags;
}

} // namespace kiosk
