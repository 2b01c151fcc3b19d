// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextFlow.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

void layOut(QTextLayout &layout, double width, int linePx)
{
    layout.beginLayout();
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, row * linePx + (linePx - line.height()) / 2));
    }
    layout.endLayout();
}

/// The narrowest width that needs no more lines than `width` does: no word is left alone.
double balancedWidth(QTextLayout &layout, double width, int linePx)
{
    const int lines = layout.lineCount();
    double narrow = width / 2;
    double wide = width;
    while (wide - narrow > 4) {
        const double middle = (narrow + wide) / 2;
        layOut(layout, middle, linePx);
        (layout.lineCount() > lines ? narrow : wide) = middle;
    }
    return wide;
}

} // namespace

TextFlow::TextFlow(const QString &text,
                   const QFont &font,
                   int linePx,
                   double width,
                   Wrap wrap,
                   const QList<QTextLayout::FormatRange> &formats)
    : m_layout(
        std::make_unique<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator), font))
    , m_linePx(linePx)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->setFormats(formats);
    layOut(*m_layout, width, linePx);
    if (wrap == Wrap::Balanced && m_layout->lineCount() > 1)
        layOut(*m_layout, balancedWidth(*m_layout, width, linePx), linePx);
}

TextFlow::~TextFlow() = default;
TextFlow::TextFlow(TextFlow &&) noexcept = default;

int TextFlow::lineCount() const
{
    return m_layout->lineCount();
}

QSize TextFlow::size() const
{
    double width = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return {static_cast<int>(std::ceil(width)), m_layout->lineCount() * m_linePx};
}

void TextFlow::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment) const
{
    const QSize used = size();
    double y = rect.top();
    if (alignment & Qt::AlignVCenter)
        y += (rect.height() - used.height()) / 2;
    else if (alignment & Qt::AlignBottom)
        y += rect.height() - used.height();

    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        double x = rect.left();
        if (alignment & Qt::AlignHCenter)
            x += (rect.width() - line.naturalTextWidth()) / 2;
        else if (alignment & Qt::AlignRight)
            x += rect.width() - line.naturalTextWidth();
        line.draw(&painter, QPointF(x, y));
    }
}

} // namespace kiosk
