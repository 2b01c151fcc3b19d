// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ArticleSheet.h"

#include <QRegularExpression>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

/// The page's HTML without what only a screen can do: links, marks of sources, chips.
QString forPaper(QString html)
{
    static const QRegularExpression checklist(u"<p><a href=\"kiosk:check\">[^<]*</a></p>"_s);
    static const QRegularExpression marks(u"<sup>.*?</sup>|<a class=\"chip.*?</a>|<a [^>]*>|</a>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return html.remove(checklist).remove(marks);
}

/// What the first group of the pattern finds in the page; empty when there is no such part.
QString part(const QString &page, const QString &pattern)
{
    const QRegularExpression part(pattern, QRegularExpression::DotMatchesEverythingOption);
    return forPaper(part.match(page).captured(1));
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>"_s.arg(text.toHtmlEscaped());
}

QString list(const QStringList &points)
{
    QString items;
    for (const QString &point : points)
        items += u"<li>%1</li>"_s.arg(point.toHtmlEscaped());
    return u"<ul>%1</ul>"_s.arg(items);
}

/// A tinted box across the sheet; QTextDocument fills cells only.
QString box(const QString &name, const QString &html)
{
    return html.isEmpty()
        ? QString()
        : u"<table class=\"%1\" width=\"100%\" cellspacing=\"0\"><tr><td class=\"bar\" "
          "width=\"4\"></td><td class=\"cell\">%2</td></tr></table>"_s.arg(name, html);
}

QString sources(const Article &article)
{
    QString items;
    for (const ArticleSource &source : article.sources) {
        const QString address = source.address == u"none" ? QString() : u" · "_s + source.address;
        items += u"<li>%1</li>"_s.arg((source.title + address).toHtmlEscaped());
    }
    return u"<ol class=\"sources\">%1</ol>"_s.arg(items);
}

QString contact(const ClinicSettings &clinic, const PageWords &words)
{
    QStringList lines{u"<b>%1</b>"_s.arg(clinic.name.toHtmlEscaped())};
    for (const QString &line : {clinic.address, clinic.contact})
        if (!line.isEmpty())
            lines << line.toHtmlEscaped();
    if (!clinic.bookingAddress.isEmpty())
        lines << words[u"book"_s].arg(clinic.bookingAddress).toHtmlEscaped();
    return u"<p>%1</p>"_s.arg(lines.join(u"<br>"_s));
}

} // namespace

ArticleSheet articleSheet(const ArticleCatalogue &catalogue,
                          const Article &article,
                          const ClinicSettings &clinic)
{
    const PageWords words(article.language);
    const QString page = QString::fromUtf8(catalogue.html(article));
    const QString steps = words[u"next_steps"_s];
    ArticleSheet sheet{article.title, {}, {}, catalogue.picturePath(article.picture)};
    sheet.front = u"<h1>%1</h1><p>%2</p>"_s.arg(article.title.toHtmlEscaped(),
                                                article.summary.toHtmlEscaped())
        + box(u"points"_s, heading(words[u"key_points"_s]) + list(article.keyPoints))
        + (sheet.drawingPath.isEmpty() ? QString()
                                       : u"<p align=\"center\"><img src=\"drawing\"></p>"_s)
        + box(u"warning"_s, part(page, u"<aside class=\"warning\">(.*?)</aside>"_s));
    const QString todo
        = part(page,
               u"<h2 id=\"[a-z0-9-]*\">%1</h2>(.*?)(?=<h2|<nav|<section|<footer)"_s.arg(
                   QRegularExpression::escape(steps.toHtmlEscaped())));
    sheet.back = (todo.isEmpty() ? QString() : heading(steps) + todo)
        + box(u"clinic"_s, contact(clinic, words)) + heading(words[u"sources"_s]) + sources(article)
        + u"<div class=\"meta\">"_s + part(page, u"<footer class=\"meta\">(.*?)</footer>"_s)
        + u"</div>"_s;
    return sheet;
}

} // namespace kiosk
