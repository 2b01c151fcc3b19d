// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ArticleSheetPdf.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImageReader>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double marginMm = 16;
constexpr double largestPoints = 12;
constexpr double smallestPoints = 6.5; ///< what does not fit even so is cut at the foot
constexpr double stepPoints = 0.25;
constexpr int drawingDots = 1200; ///< the longer side, on paper
constexpr QSize drawingPlace(420, 230); ///< in HTML's 96ths of an inch

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
        : m_size(size)
    {
        m_document.documentLayout()->setPaintDevice(&device);
        m_document.setDocumentMargin(0);
        m_document.setDefaultStyleSheet(sheetStyle());
        const QSize shown = drawing.size().scaled(drawingPlace, Qt::KeepAspectRatio);
        html.replace(u"<img src=\"drawing\">"_s,
                     u"<img src=\"drawing\" width=\"%1\" height=\"%2\">"_s.arg(shown.width())
                         .arg(shown.height()));
        for (double points = largestPoints; points >= smallestPoints; points -= stepPoints) {
            QFont font(QStringList{u"Inter"_s, u"Noto Sans"_s});
            font.setPointSizeF(points);
            font.setStyleStrategy(readableInPdf);
            m_document.setDefaultFont(font);
            m_document.addResource(QTextDocument::ImageResource, QUrl(u"drawing"_s), drawing);
            m_document.setHtml(html);
            m_document.setTextWidth(size.width());
            if (m_document.size().height() <= size.height())
                break;
        }
    }

    void paint(QPainter &painter)
    {
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(), m_size);
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
    }

private:
    QTextDocument m_document;
    QSizeF m_size;
};

} // namespace

void paintArticleSheet(const ArticleSheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    const QSizeF size = painter.viewport().size();
    const QImage picture = sheet.drawingPath.isEmpty() ? QImage() : drawing(sheet.drawingPath);
    Side(sheet.front, picture, device, size).paint(painter);
    device.newPage();
    Side(sheet.back, {}, device, size).paint(painter);
}

QByteArray articleSheetPdf(const ArticleSheet &sheet, Paper paper)
{
    return pdfFile(sheet.title, paper, marginMm, [&sheet](QPagedPaintDevice &device) {
        paintArticleSheet(sheet, device);
    });
}

} // namespace kiosk
