// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The palette is compiled in and tested as a whole, so it always reads.
Palette readPalette(Scheme scheme)
{
    const auto palette = Palette::read(resource(u":/style/palette.toml"_s), scheme);
    Q_ASSERT(palette);
    return palette.value_or(Palette());
}

QPixmap render(const QByteArray &svg, int px, qreal ratio)
{
    QPixmap pixmap(QSize(px, px) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void recolor(QByteArray &svg, const char *from, const QColor &to)
{
    svg.replace(from, to.name().toLatin1());
}

QFont::Weight weight(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return QFont::Normal;
    case TextRole::Caption:
        return QFont::Medium;
    default:
        return QFont::DemiBold;
    }
}

constexpr std::pair<const char16_t *, TextRole> fontNames[] = {
    {u"display", TextRole::Display},
    {u"title", TextRole::Title},
    {u"question", TextRole::Question},
    {u"body", TextRole::Body},
    {u"caption", TextRole::Caption},
};

} // namespace

Theme::Theme(Metrics metrics, Scheme scheme, QObject *parent)
    : QObject(parent)
    , m_metrics(metrics)
    , m_scheme(scheme)
    , m_palette(readPalette(scheme))
{
}

Looks Theme::looks() const
{
    return {m_scheme, m_metrics.scale(), m_metrics.lineSpacing()};
}

void Theme::setLooks(const Looks &display)
{
    if (display == this->looks())
        return;
    if (display.scheme != m_scheme)
        m_palette = readPalette(display.scheme);
    m_scheme = display.scheme;
    m_metrics = Metrics(m_metrics.dpi(), display.scale, display.spacing);
    change();
}

void Theme::setScheme(Scheme scheme)
{
    setLooks({scheme, m_metrics.scale(), m_metrics.lineSpacing()});
}

void Theme::setTextScale(TextScale scale)
{
    setMetrics(m_metrics.scaled(scale));
}

void Theme::setMetrics(const Metrics &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    change();
}

QFont Theme::font(TextRole role) const
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s});
    font.setPixelSize(m_metrics.fontPx(role));
    font.setWeight(weight(role));
    return font;
}

double Theme::borderWidth() const
{
    return m_scheme == Scheme::HighContrast ? m_metrics.px(0.75) : m_metrics.dpi() * 0.375 / 25.4;
}

double Theme::selectedBorderWidth() const
{
    return m_metrics.px(m_scheme == Scheme::HighContrast ? 1.5 : 0.75);
}

QPixmap Theme::pixmap(const QString &icon, ColorRole role, int px, qreal ratio) const
{
    const QString key
        = icon + u'|' + color(role).name() + u'|' + QString::number(qRound(px * ratio));
    QPixmap &pixmap = m_pixmaps[key];
    if (pixmap.isNull()) {
        QByteArray svg = resource(u":/icons/"_s + icon + u".svg"_s);
        recolor(svg, "#16242B", color(role));
        pixmap = render(svg, px, ratio);
    }
    return pixmap;
}

QIcon Theme::icon(const QString &name, ColorRole role, int px) const
{
    return QIcon(pixmap(name, role, px, qApp->devicePixelRatio()));
}

QByteArray Theme::drawing(const QString &name) const
{
    QByteArray svg = resource(u":/drawings/"_s + name + u".svg"_s);
    if (m_scheme == Scheme::Light)
        return svg;
    // Lines turn light and sheets of paper dark; dark fills (shoes, hair) keep their colour.
    const auto named = [this](const char *attribute, ColorRole role) {
        return attribute + QByteArray("=\"") + color(role).name().toLatin1() + '"';
    };
    svg.replace("stroke=\"#16242B\"", named("stroke", ColorRole::Ink));
    svg.replace("fill=\"#fff\"", named("fill", ColorRole::Surface));
    svg.replace("fill=\"#FFFFFF\"", named("fill", ColorRole::Surface));
    svg.replace("#DCECEE", color(ColorRole::PrimarySoft).name().toLatin1());
    svg.replace("#B8492F", color(ColorRole::Accent).name().toLatin1());
    return svg;
}

QPixmap Theme::mark(int px, qreal ratio) const
{
    QByteArray svg = resource(u":/drawings/logo-mark.svg"_s);
    if (m_scheme != Scheme::Light)
        recolor(svg, "#EAD9C4", color(ColorRole::OnPrimary));
    recolor(svg, "#FFFFFF", color(ColorRole::OnPrimary));
    recolor(svg, "#0B5563", color(ColorRole::Primary));
    return render(svg, px, ratio);
}

QString Theme::styleSheet(const QString &text) const
{
    static const QRegularExpression placeholder(
        u"@(?:mm\\((?<mm>[0-9.]+)\\)|font\\((?<font>[a-z]+)\\)|line\\((?<line>[a-z]+)\\)|"
        "(?<name>[a-z][a-z-]*))"_s);
    const auto value = [this](const QRegularExpressionMatch &match) -> QString {
        const QString mm = match.captured(u"mm"_s);
        if (!mm.isEmpty())
            return QString::number(m_metrics.px(mm.toDouble())) + u"px"_s;
        const QString fontName = match.captured(u"font"_s);
        for (const auto &[name, role] : fontNames) {
            if (fontName == QStringView(name))
                return QString::number(m_metrics.fontPx(role)) + u"px"_s;
            if (match.captured(u"line"_s) == QStringView(name))
                return QString::number(m_metrics.lineFactor(role));
        }
        const QString name = match.captured(u"name"_s);
        if (name == u"border")
            return QString::number(std::lround(borderWidth())) + u"px"_s;
        if (name == u"selected-border")
            return QString::number(std::lround(selectedBorderWidth())) + u"px"_s;
        for (int i = 0; i < roleCount; ++i) {
            if (roleName(static_cast<ColorRole>(i)) == name)
                return color(static_cast<ColorRole>(i)).name();
        }
        return match.captured(); // unknown: the test of the sheets finds the @
    };

    QString result;
    qsizetype from = 0;
    for (auto match = placeholder.match(text); match.hasMatch();
         match = placeholder.match(text, from)) {
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += value(match);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

void Theme::install(const QString &sheet)
{
    m_sheet = sheet;
    apply();
}

void Theme::change()
{
    m_pixmaps.clear();
    apply();
    emit themeChanged();
}

void Theme::apply()
{
    if (m_sheet.isEmpty())
        return;
    QPalette palette;
    palette.setColor(QPalette::Window, color(ColorRole::Paper));
    palette.setColor(QPalette::WindowText, color(ColorRole::Ink));
    palette.setColor(QPalette::Base, color(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, color(ColorRole::Paper));
    palette.setColor(QPalette::Text, color(ColorRole::Ink));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::Muted));
    palette.setColor(QPalette::Button, color(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, color(ColorRole::Ink));
    palette.setColor(QPalette::Highlight, color(ColorRole::Primary));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::OnPrimary));
    QApplication::setPalette(palette);
    qApp->setStyleSheet(
        styleSheet(QString::fromUtf8(resource(u":/style/"_s + m_sheet + u".qss"_s))));
}

} // namespace kiosk
