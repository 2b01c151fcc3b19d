// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace kiosk::fhir {

/// How words stand out: all that is taken over from a form. Colours, sizes and pictures are the
/// screen's business.
struct TextStyle
{
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool operator==(const TextStyle &) const = default;
};

/// Plain words and the parts of them that stand out.
struct StyledText
{
    struct Part
    {
        qsizetype start = 0;
        qsizetype length = 0;
        TextStyle style;
        bool operator==(const Part &) const = default;
    };

    QString text;
    QList<Part> parts;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const StyledText &) const = default;
};

struct StyleReading
{
    StyledText words; ///< empty when there are none, or it cannot be read
    QStringList lost; ///< tags and declarations that are not taken over, each once
};

/// The words of a fragment of XHTML (rendering-xhtml). Nothing in it is fetched, run or linked:
/// what is not on a short list of tags leaves its words at most, and scripts not even those.
[[nodiscard]] StyleReading styledFromXhtml(const QString &xhtml);

/// CommonMark (rendering-markdown); HTML in it stands there as it is written.
[[nodiscard]] StyleReading styledFromMarkdown(const QString &markdown);

/// The declarations of a CSS style (rendering-style) that are taken over; the others go to `lost`.
[[nodiscard]] TextStyle styleFromCss(const QString &css, QStringList &lost);

} // namespace kiosk::fhir
