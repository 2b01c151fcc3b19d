// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

/// A rounded surface that holds other widgets; give it a layout as any widget.
class Card final : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    /// Fill and border; the default is surface with a hairline.
    void setColors(ColorRole fill, ColorRole border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ColorRole m_fill = ColorRole::Surface;
    ColorRole m_border = ColorRole::Hairline;
};

} // namespace kiosk
