// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/Badge.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

Badge::Badge(const Theme &theme, Look look, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

void Badge::setIconName(const QString &icon)
{
    m_icon = icon;
    update();
}

void Badge::setNumber(int number)
{
    m_number = QString::number(number);
    update();
}

QSize Badge::sizeHint() const
{
    const int px = m_theme.metrics().px(m_look.diameterMm * factor(m_theme.metrics().scale()));
    return {px, px};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_look.fill));
    const int side = std::min(width(), height());
    painter.drawEllipse((width() - side) / 2, (height() - side) / 2, side, side);
    if (!m_number.isEmpty()) {
        painter.setFont(m_theme.font(TextRole::CaptionStrong));
        painter.setPen(m_theme.color(m_look.ink));
        painter.drawText(rect(), Qt::AlignCenter, m_number);
        return;
    }
    const int px = width() / 2;
    const QPixmap icon = m_theme.pixmap(m_icon, m_look.ink, px, devicePixelRatio());
    painter.drawPixmap((width() - px) / 2, (height() - px) / 2, icon);
}

} // namespace kiosk
