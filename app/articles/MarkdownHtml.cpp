// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/MarkdownHtml.h"

#include "app/core/Json.h"
#include "app/core/WebAddress.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <md4c.h>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct MarkdownText
{
    Q_DECLARE_TR_FUNCTIONS(MarkdownText)
};

/// A chip's sign beside its word, so that no colour is needed to read it.
const QHash<QString, QString> &chipSigns()
{
    static const QHash<QString, QString> signs{{u"good"_s, u"✓"_s},
                                               {u"mixed"_s, u"±"_s},
                                               {u"weak"_s, u"?"_s},
                                               {u"disputed"_s, u"≠"_s},
                                               {u"opinion"_s, u"“"_s}};
    return signs;
}

QString anchorOf(const QString &heading)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString anchor = heading.normalized(QString::NormalizationForm_KD).toLower();
    anchor.remove(QRegularExpression(u"\\p{Mn}"_s)).replace(others, u"-"_s);
    while (anchor.endsWith(u'-'))
        anchor.chop(1);
    return anchor.startsWith(u'-') ? anchor.mid(1) : anchor;
}

/// Each term is a group of its own; a plural counts too.
QRegularExpression anyTerm(const QStringList &terms)
{
    QStringList groups;
    for (const QString &term : terms)
        groups.append(u'(' + QRegularExpression::escape(term) + u')');
    return QRegularExpression(u"(?<!\\w)(?:%1)(?:e?s)?(?!\\w)"_s.arg(groups.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// Receives md4c's events. One object per document.
class Renderer
{
public:
    Renderer(QByteArray source, const MarkdownContext &context)
        : m_source(std::move(source))
        , m_context(context)
        , m_terms(anyTerm(context.terms))
    {
    }

    MarkdownRendering render();

private:
    void enterBlock(MD_BLOCKTYPE type, const void *detail);
    void leaveBlock(MD_BLOCKTYPE type, const void *detail);
    void enterSpan(MD_SPANTYPE type, const void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const QString &text);

    void leaveQuote();
    void leaveHeading(unsigned level);
    void leaveParagraph();
    void enterLink(const MD_ATTRIBUTE &href);
    void leaveImage();
    void appendMarkedText(const QString &text);
    void appendWords(const QString &text);
    [[nodiscard]] QString sourceMark(const QString &key);
    [[nodiscard]] QString chip(const QString &kind);
    [[nodiscard]] QString linkTarget(const QString &href);
    void checkAnchors();

    /// Takes out what was written since the block began.
    [[nodiscard]] QString takeSince(qsizetype start);
    /// Remembers the line of a piece of the source.
    void moveTo(const char *text);
    void report(const QString &message);

    const QByteArray m_source;
    const MarkdownContext &m_context;
    QString m_out;
    Problems m_problems;
    int m_line = 1;

    std::vector<qsizetype> m_quotes; ///< where each open quotation began
    qsizetype m_blockStart = 0; ///< of the open paragraph or heading; these do not nest
    QString m_plain; ///< text of the open paragraph or heading
    bool m_onlyImages = true; ///< in the open paragraph
    bool m_linkIsWritten = false; ///< links do not nest
    int m_imageDepth = 0;
    QString m_imageName;
    QString m_imageAlt;
    QString m_imageCaption; ///< the Markdown title
    QString m_cited; ///< cited last in the open paragraph
    bool m_isHeading = false;
    QRegularExpression m_terms; ///< any word of the glossary
    QSet<int> m_usedTerms;
    std::vector<ArticleHeading> m_headings;
    QSet<QString> m_anchors;
    std::vector<std::pair<QString, int>> m_usedAnchors;

    friend int parse(Renderer &renderer);
};

QString toQString(const MD_ATTRIBUTE &attribute)
{
    return QString::fromUtf8(attribute.text, qsizetype(attribute.size));
}

Renderer &rendererOf(void *userData)
{
    return *static_cast<Renderer *>(userData);
}

int parse(Renderer &renderer)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *user) {
        rendererOf(user).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *user) {
        rendererOf(user).leaveBlock(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *user) {
        rendererOf(user).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *user) {
        rendererOf(user).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user) {
        rendererOf(user).moveTo(text);
        rendererOf(user).text(type, QString::fromUtf8(text, qsizetype(size)));
        return 0;
    };
    return md_parse(
        renderer.m_source.constData(), MD_SIZE(renderer.m_source.size()), &parser, &renderer);
}

MarkdownRendering Renderer::render()
{
    if (parse(*this) != 0)
        report(MarkdownText::tr("The text cannot be read as Markdown."));
    checkAnchors();
    return {m_out, m_problems, m_headings};
}

/// Elements that are written as they come, without attributes.
QString plainTag(MD_BLOCKTYPE type)
{
    static const QHash<int, QString> tags{{MD_BLOCK_UL, u"ul"_s},
                                          {MD_BLOCK_LI, u"li"_s},
                                          {MD_BLOCK_CODE, u"pre"_s},
                                          {MD_BLOCK_TABLE, u"table"_s},
                                          {MD_BLOCK_THEAD, u"thead"_s},
                                          {MD_BLOCK_TBODY, u"tbody"_s},
                                          {MD_BLOCK_TR, u"tr"_s},
                                          {MD_BLOCK_TD, u"td"_s}};
    return tags.value(type);
}

QString plainTag(MD_SPANTYPE type)
{
    static const QHash<int, QString> tags{
        {MD_SPAN_EM, u"em"_s}, {MD_SPAN_STRONG, u"strong"_s}, {MD_SPAN_CODE, u"code"_s}};
    return tags.value(type);
}

void Renderer::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
        break;
    case MD_BLOCK_QUOTE:
        m_quotes.push_back(m_out.size());
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_P:
        m_blockStart = m_out.size();
        m_isHeading = type == MD_BLOCK_H;
        m_cited.clear();
        m_plain.clear();
        m_onlyImages = true;
        break;
    case MD_BLOCK_OL:
        m_out += u"<ol start=\"%1\">"_s.arg(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start);
        break;
    case MD_BLOCK_HR:
        m_out += u"<hr>"_s;
        break;
    case MD_BLOCK_TH:
        m_out += u"<th scope=\"col\">"_s;
        break;
    default:
        if (const QString tag = plainTag(type); !tag.isEmpty())
            m_out += u'<' + tag + u'>';
    }
}

void Renderer::leaveBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
        break;
    case MD_BLOCK_QUOTE:
        leaveQuote();
        break;
    case MD_BLOCK_H:
        leaveHeading(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_P:
        leaveParagraph();
        break;
    case MD_BLOCK_OL:
        m_out += u"</ol>"_s;
        break;
    case MD_BLOCK_TH:
        m_out += u"</th>"_s;
        break;
    default:
        if (const QString tag = plainTag(type); !tag.isEmpty())
            m_out += u"</"_s + tag + u'>';
    }
}

void Renderer::leaveQuote()
{
    const QString content = takeSince(m_quotes.back());
    m_quotes.pop_back();
    const bool isWarning = content.startsWith(u"<p><strong>"_s);
    m_out += isWarning ? u"<aside class=\"warning\">%1</aside>"_s.arg(content)
                       : u"<blockquote>%1</blockquote>"_s.arg(content);
}

void Renderer::leaveHeading(unsigned level)
{
    const QString content = takeSince(m_blockStart);
    const QString anchor = anchorOf(m_plain);
    m_anchors.insert(anchor);
    m_isHeading = false;
    if (level <= 2)
        m_headings.push_back({m_plain, anchor});
    // The page's title is the only first-level heading.
    m_out += u"<h%1 id=\"%2\">%3</h%1>"_s.arg(qMax(2u, level)).arg(anchor, content);
}

void Renderer::leaveParagraph()
{
    const QString content = takeSince(m_blockStart);
    const bool isFigure = m_onlyImages && content.contains(u"<img "_s);
    const QString caption = m_imageCaption.isEmpty()
        ? QString()
        : u"<figcaption>%1</figcaption>"_s.arg(m_imageCaption.toHtmlEscaped());
    m_out
        += isFigure ? u"<figure>%1</figure>"_s.arg(content + caption) : u"<p>%1</p>"_s.arg(content);
}

void Renderer::enterSpan(MD_SPANTYPE type, const void *detail)
{
    if (type == MD_SPAN_IMG) {
        if (m_imageDepth++ == 0) {
            const auto &image = *static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
            moveTo(image.src.text);
            m_imageName = toQString(image.src);
            m_imageCaption = toQString(image.title);
            m_imageAlt.clear();
        }
        return;
    }
    if (m_imageDepth > 0) // an alternative text has no elements
        return;
    m_onlyImages = false;
    if (type == MD_SPAN_A)
        enterLink(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href);
    else if (const QString tag = plainTag(type); !tag.isEmpty())
        m_out += u'<' + tag + u'>';
}

void Renderer::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG) {
        if (--m_imageDepth == 0)
            leaveImage();
        return;
    }
    if (m_imageDepth > 0)
        return;
    if (type == MD_SPAN_A) {
        m_out += m_linkIsWritten ? u"</a>"_s : QString();
        m_linkIsWritten = false;
    } else if (const QString tag = plainTag(type); !tag.isEmpty()) {
        m_out += u"</"_s + tag + u'>';
    }
}

void Renderer::enterLink(const MD_ATTRIBUTE &href)
{
    moveTo(href.text);
    const QString target = linkTarget(toQString(href));
    m_linkIsWritten = !target.isEmpty();
    if (m_linkIsWritten)
        m_out += u"<a href=\"%1\">"_s.arg(target);
    else
        report(MarkdownText::tr(
            "A link may lead to article:SLUG, kiosk:check, #HEADING of this page or https://…, "
            "which is shown as text and QR code."));
}

QString Renderer::linkTarget(const QString &href)
{
    static const QRegularExpression article(u"^article:([a-z0-9-]+)$"_s);
    static const QRegularExpression anchor(u"^#([a-z0-9-]+)$"_s);
    if (href == u"kiosk:check"_s)
        return href;
    if (const auto match = article.match(href);
        match.hasMatch() && m_context.hasArticle(match.captured(1)))
        return u"article://page/"_s + match.captured(1);
    if (const auto match = anchor.match(href); match.hasMatch()) {
        m_usedAnchors.emplace_back(match.captured(1), m_line);
        return href;
    }
    if (isWebAddress(href))
        return u"article://address/"_s + QString::fromLatin1(QUrl::toPercentEncoding(href));
    return {};
}

void Renderer::checkAnchors()
{
    for (const auto &[anchor, line] : m_usedAnchors) {
        m_line = line;
        if (!m_anchors.contains(anchor))
            report(MarkdownText::tr("This page has no heading for the link #%1.").arg(anchor));
    }
}

void Renderer::leaveImage()
{
    if (!m_context.hasPicture(m_imageName)) {
        report(
            MarkdownText::tr("A picture must be a file in the folder images beside the article."));
        return;
    }
    if (m_imageAlt.trimmed().isEmpty()) {
        report(MarkdownText::tr("The picture %1 needs a text for people who cannot see it.")
                   .arg(m_imageName));
        return;
    }
    m_out += u"<img src=\"article://pictures/%1\" alt=\"%2\">"_s.arg(m_imageName.toHtmlEscaped(),
                                                                     m_imageAlt.toHtmlEscaped());
}

void Renderer::text(MD_TEXTTYPE type, const QString &text)
{
    if (m_imageDepth > 0) {
        m_imageAlt += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? u" "_s : text;
        return;
    }
    m_onlyImages = m_onlyImages && type == MD_TEXT_SOFTBR;
    m_plain += text;
    switch (type) {
    case MD_TEXT_NULLCHAR:
        m_out += QChar::ReplacementCharacter;
        break;
    case MD_TEXT_BR:
        m_out += u"<br>"_s;
        break;
    case MD_TEXT_SOFTBR:
        m_out += u'\n';
        break;
    case MD_TEXT_ENTITY: // md4c lets only &name; and &#number; through
        m_out += text;
        break;
    case MD_TEXT_NORMAL:
        appendMarkedText(text);
        break;
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
        m_out += text.toHtmlEscaped();
        break;
    }
}

void Renderer::appendMarkedText(const QString &text)
{
    static const QRegularExpression mark(u"\\[\\^([^\\]]*)\\]|\\{([a-z-]+)\\}"_s);
    qsizetype done = 0;
    for (auto matches = mark.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        appendWords(text.mid(done, match.capturedStart() - done));
        m_out += match.hasCaptured(2) ? chip(match.captured(2)) : sourceMark(match.captured(1));
        done = match.capturedEnd();
    }
    appendWords(text.mid(done));
}

void Renderer::appendWords(const QString &text)
{
    qsizetype done = 0;
    const bool mayLink = !m_context.terms.isEmpty() && !m_isHeading && !m_linkIsWritten;
    for (auto matches = mayLink ? m_terms.globalMatch(text) : QRegularExpressionMatchIterator();
         matches.hasNext();) {
        const auto match = matches.next();
        const int term = match.lastCapturedIndex();
        if (m_usedTerms.contains(term))
            continue;
        m_usedTerms.insert(term);
        m_out += text.mid(done, match.capturedStart() - done).toHtmlEscaped()
            + u"<a class=\"term\" href=\"article://word/%1\">"_s.arg(term - 1)
            + match.captured().toHtmlEscaped() + u"</a>"_s;
        done = match.capturedEnd();
    }
    m_out += text.mid(done).toHtmlEscaped();
}

QString Renderer::sourceMark(const QString &key)
{
    const auto index = m_context.sourceKeys.indexOf(key);
    if (index < 0) {
        report(MarkdownText::tr("There is no source %1 in the front matter.").arg(key));
        return {};
    }
    m_cited = key;
    const QString number = QString::number(index + 1);
    return u"<sup><a href=\"article://source/%1\" aria-label=\"%2\">%3</a></sup>"_s.arg(
        key, m_context.words[u"source_mark"_s].arg(number).toHtmlEscaped(), number);
}

QString Renderer::chip(const QString &kind)
{
    if (!chipSigns().contains(kind)) {
        report(MarkdownText::tr("There is no chip {%1}.").arg(kind));
        return {};
    }
    const QString target
        = m_cited.isEmpty() ? u"chip/"_s + kind : u"source/%1/%2"_s.arg(m_cited, kind);
    return u"<a class=\"chip chip-%1\" href=\"article://%2\"><span class=\"sign\" "
           "aria-hidden=\"true\">%3</span> %4</a>"_s.arg(
               kind,
               target,
               chipSigns().value(kind),
               m_context.words[u"chip."_s + kind].toHtmlEscaped());
}

QString Renderer::takeSince(qsizetype start)
{
    QString content = m_out.mid(start);
    m_out.truncate(start);
    return content;
}

void Renderer::moveTo(const char *text)
{
    const char *begin = m_source.constData();
    // md4c also sends texts of its own, such as line breaks, and rebuilt attributes.
    if (std::greater_equal<>()(text, begin) && std::less<>()(text, begin + m_source.size()))
        m_line = lineAt(m_source, text - begin);
}

void Renderer::report(const QString &message)
{
    m_problems.append({Problem::Severity::Error,
                       m_context.fileName,
                       m_context.firstLine + m_line - 1,
                       {},
                       message});
}

} // namespace

MarkdownRendering renderMarkdown(const QString &markdown, const MarkdownContext &context)
{
    return Renderer(markdown.toUtf8(), context).render();
}

} // namespace kiosk
