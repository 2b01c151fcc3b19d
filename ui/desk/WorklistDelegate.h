// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/Worklist.h"
#include "ui/widgets/Theme.h"

#include <QStyledItemDelegate>

namespace kiosk {

/// Paints one cell of the list: tier chips, names with age, status with its icon, group headings.
class WorklistDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WorklistDelegate(const Theme &theme, QObject *parent = nullptr);

    /// The day from which ages are counted.
    void setToday(const QDate &today) { m_today = today; }
    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintFocus(QPainter *painter, const QRect &cell, int column) const;
    void paintHeading(QPainter *painter,
                      const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintBackground(QPainter *painter,
                         const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void
    paintPatient(QPainter *painter, const QRect &rect, const WorklistRow &row, QFont font) const;
    void
    paintStatus(QPainter *painter, const QRect &rect, const WorklistRow &row, QFont font) const;
    void paintWords(QPainter *painter,
                    const QRect &rect,
                    const QModelIndex &index,
                    const WorklistRow &row,
                    QFont font) const;

    const Theme &m_theme;
    QDate m_today;
};

} // namespace kiosk
