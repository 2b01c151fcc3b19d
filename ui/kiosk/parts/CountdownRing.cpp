// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/CountdownRing.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

CountdownRing::CountdownRing(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

void CountdownRing::setSeconds(int left, int total)
{
    m_left = std::max(0, left);
    m_total = std::max(1, total);
    update();
}

QSize CountdownRing::sizeHint() const
{
    const int px = m_theme.metrics().px(66);
    return {px, px};
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    constexpr int sixteenths = 16; // QPainter counts angles in sixteenths of a degree
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = m_theme.metrics().px(6);
    const QRectF ring = QRectF(rect()).adjusted(width, width, -width, -width);
    painter.setPen(QPen(m_theme.color(ColorRole::PrimarySoft), width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_theme.color(ColorRole::Primary), width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * sixteenths, -360 * sixteenths * m_left / m_total);
    QFont font = m_theme.font(TextRole::Display);
    font.setPixelSize(m_theme.metrics().px(24));
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::Ink));
    painter.drawText(ring, Qt::AlignCenter, QString::number(m_left));
}

} // namespace kiosk
