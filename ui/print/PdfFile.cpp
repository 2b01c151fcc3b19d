// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PdfFile.h"

#include <QBuffer>
#include <QPdfWriter>

namespace kiosk {

QByteArray pdfFile(const QString &title,
                   Paper paper,
                   double marginMm,
                   const std::function<void(QPagedPaintDevice &)> &paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    writer.setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm),
                          QPageLayout::Millimeter);
    writer.setTitle(title);
    paint(writer);
    return bytes;
}

} // namespace kiosk
