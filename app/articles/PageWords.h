// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace kiosk {

/// The words of the page around an article, in the article's language (else English): not
/// translated with the screens, since an English page stays English on a Spanish screen.
class PageWords
{
public:
    explicit PageWords(const QString &language);

    /// The sentence under this key of words/<language>.toml.
    [[nodiscard]] QString operator[](const QString &key) const;
    [[nodiscard]] QString date(QDate date) const;
    /// The name of a topic; a topic of a clinic's own is its name.
    [[nodiscard]] QString topic(const QString &topic) const;
    /// What kind of evidence a source of this kind is; empty for a kind without an explanation.
    [[nodiscard]] QString aboutKind(const QString &kind) const;

private:
    QString m_language;
    QHash<QString, QString> m_words;
};

} // namespace kiosk
