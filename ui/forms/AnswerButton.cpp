// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/AnswerButton.h"

#include "ui/widgets/Painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace kiosk {

AnswerButton::AnswerButton(const Theme &theme, Choice choice, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_choice(choice)
{
    setCheckable(true);
    setAutoExclusive(choice == Choice::One); // also makes it a radio button to AT-SPI
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    followTheme(theme, this, [this] {
        setFont(m_theme.font(TextRole::Body));
        updateGeometry();
        update();
    });
}

void AnswerButton::showChosen(bool chosen)
{
    if (chosen == isChecked())
        return;
    const QSignalBlocker blocker(this);
    const bool exclusive = autoExclusive();
    setAutoExclusive(false); // an exclusive button refuses to be taken back
    setChecked(chosen);
    setAutoExclusive(exclusive);
    update();
}

void AnswerButton::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

QFont AnswerButton::textFont() const
{
    return m_theme.font(isChecked() ? TextRole::Action : TextRole::Body);
}

void AnswerButton::paintFrame(QPainter &painter) const
{
    const bool soft = isChecked() || isDown();
    ColorRole border = isChecked() ? ColorRole::Primary : ColorRole::ControlLine;
    double width = isChecked() ? m_theme.selectedBorderWidth() : m_theme.borderWidth();
    if (m_wrong && !isChecked()) {
        border = ColorRole::Emergency;
        width = m_theme.metrics().px(0.75);
    }
    paintBox(painter,
             {QRectF(rect()),
              static_cast<double>(m_theme.metrics().radius()),
              isEnabled()
                  ? QBrush(m_theme.color(soft ? ColorRole::PrimarySoft : ColorRole::Surface))
                  : QBrush(Qt::NoBrush),
              m_theme.color(border),
              width,
              isEnabled() ? Qt::SolidLine : Qt::DashLine});
}

void AnswerButton::keyPressEvent(QKeyEvent *event)
{
    // Return chooses like Space: some patients' keyboards have nothing else they know.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace kiosk
