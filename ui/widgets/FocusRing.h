// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPointer>
#include <QWidget>

namespace kiosk {

/// The ring around the control that has the focus, outside of it with a gap: after a key press for
/// every control, always for a text field. One per window; it takes no input.
class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    FocusRing(const Theme &theme, QWidget *window);
    ~FocusRing() override;

    /// The name of a property of widgets that show their focus themselves, such as lists.
    static constexpr auto showsItsOwnFocus = "showsItsOwnFocus";

    [[nodiscard]] QWidget *target() const { return m_target; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *target);
    void place();
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] QRect visiblePart(const QRect &ring) const;

    const Theme &m_theme;
    QPointer<QWidget> m_target;
    bool m_keysInUse = false;
};

} // namespace kiosk
