// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/BodyPictures.h"

#include "ui/widgets/BodyColors.h"

#include <QPainter>

namespace kiosk {

QPixmap figurePicture(const Theme &theme, const BodyMap &map, BodyBuild build, qreal ratio)
{
    const int height = theme.metrics().px(17);
    QPixmap picture(QSize(int(height * chartWidth), height) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF silhouette;
    for (const QPointF &point : map.figure(BodyView::Front, build).silhouette)
        silhouette.append(point * height);
    painter.setPen(QPen(theme.color(ColorRole::Ink), theme.metrics().px(0.4)));
    painter.setBrush(theme.color(ColorRole::Figure));
    painter.drawPolygon(silhouette);
    return picture;
}

QPixmap feelingPicture(const Theme &theme, PainType pain, bool isSmall, qreal ratio)
{
    const Metrics &metrics = theme.metrics();
    const QSize size(metrics.px(isSmall ? 12 : 18), metrics.px(isSmall ? 9 : 11));
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(colorOf(pain)), metrics.px(0.7)));
    painter.setBrush(painPattern(
        theme.color(colorOf(pain)), theme.color(ColorRole::Surface), pain, metrics.px(4)));
    const double inset = metrics.px(0.7);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(inset, inset, -inset, -inset),
                            metrics.px(2),
                            metrics.px(2));
    return picture;
}

} // namespace kiosk
