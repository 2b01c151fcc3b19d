// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticlePage.h"

#include "app/articles/PageWords.h"

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

QString element(const QString &tag, const QString &text)
{
    return u"<%1>%2</%1>"_s.arg(tag, text.toHtmlEscaped());
}

QString paragraph(const QString &cssClass, const QString &text)
{
    return u"<p class=\"%1\">%2</p>"_s.arg(cssClass, text.toHtmlEscaped());
}

QString keyPoints(const Article &article, const PageWords &words)
{
    QString html = u"<section class=\"key-points\">"_s + element(u"h2"_s, words[u"key_points"_s])
        + u"<ul>"_s;
    for (const QString &point : article.keyPoints)
        html += element(u"li"_s, point);
    return html + u"</ul></section>"_s;
}

QString picture(const Article &article)
{
    return u"<figure class=\"lead\"><img src=\"article://pictures/%1\" alt=\"%2\"></figure>"_s.arg(
        article.picture.toHtmlEscaped(), article.pictureAlt.toHtmlEscaped());
}

QString glossary(const Article &article, const PageWords &words)
{
    if (article.glossary.isEmpty())
        return {};
    QString html
        = u"<section class=\"glossary\">"_s + element(u"h2"_s, words[u"glossary"_s]) + u"<dl>"_s;
    for (auto entry = article.glossary.cbegin(); entry != article.glossary.cend(); ++entry)
        html += element(u"dt"_s, entry.key()) + element(u"dd"_s, entry.value());
    return html + u"</dl></section>"_s;
}

QString link(const Article &article, const QString &above)
{
    const QString label = above.isEmpty() ? QString() : element(u"small"_s, above);
    return u"<li><a class=\"leads\" href=\"article://page/%1\">%2</a></li>"_s.arg(
        article.slug, label + article.title.toHtmlEscaped());
}

QString goOn(const PageLinks &links, const PageWords &words)
{
    QString items;
    if (links.next != nullptr)
        items += link(*links.next, words[u"next"_s]);
    if (links.previous != nullptr)
        items += link(*links.previous, words[u"previous"_s]);
    for (const Article *article : links.related)
        if (article != links.next && article != links.previous)
            items += link(*article, words[u"related"_s]);
    if (items.isEmpty())
        return {};
    return u"<nav class=\"go-on\" aria-labelledby=\"go-on\"><h2 id=\"go-on\">%1</h2>"
           "<ul>%2</ul></nav>"_s.arg(words[u"read_next"_s].toHtmlEscaped(), items);
}

QString sources(const Article &article, const PageWords &words)
{
    QString html
        = u"<section class=\"sources\">"_s + element(u"h2"_s, words[u"sources"_s]) + u"<ol>"_s;
    for (const ArticleSource &source : article.sources)
        html += u"<li id=\"source-%1\">%2 <span class=\"address\">%3</span></li>"_s.arg(
            source.key, source.title.toHtmlEscaped(), source.address.toHtmlEscaped());
    return html + u"</ol></section>"_s;
}

QString reviewLine(const Article &article, const PageWords &words)
{
    if (article.reviewers.isEmpty() || !article.reviewed.isValid())
        return words[u"not_reviewed"_s];
    return words[u"reviewed"_s].arg(words.date(article.reviewed), article.reviewers.join(u", "_s));
}

QString footer(const Article &article, const PageWords &words)
{
    const QString written
        = words[u"written"_s].arg(words.date(article.published), article.authors.join(u", "_s));
    const QString next = words[u"next_review"_s].arg(words.date(article.nextReview));
    return u"<footer class=\"meta\">"_s + element(u"p"_s, written)
        + element(u"p"_s, reviewLine(article, words)) + element(u"p"_s, next)
        + element(u"p"_s, words[u"conflict"_s]) + element(u"p"_s, words[u"disclaimer"_s])
        + u"</footer>"_s;
}

} // namespace

QByteArray articlePage(const Article &article, const QString &bodyHtml, const PageLinks &links)
{
    const PageWords words(article.language);
    const QString minutes = words[u"minutes"_s].arg(article.readingMinutes);
    const QString page = u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"_s.arg(
                             article.language.toHtmlEscaped())
        + element(u"title"_s, article.title)
        + u"<link rel=\"stylesheet\" href=\"article://style/reader.css\"></head>"
          "<body><article class=\"article\">"_s
        + element(u"h1"_s, article.title) + paragraph(u"summary"_s, article.summary)
        + paragraph(u"meta"_s, minutes + u" · "_s + reviewLine(article, words))
        + keyPoints(article, words) + picture(article) + bodyHtml + goOn(links, words)
        + glossary(article, words) + sources(article, words) + footer(article, words)
        + u"</article></body></html>"_s;
    return page.toUtf8();
}

} // namespace kiosk
