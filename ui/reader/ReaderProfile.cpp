// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderProfile.h"

#include "ui/reader/ArticleScheme.h"
#include "ui/reader/ArticleSchemeHandler.h"
#include "ui/reader/RequestFilter.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineSettings>

#include <array>

namespace kiosk {

namespace {

constexpr std::array switchedOff{
    QWebEngineSettings::JavascriptEnabled,
    QWebEngineSettings::JavascriptCanOpenWindows,
    QWebEngineSettings::JavascriptCanAccessClipboard,
    QWebEngineSettings::JavascriptCanPaste,
    QWebEngineSettings::LocalStorageEnabled,
    QWebEngineSettings::LocalContentCanAccessRemoteUrls,
    QWebEngineSettings::LocalContentCanAccessFileUrls,
    QWebEngineSettings::HyperlinkAuditingEnabled,
    QWebEngineSettings::PluginsEnabled,
    QWebEngineSettings::PdfViewerEnabled,
    QWebEngineSettings::FullScreenSupportEnabled,
    QWebEngineSettings::ScreenCaptureEnabled,
    QWebEngineSettings::WebGLEnabled,
    QWebEngineSettings::Accelerated2dCanvasEnabled,
    QWebEngineSettings::AllowRunningInsecureContent,
    QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
    QWebEngineSettings::AllowWindowActivationFromJavaScript,
    QWebEngineSettings::DnsPrefetchEnabled,
    QWebEngineSettings::NavigateOnDropEnabled,
    QWebEngineSettings::AutoLoadIconsForPage,
    QWebEngineSettings::TouchIconsEnabled,
    QWebEngineSettings::ErrorPageEnabled,
};

constexpr std::array switchedOn{
    QWebEngineSettings::PlaybackRequiresUserGesture,
    QWebEngineSettings::WebRTCPublicInterfacesOnly,
};

void restrict(QWebEngineSettings &settings)
{
    for (const auto attribute : switchedOff)
        settings.setAttribute(attribute, false);
    for (const auto attribute : switchedOn)
        settings.setAttribute(attribute, true);
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace

ReaderProfile::ReaderProfile(const ArticleLibrary &library, QObject *parent)
    : QWebEngineProfile(parent) // no storage name: off the record
{
    setPersistentCookiesPolicy(NoPersistentCookies);
    setHttpCacheType(MemoryHttpCache);
    setSpellCheckEnabled(false);
    setNotificationPresenter([](std::unique_ptr<QWebEngineNotification>) {});
    setUrlRequestInterceptor(new RequestFilter(this));
    installUrlSchemeHandler(ArticleScheme::name(), new ArticleSchemeHandler(library, this));
    connect(this,
            &QWebEngineProfile::downloadRequested,
            this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
    restrict(*settings());
}

} // namespace kiosk
