// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/WorklistModel.h"

#include <QSortFilterProxyModel>

#include <array>

namespace kiosk {

/// Which rows the desk looks at, and in which order: by urgency unless a column was chosen. Open
/// rows always stand above finished ones.
class WorklistFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { Open, Emergency, Held, New, All };

    explicit WorklistFilter(QObject *parent = nullptr);

    void setShow(Show show);
    void setSearch(const QString &search);
    /// How many rows a filter would show, whatever is searched for.
    [[nodiscard]] int count(Show show) const;
    /// Orders by urgency again.
    void sortByUrgency();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool accepts(const WorklistRow &row) const;
    [[nodiscard]] int groupSize(bool finished) const;
    void forgetSizes() { m_groupSizes = {-1, -1}; }

    Show m_show = Show::All;
    QString m_search;
    mutable std::array<int, 2> m_groupSizes{-1, -1}; ///< -1: to be counted again
};

} // namespace kiosk
