// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "ui/reader/AccessibleRemains.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderProfile.h"

#include <memory>
#include <vector>

namespace kiosk {

class ReaderView;

/// One patient's profile and page, and how well the engine is: whether its sandbox is real (W4) and
/// whether it keeps dying (W10). Knows addresses, not articles.
class ReaderEngine final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off, ///< not started
        Starting, ///< the first page is on its way: the sandbox is not proven yet
        Ready,
        Unsafe, ///< no sandbox: nothing may be opened
        GivenUp, ///< three crashes within a minute
    };

    ReaderEngine(const ArticleLibrary &library,
                 ReaderView &view,
                 const Clock &clock,
                 QObject *parent = nullptr);
    ~ReaderEngine() override;

    [[nodiscard]] State state() const { return m_state; }
    /// A new profile and page in place of the last patient's; proves the sandbox again.
    void renew();
    /// At once, or as soon as the engine is ready.
    void load(const QUrl &url);
    void scrollBy(double screens);
    /// To this part of the page's height, 0 to 1; at once, without the smooth way there.
    void scrollToPart(double part);
    void scrollToAnchor(const QString &anchor);
    /// Asks where the sections begin, from the top of the page; the answer comes later.
    void askSectionTops();
    /// Asks for the page's sentences; the answer comes later, and is empty where there is no page.
    void askSentences();
    /// Marks one of those sentences and brings it in sight; -1 marks none.
    void markSentence(int number);
    [[nodiscard]] ReaderPage *page() const { return m_page.get(); }

signals:
    void stateChanged();
    void checkRequested();
    void articleRequested(const QString &slug);
    void noteRequested(const QUrl &address);
    void sectionTopsKnown(const QList<double> &tops);
    /// `first`: the one at the top of the screen.
    void sentencesKnown(const QStringList &sentences, int first);
    void pageLoaded(const QUrl &url);
    /// The renderer ended, and with it all that the page knew.
    void crashed();
    /// For the second time within a minute: the engine starts anew, without the page it had.
    void pageAbandoned();
    /// The page grew, shrank or was scrolled.
    void scrolled();

private:
    void start();
    void connectPage();
    void finishLoading(bool ok);
    void restartAfterCrash();
    /// With the one just now.
    [[nodiscard]] size_t crashesWithinMinute();
    void setState(State state);
    void leavePage();

    const ArticleLibrary &m_library;
    ReaderView &m_view;
    const Clock &m_clock;
    State m_state = State::Off;
    QUrl m_wanted;
    AccessibleRemains m_remains;
    std::vector<qint64> m_crashes; ///< monotonic milliseconds
    // In this order, so that the page goes before its profile (W5).
    std::unique_ptr<ReaderProfile> m_profile;
    std::unique_ptr<ReaderPage> m_page;
};

} // namespace kiosk
