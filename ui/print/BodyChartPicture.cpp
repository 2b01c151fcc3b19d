// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/BodyChartPicture.h"

#include "app/report/StaffWords.h"
#include "ui/bodychart/BodyPainter.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BodyChartPicture)
};

constexpr double cssDpi = 96;
constexpr QStringView chartName = u"body-chart-";
constexpr QStringView feelingName = u"feeling-";

bool isOurs(const QTextImageFormat &image)
{
    return image.name().startsWith(chartName) || image.name().startsWith(feelingName);
}

/// palette.toml, light; the figure is left white.
BodyColors paperColors()
{
    const QColor ink(0x16, 0x24, 0x2B);
    return {Qt::white,
            ink,
            Qt::white,
            QColor(0xEE, 0xEE, 0xEE),
            QColor(0x8A, 0x96, 0x9B),
            {QColor(0x6B, 0x3F, 0xA0),
             QColor(0xB4, 0x50, 0x0B),
             QColor(0xA3, 0x19, 0x5B),
             QColor(0x1F, 0x4E, 0x8C),
             QColor(0x0B, 0x6B, 0x52),
             QColor(0x4A, 0x5B, 0x63)}};
}

/// How many of the device's dots a CSS pixel is.
double dots(const QTextDocument &document)
{
    const QPaintDevice *device = document.documentLayout()->paintDevice();
    return device ? device->logicalDpiY() / cssDpi : 1;
}

} // namespace

BodyChartPicture::BodyChartPicture(const BodyDrawing &drawing, QTextObjectInterface *others)
    : m_map(BodyMap::shipped())
    , m_drawing(drawing)
    , m_others(others)
{
}

QSizeF
BodyChartPicture::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    const QTextImageFormat image = format.toImageFormat();
    if (!isOurs(image) && m_others)
        return m_others->intrinsicSize(document, position, format);
    return QSizeF(image.width(), image.height()) * dots(*document);
}

void BodyChartPicture::drawObject(QPainter *painter,
                                  const QRectF &rect,
                                  QTextDocument *document,
                                  int position,
                                  const QTextFormat &format)
{
    if (!isOurs(format.toImageFormat())) {
        if (m_others)
            m_others->drawObject(painter, rect, document, position, format);
        return;
    }
    const QString name = format.toImageFormat().name();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (name.startsWith(chartName)) {
        const QStringList views = name.sliced(chartName.size()).split(u' ');
        const double width = rect.width() / double(views.size());
        for (qsizetype i = 0; i < views.size(); ++i)
            if (const auto view = bodyViewFromCode(views[i]))
                paintView(*painter,
                          *view,
                          {rect.left() + double(i) * width, rect.top(), width, rect.height()});
    } else if (const auto pain = painTypeFromCode(name.sliced(feelingName.size()))) {
        const double px = dots(*document);
        const QColor color = paperColors().pains.at(size_t(*pain));
        QPainterPath frame;
        frame.addRoundedRect(rect.adjusted(px, px, -px, -px), 2 * px, 2 * px);
        paintPatternInLines(*painter, frame, {color, Qt::white, *pain, 5 * px});
        painter->strokePath(frame, QPen(color, px));
    }
    painter->restore();
}

void BodyChartPicture::paintView(QPainter &painter, BodyView view, const QRectF &room) const
{
    const double line = painter.fontMetrics().height();
    const BodyPainter body(
        paperColors(), m_map, view, m_drawing.build, room.adjusted(0, 0, 0, -1.2 * line));
    body.paintUnder(painter);
    painter.save();
    painter.setClipRect(body.place(), Qt::IntersectClip);
    body.paintMarksInLines(painter, m_drawing);
    painter.restore();
    body.paintOver(painter);
    painter.setPen(paperColors().ink);
    painter.drawText(QRectF(room.left(), room.bottom() - 1.1 * line, room.width(), line),
                     Qt::AlignCenter,
                     bodyViewWord(view));
    if (view == BodyView::LeftSide || view == BodyView::RightSide)
        return;
    const QString right = Words::tr("R", "the patient's right, beside a figure");
    const QString left = Words::tr("L", "the patient's left, beside a figure");
    const double inset = room.width() * 0.08; // the letters of two figures keep apart
    const QRectF beside(room.left() + inset,
                        body.place().top() + body.scale() * 0.2,
                        room.width() - 2 * inset,
                        line);
    painter.drawText(beside, Qt::AlignLeft, view == BodyView::Front ? right : left);
    painter.drawText(beside, Qt::AlignRight, view == BodyView::Front ? left : right);
}

} // namespace kiosk
