// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/PictureButton.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

PictureButton::PictureButton(const Theme &theme, const QString &text, QWidget *parent)
    : AnswerButton(theme, Choice::One, text, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PictureButton::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    updateGeometry();
    update();
}

void PictureButton::setPictureBeside(bool beside)
{
    m_beside = beside;
    updateGeometry();
    update();
}

bool PictureButton::isBeside() const
{
    return m_beside && !m_picture.isNull() && !text().isEmpty();
}

QSize PictureButton::pictureSize() const
{
    return m_picture.isNull() ? QSize(0, 0) : m_picture.size() / m_picture.devicePixelRatio();
}

int PictureButton::tickPx() const
{
    return theme().metrics().px(6.5);
}

QSize PictureButton::sizeHint() const
{
    const Metrics &metrics = theme().metrics();
    const QSize picture = pictureSize();
    const int words = text().isEmpty()
        ? 0
        : QFontMetrics(theme().font(TextRole::Action)).horizontalAdvance(text());
    const int line = text().isEmpty() ? 0 : metrics.linePx(TextRole::Body);
    const int tick = text().isEmpty() ? 0 : tickPx() + metrics.px(2);
    if (isBeside())
        return {picture.width() + words + tick + metrics.px(2 + 6),
                std::max(metrics.buttonHeight(), picture.height() + metrics.px(4))};
    // The tick stands beside the picture, without one beside the words: room is kept for it.
    const int width
        = picture.isEmpty() ? words + tick : std::max(words, picture.width() + 2 * tick);
    const int height
        = picture.height() + line + (picture.isEmpty() || line == 0 ? 0 : metrics.px(1));
    return {std::max(metrics.target(), width + metrics.px(6)),
            std::max(picture.isEmpty() ? metrics.buttonHeight() : metrics.target(),
                     height + metrics.px(text().isEmpty() ? 2 : 6))};
}

void PictureButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    if (isBeside()) {
        paintBeside(painter);
        return;
    }
    const Metrics &metrics = theme().metrics();
    const QSize picture = pictureSize();
    const int line = text().isEmpty() ? 0 : metrics.linePx(TextRole::Body);
    const int gap = picture.isEmpty() || line == 0 ? 0 : metrics.px(1);
    const int top = (height() - picture.height() - gap - line) / 2;
    const int left = (width() - picture.width()) / 2;
    if (!picture.isEmpty())
        painter.drawPixmap(left, top, m_picture);
    QRect words(0, top + picture.height() + gap, width(), line);
    if (isChecked() && !text().isEmpty()) {
        const int tick = tickPx();
        const QPixmap icon
            = theme().pixmap(u"check"_s, ColorRole::Primary, tick, devicePixelRatio());
        if (picture.isEmpty()) {
            words.adjust(tick + metrics.px(2), 0, 0, 0);
            const int advance = QFontMetrics(textFont()).horizontalAdvance(text());
            const int start = words.left() + (words.width() - advance) / 2;
            painter.drawPixmap(start - tick - metrics.px(2), (height() - tick) / 2, icon);
        } else {
            painter.drawPixmap(
                left + picture.width() + metrics.px(2), top + (picture.height() - tick) / 2, icon);
        }
    }
    painter.setPen(wordColor());
    painter.setFont(textFont());
    painter.drawText(words, Qt::AlignCenter, text());
}

/// Picture, word, tick: in the reading direction, in the middle together.
void PictureButton::paintBeside(QPainter &painter) const
{
    const int gap = theme().metrics().px(2);
    const QSize picture = pictureSize();
    const int words = QFontMetrics(textFont()).horizontalAdvance(text());
    const int tick = isChecked() ? tickPx() : 0;
    const int all = picture.width() + gap + words + (tick > 0 ? gap + tick : 0);
    int from = std::max(gap, (width() - all) / 2);
    const auto next = [&](int width) {
        const QRect place(from, 0, width, height());
        from += width + gap;
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    painter.drawPixmap(next(picture.width()).left(), (height() - picture.height()) / 2, m_picture);
    painter.setPen(wordColor());
    painter.setFont(textFont());
    painter.drawText(next(words + 1), Qt::AlignCenter, text());
    if (tick > 0)
        painter.drawPixmap(
            next(tick).left(),
            (height() - tick) / 2,
            theme().pixmap(u"check"_s, ColorRole::Primary, tick, devicePixelRatio()));
}

QColor PictureButton::wordColor() const
{
    const bool contrast = theme().scheme() == Scheme::HighContrast;
    return theme().color(contrast && isChecked() ? ColorRole::Primary : ColorRole::Ink);
}

} // namespace kiosk
