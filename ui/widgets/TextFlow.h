// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
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

} // namespace kiosk
