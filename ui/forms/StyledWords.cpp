// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/StyledWords.h"

#include "ui/widgets/TextLabel.h"

namespace kiosk {

void showStyled(TextLabel &label, const fhir::StyledText &words, const QString &prefix)
{
    const QString before = prefix.isEmpty() ? QString() : prefix + u' ';
    QList<QTextLayout::FormatRange> formats;
    for (const fhir::StyledText::Part &part : words.parts) {
        QTextLayout::FormatRange range;
        range.start = int(before.size() + part.start);
        range.length = int(part.length);
        if (part.style.isBold)
            range.format.setFontWeight(QFont::Bold);
        if (part.style.isItalic)
            range.format.setFontItalic(true);
        if (part.style.isUnderlined)
            range.format.setFontUnderline(true);
        formats.append(range);
    }
    label.setText(before + words.text);
    label.setFormats(formats);
}

} // namespace kiosk
