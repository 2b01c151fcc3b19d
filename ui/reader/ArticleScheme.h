// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

namespace kiosk {

/// The addresses of the reader: article://read/SLUG.LANGUAGE, article://read/blank,
/// article://pictures/NAME and article://style/NAME, and nothing else. All pages share one host:
/// the engine would start another renderer for each.
class ArticleScheme
{
public:
    /// Registers the scheme (W7); must run before the application object exists.
    static void registerScheme();

    [[nodiscard]] static QByteArray name();
    [[nodiscard]] static QUrl article(const QString &slug, const QString &language);
    struct Place
    {
        QString slug;
        QString language;
    };
    /// What the address of an article was made of; nothing for any other address.
    [[nodiscard]] static std::optional<Place> place(const QUrl &url);
    /// An empty page that starts the engine.
    [[nodiscard]] static QUrl blank();
    // The links that articles hold; none is ever navigated to.
    /// Offers the symptom check. Articles write it as kiosk:check; the engine would discard that
    /// as an unknown scheme without asking the page.
    [[nodiscard]] static QUrl check();
    /// The slug of article://page/SLUG, another article in the reader's language; else empty.
    [[nodiscard]] static QString linkedSlug(const QUrl &url);
    /// article://source/…, chip/…, word/… or address/…: explained beside the page.
    [[nodiscard]] static bool isNote(const QUrl &url);
};

} // namespace kiosk
