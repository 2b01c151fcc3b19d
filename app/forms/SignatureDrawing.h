// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>

#include <optional>
#include <vector>

namespace kiosk {

/// A signature as the finger drew it, in a box `aspect` times as wide as high: x from 0 to
/// `aspect`, y from 0 (top) to 1. A value; stored as the picture that any other program can show.
struct SignatureDrawing
{
    using Stroke = std::vector<QPointF>; ///< of one point: a dot

    static constexpr double aspect = 2.25;
    static constexpr double lineWidth = 0.014;
    static constexpr std::size_t maxStrokes = 200;
    static constexpr std::size_t maxPoints = 6000; ///< of all strokes together
    static constexpr qsizetype maxBytes = qsizetype(128) * 1024; ///< as SVG

    std::vector<Stroke> strokes;

    /// What an accidental touch leaves is no signature yet.
    [[nodiscard]] bool isSignature() const;
    /// Without the points that say nothing new, and only as far as there is room; `isWhole` is
    /// false when some of it found none.
    struct Added;
    [[nodiscard]] Added with(const Stroke &stroke) const;

    /// An `image/svg+xml` of one path, its coordinates rounded to a thousandth of the height.
    [[nodiscard]] QByteArray toSvg() const;
    /// Only of a picture as `toSvg` writes it; nothing for any other.
    [[nodiscard]] static std::optional<SignatureDrawing> fromSvg(const QByteArray &svg);

    bool operator==(const SignatureDrawing &) const = default;
};

struct SignatureDrawing::Added
{
    SignatureDrawing drawing;
    bool isWhole = true;
};

/// The content type of a drawn signature.
inline constexpr char16_t signatureType[] = u"image/svg+xml";

} // namespace kiosk
