// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace kiosk {

class ArticleCatalogue;

/// The exact table of what the reader may show (W7): turns an address into bytes, or into nothing.
/// Knows no web engine, so that every way around it can be tried in a table of strings.
class ArticleLibrary
{
public:
    struct File
    {
        QByteArray mimeType;
        QByteArray bytes;
    };

    explicit ArticleLibrary(const ArticleCatalogue &catalogue);

    /// Of all pages that are asked for from now on. It gets an address of its own: at the same one
    /// the engine would show what it remembers.
    void setStyleSheet(const QByteArray &css);
    [[nodiscard]] QString styleName() const; ///< of article://style/NAME
    [[nodiscard]] std::optional<File> find(const QUrl &url) const;
    /// Whether the page itself, not only a part of one, may be at this address.
    [[nodiscard]] bool isPage(const QUrl &url) const;

private:
    [[nodiscard]] std::optional<File> picture(const QString &name) const;

    const ArticleCatalogue &m_catalogue;
    QByteArray m_styleSheet;
    int m_styleNumber = 0;
};

/// The page with the content security policy of W7 as its first element; empty when the page has no
/// head to put it in. (Qt 6.4 cannot send headers with a custom scheme: that came with 6.6.)
[[nodiscard]] QByteArray withContentPolicy(const QByteArray &html);

} // namespace kiosk
