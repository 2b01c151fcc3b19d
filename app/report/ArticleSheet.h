// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"
#include "app/settings/ClinicSettings.h"

namespace kiosk {

/// An article for paper: the HTML of each side of one sheet, in the article's language. Holds
/// nothing about the patient.
struct ArticleSheet
{
    QString title;
    QString
        front; ///< main points, drawing, warning signs; the drawing stands as <img src="drawing">
    QString back; ///< what to do now, sources, the clinic
    QString drawingPath; ///< absolute; empty where there is none
};

/// `article` is one of the catalogue's.
[[nodiscard]] ArticleSheet articleSheet(const ArticleCatalogue &catalogue,
                                        const Article &article,
                                        const ClinicSettings &clinic);

} // namespace kiosk
