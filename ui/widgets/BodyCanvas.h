// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyCoverage.h"
#include "ui/bodychart/BodyPainter.h"
#include "ui/widgets/FingerArea.h"
#include "ui/widgets/Theme.h"

namespace kiosk {

/// Figures to draw on with a finger. Shows a drawing and tells of a new stroke or of the eraser;
/// keeps no drawing of record and knows no form. Only what a stroke's newest piece touches is
/// painted again.
class BodyCanvas final : public FingerArea
{
    Q_OBJECT

public:
    enum class Tool { Draw, Erase };

    BodyCanvas(const Theme &theme, const BodyMap &map, QWidget *parent);

    /// Side by side, in this order.
    void setViews(const std::vector<BodyView> &views);
    void setDrawing(const BodyDrawing &drawing);
    void setPain(PainType pain) { m_pain = pain; }
    void setTool(Tool tool) { m_tool = tool; }
    void setHeightPx(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    /// Where a point of a shown view is; (-1, -1) when the view is not shown.
    [[nodiscard]] QPoint pointAt(BodyView view, QPointF chart) const;

signals:
    void drawn(const kiosk::BodyStroke &stroke);
    /// Piece by piece while the finger moves; `erasingEnded` then says whether that counts.
    void erased(const kiosk::BodyErasure &erasure);
    void erasingEnded(bool isKept);

protected:
    void fingerDown(QPointF at) override;
    void fingerMoved(QPointF at) override;
    void fingerUp(bool isKept) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void paintMarks(const QRectF &area);
    [[nodiscard]] QRectF differing(const BodyDrawing &one, const BodyDrawing &other) const;
    void paintWords(QPainter &painter) const;
    void extend(QPointF at);
    [[nodiscard]] const BodyPainter *bodyAt(QPointF at) const;
    [[nodiscard]] QPixmap layer(const QColor &fill) const;

    const Theme &m_theme;
    const BodyMap &m_map;
    std::vector<BodyView> m_views{BodyView::Front, BodyView::Back};
    std::vector<BodyPainter> m_bodies; ///< one for each view
    BodyDrawing m_drawing;
    PainType m_pain = PainType::Unsaid;
    Tool m_tool = Tool::Draw;
    Tool m_used = Tool::Draw; ///< since the finger came down
    int m_heightPx = 480;
    QPixmap m_under;
    QPixmap m_marks;
    QPixmap m_over;
    QRectF m_fresh; ///< what was painted under the finger, and is of no drawing yet
    BodyStroke m_stroke; ///< under the finger now; of the eraser where it was last
    const BodyPainter *m_body = nullptr; ///< the one it is drawn on
};

} // namespace kiosk
