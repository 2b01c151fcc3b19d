// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace kiosk {

/// The addresses of the reader: article://SLUG/LANGUAGE, article://pictures/NAME,
/// article://style/reader.css and article://start/blank, and nothing else.
class ArticleScheme
{
public:
    /// Registers the scheme (W7); must run before the application object exists.
    static void registerScheme();

    [[nodiscard]] static QByteArray name();
    [[nodiscard]] static QUrl article(const QString &slug, const QString &language);
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
