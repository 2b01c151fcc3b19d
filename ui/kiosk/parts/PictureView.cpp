// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/PictureView.h"

#include "ui/widgets/Painting.h"

#include <QImageReader>
#include <QPainter>

namespace kiosk {

PictureView::PictureView(const Theme &theme, const QString &path, const QSizeF &sizeMm)
    : m_theme(theme)
    , m_path(path)
    , m_sizeMm(sizeMm)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PictureView::sizeHint() const
{
    return {m_theme.metrics().px(m_sizeMm.width()), m_theme.metrics().px(m_sizeMm.height())};
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter,
             {.rect = rect(),
              .radius = double(m_theme.metrics().radius()),
              .fill = m_theme.color(ColorRole::PrimarySoft)});
    if (m_room != size()) {
        m_room = size();
        QImageReader reader(m_path);
        if (const QSize whole = reader.size(); whole.isValid()) {
            reader.setScaledSize(whole.scaled(size(), Qt::KeepAspectRatio) * devicePixelRatio());
            m_image = reader.read();
            m_image.setDevicePixelRatio(devicePixelRatio());
        }
    }
    const QSizeF shown = m_image.deviceIndependentSize();
    painter.drawImage(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2),
                      m_image);
}

void PictureView::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_room = {};
    m_image = {};
    update();
}

} // namespace kiosk
