// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyDrawing.h"

#include <QTextObjectInterface>

namespace kiosk {

/// Paints what a sheet's HTML names as <img src="body-chart-front back"> (the views to show) and
/// <img src="feeling-burning"> in lines, sharp at every size. Leaves other
/// pictures to whoever painted them before.
class BodyChartPicture final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// `others` may be null.
    BodyChartPicture(const BodyDrawing &drawing, QTextObjectInterface *others);

    [[nodiscard]] QSizeF
    intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter,
                    const QRectF &rect,
                    QTextDocument *document,
                    int position,
                    const QTextFormat &format) override;

private:
    void paintView(QPainter &painter, BodyView view, const QRectF &room) const;

    BodyMap m_map;
    BodyDrawing m_drawing;
    QTextObjectInterface *m_others;
};

} // namespace kiosk
