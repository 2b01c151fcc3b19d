// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/StyledText.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <md4c-html.h>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

constexpr qsizetype maxLetters = 20'000;
constexpr int maxDepth = 100;

enum class Tag {
    Unknown, ///< leaves its words
    Without, ///< leaves not even its words
    Inline,
    Bold,
    Italic,
    Underlined,
    Block,
    Item,
    Cell,
    Break,
};

Tag tagOf(QStringView name)
{
    static const QHash<QString, Tag> tags{
        {u"b"_s, Tag::Bold},           {u"strong"_s, Tag::Bold},      {u"h1"_s, Tag::Bold},
        {u"h2"_s, Tag::Bold},          {u"h3"_s, Tag::Bold},          {u"h4"_s, Tag::Bold},
        {u"h5"_s, Tag::Bold},          {u"h6"_s, Tag::Bold},          {u"th"_s, Tag::Bold},
        {u"i"_s, Tag::Italic},         {u"em"_s, Tag::Italic},        {u"u"_s, Tag::Underlined},
        {u"span"_s, Tag::Inline},      {u"html"_s, Tag::Inline},      {u"body"_s, Tag::Inline},
        {u"table"_s, Tag::Block},      {u"thead"_s, Tag::Inline},     {u"tbody"_s, Tag::Inline},
        {u"tr"_s, Tag::Block},         {u"td"_s, Tag::Cell},          {u"div"_s, Tag::Block},
        {u"p"_s, Tag::Block},          {u"ul"_s, Tag::Block},         {u"ol"_s, Tag::Block},
        {u"li"_s, Tag::Item},          {u"br"_s, Tag::Break},         {u"head"_s, Tag::Without},
        {u"script"_s, Tag::Without},   {u"style"_s, Tag::Without},    {u"iframe"_s, Tag::Without},
        {u"object"_s, Tag::Without},   {u"embed"_s, Tag::Without},    {u"template"_s, Tag::Without},
        {u"noscript"_s, Tag::Without}, {u"svg"_s, Tag::Without},      {u"math"_s, Tag::Without},
        {u"title"_s, Tag::Without},    {u"textarea"_s, Tag::Without}, {u"select"_s, Tag::Without},
    };
    return tags.value(name.toString().toLower(), Tag::Unknown);
}

bool startsLine(QStringView name)
{
    const Tag tag = tagOf(name);
    const bool isHeading = name.size() == 2 && (name[0] == u'h' || name[0] == u'H');
    return tag == Tag::Block || tag == Tag::Item || isHeading;
}

/// XHTML knows more entities than XML does.
class Entities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        static const QHash<QString, QString> known{{u"nbsp"_s, QString(QChar(0xa0))},
                                                   {u"ndash"_s, u"–"_s},
                                                   {u"mdash"_s, u"—"_s},
                                                   {u"hellip"_s, u"…"_s},
                                                   {u"bull"_s, u"•"_s},
                                                   {u"lsquo"_s, u"‘"_s},
                                                   {u"rsquo"_s, u"’"_s},
                                                   {u"ldquo"_s, u"“"_s},
                                                   {u"rdquo"_s, u"”"_s},
                                                   {u"deg"_s, u"°"_s}};
        return known.value(name, u'&' + name + u';');
    }
};

class XhtmlReader
{
public:
    explicit XhtmlReader(const QString &xhtml)
        : m_xml(xhtml)
    {
        m_xml.setEntityResolver(&m_entities);
    }

    StyleReading read()
    {
        while (!m_xml.atEnd() && m_words.text.size() < maxLetters) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                enter();
            else if (m_xml.isEndElement())
                leave();
            else if (m_xml.isCharacters())
                append(m_xml.text());
            else if (m_xml.isDTD())
                m_xml.raiseError(); // may declare entities without end
        }
        if (m_xml.hasError() || m_words.text.size() >= maxLetters)
            return {{}, {u"XHTML"_s}};
        trimEnd();
        m_lost.removeDuplicates();
        return {m_words, m_lost};
    }

private:
    struct Open
    {
        TextStyle style;
        qsizetype start = 0; ///< where its words begin
        bool startsLine = false;
    };

    void enter()
    {
        const QStringView name = m_xml.name();
        const Tag tag = tagOf(name);
        if (tag == Tag::Unknown || tag == Tag::Without)
            m_lost.append(name.toString().toLower());
        if (tag == Tag::Without) {
            m_xml.skipCurrentElement();
            return;
        }
        if (m_open.size() >= maxDepth) {
            m_xml.raiseError();
            return;
        }
        if (tag == Tag::Break || startsLine(name))
            breakLine(tag == Tag::Break);
        if (tag == Tag::Cell || name == u"th")
            append(u" ");
        if (tag == Tag::Item)
            m_words.text += u"• "_s;
        Open open{{}, m_words.text.size(), startsLine(name)};
        open.style = styleFromCss(m_xml.attributes().value(u"style"_s).toString(), m_lost);
        open.style.isBold |= tag == Tag::Bold;
        open.style.isItalic |= tag == Tag::Italic;
        open.style.isUnderlined |= tag == Tag::Underlined;
        m_open.append(open);
    }

    void leave()
    {
        if (m_open.isEmpty())
            return;
        const Open open = m_open.takeLast();
        const qsizetype length = m_words.text.size() - open.start;
        if (open.style != TextStyle() && length > 0)
            m_words.parts.append({open.start, length, open.style});
        if (open.startsLine)
            breakLine(false);
    }

    /// Space of any kind is one blank, as in HTML.
    void append(QStringView text)
    {
        for (const QChar letter : text.left(maxLetters)) {
            const bool isSpace = letter.isSpace() && letter != QChar(0xa0);
            const bool wasSpace = m_words.text.isEmpty() || m_words.text.back().isSpace();
            if (!isSpace)
                m_words.text += letter;
            else if (!wasSpace)
                m_words.text += u' ';
        }
    }

    void breakLine(bool always)
    {
        while (m_words.text.endsWith(u' ') && !m_words.text.endsWith(u"• "))
            m_words.text.chop(1);
        const bool isNewLine = m_words.text.isEmpty() || m_words.text.endsWith(u'\n')
            || m_words.text.endsWith(u"• ");
        if (always ? !m_words.text.isEmpty() : !isNewLine)
            m_words.text += u'\n';
    }

    void trimEnd()
    {
        while (!m_words.text.isEmpty() && m_words.text.back().isSpace())
            m_words.text.chop(1);
        for (StyledText::Part &part : m_words.parts)
            part.length = std::min(part.length, m_words.text.size() - part.start);
        m_words.parts.removeIf([](const StyledText::Part &part) { return part.length <= 0; });
    }

    Entities m_entities;
    QXmlStreamReader m_xml;
    StyledText m_words;
    QList<Open> m_open;
    QStringList m_lost;
};

} // namespace

StyleReading styledFromXhtml(const QString &xhtml)
{
    return XhtmlReader(xhtml).read();
}

StyleReading styledFromMarkdown(const QString &markdown)
{
    const QByteArray source = markdown.toUtf8();
    QByteArray html;
    const auto collect = [](const MD_CHAR *text, MD_SIZE size, void *into) {
        static_cast<QByteArray *>(into)->append(text, qsizetype(size));
    };
    if (md_html(source.constData(),
                MD_SIZE(source.size()),
                collect,
                &html,
                MD_FLAG_NOHTML,
                MD_HTML_FLAG_XHTML)
        != 0)
        return {{}, {u"Markdown"_s}};
    return styledFromXhtml(u"<div>"_s + QString::fromUtf8(html) + u"</div>"_s);
}

TextStyle styleFromCss(const QString &css, QStringList &lost)
{
    TextStyle style;
    for (const QString &declaration : css.split(u';', Qt::SkipEmptyParts)) {
        const QString name = declaration.section(u':', 0, 0).trimmed().toLower();
        const QString value = declaration.section(u':', 1).trimmed().toLower();
        if (name == u"font-weight")
            style.isBold = value.startsWith(u"bold") || value.toInt() >= 600;
        else if (name == u"font-style")
            style.isItalic = value == u"italic" || value == u"oblique";
        else if (name == u"text-decoration")
            style.isUnderlined = value.contains(u"underline");
        else if (!name.isEmpty())
            lost.append(name);
    }
    return style;
}

} // namespace kiosk::fhir
