// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

/// A ring that shortens, with the seconds left in it.
class CountdownRing final : public QWidget
{
    Q_OBJECT

public:
    explicit CountdownRing(const Theme &theme, QWidget *parent = nullptr);
    void setSeconds(int left, int total);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_left = 0;
    int m_total = 1;
};

} // namespace kiosk
