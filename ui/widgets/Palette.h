// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QColor>

#include <array>

namespace kiosk {

/// What a colour is for; resources/style/palette.toml says which colour that is in each scheme.
enum class ColorRole {
    Paper,
    Surface,
    Ink,
    Muted,
    ControlLine,
    Hairline,
    Sand,
    Primary,
    OnPrimary,
    PrimarySoft,
    Accent,
    Emergency,
    EmergencySoft,
    OnEmergency,
    SameDay,
    SameDaySoft,
    Mention,
    MentionSoft,
    NoneMarked,
    NoneMarkedSoft,
    Focus,
    KeyTray,
    Figure, ///< the body chart: skin, hair, folds
    FigureShade,
    FigureLine,
    PainAche, ///< in the order of `painTypes`
    PainBurning,
    PainStabbing,
    PainNumb,
    PainTingling,
    Shadow,
};
inline constexpr int roleCount = static_cast<int>(ColorRole::Shadow) + 1;

enum class Scheme { Light, Dark, Sepia, HighContrast };

/// "primary-soft": the role's key in the palette and its placeholder in style sheets.
[[nodiscard]] QString roleName(ColorRole role);
[[nodiscard]] QString schemeName(Scheme scheme);
/// From the setting `kiosk.theme`; an unknown name is light.
[[nodiscard]] Scheme schemeFromName(const QString &name);

/// The colours of one scheme.
class Palette
{
public:
    /// Reads the scheme's table; a missing or unreadable role is BadSettings.
    [[nodiscard]] static Result<Palette> read(const QByteArray &toml, Scheme scheme);

    [[nodiscard]] QColor color(ColorRole role) const
    {
        return m_colors.at(static_cast<size_t>(role));
    }

private:
    std::array<QColor, roleCount> m_colors;
};

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace kiosk
