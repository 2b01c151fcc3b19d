// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/WorklistDelegate.h"

#include "app/report/StaffWords.h"
#include "ui/desk/TierChip.h"
#include "ui/desk/WorklistModel.h"

#include <QPainter>

namespace kiosk {

namespace {

constexpr int cellPadding = 10;
constexpr int statusIcon = 16;
constexpr int selectionBar = 3;

struct StatusLook
{
    ColorRole role;
    QString icon; ///< empty: a dot
    bool bold;
};

StatusLook statusLook(const WorklistRow &row)
{
    switch (row.state) {
    case WorklistRow::State::Damaged:
        return {ColorRole::Emergency, QStringLiteral("warn"), true};
    case WorklistRow::State::NotAcknowledged: {
        const TierLook look = tierLook(row.tier);
        return asksToCome(row.alertKind)
            ? StatusLook{ColorRole::Mention, QStringLiteral("person"), true}
            : StatusLook{look.ink, look.icon, true};
    }
    case WorklistRow::State::Held:
        return {ColorRole::SameDay, QStringLiteral("hand"), true};
    case WorklistRow::State::New:
        return {ColorRole::Ink, {}, true};
    case WorklistRow::State::Open:
        return {ColorRole::Muted, QStringLiteral("eye"), false};
    case WorklistRow::State::NeedsCorrection:
        return {ColorRole::Muted, QStringLiteral("undo"), false};
    case WorklistRow::State::Reviewed:
        return {ColorRole::Muted, QStringLiteral("sheet"), false};
    case WorklistRow::State::Unfinished:
        break;
    }
    return {ColorRole::Muted, QStringLiteral("walk"), false};
}

QString elided(QPainter *painter, const QString &text, int width)
{
    return painter->fontMetrics().elidedText(text, Qt::ElideRight, width);
}

} // namespace

WorklistDelegate::WorklistDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void WorklistDelegate::paintHeading(QPainter *painter,
                                    const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->fillRect(option.rect, m_theme.color(ColorRole::KeyTray));
    painter->setFont(font);
    painter->setPen(m_theme.color(ColorRole::Muted));
    painter->drawText(option.rect.adjusted(cellPadding, 0, 0, 0),
                      Qt::AlignVCenter,
                      index.data(Qt::DisplayRole).toString());
}

void WorklistDelegate::paintBackground(QPainter *painter,
                                       const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect,
                      m_theme.color(selected ? ColorRole::PrimarySoft : ColorRole::Surface));
    if (selected && index.column() == 0) {
        QRect bar = option.rect;
        bar.setWidth(selectionBar);
        painter->fillRect(bar, m_theme.color(ColorRole::Primary));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(ColorRole::Hairline));
    if (selected && option.widget != nullptr && option.widget->hasFocus()) {
        paintFocus(painter, option.rect, index.column());
    }
}

/// A frame around the whole row, of which each cell paints its part.
void WorklistDelegate::paintFocus(QPainter *painter, const QRect &cell, int column) const
{
    constexpr int width = 2;
    QRect frame = cell;
    if (column > 0) {
        frame.setLeft(frame.left() - width);
    }
    if (column < WorklistModel::ColumnCount - 1) {
        frame.setRight(frame.right() + width);
    }
    painter->save();
    painter->setClipRect(cell);
    painter->setPen(
        QPen(m_theme.color(ColorRole::Focus), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(frame.adjusted(1, 1, -1, -1));
    painter->restore();
}

void WorklistDelegate::paint(QPainter *painter,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    if (index.data(WorklistModel::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    paintBackground(painter, option, index);
    const auto row = index.data(WorklistModel::RowRole).value<WorklistRow>();
    const QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (index.column() == WorklistModel::TierColumn) {
        const bool solid
            = row.tier == Tier::Emergency && row.state == WorklistRow::State::NotAcknowledged;
        const TierChipPainter chip(m_theme, row.tier, solid);
        const int y = rect.center().y() - chip.size(option.font).height() / 2;
        chip.paint(*painter, {rect.left(), y}, option.font, painter->device()->devicePixelRatioF());
    } else if (index.column() == WorklistModel::Patient) {
        paintPatient(painter, rect, row, option.font);
    } else if (index.column() == WorklistModel::Status) {
        paintStatus(painter, rect, row, option.font);
    } else {
        paintWords(painter, rect, index, row, option.font);
    }
    painter->restore();
}

void WorklistDelegate::paintPatient(QPainter *painter,
                                    const QRect &rect,
                                    const WorklistRow &row,
                                    QFont font) const
{
    if (row.name.isEmpty()) {
        font.setItalic(true);
        painter->setFont(font);
        painter->setPen(m_theme.color(ColorRole::Muted));
        painter->drawText(rect, Qt::AlignVCenter, WorklistModel::tr("No name yet"));
        return;
    }
    const auto age = row.age ? row.age : ageOn(row.birthDate, m_today);
    const QString years = age ? QStringLiteral(", %1").arg(*age) : QString();
    const int yearsWidth = QFontMetrics(font).horizontalAdvance(years);
    QFont nameFont = font;
    nameFont.setWeight(row.isNew ? QFont::DemiBold : QFont::Normal);
    painter->setFont(nameFont);
    painter->setPen(m_theme.color(ColorRole::Ink));
    const QString name = elided(painter, row.name, rect.width() - yearsWidth);
    painter->drawText(rect, Qt::AlignVCenter, name);
    const int nameWidth = painter->fontMetrics().horizontalAdvance(name);
    painter->setFont(font);
    painter->setPen(m_theme.color(ColorRole::Muted));
    painter->drawText(rect.adjusted(nameWidth, 0, 0, 0), Qt::AlignVCenter, years);
}

void WorklistDelegate::paintStatus(QPainter *painter,
                                   const QRect &rect,
                                   const WorklistRow &row,
                                   QFont font) const
{
    const StatusLook look = statusLook(row);
    const int y = rect.center().y() - statusIcon / 2;
    if (look.icon.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(ColorRole::Primary));
        painter->drawEllipse(
            QPointF(rect.left() + statusIcon / 2.0, rect.center().y() + 0.5), 4, 4);
    } else {
        painter->drawPixmap(
            rect.left(),
            y,
            m_theme.pixmap(
                look.icon, look.role, statusIcon, painter->device()->devicePixelRatioF()));
    }
    font.setWeight(look.bold ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.color(look.role));
    const QRect text = rect.adjusted(statusIcon + 7, 0, 0, 0);
    painter->drawText(text, Qt::AlignVCenter, elided(painter, stateWords(row), text.width()));
}

void WorklistDelegate::paintWords(QPainter *painter,
                                  const QRect &rect,
                                  const QModelIndex &index,
                                  const WorklistRow &row,
                                  QFont font) const
{
    const bool urgentTime
        = index.column() == WorklistModel::Waiting && row.tier >= Tier::SameDay && !row.finished;
    font.setWeight(urgentTime ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    const bool quiet = index.column() == WorklistModel::Visit || row.finished;
    painter->setPen(m_theme.color(quiet ? ColorRole::Muted : ColorRole::Ink));
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(rect,
                      static_cast<int>(alignment),
                      elided(painter, index.data(Qt::DisplayRole).toString(), rect.width()));
}

} // namespace kiosk
