// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Palette.h"

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>

namespace kiosk {

/// What a patient may choose of the looks, for the whole kiosk at once.
struct Looks
{
    Scheme scheme = Scheme::Light;
    TextScale scale = TextScale::Normal;
    LineSpacing spacing = LineSpacing::Normal;

    bool operator==(const Looks &) const = default;
};

/// How everything looks now: colours, sizes, fonts, icons, drawings, style sheet. One object,
/// created by the composition and passed by reference; it has no opinion on any widget.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Metrics metrics, Scheme scheme = Scheme::Light, QObject *parent = nullptr);

    [[nodiscard]] const Metrics &metrics() const { return m_metrics; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] Looks looks() const;
    /// All of it with one change.
    void setLooks(const Looks &looks);
    void setScheme(Scheme scheme);
    void setTextScale(TextScale scale);
    /// The window moved to another screen.
    void setMetrics(const Metrics &metrics);

    [[nodiscard]] QColor color(ColorRole role) const { return m_palette.color(role); }
    [[nodiscard]] QFont font(TextRole role) const;
    /// Border of fields, buttons and unselected answers.
    [[nodiscard]] double borderWidth() const;
    [[nodiscard]] double selectedBorderWidth() const;

    /// A 24-grid icon of resources/icons in the colour of a role.
    [[nodiscard]] QPixmap
    pixmap(const QString &icon, ColorRole role, int px, qreal ratio = 1) const;
    [[nodiscard]] QIcon icon(const QString &name, ColorRole role, int px) const;
    /// SVG of resources/drawings, recoloured for the scheme; empty when there is none.
    [[nodiscard]] QByteArray drawing(const QString &name) const;
    /// The clinic's mark in the scheme's primary colours.
    [[nodiscard]] QPixmap mark(int px, qreal ratio = 1) const;

    /// Puts `@role`, `@mm(2)`, `@font(body)`, `@line(body)`, `@border` and `@selected-border` into
    /// a template.
    [[nodiscard]] QString styleSheet(const QString &text) const;
    /// Gives the application the sheet resources/style/`sheet`.qss, font and palette, now and after
    /// every change.
    void install(const QString &sheet);

signals:
    /// Colours or sizes are different now.
    void themeChanged();

private:
    void apply();
    void change();

    Metrics m_metrics;
    Scheme m_scheme;
    Palette m_palette;
    QString m_sheet;
    mutable QHash<QString, QPixmap> m_pixmaps;
};

/// Calls `update` now and whenever the theme changes, as long as `context` lives.
template <typename Context, typename Function>
void followTheme(const Theme &theme, Context *context, Function update)
{
    QObject::connect(&theme, &Theme::themeChanged, context, update);
    update();
}

} // namespace kiosk
