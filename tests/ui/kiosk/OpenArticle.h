// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/kiosk/KioskWalk.h"
#include "tests/ui/reader/OpenPage.h"
#include "ui/kiosk/pages/ArticlePage.h"
#include "ui/kiosk/parts/NotePanel.h"
#include "ui/reader/ArticleReader.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QTest>
#include <QWebEngineScript>

namespace kiosk::test {

/// A kiosk on which a patient has touched the card of "Is it safe to pop your back?".
class OpenArticle final : public KioskWalk
{
public:
    explicit OpenArticle(const Screen &screen = {})
        : KioskWalk(screen)
    {
        window.warmReader();
        tap(QStringLiteral("start"));
        tap(QStringLiteral("learn"));
        expectPage("libraryPage");
        tap(QStringLiteral("article-safe-to-pop"));
        expectPage("articlePage");
        expectArticle(QStringLiteral("Is it safe to pop your back?"));
    }

    [[nodiscard]] ArticleReader &reader() const { return window.reader(); }
    [[nodiscard]] QWebEnginePage &page() const { return *window.findChild<ReaderView *>()->page(); }
    [[nodiscard]] NotePanel &panel() const
    {
        return *window.findChild<ArticlePage *>()->findChild<NotePanel *>();
    }
    [[nodiscard]] QStringList panelWords() const
    {
        QStringList words;
        for (const auto *label : panel().findChildren<TextLabel *>())
            if (label->isVisible())
                words.append(label->text());
        return words;
    }
    [[nodiscard]] double part() const
    {
        return page().scrollPosition().y() / page().contentsSize().height();
    }
    QVariant run(const QString &script) const
    {
        QVariant answer;
        bool done = false;
        page().runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &v) {
            answer = v;
            done = true;
        });
        REQUIRE(QTest::qWaitFor([&] { return done; }, patienceMs));
        return answer;
    }
    /// Waits until this heading is what the engine shows, with its whole height and sections.
    void expectArticle(const QString &title) const
    {
        REQUIRE(QTest::qWaitFor(
            [&] {
                return !page().isLoading() && page().contentsSize().height() > 3000
                    && run(QStringLiteral("(document.querySelector('h1') || {}).textContent"))
                    == QVariant(title)
                    && reader().article()->title == title;
            },
            patienceMs));
        // Where the sections begin is told a little later.
        REQUIRE(QTest::qWaitFor(
            [&] {
                reader().jumpTo(reader().sections().front());
                return reader().section() >= 0;
            },
            patienceMs));
        run(QStringLiteral("window.scrollTo({top: 0, behavior: 'instant'})"));
        REQUIRE(QTest::qWaitFor([&] { return page().scrollPosition().y() == 0; }, patienceMs));
    }
    /// Touches a link of the article, first brought to the middle; says which part of the height
    /// was then at the top.
    double tapLink(const QString &selector)
    {
        const QVariantList at
            = run(QStringLiteral(
                      "(() => { const link = document.querySelector('%1');"
                      "link.scrollIntoView({block: 'center', behavior: 'instant'});"
                      "const box = link.getClientRects()[0];"
                      "return [box.x + box.width / 2, box.y + box.height / 2, scrollY]; })()")
                      .arg(selector))
                  .toList();
        REQUIRE(at.size() == 3);
        REQUIRE(QTest::qWaitFor(
            [&] { return std::abs(page().scrollPosition().y() - at[2].toDouble()) < 2; },
            patienceMs));
        const double top = part();
        QTest::mouseClick(window.findChild<ReaderView *>()->focusProxy(),
                          Qt::LeftButton,
                          {},
                          {at[0].toInt(), at[1].toInt()});
        return top;
    }
    void expectPanel(const QString &title) const
    {
        REQUIRE(QTest::qWaitFor([&] { return panel().isVisible(); }, patienceMs));
        CHECK(panelWords().first() == title);
    }
};

} // namespace kiosk::test
