// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Metrics.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <xcb/xcb.h>

namespace kiosk {

namespace {

constexpr double mmPerInch = 25.4;

double sizeMm(TextRole role)
{
    switch (role) {
    case TextRole::Display:
        return 16;
    case TextRole::Title:
        return 12;
    case TextRole::Question:
        return 10;
    case TextRole::Body:
    case TextRole::Action:
        return 8;
    case TextRole::Caption:
    case TextRole::CaptionStrong:
        break;
    }
    return 7;
}

bool isHeading(TextRole role)
{
    return role == TextRole::Display || role == TextRole::Title || role == TextRole::Question;
}

/// What the X server's own screen says; 0 without an X server.
double xServerDpi()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        return 0;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(x11->connection())).data;
    return screen->width_in_millimeters > 0
        ? screen->width_in_pixels * mmPerInch / screen->width_in_millimeters
        : 0;
}

/// 96 is what an X server answers when it does not know: RandR on Xvfb, the screen itself on Xorg.
/// Then the other of the two may know better.
double physicalDpi(const QScreen &screen)
{
    const double dpi = screen.physicalDotsPerInch();
    const double other = std::abs(dpi - 96) < 1 ? xServerDpi() : 0;
    return other > 0 ? other : dpi;
}

} // namespace

double factor(TextScale scale)
{
    switch (scale) {
    case TextScale::Larger:
        return 1.15;
    case TextScale::Large:
        return 1.3;
    case TextScale::Largest:
        return 1.6;
    case TextScale::Double:
        return 2.0;
    case TextScale::Normal:
        break;
    }
    return 1.0;
}

Metrics::Metrics(double dpi, TextScale scale, LineSpacing spacing)
    : m_dpi(dpi >= 50 && dpi <= 400 ? dpi : 96)
    , m_scale(scale)
    , m_lineSpacing(spacing)
{
}

Metrics Metrics::forScreen(const QScreen &screen, double screenWidthMm, TextScale scale)
{
    if (screenWidthMm > 0)
        return Metrics(screen.geometry().width() * mmPerInch / screenWidthMm, scale);
    return Metrics(physicalDpi(screen), scale);
}

int Metrics::px(double mm) const
{
    return static_cast<int>(std::lround(mm * m_dpi / mmPerInch));
}

int Metrics::pxAtLeast(double mm) const
{
    return static_cast<int>(std::ceil(mm * m_dpi / mmPerInch));
}

int Metrics::fontPx(TextRole role) const
{
    return static_cast<int>(std::lround(sizeMm(role) * factor(m_scale) * m_dpi / mmPerInch));
}

double Metrics::lineFactor(TextRole role) const
{
    return (isHeading(role) ? 1.2 : 1.4) * (m_lineSpacing == LineSpacing::Wide ? 1.25 : 1.0);
}

int Metrics::linePx(TextRole role) const
{
    return static_cast<int>(std::lround(fontPx(role) * lineFactor(role)));
}

int Metrics::buttonHeight() const
{
    return std::max(px(22), linePx(TextRole::Action) + px(10));
}

int Metrics::rowHeight() const
{
    return std::max(px(21), linePx(TextRole::Body) + px(9.5));
}

int Metrics::icon() const
{
    return static_cast<int>(std::lround(px(9) * factor(m_scale)));
}

int Metrics::maximumTextWidth(TextRole role) const
{
    // An average character of Inter is about half as wide as its size.
    return 31 * fontPx(role);
}

} // namespace kiosk
