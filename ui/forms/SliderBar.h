// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QSlider>

#include <optional>

namespace kiosk {

/// A broad line with a handle for a finger. Before the first touch it has no handle: nothing is
/// answered beforehand. A touch anywhere on the line moves the handle there.
class SliderBar final : public QSlider
{
    Q_OBJECT

public:
    SliderBar(const Theme &theme, QWidget *parent);

    /// Shows the answer of record without a signal; nothing takes the handle away.
    void showPosition(std::optional<int> position);
    void setWrong(bool wrong);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By finger or key; also to the place where the handle is already.
    void chosen(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int handle() const;
    [[nodiscard]] int positionAt(double x) const;
    void choose(int position);

    const Theme &m_theme;
    bool m_isAnswered = false;
    bool m_wrong = false;
};

} // namespace kiosk
