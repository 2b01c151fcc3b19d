// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/PictureView.h"

#include "ui/widgets/Painting.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>
#include <QtConcurrentRun>

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
    if (m_key != key()) {
        m_key = key();
        m_picture = {};
        if (!QPixmapCache::find(m_key, &m_picture))
            read();
    }
    const QSizeF shown = m_picture.deviceIndependentSize();
    painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2),
                       m_picture);
}

/// The same for the same picture in the same size; one that was changed is another.
QString PictureView::key() const
{
    const qint64 changed = QFileInfo(m_path).lastModified().toMSecsSinceEpoch();
    return QStringLiteral("%1|%2x%3|%4").arg(m_path).arg(width()).arg(height()).arg(changed);
}

void PictureView::read()
{
    const QSize room = size();
    const qreal ratio = devicePixelRatio();
    // Not QFuture::then: it fails when the view goes before the picture is there.
    auto *reading = new QFutureWatcher<QImage>(this);
    connect(reading, &QFutureWatcherBase::finished, this, [this, reading, ratio, key = m_key] {
        reading->deleteLater();
        QPixmap picture = QPixmap::fromImage(reading->result());
        picture.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, picture);
        if (key != m_key)
            return; // another is wanted by now
        m_picture = picture;
        update();
    });
    reading->setFuture(QtConcurrent::run([path = m_path, room, ratio] {
        QImageReader reader(path);
        if (const QSize whole = reader.size(); whole.isValid())
            reader.setScaledSize(whole.scaled(room, Qt::KeepAspectRatio) * ratio);
        return reader.read();
    }));
}

void PictureView::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    update();
}

} // namespace kiosk
