// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScreen;

namespace kiosk {

/// How large the patient wants the words.
enum class TextScale { Normal, Larger, Large, Largest, Double };
/// 1.0, 1.15, 1.3, 1.6, 2.0
[[nodiscard]] double factor(TextScale scale);
enum class LineSpacing { Normal, Wide };

/// The roles a text can have, with their size in millimetres and weight.
enum class TextRole {
    Display, ///< 16 mm: attract page, headline of a result
    Title, ///< 12 mm, one a screen
    Question, ///< 10 mm
    Body, ///< 8 mm: text and answers
    Action, ///< 8 mm, semibold: buttons, chosen answers
    Caption, ///< 7 mm: help, field labels; the smallest text on the kiosk
    CaptionStrong, ///< 7 mm, semibold: group heads, error sentences
};

/// Turns millimetres on the glass into pixels: the only place where sizes come from. A value.
class Metrics
{
public:
    /// A dpi that no screen has (a lying EDID) counts as 96.
    explicit Metrics(double dpi = 96,
                     TextScale scale = TextScale::Normal,
                     LineSpacing spacing = LineSpacing::Normal);
    /// `screenWidthMm` is the setting that overrides what the screen tells; 0 believes the screen.
    [[nodiscard]] static Metrics
    forScreen(const QScreen &screen, double screenWidthMm, TextScale scale = TextScale::Normal);

    [[nodiscard]] double dpi() const { return m_dpi; }
    [[nodiscard]] TextScale scale() const { return m_scale; }
    [[nodiscard]] LineSpacing lineSpacing() const { return m_lineSpacing; }
    [[nodiscard]] Metrics scaled(TextScale scale) const
    {
        return Metrics(m_dpi, scale, m_lineSpacing);
    }

    /// To the nearest pixel: how things look.
    [[nodiscard]] int px(double mm) const;
    /// Rounded up: what must not be smaller (touch targets).
    [[nodiscard]] int pxAtLeast(double mm) const;
    /// Steps of 2 mm.
    [[nodiscard]] int spacing(int steps = 1) const { return px(2.0 * steps); }

    /// Pixel size of a font, with the text scale.
    [[nodiscard]] int fontPx(TextRole role) const;
    /// Line pitch as a part of the size: 1.2 for titles, 1.4 for the rest, a quarter more when
    /// wide.
    [[nodiscard]] double lineFactor(TextRole role) const;
    [[nodiscard]] int linePx(TextRole role) const;

    [[nodiscard]] int target() const { return pxAtLeast(16); }
    [[nodiscard]] int buttonHeight() const; ///< 22 mm, more with larger words
    [[nodiscard]] int rowHeight() const; ///< 21 mm: answers and fields
    [[nodiscard]] int icon() const; ///< 9 mm, with the text scale
    [[nodiscard]] int mark() const { return px(11); } ///< round or square mark of an answer
    [[nodiscard]] int margin(bool landscape) const { return px(landscape ? 16 : 12); }
    [[nodiscard]] int gap() const { return pxAtLeast(3); } ///< between two targets
    [[nodiscard]] int cardRadius() const { return px(4); }
    [[nodiscard]] int radius() const { return px(3); } ///< buttons, fields, answers
    [[nodiscard]] int maximumTextWidth(TextRole role) const; ///< 62 characters

    bool operator==(const Metrics &) const = default;

private:
    double m_dpi;
    TextScale m_scale;
    LineSpacing m_lineSpacing;
};

} // namespace kiosk
