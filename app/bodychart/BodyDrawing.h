// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyMap.h"

#include <QJsonObject>

namespace kiosk {

/// How it feels; each has a colour, a pattern and a word. `Unsaid`: it hurts, and the patient chose
/// no feeling.
enum class PainType { Ache, Burning, Stabbing, Numb, Tingling, Unsaid };
/// Those to choose from.
inline constexpr std::array painTypes{
    PainType::Ache, PainType::Burning, PainType::Stabbing, PainType::Numb, PainType::Tingling};
inline constexpr std::size_t painTypeCount = painTypes.size() + 1;
/// "ache": as drawings write it.
[[nodiscard]] QString codeOf(PainType pain);
[[nodiscard]] std::optional<PainType> painTypeFromCode(const QString &code);

/// One pull of the finger over one view.
struct BodyStroke
{
    BodyView view = BodyView::Front;
    PainType pain = PainType::Unsaid;
    double width = 0; ///< in chart units
    ChartLine points; ///< of one point: a dot
    bool operator==(const BodyStroke &) const = default;
};

/// A region that was chosen by name.
struct BodyMark
{
    QString region;
    PainType pain = PainType::Unsaid;
    bool operator==(const BodyMark &) const = default;
};

/// What a patient drew and chose on the body chart. A value; which regions that comes to is the
/// business of `BodyCoverage`.
struct BodyDrawing
{
    BodyBuild build = BodyBuild::Medium;
    std::vector<BodyMark> marks;
    std::vector<BodyStroke> strokes;

    [[nodiscard]] bool isEmpty() const { return marks.empty() && strokes.empty(); }
    /// Whether it has no more marks and strokes than the limits below; says nothing of points.
    [[nodiscard]] bool isWithinLimits() const
    {
        return marks.size() <= maxMarks && strokes.size() <= maxStrokes;
    }
    /// Compact JSON: {"version": 1, "build", "marks": [[region, pain]], "strokes": [{"view",
    /// "pain", "width", "points": [x, y, x, y ...]}]}, rounded to a ten-thousandth.
    [[nodiscard]] QByteArray toJson() const;
    /// Nothing when it is no drawing, of another version or beyond the limits below.
    [[nodiscard]] static std::optional<BodyDrawing> fromJson(const QByteArray &json);
    bool operator==(const BodyDrawing &) const = default;

    static constexpr qsizetype maxBytes = qsizetype(128) * 1024;
    static constexpr size_t maxMarks = 400;
    static constexpr size_t maxStrokes = 200;
    static constexpr size_t maxPoints = 300; ///< of one stroke
    static constexpr size_t maxAllPoints = 6000;
    static constexpr double minWidth = 0.004;
    static constexpr double maxWidth = 0.1;
};

/// How many points one more stroke may have; 0 when there is no room for another stroke.
[[nodiscard]] size_t roomForStroke(const BodyDrawing &drawing);

/// The same line with points `apart`, or so far apart that `BodyDrawing::maxPoints` are enough.
[[nodiscard]] ChartLine evenlySpaced(const ChartLine &points, double apart);

/// The content type of a drawing that stands in a response.
inline constexpr char16_t bodyDrawingType[] = u"application/vnd.bonesetters.body-drawing+json";

} // namespace kiosk
