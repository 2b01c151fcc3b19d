// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Button.h"

#include "ui/widgets/Painting.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

struct Button::Look
{
    QBrush fill = Qt::NoBrush;
    ColorRole border = ColorRole::ControlLine;
    double borderWidth = 0;
    Qt::PenStyle borderStyle = Qt::SolidLine;
    ColorRole text = ColorRole::Ink;
};

Button::Button(const Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        setFont(m_theme.font(m_textRole));
        updateGeometry();
        update();
    });
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setIconName(const QString &name, IconPlace place)
{
    m_icon = name;
    m_place = place;
    updateGeometry();
    update();
}

void Button::setReason(const QString &reason)
{
    m_reason = reason;
    setAccessibleDescription(reason);
    setEnabled(reason.isEmpty());
    update();
}

void Button::setTextRole(TextRole role)
{
    m_textRole = role;
    setFont(m_theme.font(role));
    updateGeometry();
}

QString Button::shownText() const
{
    return m_reason.isEmpty() ? text() : m_reason;
}

int Button::iconPx() const
{
    const bool small = m_textRole == TextRole::Caption;
    return small && m_place != IconPlace::Above ? m_theme.metrics().icon() * 8 / 9
                                                : m_theme.metrics().icon();
}

int Button::padding() const
{
    return m_theme.metrics().px(m_place == IconPlace::Above ? 4 : 7);
}

QSize Button::sizeHint() const
{
    const Metrics &metrics = m_theme.metrics();
    const int words = fontMetrics().horizontalAdvance(shownText());
    int width = words;
    int height = metrics.buttonHeight();
    if (!m_icon.isEmpty() && m_place == IconPlace::Above) {
        width = std::max(words, iconPx());
        height = std::max(height, iconPx() + metrics.linePx(m_textRole) + metrics.px(3));
    } else if (!m_icon.isEmpty()) {
        width += iconPx() + metrics.px(4);
    }
    return {std::max(metrics.target(), width + 2 * padding()), height};
}

Button::Look Button::look() const
{
    const auto soft = [this](ColorRole role) { return QBrush(m_theme.color(role)); };
    const double line = m_theme.borderWidth();
    if (!isEnabled())
        return {Qt::NoBrush, ColorRole::ControlLine, line * 2, Qt::DashLine, ColorRole::Muted};
    if (isChecked())
        return {soft(ColorRole::PrimarySoft), ColorRole::Primary, m_theme.selectedBorderWidth()};
    switch (m_kind) {
    case Kind::Primary:
        return {
            soft(ColorRole::Primary), ColorRole::Primary, 0, Qt::SolidLine, ColorRole::OnPrimary};
    case Kind::Danger:
        return {soft(ColorRole::Emergency),
                ColorRole::Emergency,
                0,
                Qt::SolidLine,
                ColorRole::OnEmergency};
    case Kind::Outlined:
        return {soft(isDown() ? ColorRole::PrimarySoft : ColorRole::Surface),
                ColorRole::ControlLine,
                line};
    case Kind::Quiet:
        break;
    }
    return {
        isDown() ? soft(ColorRole::PrimarySoft) : QBrush(Qt::NoBrush), ColorRole::ControlLine, 0};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look colors = look();
    paintBox(painter,
             {QRectF(rect()),
              static_cast<double>(m_theme.metrics().radius()),
              colors.fill,
              m_theme.color(colors.border),
              colors.borderWidth,
              colors.borderStyle});
    if (isDown() && (m_kind == Kind::Primary || m_kind == Kind::Danger)) {
        // Pressed shows at once, also on a solid button.
        QColor shade = m_theme.color(ColorRole::Ink);
        shade.setAlphaF(0.25F);
        paintBox(painter, {QRectF(rect()), static_cast<double>(m_theme.metrics().radius()), shade});
    }
    painter.setFont(font());
    painter.setPen(m_theme.color(colors.text));
    if (m_place == IconPlace::Above && !m_icon.isEmpty())
        paintAbove(painter, colors.text);
    else
        paintBeside(painter, colors.text);
}

int Button::room() const
{
    const int sides = 2 * m_theme.metrics().px(2);
    const bool hasIcon = !m_icon.isEmpty() && m_reason.isEmpty() && m_place != IconPlace::Above;
    return width() - sides - (hasIcon ? m_theme.metrics().px(4) + iconPx() : 0);
}

bool Button::showsAllWords() const
{
    return fontMetrics().horizontalAdvance(shownText()) <= room();
}

void Button::paintBeside(QPainter &painter, ColorRole role) const
{
    const bool hasIcon = !m_icon.isEmpty() && m_reason.isEmpty();
    const int gap = hasIcon && !shownText().isEmpty() ? m_theme.metrics().px(4) : 0;
    const int iconWidth = hasIcon ? iconPx() : 0;
    const QString words = fontMetrics().elidedText(shownText(), Qt::ElideRight, room());
    const int wordsWidth = fontMetrics().horizontalAdvance(words);
    const int left = (width() - wordsWidth - gap - iconWidth) / 2;
    const bool after = m_place == IconPlace::After;

    painter.drawText(QRect(after ? left : left + iconWidth + gap, 0, wordsWidth + 1, height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     words);
    if (hasIcon) {
        const int x = after ? left + wordsWidth + gap : left;
        painter.drawPixmap(x,
                           (height() - iconWidth) / 2,
                           m_theme.pixmap(m_icon, role, iconWidth, devicePixelRatio()));
    }
}

void Button::paintAbove(QPainter &painter, ColorRole role) const
{
    const int line = m_theme.metrics().linePx(m_textRole);
    const int top = (height() - iconPx() - line) / 2;
    painter.drawPixmap(
        (width() - iconPx()) / 2, top, m_theme.pixmap(m_icon, role, iconPx(), devicePixelRatio()));
    painter.drawText(QRect(0, top + iconPx(), width(), line), Qt::AlignCenter, shownText());
}

} // namespace kiosk
