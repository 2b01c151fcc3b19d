// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleScheme.h"

#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace kiosk {

void ArticleScheme::registerScheme()
{
    QWebEngineUrlScheme scheme(name());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QByteArray ArticleScheme::name()
{
    return QByteArrayLiteral("article");
}

QUrl ArticleScheme::article(const QString &slug, const QString &language)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(name()));
    url.setHost(slug);
    url.setPath(u'/' + language);
    return url;
}

QUrl ArticleScheme::blank()
{
    return article(u"start"_s, u"blank"_s);
}

QUrl ArticleScheme::check()
{
    return article(u"check"_s, u"now"_s);
}

bool ArticleScheme::isNote(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme().toLatin1() == name()
        && (host == u"source" || host == u"chip" || host == u"word" || host == u"address");
}

QString ArticleScheme::linkedSlug(const QUrl &url)
{
    const bool isLink = url.scheme().toLatin1() == name() && url.host() == u"page";
    return isLink ? url.path().mid(1) : QString();
}

} // namespace kiosk
