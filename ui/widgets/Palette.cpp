// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Palette.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr std::array<const char16_t *, roleCount> roleNames = {
    u"paper",          u"surface",       u"ink",          u"muted",
    u"control-line",   u"hairline",      u"sand",         u"primary",
    u"on-primary",     u"primary-soft",  u"accent",       u"emergency",
    u"emergency-soft", u"on-emergency",  u"same-day",     u"same-day-soft",
    u"mention",        u"mention-soft",  u"none-marked",  u"none-marked-soft",
    u"focus",          u"key-tray",      u"figure",       u"figure-shade",
    u"figure-line",    u"pain-ache",     u"pain-burning", u"pain-stabbing",
    u"pain-numb",      u"pain-tingling", u"shadow",
};

/// WCAG 2 relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

QString roleName(ColorRole role)
{
    return QString::fromUtf16(roleNames.at(static_cast<size_t>(role)));
}

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::Sepia:
        return u"sepia"_s;
    case Scheme::HighContrast:
        return u"high-contrast"_s;
    case Scheme::Light:
        break;
    }
    return u"light"_s;
}

Scheme schemeFromName(const QString &name)
{
    for (const Scheme scheme : {Scheme::Dark, Scheme::Sepia, Scheme::HighContrast}) {
        if (schemeName(scheme) == name)
            return scheme;
    }
    return Scheme::Light;
}

Result<Palette> Palette::read(const QByteArray &toml, Scheme scheme)
{
    toml::table file;
    try {
        file = toml::parse(std::string_view(toml.constData(), static_cast<size_t>(toml.size())));
    } catch (const toml::parse_error &error) {
        return fail(ErrorCode::BadSettings, QString::fromUtf8(error.description().data()));
    }

    const auto colors = file[schemeName(scheme).toStdString()];
    Palette palette;
    for (int i = 0; i < roleCount; ++i) {
        const QString name = roleName(static_cast<ColorRole>(i));
        const auto text = colors[name.toStdString()].value<std::string>();
        const QColor color(text ? QString::fromStdString(*text) : QString());
        if (!color.isValid())
            return fail(ErrorCode::BadSettings, schemeName(scheme) + u"."_s + name);
        palette.m_colors.at(static_cast<size_t>(i)) = color;
    }
    return palette;
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace kiosk
