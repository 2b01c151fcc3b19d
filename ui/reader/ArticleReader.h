// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ReaderEngine.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace kiosk {

class ArticleCatalogue;
class PlainReader;
class ReaderView;
class Theme;

/// The place where an article is read: in the web engine while that is safe and well, as plain
/// words once it keeps dying, and behind a closed door when its sandbox is missing.
class ArticleReader final : public QWidget
{
    Q_OBJECT

public:
    ArticleReader(const ArticleCatalogue &catalogue,
                  const Theme &theme,
                  const Clock &clock,
                  QWidget *parent = nullptr);
    ~ArticleReader() override;

    /// Starts the engine anew, with nothing of the patient before.
    void renew();
    void open(const QString &slug, const QString &language);
    [[nodiscard]] ReaderEngine::State state() const { return m_engine.state(); }

    [[nodiscard]] bool canGoBack() const;
    void goBack();
    /// Scrolls on by almost one screen.
    void readOn();
    [[nodiscard]] int part() const; ///< from 1
    [[nodiscard]] int parts() const;

signals:
    void stateChanged();
    void checkRequested();
    void articleShown(const QString &slug);
    void positionChanged();

private:
    void applyTheme();
    void showCurrent();
    void readAddress(const QUrl &url);

    const ArticleCatalogue &m_catalogue;
    const Theme &m_theme;
    ArticleLibrary m_library;
    QString m_slug;
    QString m_language;
    QStackedLayout *m_stack;
    ReaderView *m_view;
    PlainReader *m_plain;
    QLabel *m_unavailable;
    ReaderEngine m_engine; ///< last: its page leaves before the view and the library
};

} // namespace kiosk
