// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PlainReader.h"

#include "app/articles/ArticleText.h"
#include "ui/widgets/TextLabel.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using Kind = ArticleBlock::Kind;

TextRole roleOf(const ArticleBlock &block)
{
    return block.kind == Kind::Heading ? TextRole::Question : TextRole::Body;
}

/// A table's rows become lines, and its cells parts of them.
QString wordsOf(const ArticleBlock &block)
{
    static const QRegularExpression rowEnd(uR"( *\|[\s|:-]*\| *)"_s);
    QString text = block.plain();
    if (text.startsWith(u'|') && text.endsWith(u'|'))
        text = text.mid(1, text.size() - 2).replace(rowEnd, u"\n"_s).replace(u" | "_s, u" – "_s);
    return (block.kind == Kind::Item ? u"• "_s : QString()) + text.trimmed();
}

} // namespace

PlainReader::PlainReader(const Theme &theme, QWidget *parent)
    : ScrollArea(theme, parent)
    , m_theme(theme)
    , m_list(new QVBoxLayout)
{
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    contents->setLayout(m_list);
    followTheme(theme, this, [this] {
        const int margin = m_theme.metrics().margin(false);
        m_list->setContentsMargins(margin, margin, margin, margin);
        m_list->setSpacing(m_theme.metrics().spacing(3));
    });
    setWidget(contents);
}

void PlainReader::showArticle(const Article &article, double part)
{
    while (const auto item = std::unique_ptr<QLayoutItem>(m_list->takeAt(0)))
        delete item->widget();
    const auto add = [this](TextRole role, const QString &text) {
        auto *label = new TextLabel(m_theme, role, text);
        m_list->addWidget(label);
        label->show(); // now: the layout leaves out what is still hidden
    };
    add(TextRole::Title, article.title);
    add(TextRole::Body, article.summary);
    for (const ArticleBlock &block : articleBlocks(article))
        if (block.kind != Kind::Picture)
            add(roleOf(block), wordsOf(block));
    m_list->addStretch();
    // The height is known once the words are laid out in the width there is.
    widget()->resize(viewport()->width(), m_list->heightForWidth(viewport()->width()));
    m_list->activate();
    verticalScrollBar()->setMaximum(std::max(0, widget()->height() - viewport()->height()));
    verticalScrollBar()->setValue(int(std::lround(part * widget()->height())));
}

QString PlainReader::words() const
{
    QStringList words;
    for (int i = 0; i < m_list->count(); ++i)
        if (const auto *label = qobject_cast<TextLabel *>(m_list->itemAt(i)->widget()))
            words.append(label->text());
    return words.join(u'\n');
}

} // namespace kiosk
