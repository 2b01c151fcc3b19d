// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include <QPainter>

#include <algorithm>
#include <limits>

namespace kiosk {

TextLabel::TextLabel(const Theme &theme, TextRole role, const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_role(role)
    , m_color(role == TextRole::Caption ? ColorRole::Muted : ColorRole::Ink)
{
    setTextFormat(Qt::PlainText); // before there is a text that could be taken for mark-up
    setText(text);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(theme, this, [this] {
        setFont(m_theme.font(m_role));
        forgetLayout();
    });
}

void TextLabel::setColor(ColorRole color)
{
    m_color = color;
    update();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    setFont(m_theme.font(role));
    forgetLayout();
}

void TextLabel::forgetLayout()
{
    m_painted.reset();
    m_sizes.clear();
    updateGeometry();
    update();
}

bool TextLabel::isHeading() const
{
    return m_role == TextRole::Display || m_role == TextRole::Title || m_role == TextRole::Question;
}

void TextLabel::setNote(const QString &note)
{
    const QString before = accessibleName();
    m_note = note;
    if (!note.isEmpty() || !before.isEmpty())
        setAccessibleName(wholeText()); // the words may be others too
    if (accessibleName() != before)
        forgetLayout();
}

void TextLabel::setEmphasis(const QList<QPair<int, int>> &parts)
{
    if (parts == m_emphasis)
        return;
    m_emphasis = parts;
    forgetLayout();
}

void TextLabel::setFormats(const QList<QTextLayout::FormatRange> &formats)
{
    if (formats == m_formats)
        return;
    m_formats = formats;
    forgetLayout();
}

QString TextLabel::wholeText() const
{
    return m_note.isEmpty() ? text() : text() + u' ' + m_note;
}

namespace {

double columnWidth(const Theme &theme, TextRole role, double width)
{
    return std::min<double>(width, theme.metrics().maximumTextWidth(role));
}

} // namespace

/// Balanced lines are as many as greedy ones, so measuring need not balance.
TextFlow TextLabel::flow(double width, TextFlow::Wrap wrap) const
{
    QTextLayout::FormatRange note;
    note.start = static_cast<int>(text().size());
    note.length = static_cast<int>(wholeText().size()) - note.start;
    note.format.setForeground(m_theme.color(ColorRole::Muted));
    QList<QTextLayout::FormatRange> formats = m_formats;
    if (note.length > 0)
        formats.append(note);
    for (const auto &[start, length] : m_emphasis) {
        QTextLayout::FormatRange part;
        part.start = start;
        part.length = length;
        part.format.setFontWeight(QFont::Bold);
        part.format.setForeground(m_theme.color(ColorRole::Primary));
        formats.append(part);
    }
    return {wholeText(),
            m_theme.font(m_role),
            m_theme.metrics().linePx(m_role),
            columnWidth(m_theme, m_role, width),
            wrap,
            formats};
}

QSize TextLabel::sizeIn(int width) const
{
    return m_sizes.size(wholeText(), m_theme.font(m_role), width, [this](int asked) {
        return flow(asked, TextFlow::Wrap::Greedy).size();
    });
}

QSize TextLabel::sizeHint() const
{
    return sizeIn(std::numeric_limits<int>::max() / 4);
}

QSize TextLabel::minimumSizeHint() const
{
    return {m_theme.metrics().fontPx(m_role) * 3, m_theme.metrics().linePx(m_role)};
}

int TextLabel::heightForWidth(int width) const
{
    return sizeIn(width).height();
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(m_color));
    if (!m_painted || m_painted->text != wholeText() || m_painted->width != width())
        m_painted.emplace(Painted{wholeText(), width(), flow(width(), TextFlow::Wrap::Balanced)});
    m_painted->flow.draw(painter, rect(), alignment());
}

} // namespace kiosk
