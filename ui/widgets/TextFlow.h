// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace kiosk {

/// Plain text laid out in a width with a line pitch of ours, for everything that paints words.
class TextFlow
{
public:
    enum class Wrap { Greedy, Balanced };

    /// `formats` colour parts of the text.
    TextFlow(const QString &text,
             const QFont &font,
             int linePx,
             double width,
             Wrap wrap,
             const QList<QTextLayout::FormatRange> &formats = {});
    ~TextFlow();
    TextFlow(TextFlow &&) noexcept;

    [[nodiscard]] int lineCount() const;
    [[nodiscard]] QSize size() const;
    /// Draws with the painter's pen.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    int m_linePx;
};

/// How large a text was in each width: layouts ask for the same again and again.
class TextSizes
{
public:
    /// Asks `measure(width)` only for what was not asked since the text or the font changed.
    template <typename Measure>
    QSize size(const QString &text, const QFont &font, int width, const Measure &measure)
    {
        if (text != m_text || font != m_font)
            clear();
        m_text = text;
        m_font = font;
        auto known = m_sizes.constFind(width);
        if (known == m_sizes.cend())
            known = m_sizes.insert(width, measure(width));
        return *known;
    }
    void clear() { m_sizes.clear(); }

private:
    QString m_text;
    QFont m_font;
    QHash<int, QSize> m_sizes;
};

} // namespace kiosk
