// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderPage.h"

#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"

#include <QAction>
#include <QAuthenticator>
#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

namespace kiosk {

ReaderPage::ReaderPage(const ArticleLibrary &library, QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_library(library)
{
    refuseRequests();
    disableActions();
}

void ReaderPage::triggerAction(WebAction action, bool checked)
{
    if (action == Back)
        QWebEnginePage::triggerAction(action, checked);
}

bool ReaderPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    if (type == NavigationTypeLinkClicked && url == ArticleScheme::check())
        emit checkRequested();
    if (const QString slug = ArticleScheme::linkedSlug(url);
        type == NavigationTypeLinkClicked && !slug.isEmpty()) {
        emit articleRequested(slug);
    }
    if (type == NavigationTypeLinkClicked && ArticleScheme::isNote(url))
        emit noteRequested(url);
    return m_library.isPage(url);
}

QWebEnginePage *ReaderPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList ReaderPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void ReaderPage::javaScriptAlert(const QUrl &, const QString &)
{
}

bool ReaderPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool ReaderPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void ReaderPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel,
                                          const QString &,
                                          int,
                                          const QString &)
{
}

void ReaderPage::refuseRequests()
{
    connect(this,
            &QWebEnginePage::featurePermissionRequested,
            this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(
        this, &QWebEnginePage::fullScreenRequested, this, [](auto request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](auto request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this, [](auto request) {
        request.reject();
    });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this, [](auto request) {
        request.reject();
    });
    connect(this, &QWebEnginePage::certificateError, this, [](QWebEngineCertificateError error) {
        error.rejectCertificate();
    });
    // An untouched authenticator cancels. Printing needs somebody to print: nobody listens.
    connect(this,
            &QWebEnginePage::authenticationRequired,
            this,
            [](const QUrl &, QAuthenticator *authenticator) { *authenticator = {}; });
    connect(this,
            &QWebEnginePage::proxyAuthenticationRequired,
            this,
            [](const QUrl &, QAuthenticator *authenticator) { *authenticator = {}; });
}

void ReaderPage::disableActions()
{
    for (int i = 0; i < WebActionCount; ++i) {
        if (i == Back)
            continue;
        QAction *shut = action(static_cast<WebAction>(i));
        if (shut == nullptr)
            continue;
        shut->setVisible(false);
        shut->setEnabled(false);
        // The engine switches some of them on again as a page loads.
        connect(shut, &QAction::enabledChanged, this, [shut](bool enabled) {
            if (enabled)
                shut->setEnabled(false);
        });
    }
}

} // namespace kiosk
