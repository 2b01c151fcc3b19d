// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderProfile.h"
#include "ui/reader/ReaderView.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>

namespace kiosk::test {

constexpr int patienceMs = 20'000;

/// A page of the reader without what starts and proves the engine: ways in and out that the page's
/// own code can be asked about directly.
class OpenPage final
{
public:
    explicit OpenPage(const ArticleLibrary &library)
        : profile(library)
        , page(library, &profile)
    {
        view.setPage(&page);
        view.resize(400, 600);
        view.show();
    }
    ~OpenPage() { view.setPage(nullptr); }

    /// The address that is shown after trying to go to `url`.
    QUrl visit(const QUrl &url)
    {
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.load(url);
        finished.wait(url.scheme() == QStringLiteral("article") ? patienceMs : 1500);
        return page.url();
    }
    [[nodiscard]] QString text()
    {
        QString shown;
        bool done = false;
        page.toPlainText([&](const QString &words) {
            shown = words;
            done = true;
        });
        (void)QTest::qWaitFor([&] { return done; }, patienceMs);
        return shown;
    }
    /// What the script is worth. It runs beside the article's own world, where scripts are off, and
    /// can therefore try what a script of an article never could.
    QVariant run(const QString &script)
    {
        QVariant answer;
        bool done = false;
        page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
            answer = value;
            done = true;
        });
        REQUIRE(QTest::qWaitFor([&] { return done; }, patienceMs));
        return answer;
    }
    /// How a promise ends: what it is kept with, or the name of the error it is broken with.
    QString outcome(const QString &promise)
    {
        run(QStringLiteral(
                "window.kept = null;"
                "(async () => %1)().then(value => { window.kept = String(value); },"
                "                        error => { window.kept = String(error.name); })")
                .arg(promise));
        QVariant kept;
        REQUIRE(QTest::qWaitFor(
            [&] {
                kept = run(QStringLiteral("window.kept"));
                return kept.isValid() && !kept.isNull();
            },
            patienceMs));
        return kept.toString();
    }
    /// A finger on what the selector finds first.
    void tap(const QString &selector)
    {
        const QVariantList middle
            = run(QStringLiteral("(() => { const target = document.querySelector('%1');"
                                 "target.scrollIntoView();"
                                 "const box = target.getBoundingClientRect();"
                                 "return [box.x + box.width / 2, box.y + box.height / 2]; })()")
                      .arg(selector))
                  .toList();
        REQUIRE(middle.size() == 2);
        QTest::mouseClick(view.focusProxy(),
                          Qt::LeftButton,
                          {},
                          QPoint(middle.at(0).toInt(), middle.at(1).toInt()));
    }
    /// A finger on the article's link to the checklist, which may first be made to lead elsewhere.
    void follow(const QString &elsewhere = {})
    {
        run(QStringLiteral("(() => { const link = document.querySelector('[data-test]')"
                           " || document.querySelector('a[href=\"article://check/now\"]');"
                           "link.setAttribute('data-test', '');"
                           "if ('%1') link.setAttribute('href', '%1'); })()")
                .arg(elsewhere));
        tap(QStringLiteral("[data-test]"));
    }

    ReaderProfile profile;
    ReaderPage page;
    ReaderView view;
};

} // namespace kiosk::test
