// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

/// A filled circle with an icon or a number in it. Says nothing that the words beside it do not.
class Badge final : public QWidget
{
    Q_OBJECT

public:
    struct Look
    {
        double diameterMm = 15;
        ColorRole fill = ColorRole::PrimarySoft;
        ColorRole ink = ColorRole::Primary;
    };

    Badge(const Theme &theme, Look look, QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    void setNumber(int number);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Look m_look;
    QString m_icon;
    QString m_number;
};

} // namespace kiosk
