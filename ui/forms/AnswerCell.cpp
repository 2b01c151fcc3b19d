// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/AnswerCell.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kiosk {

AnswerCell::AnswerCell(const Theme &theme, Tick tick, const QString &text, QWidget *parent)
    : AnswerButton(theme, Choice::One, text, parent)
    , m_tick(tick)
{
    setSizePolicy(tick == Tick::Below ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  QSizePolicy::Fixed);
}

int AnswerCell::tickPx() const
{
    return theme().metrics().px(6.5);
}

int AnswerCell::wordsWidth() const
{
    return QFontMetrics(theme().font(TextRole::Action)).horizontalAdvance(text());
}

QSize AnswerCell::sizeHint() const
{
    const Metrics &metrics = theme().metrics();
    const int line = metrics.linePx(TextRole::Body);
    if (m_tick == Tick::Below)
        return {metrics.target(), std::max(metrics.px(27), line + tickPx() + metrics.px(5))};
    const int width = wordsWidth() + tickPx() + metrics.px(6);
    const int height = m_tight ? std::max(metrics.target(), line + metrics.px(4))
                               : std::max(metrics.px(19), line + metrics.px(6));
    return {std::max(metrics.px(28), width), height};
}

void AnswerCell::setTight(bool tight)
{
    m_tight = tight;
    updateGeometry();
}

void AnswerCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    painter.setFont(textFont());
    const bool contrast = theme().scheme() == Scheme::HighContrast;
    painter.setPen(theme().color(contrast && isChecked() ? ColorRole::Primary : ColorRole::Ink));
    if (!isChecked()) {
        painter.drawText(rect(), Qt::AlignCenter, text());
        return;
    }
    const int tick = tickPx();
    const QPixmap icon
        = theme().pixmap(QStringLiteral("check"), ColorRole::Primary, tick, devicePixelRatio());
    if (m_tick == Tick::Below) {
        const int line = theme().metrics().linePx(TextRole::Body);
        const int top = (height() - line - tick) / 2;
        painter.drawText(QRect(0, top, width(), line), Qt::AlignCenter, text());
        painter.drawPixmap((width() - tick) / 2, top + line - theme().metrics().px(1), icon);
        return;
    }
    const int gap = theme().metrics().px(2);
    const int left = (width() - wordsWidth() - tick - gap) / 2;
    painter.drawPixmap(left, (height() - tick) / 2, icon);
    painter.drawText(
        QRect(left + tick + gap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace kiosk
