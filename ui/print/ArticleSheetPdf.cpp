// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ArticleSheetPdf.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImageReader>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double marginMm = 16;
constexpr double largestPoints = 12;
constexpr double smallestPoints = 8; ///< what does not fit even so goes on on another page
constexpr double smallPart = 0.8; ///< of the letters: those of sources, unless too small then
constexpr double stepPoints = 0.25;
constexpr int drawingDots = 1200; ///< the longer side, on paper
constexpr QSize drawingPlace(420, 230); ///< in HTML's 96ths of an inch
constexpr double smallerDrawing = 0.6; ///< where the letters would have to be smaller instead

QString sheetStyle()
{
    QFile file(u":/style/sheet.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QImage drawing(const QString &path)
{
    if (!path.endsWith(u".svg"_s))
        return QImageReader(path).read();
    QSvgRenderer renderer(path);
    const QSize whole(drawingDots, drawingDots);
    QImage image(renderer.defaultSize().scaled(whole, Qt::KeepAspectRatio), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// One side, in the largest letters that fit on it.
class Side
{
public:
    Side(QString html, const QImage &drawing, QPaintDevice &device, const QSizeF &size)
        : m_html(std::move(html))
        , m_size(size)
    {
        m_document.documentLayout()->setPaintDevice(&device);
        m_document.setDocumentMargin(0);
        for (double points = largestPoints; points >= smallestPoints; points -= stepPoints)
            for (const double part : {1.0, smallerDrawing})
                if (fits(points, drawing, part))
                    return;
        m_document.setPageSize(size);
    }

    void paint(QPainter &painter, QPagedPaintDevice &device)
    {
        for (int page = 0; page < m_document.pageCount(); ++page) {
            if (page > 0)
                device.newPage();
            QAbstractTextDocumentLayout::PaintContext context;
            // Not the line that begins where the page ends: unseen, it would still be read.
            context.clip = QRectF(0, page * m_size.height(), m_size.width(), m_size.height() - 1);
            painter.save();
            painter.translate(0, -context.clip.top());
            painter.setClipRect(context.clip);
            m_document.documentLayout()->draw(&painter, context);
            painter.restore();
        }
    }

private:
    bool fits(double points, const QImage &drawing, double part)
    {
        QFont font(QStringList{u"Inter"_s, u"Noto Sans"_s});
        font.setPointSizeF(points);
        font.setStyleStrategy(readableInPdf);
        m_document.setDefaultFont(font);
        m_document.setDefaultStyleSheet(sheetStyle().replace(
            u"@small"_s, u"%1pt"_s.arg(std::max(smallestPoints, smallPart * points))));
        m_document.addResource(QTextDocument::ImageResource, QUrl(u"drawing"_s), drawing);
        const QSize shown = drawing.size().scaled(drawingPlace * part, Qt::KeepAspectRatio);
        m_document.setHtml(QString(m_html).replace(
            u"<img src=\"drawing\">"_s,
            u"<img src=\"drawing\" width=\"%1\" height=\"%2\">"_s.arg(shown.width())
                .arg(shown.height())));
        m_document.setTextWidth(m_size.width());
        return m_document.size().height() <= m_size.height();
    }

    QString m_html;
    QTextDocument m_document;
    QSizeF m_size;
};

} // namespace

void paintArticleSheet(const ArticleSheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    const QSizeF size = painter.viewport().size();
    const QImage picture = sheet.drawingPath.isEmpty() ? QImage() : drawing(sheet.drawingPath);
    Side(sheet.front, picture, device, size).paint(painter, device);
    device.newPage();
    Side(sheet.back, {}, device, size).paint(painter, device);
}

QByteArray articleSheetPdf(const ArticleSheet &sheet, Paper paper)
{
    return pdfFile(sheet.title, paper, marginMm, [&sheet](QPagedPaintDevice &device) {
        paintArticleSheet(sheet, device);
    });
}

} // namespace kiosk
