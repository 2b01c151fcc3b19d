// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleText.h"

#include <QRegularExpression>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;
using Kind = ArticleBlock::Kind;

/// The sign a line begins with, and whether a new block begins there.
struct Beginning
{
    QRegularExpression sign;
    Kind kind;
    bool startsBlock;
};

const std::vector<Beginning> &beginnings()
{
    static const std::vector<Beginning> all{
        {QRegularExpression(u"^#+ +"_s), Kind::Heading, true},
        {QRegularExpression(u"^[-*] +"_s), Kind::Item, true},
        {QRegularExpression(u"^\\d+[.)] +"_s), Kind::Step, true},
        {QRegularExpression(u"^> ?([-*] +)?"_s), Kind::Quotation, true},
        {QRegularExpression(u"^(?=!\\[)"_s), Kind::Picture, true},
        {QRegularExpression(u"^"_s), Kind::Paragraph, false},
    };
    return all;
}

} // namespace

QString ArticleBlock::plain() const
{
    static const QRegularExpression picture(
        uR"x(!\[([^\]]*)\]\([^)\s]*(?:\s+"((?:[^"\\]|\\.)*)")?\))x"_s);
    static const QRegularExpression marks(uR"x(\[\^[^\]]*\]|\{[a-z-]+\}|\]\([^)]*\)|[*`\[\]])x"_s);
    QString text = markdown;
    text.replace(picture, u"\\1 \\2"_s).remove(marks);
    return text.simplified();
}

std::vector<ArticleBlock> articleBlocks(const Article &article)
{
    std::vector<ArticleBlock> blocks;
    int line = article.markdownLine - 1;
    bool isOpen = false;
    for (const QString &raw : article.markdown.split(u'\n')) {
        ++line;
        QString text = raw.trimmed();
        for (const Beginning &beginning : beginnings()) {
            const auto match = beginning.sign.match(text);
            if (!match.hasMatch())
                continue;
            text = text.mid(match.capturedLength());
            if (text.isEmpty()) {
                isOpen = false;
            } else if (isOpen && !beginning.startsBlock) {
                blocks.back().markdown += u' ' + text;
            } else {
                blocks.push_back({beginning.kind, line, text});
                isOpen = beginning.kind != Kind::Heading && beginning.kind != Kind::Picture;
            }
            break;
        }
    }
    return blocks;
}

QString readableText(const Article &article)
{
    QStringList lines{article.title, article.summary};
    lines += article.keyPoints;
    for (const ArticleBlock &block : articleBlocks(article))
        if (block.kind != Kind::Picture)
            lines.append(block.plain());
    return lines.join(u'\n');
}

} // namespace kiosk
