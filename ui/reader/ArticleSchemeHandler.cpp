// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleSchemeHandler.h"

#include "ui/reader/ArticleLibrary.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>

namespace kiosk {

ArticleSchemeHandler::ArticleSchemeHandler(const ArticleLibrary &library, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_library(library)
{
}

void ArticleSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != QByteArrayLiteral("GET")) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const auto file = m_library.find(job->requestUrl());
    if (!file) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto *buffer = new QBuffer(job);
    buffer->setData(file->bytes);
    job->reply(file->mimeType, buffer);
}

} // namespace kiosk
