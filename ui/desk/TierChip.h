// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/Outcome.h"
#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

/// Colours and icon of a tier, the same everywhere on the desk.
struct TierLook
{
    ColorRole ink;
    ColorRole soft;
    QString icon;
    QString severity; ///< the tier's name in desk.qss
};
[[nodiscard]] TierLook tierLook(Tier tier);

/// How a chip is painted, in lists and on pages. `solid` only while an emergency is not
/// acknowledged.
class TierChipPainter
{
public:
    TierChipPainter(const Theme &theme, Tier tier, bool solid);
    [[nodiscard]] QSize size(const QFont &font) const;
    void paint(QPainter &painter, const QPoint &topLeft, const QFont &font, qreal ratio) const;

private:
    const Theme &m_theme;
    Tier m_tier;
    bool m_solid;
};

/// A tier as a small word with its icon.
class TierChip final : public QWidget
{
    Q_OBJECT

public:
    explicit TierChip(const Theme &theme, QWidget *parent = nullptr);
    void setTier(Tier tier);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tier m_tier = Tier::None;
};

} // namespace kiosk
