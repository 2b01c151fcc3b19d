// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PlainReader.h"

#include "app/articles/ArticleCatalogue.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QLabel *plainLabel(const Theme &theme, TextRole role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    followTheme(theme, label, [label, &theme, role] {
        label->setFont(theme.font(role));
        label->setMaximumWidth(theme.metrics().maximumTextWidth(role));
    });
    return label;
}

} // namespace

PlainReader::PlainReader(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_title(plainLabel(theme, TextRole::Title))
    , m_text(plainLabel(theme, TextRole::Body))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *layout = new QVBoxLayout(contents);
    const int margin = theme.metrics().margin(false);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.metrics().spacing(3));
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addStretch();
    setWidget(contents);
}

void PlainReader::showArticle(const Article &article)
{
    QTextDocument document;
    document.setMarkdown(article.markdown, QTextDocument::MarkdownNoHTML);
    m_title->setText(article.title);
    m_text->setText(document.toPlainText());
    ensureVisible(0, 0);
}

QString PlainReader::words() const
{
    return m_title->text() + u'\n' + m_text->text();
}

} // namespace kiosk
