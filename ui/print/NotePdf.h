// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Sheet.h"
#include "ui/print/PdfFile.h"

namespace kiosk {

/// Paints the sheet on a printer or PDF, with head, foot and page number on every page. The
/// device's page layout decides the paper.
void paintNote(const Sheet &note, QPagedPaintDevice &device);

/// The sheet as a PDF with its fonts embedded. The file says nothing about the patient outside its
/// pages.
[[nodiscard]] QByteArray notePdf(const Sheet &note, Paper paper);

} // namespace kiosk
