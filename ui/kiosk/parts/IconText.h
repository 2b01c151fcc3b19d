// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QLabel;

namespace kiosk {

class TextLabel;

/// A small icon with a sentence beside it.
class IconText final : public QWidget
{
    Q_OBJECT

public:
    IconText(const Theme &theme, const QString &icon, TextRole role, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setIconName(const QString &icon);
    void setColors(ColorRole icon, ColorRole text);

private:
    void refresh();

    const Theme &m_theme;
    QString m_icon;
    ColorRole m_iconColor = ColorRole::Primary;
    QLabel *m_picture;
    TextLabel *m_label;
};

} // namespace kiosk
