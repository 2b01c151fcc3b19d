// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/AnswerRow.h"

#include "ui/widgets/Painting.h"
#include "ui/widgets/TextFlow.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kiosk {

AnswerRow::AnswerRow(const Theme &theme, Choice choice, const QString &text, QWidget *parent)
    : AnswerButton(theme, choice, text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(theme, this, [this] { m_sizes.clear(); });
}

int AnswerRow::textLeft() const
{
    const Metrics &metrics = theme().metrics();
    return metrics.px(7) + metrics.mark() + metrics.px(6);
}

QSize AnswerRow::sizeHint() const
{
    const Metrics &metrics = theme().metrics();
    return {textLeft() + metrics.px(30), metrics.rowHeight()};
}

int AnswerRow::wordsWidth() const
{
    const QFontMetrics words(theme().font(TextRole::Action));
    return textLeft() + words.horizontalAdvance(text()) + theme().metrics().px(5);
}

int AnswerRow::heightForWidth(int width) const
{
    const Metrics &metrics = theme().metrics();
    // The bold form is wider: measured always, so that choosing does not move the others.
    const QFont font = theme().font(TextRole::Action);
    const int words = width - textLeft() - metrics.px(5);
    const QSize size = m_sizes.size(text(), font, words, [&](int room) {
        const int line = metrics.linePx(TextRole::Body);
        return TextFlow(text(), font, line, room, TextFlow::Wrap::Greedy).size();
    });
    return std::max(metrics.rowHeight(), size.height() + metrics.px(8));
}

void AnswerRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    const Metrics &metrics = theme().metrics();
    const int mark = metrics.mark();
    paintMark(painter, QRect(metrics.px(7), (height() - mark) / 2, mark, mark));

    const bool contrast = theme().scheme() == Scheme::HighContrast;
    painter.setPen(theme().color(contrast && isChecked() ? ColorRole::Primary : ColorRole::Ink));
    const QRect words(textLeft(), 0, width() - textLeft() - metrics.px(5), height());
    TextFlow(
        text(), textFont(), metrics.linePx(TextRole::Body), words.width(), TextFlow::Wrap::Greedy)
        .draw(painter, words, Qt::AlignLeft | Qt::AlignVCenter);
}

void AnswerRow::paintMark(QPainter &painter, const QRect &mark) const
{
    const Metrics &metrics = theme().metrics();
    const double radius = choice() == Choice::One ? mark.width() / 2.0 : metrics.px(2.5);
    if (!isChecked()) {
        paintBox(painter,
                 {QRectF(mark),
                  radius,
                  Qt::NoBrush,
                  theme().color(ColorRole::ControlLine),
                  static_cast<double>(metrics.px(0.6))});
        return;
    }
    paintBox(painter, {QRectF(mark), radius, theme().color(ColorRole::Primary)});
    const int tick = mark.width() * 7 / 10;
    const int inset = (mark.width() - tick) / 2;
    painter.drawPixmap(
        mark.topLeft() + QPoint(inset, inset),
        theme().pixmap(QStringLiteral("check"), ColorRole::OnPrimary, tick, devicePixelRatio()));
}

} // namespace kiosk
