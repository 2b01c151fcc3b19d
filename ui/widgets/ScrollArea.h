// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Button.h"
#include "ui/widgets/Theme.h"

#include <QPointer>
#include <QScrollArea>

namespace kiosk {

/// Scrolls up and down under a finger, never sideways. When something lies below, the words fade
/// out at the bottom and a button there says so. The button is a sibling of the area: the
/// accessibility tree shows nothing of a scroll area but what scrolls.
class ScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollArea(const Theme &theme, QWidget *parent = nullptr);
    ~ScrollArea() override;

    /// What it lies on, into which its words fade; paper if not said.
    void setSurface(ColorRole surface);
    /// Brings a field, with some room around it, into what the keyboard leaves visible.
    void showField(QWidget *field);
    [[nodiscard]] Button *moreButton() const { return m_more; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void placeHint();
    void scrollDown();

    const Theme &m_theme;
    ColorRole m_surface = ColorRole::Paper;
    QWidget *m_fade;
    QPointer<Button> m_more; ///< owned by the area's parent
};

} // namespace kiosk
