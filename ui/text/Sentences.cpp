// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Sentences.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace kiosk {

namespace {

bool hasWords(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, line);
        qsizetype start = 0;
        while (finder.toNextBoundary() >= 0) {
            const QString sentence = line.sliced(start, finder.position() - start).trimmed();
            start = finder.position();
            if (hasWords(sentence))
                sentences.append(sentence);
        }
    }
    return sentences;
}

} // namespace kiosk
