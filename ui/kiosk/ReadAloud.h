// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/speech/Narrator.h"

#include <QTimer>

namespace kiosk {

class ArticlePage;
class KioskPage;
class SpeechBar;
class Theme;
class TopBar;

/// The top bar's "Read aloud" for whatever page is shown. Falls silent when the page, what it
/// shows, the language or the patient changes; the button is hidden while there is no voice for the
/// language.
class ReadAloud final : public QObject
{
    Q_OBJECT

public:
    ReadAloud(SpeechEngine &engine,
              const Theme &theme,
              TopBar &topBar,
              ArticlePage &articlePage,
              bool isHandsetFitted);

    /// Belongs above the action bar.
    [[nodiscard]] SpeechBar *bar() const { return m_bar; }
    [[nodiscard]] bool isSpeaking() const;
    void setLanguage(const QString &language);
    void setPage(KioskPage *page);
    /// An alert must be heard: silent, and nothing begins before it has sounded.
    void hush();
    /// For the next patient.
    void reset();

signals:
    void stateChanged();

private:
    void connectArticle();
    void toggle();
    void readScreen();
    void refresh();

    Narrator m_narrator;
    TopBar &m_topBar;
    ArticlePage &m_articlePage;
    SpeechBar *m_bar;
    const bool m_isHandsetFitted;
    QTimer m_hush; ///< runs while an alert sounds
    QString m_language;
    KioskPage *m_page = nullptr;
};

} // namespace kiosk
