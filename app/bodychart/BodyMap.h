// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/Curve.h"
#include "app/core/Result.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace kiosk {

/// Seen from there; left and right are the person's own.
enum class BodyView { Front, Back, LeftSide, RightSide };
inline constexpr std::array bodyViews{
    BodyView::Front, BodyView::Back, BodyView::LeftSide, BodyView::RightSide};

/// Figures to recognise oneself in.
enum class BodyBuild { Narrow, Medium, Broad };
inline constexpr std::array bodyBuilds{BodyBuild::Narrow, BodyBuild::Medium, BodyBuild::Broad};

/// "front", "left-side"; "medium": as the map and drawings write them.
[[nodiscard]] QString codeOf(BodyView view);
[[nodiscard]] QString codeOf(BodyBuild build);
[[nodiscard]] std::optional<BodyView> bodyViewFromCode(const QString &code);
[[nodiscard]] std::optional<BodyBuild> bodyBuildFromCode(const QString &code);

/// A place with a name. Those of one view share its silhouette out between them.
struct BodyRegion
{
    QString id; ///< for ever: answers hold it
    BodyView view = BodyView::Front;
    QHash<QString, QString> names; ///< by language
    ChartLine outline; ///< of the medium build; may reach beyond the silhouette
};

/// What is drawn of one view, in chart units.
struct BodyFigure
{
    ChartLine silhouette;
    std::vector<ChartLine> hair;
    ChartLine arm; ///< before the trunk, seen from the side; else empty
    std::vector<ChartLine> lines; ///< face, shoulder blades, folds
};

/// resources/bodychart/body-map.json: figures and regions. A value; knows nothing of drawings.
class BodyMap
{
public:
    /// A map that cannot be used is BadSettings.
    [[nodiscard]] static Result<BodyMap> read(const QByteArray &json);
    /// The one that is compiled in.
    [[nodiscard]] static BodyMap shipped();

    [[nodiscard]] const std::vector<BodyRegion> &regions() const { return m_regions; }
    [[nodiscard]] const BodyRegion *find(const QString &id) const;
    [[nodiscard]] BodyFigure figure(BodyView view, BodyBuild build) const;
    [[nodiscard]] ChartLine outline(const BodyRegion &region, BodyBuild build) const;

private:
    /// How wide a build is at a height. From front and back: trunk and arms; seen from the left:
    /// towards the face and towards the back.
    struct Girth
    {
        double y = 0;
        double one = 1;
        double other = 1;
    };
    struct Build
    {
        std::vector<Girth> frontBack;
        std::vector<Girth> side;
    };

    [[nodiscard]] QPointF shaped(QPointF point, BodyView view, BodyBuild build) const;
    [[nodiscard]] ChartLine shaped(ChartLine line, BodyView view, BodyBuild build) const;

    std::array<BodyFigure, bodyViews.size()> m_figures;
    std::array<Build, bodyBuilds.size()> m_builds;
    std::vector<QPointF> m_trunk; ///< half its width (x) at a height (y): what is beyond is arm
    std::vector<BodyRegion> m_regions;

    friend class BodyMapReader;
};

} // namespace kiosk
