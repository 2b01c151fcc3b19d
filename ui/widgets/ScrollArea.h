// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QScrollArea>

namespace kiosk {

class Button;

/// Scrolls up and down under a finger, never sideways. When something lies below, a button at the
/// bottom says so.
class ScrollArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollArea(const Theme &theme, QWidget *parent = nullptr);

    /// Brings a field, with some room around it, into what the keyboard leaves visible.
    void showField(QWidget *field);
    [[nodiscard]] Button *moreButton() const { return m_more; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeHint();
    void scrollDown();

    const Theme &m_theme;
    Button *m_more;
};

} // namespace kiosk
