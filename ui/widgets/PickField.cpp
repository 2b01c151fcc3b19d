// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PickField.h"

#include "ui/widgets/Painting.h"
#include "ui/widgets/PickSheet.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

PickField::PickField(const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &PickField::openSheet);
    followTheme(theme, this, [this] {
        setFont(m_theme.font(TextRole::Body));
        setFixedHeight(m_theme.metrics().rowHeight());
        updateGeometry();
    });
}

void PickField::setChoices(const QStringList &choices)
{
    m_choices = choices;
    describe();
}

void PickField::setCurrent(int index)
{
    m_current = index;
    describe();
}

void PickField::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    describe();
}

void PickField::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void PickField::describe()
{
    const bool chosen = m_current >= 0 && m_current < m_choices.size();
    setText(chosen ? m_choices.at(m_current) : m_placeholder);
    updateGeometry();
    update();
}

QSize PickField::sizeHint() const
{
    const Metrics &metrics = m_theme.metrics();
    int widest = fontMetrics().horizontalAdvance(m_placeholder);
    for (const QString &choice : m_choices)
        widest = std::max(widest, fontMetrics().horizontalAdvance(choice));
    return {widest + metrics.icon() + metrics.px(18), metrics.rowHeight()};
}

void PickField::openSheet()
{
    if (m_choices.isEmpty())
        return;
    const QString title = accessibleName().isEmpty() ? m_placeholder : accessibleName();
    auto *sheet = new PickSheet(m_theme, title, m_choices, m_current, window());
    connect(sheet, &PickSheet::picked, this, [this](int index) {
        setFocus();
        if (index < 0)
            return;
        setCurrent(index);
        emit picked(index);
    });
}

void PickField::paintEvent(QPaintEvent *)
{
    const Metrics &metrics = m_theme.metrics();
    QPainter painter(this);
    paintBox(painter,
             {QRectF(rect()),
              static_cast<double>(metrics.radius()),
              isEnabled()
                  ? QBrush(m_theme.color(isDown() ? ColorRole::PrimarySoft : ColorRole::Surface))
                  : QBrush(Qt::NoBrush),
              m_theme.color(m_wrong ? ColorRole::Emergency : ColorRole::ControlLine),
              m_wrong ? metrics.px(0.75) : m_theme.borderWidth(),
              isEnabled() ? Qt::SolidLine : Qt::DashLine});
    const int edge = metrics.px(6);
    const int icon = metrics.icon() * 8 / 9;
    painter.setFont(font());
    painter.setPen(m_theme.color(m_current < 0 ? ColorRole::Muted : ColorRole::Ink));
    const QRect words = rect().adjusted(edge, 0, -edge - icon, 0);
    painter.drawText(words,
                     Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.drawPixmap(
        width() - edge - icon,
        (height() - icon) / 2,
        m_theme.pixmap(QStringLiteral("chevd"), ColorRole::Primary, icon, devicePixelRatio()));
}

} // namespace kiosk
