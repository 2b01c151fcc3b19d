// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DrawingView.h"

#include <QPainter>
#include <QSvgRenderer>

namespace kiosk {

DrawingView::DrawingView(const Theme &theme, const QString &name, double heightMm, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_heightMm(heightMm)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    followTheme(theme, this, [this] {
        m_svg = m_theme.drawing(m_name);
        updateGeometry();
        update();
    });
}

QSize DrawingView::sizeHint() const
{
    const int height = m_theme.metrics().px(m_heightMm);
    const QSize natural = QSvgRenderer(m_svg).defaultSize();
    return natural.isEmpty() ? QSize() : natural.scaled(10 * height, height, Qt::KeepAspectRatio);
}

void DrawingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(m_svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, rect());
}

} // namespace kiosk
