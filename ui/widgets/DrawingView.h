// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

/// A drawing of resources/drawings, as large as its place allows. It says nothing that the words
/// beside it do not say, so it is not announced unless it gets an accessible name.
class DrawingView final : public QWidget
{
    Q_OBJECT

public:
    /// `heightMm`: how tall it likes to be.
    DrawingView(const Theme &theme,
                const QString &name,
                double heightMm,
                QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_svg.isEmpty(); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    double m_heightMm;
    QByteArray m_svg;
};

} // namespace kiosk
