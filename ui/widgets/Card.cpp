// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/widgets/Painting.h"

#include <QPainter>

namespace kiosk {

Card::Card(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    followTheme(theme, this, [this] {
        const int inside = m_theme.metrics().px(7);
        setContentsMargins(inside, inside, inside, inside);
        update();
    });
}

void Card::setColors(ColorRole fill, ColorRole border)
{
    m_fill = fill;
    m_border = border;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter,
             {QRectF(rect()),
              static_cast<double>(m_theme.metrics().cardRadius()),
              m_theme.color(m_fill),
              m_theme.color(m_border),
              m_theme.borderWidth()});
}

} // namespace kiosk
