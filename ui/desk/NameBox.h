// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QComboBox>

namespace kiosk {

/// A list to choose from whose arrow follows the theme: style sheets leave it without one.
class NameBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit NameBox(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace kiosk
