// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace kiosk {

/// Inter has shapes of its own for signs beside digits, of which a PDF keeps only the look: who
/// copied "+34 112" out of it, or had it read aloud, got no "+". Scripts that need shaping have it
/// all the same.
constexpr auto readableInPdf = QFont::PreferNoShaping;

enum class Paper { A4, Letter };

/// A PDF of what is painted, with its fonts embedded and margins of that many millimetres. The file
/// says nothing outside its pages but the title.
[[nodiscard]] QByteArray pdfFile(const QString &title,
                                 Paper paper,
                                 double marginMm,
                                 const std::function<void(QPagedPaintDevice &)> &paint);

} // namespace kiosk
