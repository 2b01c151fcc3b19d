// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NameBox.h"

#include <QPainter>

namespace kiosk {

NameBox::NameBox(const Theme &theme, QWidget *parent)
    : QComboBox(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void NameBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    constexpr int side = 20;
    constexpr int margin = 10;
    const int x = layoutDirection() == Qt::RightToLeft ? margin : width() - side - margin;
    QPainter(this).drawPixmap(
        x,
        (height() - side) / 2,
        m_theme.pixmap(QStringLiteral("chevd"), ColorRole::Ink, side, devicePixelRatioF()));
}

} // namespace kiosk
