// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/NotePdf.h"

#include "ui/print/BodyChartPicture.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFile>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextDocument>

#include <cmath>
#include <memory>

namespace kiosk {

namespace {

constexpr double marginMm = 14;
constexpr double headMm = 15;
constexpr double footMm = 11;
constexpr double mmPerInch = 25.4;
const QColor ink(0x16, 0x24, 0x2B);
const QColor muted(0x4A, 0x5B, 0x63);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NotePdf)
};

QFont noteFont(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setStyleStrategy(readableInPdf);
    return font;
}

QString noteStyle()
{
    QFile file(QStringLiteral(":/style/note.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Lays the note out once for the device, then paints it page by page.
class NotePages
{
public:
    NotePages(const Sheet &note, QPagedPaintDevice &device)
        : m_note(note)
        , m_device(device)
        , m_painter(&device)
        , m_width(m_painter.viewport().width())
        , m_bodyHeight(m_painter.viewport().height() - px(headMm + footMm))
    {
        m_document.documentLayout()->setPaintDevice(&device);
        if (note.drawing) {
            auto *layout = m_document.documentLayout();
            m_chart = std::make_unique<BodyChartPicture>(
                *note.drawing, layout->handlerForObject(QTextFormat::ImageObject));
            layout->registerHandler(QTextFormat::ImageObject, m_chart.get());
        }
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(noteFont(9));
        m_document.setDefaultStyleSheet(noteStyle());
        m_document.setHtml(note.html);
        m_document.setPageSize(QSizeF(m_width, m_bodyHeight));
    }

    void paint()
    {
        const int pages = m_document.pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0) {
                m_device.newPage();
            }
            paintHead(page, pages);
            paintBody(page);
            paintFoot();
        }
    }

private:
    [[nodiscard]] double px(double mm) const
    {
        return mm / mmPerInch * m_painter.device()->logicalDpiY();
    }

    void text(
        const QRectF &area, int flags, const QString &words, const QFont &font, const QColor &color)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(area, flags, words);
    }

    void paintHead(int page, int pages)
    {
        const double side = px(9);
        QSvgRenderer(QStringLiteral(":/drawings/logo-mark.svg"))
            .render(&m_painter, QRectF(0, 0, side, side));
        const QRectF first(side + px(3), 0, m_width - side - px(3), px(4.6));
        const QRectF second = first.translated(0, px(4.6));
        text(first,
             Qt::AlignLeft | Qt::AlignVCenter,
             m_note.headTitle,
             noteFont(10, QFont::DemiBold),
             ink);
        text(second, Qt::AlignLeft | Qt::AlignVCenter, m_note.headText, noteFont(9), muted);
        text(first, Qt::AlignRight | Qt::AlignVCenter, m_note.headRight, noteFont(9), muted);
        text(second,
             Qt::AlignRight | Qt::AlignVCenter,
             Words::tr("Page %1 of %2").arg(page + 1).arg(pages),
             noteFont(9),
             muted);
        rule(px(headMm - 3), px(0.5));
    }

    void paintBody(int page)
    {
        m_painter.save();
        m_painter.translate(0, px(headMm) - page * m_bodyHeight);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * m_bodyHeight, m_width, m_bodyHeight);
        context.palette.setColor(QPalette::Text, ink);
        m_painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&m_painter, context);
        m_painter.restore();
    }

    void paintFoot()
    {
        const double top = px(headMm) + m_bodyHeight;
        rule(top + px(1.5), px(0.2));
        const QRectF area(0, top + px(2.5), m_width, px(footMm - 2.5));
        text(area,
             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
             m_note.foot.join(u'\n'),
             noteFont(7.5),
             muted);
    }

    void rule(double y, double thickness)
    {
        m_painter.fillRect(QRectF(0, y, m_width, thickness), ink);
    }

    const Sheet &m_note;
    QPagedPaintDevice &m_device;
    QPainter m_painter;
    std::unique_ptr<BodyChartPicture> m_chart; ///< outlives the document, which paints with it
    QTextDocument m_document;
    double m_width;
    double m_bodyHeight;
};

} // namespace

void paintNote(const Sheet &note, QPagedPaintDevice &device)
{
    NotePages(note, device).paint();
}

QByteArray notePdf(const Sheet &note, Paper paper)
{
    return pdfFile(note.title, paper, marginMm, [&note](QPagedPaintDevice &device) {
        paintNote(note, device);
    });
}

} // namespace kiosk
