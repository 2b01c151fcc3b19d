// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTouchEvent;

namespace kiosk {

/// Follows one finger, or the mouse, so that a subclass can draw under it. A page around it does
/// not scroll while the finger is in here; a second finger is not listened to.
class FingerArea : public QWidget
{
    Q_OBJECT

public:
    explicit FingerArea(QWidget *parent);

protected:
    virtual void fingerDown(QPointF at) = 0;
    virtual void fingerMoved(QPointF at) = 0;
    /// `isKept`: false when the system took the finger away (another gesture, another window).
    virtual void fingerUp(bool isKept) = 0;

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool follow(const QTouchEvent &event);
    void lift(bool isKept);

    int m_finger = -1; ///< id of the touch point that is followed
    bool m_isDown = false;
};

} // namespace kiosk
