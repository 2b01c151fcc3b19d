// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProgressSegments.h"

#include "ui/widgets/Painting.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace kiosk {

ProgressSegments::ProgressSegments(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

void ProgressSegments::setSections(const QStringList &sections, int current)
{
    m_sections = sections;
    m_current = current;
    announce();
    update();
}

void ProgressSegments::setStep(const QString &step)
{
    m_step = step;
    announce();
    update();
}

void ProgressSegments::announce()
{
    setAccessibleName(m_step.isEmpty() ? oneLine() : oneLine() + QStringLiteral(". ") + m_step);
}

void ProgressSegments::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        announce();
    QWidget::changeEvent(event);
}

bool ProgressSegments::isOneLine() const
{
    return m_theme.metrics().scale() != TextScale::Normal;
}

QString ProgressSegments::oneLine() const
{
    if (m_current < 0 || m_current >= m_sections.size())
        return {};
    return tr("%1 › Step %2 of %3")
        .arg(m_sections.at(m_current),
             QString::number(m_current + 1),
             QString::number(m_sections.size()));
}

QSize ProgressSegments::sizeHint() const
{
    const Metrics &metrics = m_theme.metrics();
    return {metrics.target(), metrics.px(4) + metrics.linePx(TextRole::Caption)};
}

QRectF ProgressSegments::segment(int index, double top) const
{
    const int gap = m_theme.metrics().gap();
    const double count = static_cast<double>(m_sections.size());
    const double wide = (width() - gap * (count - 1)) / count;
    return {index * (wide + gap), top, wide, static_cast<double>(m_theme.metrics().px(2))};
}

void ProgressSegments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = m_theme.metrics().linePx(TextRole::Caption);
    if (!isOneLine()) {
        paintSegments(painter, 0);
        paintWords(painter, m_theme.metrics().px(4));
        return;
    }
    painter.setFont(m_theme.font(TextRole::CaptionStrong));
    painter.setPen(m_theme.color(ColorRole::Ink));
    const QRect top(0, 0, width(), line);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, oneLine());
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, m_step);
    paintSegments(painter, line + m_theme.metrics().px(2));
}

void ProgressSegments::paintSegments(QPainter &painter, double top) const
{
    const bool outlined = m_theme.scheme() == Scheme::HighContrast;
    for (int i = 0; i < m_sections.size(); ++i) {
        const QRectF rect = segment(i, top);
        const ColorRole fill = i <= m_current ? ColorRole::Primary : ColorRole::Hairline;
        const bool hollow = outlined && i > m_current;
        paintBox(painter,
                 {rect,
                  rect.height() / 2,
                  hollow ? QBrush(Qt::NoBrush) : QBrush(m_theme.color(fill)),
                  m_theme.color(ColorRole::ControlLine),
                  hollow ? m_theme.borderWidth() * 2 / 3 : 0});
    }
}

void ProgressSegments::paintWords(QPainter &painter, double top) const
{
    const Metrics &metrics = m_theme.metrics();
    const int line = metrics.linePx(TextRole::Caption);
    const int tick = metrics.px(7);
    for (int i = 0; i < m_sections.size(); ++i) {
        QRectF rect = segment(i, top);
        rect.setHeight(line);
        const bool done = i < m_current;
        if (done) {
            painter.drawPixmap(
                QPointF(rect.left(), top + (line - tick) / 2.0),
                m_theme.pixmap(
                    QStringLiteral("check"), ColorRole::Primary, tick, devicePixelRatio()));
            rect.setLeft(rect.left() + tick + metrics.px(2));
        }
        const QFont font
            = m_theme.font(i == m_current ? TextRole::CaptionStrong : TextRole::Caption);
        painter.setFont(font);
        painter.setPen(m_theme.color(done                 ? ColorRole::Ink
                                         : i == m_current ? ColorRole::Primary
                                                          : ColorRole::Muted));
        painter.drawText(rect,
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(
                             m_sections.at(i), Qt::ElideRight, static_cast<int>(rect.width())));
    }
}

} // namespace kiosk
