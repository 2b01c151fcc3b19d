// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ArticleSheet.h"
#include "ui/print/PdfFile.h"

namespace kiosk {

/// Paints both sides, one on each page, in letters as large as they may be to fit; where even 8 pt
/// are too large, a side goes on on another page.
void paintArticleSheet(const ArticleSheet &sheet, QPagedPaintDevice &device);

/// The sheet as a PDF of two pages with its fonts embedded.
[[nodiscard]] QByteArray articleSheetPdf(const ArticleSheet &sheet, Paper paper);

} // namespace kiosk
