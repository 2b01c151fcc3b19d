// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/PdfFile.h"

#include <QFuture>

#include <chrono>
#include <functional>

namespace kiosk {

/// Prints on the one queue that the clinic named for the kiosk: never a dialog, never a choice
/// (W11). No file is written here, and the job's name says nothing.
class QueuePrinter
{
public:
    struct Plan
    {
        QString queue; ///< as CUPS knows it; empty: the kiosk does not print
        Paper paper = Paper::Letter;
        bool bothSides = false;
        QString command = QStringLiteral("/usr/bin/lp");
        std::chrono::milliseconds patience = std::chrono::seconds(20);
    };
    /// Makes the PDF; runs on another thread.
    using Paint = std::function<QByteArray(Paper paper)>;

    explicit QueuePrinter(Plan plan);

    [[nodiscard]] bool isAvailable() const { return !m_plan.queue.isEmpty(); }
    /// Whether the queue took the whole job; what it does with it later is not known here. Needs
    /// `isAvailable`.
    [[nodiscard]] QFuture<bool> print(Paint paint) const;

private:
    Plan m_plan;
};

} // namespace kiosk
