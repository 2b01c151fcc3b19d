// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QWidget>

namespace kiosk {

/// A strip from edge to edge in one colour, for other widgets to stand on.
class Band final : public QWidget
{
    Q_OBJECT

public:
    Band(const Theme &theme, ColorRole fill, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_theme(theme)
        , m_fill(fill)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), m_theme.color(m_fill));
    }

private:
    const Theme &m_theme;
    const ColorRole m_fill;
};

} // namespace kiosk
