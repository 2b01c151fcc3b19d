// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/TierChip.h"

#include "app/report/StaffWords.h"

#include <QPainter>

namespace kiosk {

namespace {

constexpr int chipHeight = 24;
constexpr int iconSide = 15;
constexpr int padding = 7;
constexpr int gap = 5;

QFont chipFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TierLook tierLook(Tier tier)
{
    switch (tier) {
    case Tier::Emergency:
        return {ColorRole::Emergency,
                ColorRole::EmergencySoft,
                QStringLiteral("oct"),
                QStringLiteral("emergency")};
    case Tier::SameDay:
        return {ColorRole::SameDay,
                ColorRole::SameDaySoft,
                QStringLiteral("hand"),
                QStringLiteral("same-day")};
    case Tier::Mention:
        return {ColorRole::Mention,
                ColorRole::MentionSoft,
                QStringLiteral("speech"),
                QStringLiteral("mention")};
    case Tier::None:
        break;
    }
    return {ColorRole::NoneMarked,
            ColorRole::NoneMarkedSoft,
            QStringLiteral("sheet"),
            QStringLiteral("none")};
}

TierChipPainter::TierChipPainter(const Theme &theme, Tier tier, bool solid)
    : m_theme(theme)
    , m_tier(tier)
    , m_solid(solid)
{
}

QSize TierChipPainter::size(const QFont &font) const
{
    const int words = QFontMetrics(chipFont(font)).horizontalAdvance(tierWord(m_tier));
    return {2 * padding + iconSide + gap + words, chipHeight};
}

void TierChipPainter::paint(QPainter &painter,
                            const QPoint &topLeft,
                            const QFont &font,
                            qreal ratio) const
{
    const TierLook look = tierLook(m_tier);
    const ColorRole words = m_solid ? ColorRole::OnEmergency : look.ink;
    const QRect rect(topLeft, size(font));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor border = m_theme.color(look.ink);
    border.setAlphaF(0.38F);
    painter.setPen(m_theme.scheme() == Scheme::Light ? QPen(Qt::NoPen) : QPen(border));
    painter.setBrush(m_theme.color(m_solid ? look.ink : look.soft));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawPixmap(rect.left() + padding,
                       rect.top() + (chipHeight - iconSide) / 2,
                       m_theme.pixmap(look.icon, words, iconSide, ratio));
    painter.setPen(m_theme.color(words));
    painter.setFont(chipFont(font));
    painter.drawText(
        rect.adjusted(padding + iconSide + gap, 0, 0, 0), Qt::AlignVCenter, tierWord(m_tier));
    painter.restore();
}

TierChip::TierChip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void TierChip::setTier(Tier tier)
{
    m_tier = tier;
    setAccessibleName(tierWord(tier));
    updateGeometry();
    update();
}

QSize TierChip::sizeHint() const
{
    return TierChipPainter(m_theme, m_tier, false).size(font());
}

void TierChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    TierChipPainter(m_theme, m_tier, false).paint(painter, {0, 0}, font(), devicePixelRatioF());
}

} // namespace kiosk
