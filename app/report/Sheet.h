// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyDrawing.h"

#include <QStringList>

#include <optional>

namespace kiosk {

/// Something ready for paper: the body as HTML, and what stands on the edge of every page.
struct Sheet
{
    QString title; ///< of the document; never says whose it is
    QString html;
    /// Stands in the HTML as <img src="body-chart-front back">.
    std::optional<BodyDrawing> drawing = {};
    QString headTitle; ///< the clinic
    QString headText; ///< what this is
    QString headRight; ///< when it was made
    QStringList foot;
};

} // namespace kiosk
