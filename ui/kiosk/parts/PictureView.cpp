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
    QImageReader reader(m_path);
    const QSize whole = reader.size();
    if (!whole.isValid())
        return;
    const QSize fitted = whole.scaled(size(), Qt::KeepAspectRatio);
    reader.setScaledSize(fitted * devicePixelRatio());
    painter.drawImage(
        QRect(QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted),
        reader.read());
}

} // namespace kiosk
