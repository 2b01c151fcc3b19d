// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineUrlSchemeHandler>

namespace kiosk {

class ArticleLibrary;

/// Answers the web engine's GET requests from the library and fails every other one (W7).
class ArticleSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit ArticleSchemeHandler(const ArticleLibrary &library, QObject *parent = nullptr);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    const ArticleLibrary &m_library;
};

} // namespace kiosk
