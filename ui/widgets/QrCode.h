// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/QrPattern.h"
#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

/// A QR code to be read off the screen with a telephone: always dark on white with its quiet zone,
/// since many readers refuse anything else. Says the same text to screen readers.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    /// `heightMm`: its side, which does not grow with the text size.
    explicit QrCode(const Theme &theme, double heightMm, QWidget *parent = nullptr);

    /// False, and nothing is shown, when the text does not fit into a code.
    bool setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_heightMm;
    QrPattern m_pattern;
};

} // namespace kiosk
