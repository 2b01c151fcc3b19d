// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace kiosk {

enum class Paper { A4, Letter };

/// A PDF of what is painted, with its fonts embedded and margins of that many millimetres. The file
/// says nothing outside its pages but the title.
[[nodiscard]] QByteArray pdfFile(const QString &title,
                                 Paper paper,
                                 double marginMm,
                                 const std::function<void(QPagedPaintDevice &)> &paint);

} // namespace kiosk
