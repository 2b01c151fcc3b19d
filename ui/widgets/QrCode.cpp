// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/QrCode.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

constexpr int quietZone = 4; ///< squares, ISO/IEC 18004

} // namespace

QrCode::QrCode(const Theme &theme, double heightMm, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heightMm(heightMm)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(theme, this, [this] { updateGeometry(); });
}

bool QrCode::setText(const QString &text)
{
    const auto pattern = qrPattern(text);
    m_pattern = pattern ? *pattern : QrPattern();
    setAccessibleName(pattern ? tr("QR code: %1").arg(text) : QString());
    update();
    return pattern.has_value();
}

QSize QrCode::sizeHint() const
{
    const int side = m_theme.metrics().px(m_heightMm);
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_pattern.size == 0)
        return;
    QPainter painter(this);
    const int squares = m_pattern.size + 2 * quietZone;
    // Whole pixels: blurred edges are harder to read.
    const int square = std::max(1, std::min(width(), height()) / squares);
    const QPoint corner((width() - square * squares) / 2, (height() - square * squares) / 2);
    painter.fillRect(QRect(corner, QSize(square * squares, square * squares)), Qt::white);
    for (int row = 0; row < m_pattern.size; ++row) {
        for (int column = 0; column < m_pattern.size; ++column) {
            if (m_pattern.isDark(column, row))
                painter.fillRect(corner.x() + (column + quietZone) * square,
                                 corner.y() + (row + quietZone) * square,
                                 square,
                                 square,
                                 Qt::black);
        }
    }
}

} // namespace kiosk
