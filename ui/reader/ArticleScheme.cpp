// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleScheme.h"

#include <QRegularExpression>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QUrl address(const QString &host, const QString &name)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(ArticleScheme::name()));
    url.setHost(host);
    url.setPath(u'/' + name);
    return url;
}

} // namespace

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
    return address(u"read"_s, slug + u'.' + language);
}

std::optional<ArticleScheme::Place> ArticleScheme::place(const QUrl &url)
{
    static const QRegularExpression page(
        u"^article://read/([A-Za-z0-9-]+)\\.([a-z]{2}(-[A-Z]{2})?)$"_s);
    const auto match = page.match(url.toString(QUrl::FullyEncoded | QUrl::RemoveFragment));
    if (!match.hasMatch())
        return std::nullopt;
    return Place{match.captured(1), match.captured(2)};
}

QUrl ArticleScheme::blank()
{
    return address(u"read"_s, u"blank"_s);
}

QUrl ArticleScheme::check()
{
    return address(u"check"_s, u"now"_s);
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
