// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace kiosk {

class ArticleLibrary;

/// Shows pages of the library and goes nowhere else; whatever a page may ask for is refused (W8).
class ReaderPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    ReaderPage(const ArticleLibrary &library,
               QWebEngineProfile *profile,
               QObject *parent = nullptr);

    /// Only Back does anything (W9).
    void triggerAction(WebAction action, bool checked = false) override;

signals:
    /// The article's "Check my symptoms" was touched.
    void checkRequested();
    /// A link to another article was touched.
    void articleRequested(const QString &slug);
    /// A source, a chip or a word of the glossary was touched: what ArticleNote reads.
    void noteRequested(const QUrl &address);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode,
                            const QStringList &oldFiles,
                            const QStringList &mimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin,
                          const QString &message,
                          const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level,
                                  const QString &message,
                                  int line,
                                  const QString &source) override;

private:
    void refuseRequests();
    void disableActions();

    const ArticleLibrary &m_library;
};

} // namespace kiosk
