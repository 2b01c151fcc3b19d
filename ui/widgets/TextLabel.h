// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextFlow.h"
#include "ui/widgets/Theme.h"

#include <QLabel>

#include <optional>

namespace kiosk {

/// Plain text in one of the theme's roles: wraps at 62 characters with lines of similar length,
/// never reads mark-up. Display, title and question are headings to a screen reader.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const Theme &theme,
              TextRole role,
              const QString &text = {},
              QWidget *parent = nullptr);

    void setColor(ColorRole color);
    void setRole(TextRole role);
    [[nodiscard]] TextRole role() const { return m_role; }
    [[nodiscard]] bool isHeading() const;
    /// Follows the first words in muted: "First name" + "(you can skip this)".
    void setNote(const QString &note);
    /// Parts of the text to stand out, as start and length.
    void setEmphasis(const QList<QPair<int, int>> &parts);
    /// Parts of the text in another look: weight, slant, underline.
    void setFormats(const QList<QTextLayout::FormatRange> &formats);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString wholeText() const;
    [[nodiscard]] TextFlow flow(double width, TextFlow::Wrap wrap) const;
    [[nodiscard]] QSize sizeIn(int width) const;
    void forgetLayout();

    const Theme &m_theme;
    TextRole m_role;
    ColorRole m_color;
    QString m_note;
    QList<QPair<int, int>> m_emphasis;
    QList<QTextLayout::FormatRange> m_formats;
    mutable TextSizes m_sizes;
    /// Lines as they were painted last: scrolling paints them many times.
    struct Painted
    {
        QString text;
        int width = 0;
        TextFlow flow;
    };
    std::optional<Painted> m_painted;
};

} // namespace kiosk
