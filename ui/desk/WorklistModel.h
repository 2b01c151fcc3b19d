// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/Worklist.h"

#include <QAbstractTableModel>

namespace kiosk {

/// The list as a table over a snapshot of rows, with a heading row before the open and one before
/// the finished ones. No sorting, no painting, no store.
class WorklistModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TierColumn, Patient, Visit, Complaint, Waiting, Status, ColumnCount };
    enum DataRole {
        RowRole = Qt::UserRole, ///< WorklistRow; invalid for a heading
        IsHeadingRole, ///< bool
        FinishedRole, ///< bool: of the row or of the group that the heading stands for
    };

    explicit WorklistModel(QObject *parent = nullptr);

    void setRows(const QList<WorklistRow> &rows);
    /// Moves waiting times on.
    void setNow(qint64 nowMs);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isHeading(int row) const { return row < headingCount; }
    [[nodiscard]] QString text(const WorklistRow &row, int column) const;

    static constexpr int headingCount = 2; ///< first "open", then "finished"
    QList<WorklistRow> m_rows;
    qint64 m_nowMs = 0;
};

/// What the status column says.
[[nodiscard]] QString stateWords(const WorklistRow &row);

} // namespace kiosk
