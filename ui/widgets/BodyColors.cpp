// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BodyColors.h"

namespace kiosk {

ColorRole colorOf(PainType pain)
{
    return pain == PainType::Unsaid ? ColorRole::Muted
                                    : ColorRole(int(ColorRole::PainAche) + int(pain));
}

BodyColors bodyColors(const Theme &theme)
{
    BodyColors colors{theme.color(ColorRole::Surface),
                      theme.color(ColorRole::Ink),
                      theme.color(ColorRole::Figure),
                      theme.color(ColorRole::FigureShade),
                      theme.color(ColorRole::FigureLine),
                      {}};
    for (size_t i = 0; i < painTypeCount; ++i)
        colors.pains.at(i) = theme.color(colorOf(PainType(i)));
    return colors;
}

} // namespace kiosk
