// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/WorklistFilter.h"

namespace kiosk {

namespace {

bool belongsTo(const WorklistRow &row, WorklistFilter::Show show)
{
    switch (show) {
    case WorklistFilter::Show::Open:
        return !row.finished;
    case WorklistFilter::Show::Emergency:
        return !row.finished && row.tier == Tier::Emergency;
    case WorklistFilter::Show::Held:
        return row.state == WorklistRow::State::Held;
    case WorklistFilter::Show::New:
        return row.isNew;
    case WorklistFilter::Show::All:
        break;
    }
    return true;
}

WorklistRow rowOf(const QModelIndex &index)
{
    return index.data(WorklistModel::RowRole).value<WorklistRow>();
}

} // namespace

WorklistFilter::WorklistFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    connect(this, &QSortFilterProxyModel::modelAboutToBeReset, this, &WorklistFilter::forgetSizes);
}

void WorklistFilter::setShow(Show show)
{
    m_show = show;
    forgetSizes();
    invalidateFilter();
}

void WorklistFilter::setSearch(const QString &search)
{
    m_search = search.trimmed();
    forgetSizes();
    invalidateFilter();
}

void WorklistFilter::sortByUrgency()
{
    sort(WorklistModel::TierColumn, Qt::AscendingOrder);
}

bool WorklistFilter::accepts(const WorklistRow &row) const
{
    return belongsTo(row, m_show) && (m_search.isEmpty() || matchesSearch(row, m_search));
}

int WorklistFilter::count(Show show) const
{
    int found = 0;
    for (int i = 0; i < sourceModel()->rowCount(); ++i) {
        const QModelIndex index = sourceModel()->index(i, 0);
        if (!index.data(WorklistModel::IsHeadingRole).toBool() && belongsTo(rowOf(index), show)) {
            ++found;
        }
    }
    return found;
}

int WorklistFilter::groupSize(bool finished) const
{
    int &size = m_groupSizes.at(finished ? 1 : 0);
    if (size >= 0) {
        return size;
    }
    size = 0;
    for (int i = 0; i < sourceModel()->rowCount(); ++i) {
        const QModelIndex index = sourceModel()->index(i, 0);
        if (!index.data(WorklistModel::IsHeadingRole).toBool()
            && index.data(WorklistModel::FinishedRole).toBool() == finished
            && accepts(rowOf(index))) {
            ++size;
        }
    }
    return size;
}

bool WorklistFilter::filterAcceptsRow(int sourceRow, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, parent);
    if (index.data(WorklistModel::IsHeadingRole).toBool()) {
        return groupSize(index.data(WorklistModel::FinishedRole).toBool()) > 0;
    }
    return accepts(rowOf(index));
}

bool WorklistFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // Groups and their headings keep their places whichever way a column is sorted.
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    const bool leftFinished = left.data(WorklistModel::FinishedRole).toBool();
    if (leftFinished != right.data(WorklistModel::FinishedRole).toBool()) {
        return leftFinished != ascending;
    }
    const bool leftHeads = left.data(WorklistModel::IsHeadingRole).toBool();
    if (leftHeads || right.data(WorklistModel::IsHeadingRole).toBool()) {
        return leftHeads == ascending;
    }
    if (left.column() == WorklistModel::TierColumn) {
        return isMoreUrgent(rowOf(left), rowOf(right));
    }
    if (left.column() == WorklistModel::Waiting) {
        return rowOf(left).sinceMs > rowOf(right).sinceMs;
    }
    return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
}

QVariant WorklistFilter::data(const QModelIndex &index, int role) const
{
    QVariant value = QSortFilterProxyModel::data(index, role);
    if (role == Qt::DisplayRole && index.data(WorklistModel::IsHeadingRole).toBool()) {
        const int size = groupSize(index.data(WorklistModel::FinishedRole).toBool());
        return QStringLiteral("%1, %2").arg(value.toString(), QString::number(size));
    }
    return value;
}

} // namespace kiosk
