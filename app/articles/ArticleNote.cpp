// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleNote.h"

#include "app/core/WebAddress.h"

#include <QRegularExpression>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

bool isChip(const QString &name)
{
    static const QStringList chips{u"good"_s, u"mixed"_s, u"weak"_s, u"disputed"_s, u"opinion"_s};
    return chips.contains(name);
}

/// Where a source is found on the web, as far as what the article says of it tells: an address, a
/// DOI, a number of PubMed or PubMed Central. Else empty.
QString webAddress(const QString &address)
{
    static const std::vector<std::pair<QRegularExpression, QString>> ways{
        {QRegularExpression(u"^(https?://.+)$"_s), u"%1"_s},
        {QRegularExpression(u"^doi:(10\\.\\S+)$"_s), u"https://doi.org/%1"_s},
        {QRegularExpression(u"^pubmed (\\d+)$"_s), u"https://pubmed.ncbi.nlm.nih.gov/%1/"_s},
        {QRegularExpression(u"^(PMC\\d+)$"_s), u"https://www.ncbi.nlm.nih.gov/pmc/articles/%1/"_s},
    };
    for (const auto &[pattern, way] : ways)
        if (const auto match = pattern.match(address); match.hasMatch())
            if (QString found = way.arg(match.captured(1)); isWebAddress(found))
                return found;
    return {};
}

std::optional<ArticleNote>
sourceNote(const Article &article, const QString &key, const QString &chip)
{
    const PageWords words(article.language);
    const auto source = std::find_if(article.sources.begin(),
                                     article.sources.end(),
                                     [&](const ArticleSource &each) { return each.key == key; });
    if (source == article.sources.end() || (!chip.isEmpty() && !isChip(chip)))
        return {};
    ArticleNote note{words[u"source_mark"_s].arg(source - article.sources.begin() + 1), {}};
    if (!chip.isEmpty())
        note = {words[u"chip."_s + chip], {words[u"about_chip."_s + chip]}};
    note.paragraphs << source->title;
    if (!source->kind.isEmpty())
        note.paragraphs << words[u"kind"_s].arg(source->kind);
    if (const QString about = words.aboutKind(source->kind); !about.isEmpty())
        note.paragraphs << about;
    if (source->address != u"none"_s)
        note.paragraphs << words[u"address"_s].arg(source->address);
    note.address = webAddress(source->address);
    if (!note.address.isEmpty())
        note.paragraphs << words[u"scan"_s];
    return note;
}

} // namespace

std::optional<ArticleNote>
articleNote(const Article &article, const QString &kind, const QString &path)
{
    if (kind == u"source"_s)
        return sourceNote(article, path.section(u'/', 0, 0), path.section(u'/', 1));
    if (kind == u"chip"_s && isChip(path)) {
        const PageWords words(article.language);
        return ArticleNote{words[u"chip."_s + path], {words[u"about_chip."_s + path]}};
    }
    if (kind == u"address"_s && isWebAddress(path)) {
        const PageWords words(article.language);
        return ArticleNote{words[u"outside"_s], {words[u"scan"_s]}, path};
    }
    bool isNumber = false;
    const int number = path.toInt(&isNumber);
    if (kind == u"word"_s && isNumber && number >= 0 && number < article.glossary.size()) {
        const QString term = article.glossary.keys().at(number);
        return ArticleNote{term, {article.glossary.value(term)}};
    }
    return {};
}

} // namespace kiosk
