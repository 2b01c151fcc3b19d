// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/KeyButton.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace kiosk {

namespace {

constexpr int iconSide = 18;
constexpr int gap = 8;
constexpr int padding = 14;
constexpr int buttonHeight = 36;
constexpr int keyPadding = 6;

QString kindName(KeyButton::Kind kind)
{
    switch (kind) {
    case KeyButton::Kind::Primary:
        return QStringLiteral("primary");
    case KeyButton::Kind::Filter:
        return QStringLiteral("filter");
    case KeyButton::Kind::OnAlert:
        return QStringLiteral("on-alert");
    case KeyButton::Kind::AlertPrimary:
        return QStringLiteral("alert-primary");
    case KeyButton::Kind::Quiet:
        break;
    }
    return QStringLiteral("quiet");
}

QFont keyFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.82);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

KeyButton::KeyButton(const Theme &theme, Kind kind, const QString &words, QWidget *parent)
    : QPushButton(words, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setProperty("kind", kindName(kind));
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void KeyButton::setIconName(const QString &icon, std::optional<ColorRole> role)
{
    m_icon = icon;
    m_iconRole = role;
    updateGeometry();
}

void KeyButton::setKey(const QKeySequence &key)
{
    setKeyHint(key);
    setShortcut(key);
}

void KeyButton::setKeyHint(const QKeySequence &key)
{
    m_key = key;
    updateGeometry();
}

void KeyButton::setCount(int count)
{
    m_count = QString::number(count);
    setAccessibleName(text() + u' ' + m_count);
    updateGeometry();
    update();
}

QString KeyButton::keyWords() const
{
    return m_key.toString(QKeySequence::NativeText);
}

int KeyButton::contentWidth() const
{
    int width = fontMetrics().horizontalAdvance(text());
    if (!m_icon.isEmpty()) {
        width += iconSide + gap;
    }
    if (!m_count.isEmpty()) {
        width += gap + fontMetrics().horizontalAdvance(m_count);
    }
    if (!m_key.isEmpty()) {
        width += gap + 2 * keyPadding + QFontMetrics(keyFont(font())).horizontalAdvance(keyWords());
    }
    return width;
}

QSize KeyButton::sizeHint() const
{
    return {contentWidth() + 2 * padding, buttonHeight};
}

ColorRole KeyButton::wordsRole() const
{
    if (!isEnabled()) {
        return ColorRole::Muted;
    }
    switch (m_kind) {
    case Kind::Primary:
        return ColorRole::OnPrimary;
    case Kind::OnAlert:
        return ColorRole::OnEmergency;
    case Kind::AlertPrimary:
        return property("severity") == QStringLiteral("emergency") ? ColorRole::Emergency
                                                                   : ColorRole::OnPrimary;
    case Kind::Filter:
        return isChecked() ? ColorRole::Primary : ColorRole::Ink;
    case Kind::Quiet:
        break;
    }
    return ColorRole::Ink;
}

void KeyButton::paintKeyCap(QPainter &painter, const QRect &rect) const
{
    painter.setFont(keyFont(font()));
    QColor line = painter.pen().color();
    line.setAlphaF(0.45F);
    const QColor words = painter.pen().color();
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(words);
    painter.drawText(rect, Qt::AlignCenter, keyWords());
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const ColorRole role = wordsRole();
    painter.setPen(m_theme.color(role));
    int x = (width() - contentWidth()) / 2;
    if (!m_icon.isEmpty()) {
        const ColorRole iconRole = isEnabled() ? m_iconRole.value_or(role) : role;
        const int y = (height() - iconSide) / 2;
        painter.drawPixmap(x, y, m_theme.pixmap(m_icon, iconRole, iconSide, devicePixelRatioF()));
        x += iconSide + gap;
    }
    const auto drawWords = [&](const QString &words) {
        const int width = fontMetrics().horizontalAdvance(words);
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter, words);
        x += width + gap;
    };
    drawWords(text());
    if (!m_count.isEmpty()) {
        drawWords(m_count);
    }
    if (!m_key.isEmpty()) {
        const int capHeight = 20;
        const int capWidth
            = QFontMetrics(keyFont(font())).horizontalAdvance(keyWords()) + 2 * keyPadding;
        paintKeyCap(painter, QRect(x, (height() - capHeight) / 2, capWidth, capHeight));
    }
}

} // namespace kiosk
