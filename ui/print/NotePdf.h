// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ChartNote.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace kiosk {

enum class Paper { A4, Letter };

/// Paints the note on a printer or PDF, with head, foot and page number on every page. The device's
/// page layout decides the paper.
void paintNote(const ChartNote &note, QPagedPaintDevice &device);

/// The note as a PDF with its fonts embedded. The file says nothing about the patient outside its
/// pages.
[[nodiscard]] QByteArray notePdf(const ChartNote &note, Paper paper);

} // namespace kiosk
