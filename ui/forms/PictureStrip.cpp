// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/PictureStrip.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace kiosk {

PictureStrip::PictureStrip(const Theme &theme, int count, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < count; ++i) {
        auto *button = new PictureButton(theme, {}, this);
        m_buttons.append(button);
        connect(button, &PictureButton::clicked, this, [this, i] { emit chosenChanged(i); });
    }
    followTheme(theme, this, [this] {
        m_layout->setSpacing(m_theme.metrics().gap());
        m_columns = 0;
        arrange();
    });
}

void PictureStrip::setPicturesBeside(bool beside)
{
    for (PictureButton *button : std::as_const(m_buttons))
        button->setPictureBeside(beside);
    arrange();
}

void PictureStrip::choose(int index) const
{
    for (int i = 0; i < count(); ++i)
        at(i).showChosen(i == index);
}

int PictureStrip::chosen() const
{
    const auto found = std::find_if(
        m_buttons.begin(), m_buttons.end(), [](const auto *button) { return button->isChecked(); });
    return found == m_buttons.end() ? -1 : int(found - m_buttons.begin());
}

void PictureStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PictureStrip::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // other words may need other columns
    return QWidget::event(event);
}

/// As few rows as fit, and as even as may be: three and two, not four and one.
void PictureStrip::arrange()
{
    int widest = 1;
    for (const PictureButton *button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    const int gap = m_layout->spacing();
    const int most = std::clamp((width() + gap) / (widest + gap), 1, count());
    const int rows = (count() + most - 1) / most;
    const int columns = (count() + rows - 1) / rows;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < count(); ++i)
        m_layout->addWidget(&at(i), i / columns, i % columns);
    for (int column = 0; column < count(); ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace kiosk
