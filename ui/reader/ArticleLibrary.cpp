// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleLibrary.h"

#include "app/articles/ArticleCatalogue.h"
#include "app/core/Json.h"
#include "ui/reader/ArticleScheme.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr qint64 maximumPictureBytes = 8 << 20;

const QByteArray htmlType = QByteArrayLiteral("text/html");

/// The fixed list of types (W7), by the ending of a picture's name.
QByteArray pictureType(const QString &ending)
{
    static const QHash<QString, QByteArray> types{
        {u"svg"_s, QByteArrayLiteral("image/svg+xml")},
        {u"png"_s, QByteArrayLiteral("image/png")},
        {u"jpg"_s, QByteArrayLiteral("image/jpeg")},
        {u"webp"_s, QByteArrayLiteral("image/webp")},
    };
    return types.value(ending);
}

bool isPlain(const QUrl &url)
{
    return url.isValid() && url.scheme().toLatin1() == ArticleScheme::name()
        && url.userInfo().isEmpty() && url.port() == -1 && !url.hasQuery();
}

/// The path without its slash, if it is one segment without any encoding.
QString segment(const QUrl &url)
{
    static const QRegularExpression name(u"^/([A-Za-z0-9][A-Za-z0-9._-]*)$"_s);
    const auto match = name.match(url.path(QUrl::FullyEncoded));
    return match.hasMatch() ? match.captured(1) : QString();
}

QByteArray blankPage()
{
    return QByteArrayLiteral("<!DOCTYPE html><html><head><link rel=\"stylesheet\" "
                             "href=\"article://style/reader.css\"></head><body></body></html>");
}

} // namespace

QByteArray withContentPolicy(const QByteArray &html)
{
    static const QByteArray head = QByteArrayLiteral("<head>");
    static const QByteArray policy
        = QByteArrayLiteral("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                            "'none'; img-src article:; style-src article:; font-src article:; "
                            "media-src article:\">");
    const qsizetype at = html.indexOf(head);
    if (at < 0)
        return {};
    return QByteArray(html).insert(at + head.size(), policy);
}

ArticleLibrary::ArticleLibrary(const ArticleCatalogue &catalogue)
    : m_catalogue(catalogue)
{
}

void ArticleLibrary::setStyleSheet(const QByteArray &css)
{
    m_styleSheet = css;
    ++m_styleNumber;
}

QString ArticleLibrary::styleName() const
{
    return u"reader-%1.css"_s.arg(m_styleNumber);
}

std::optional<ArticleLibrary::File> ArticleLibrary::find(const QUrl &url) const
{
    if (!isPlain(url))
        return std::nullopt;
    const QString host = url.host();
    const QString name = segment(url);
    if (name.isEmpty())
        return std::nullopt;
    if (host == u"pictures")
        return picture(name);
    if (host == u"style" && name == styleName())
        return File{QByteArrayLiteral("text/css"), m_styleSheet};
    if (!isPage(url))
        return std::nullopt;
    const auto place = ArticleScheme::place(url);
    const Article *article = place ? m_catalogue.find(place->slug, place->language) : nullptr;
    QByteArray html
        = withContentPolicy(article != nullptr ? m_catalogue.html(*article) : blankPage());
    if (html.isEmpty())
        return std::nullopt;
    html.replace("href=\"kiosk:check\"", "href=\"" + ArticleScheme::check().toEncoded() + '"');
    html.replace("article://style/reader.css", "article://style/" + styleName().toLatin1());
    return File{htmlType, html};
}

bool ArticleLibrary::isPage(const QUrl &url) const
{
    if (!isPlain(url))
        return false;
    if (url.adjusted(QUrl::RemoveFragment) == ArticleScheme::blank())
        return true;
    const auto place = ArticleScheme::place(url);
    return place && m_catalogue.slugs().contains(place->slug);
}

std::optional<ArticleLibrary::File> ArticleLibrary::picture(const QString &name) const
{
    const QByteArray type = pictureType(name.section(u'.', -1));
    const QString path = type.isEmpty() ? QString() : m_catalogue.picturePath(name);
    if (path.isEmpty())
        return std::nullopt;
    const auto bytes = readFile(path, maximumPictureBytes);
    if (!bytes)
        return std::nullopt;
    return File{type, *bytes};
}

} // namespace kiosk
