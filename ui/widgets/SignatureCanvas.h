// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/SignatureDrawing.h"
#include "ui/widgets/FingerArea.h"
#include "ui/widgets/Theme.h"

namespace kiosk {

/// A line to sign on with a finger. Shows a signature and tells of a new stroke; keeps none of
/// record. Only what the newest piece touches is painted again.
class SignatureCanvas final : public FingerArea
{
    Q_OBJECT

public:
    SignatureCanvas(const Theme &theme, QWidget *parent);

    void setDrawing(const SignatureDrawing &drawing);
    void setWrong(bool wrong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// Where a place of the box is.
    [[nodiscard]] QPointF toScreen(QPointF place) const;

signals:
    void drawn(const kiosk::SignatureDrawing::Stroke &stroke);

protected:
    void fingerDown(QPointF at) override;
    void fingerMoved(QPointF at) override;
    void fingerUp(bool isKept) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void limit();
    [[nodiscard]] QRectF box() const;

    const Theme &m_theme;
    SignatureDrawing m_drawing;
    SignatureDrawing::Stroke m_stroke; ///< under the finger now
    bool m_wrong = false;
};

/// Paints the strokes into that box; the pen's width follows its height.
void paintSignature(QPainter &painter,
                    const SignatureDrawing &drawing,
                    const QRectF &box,
                    const QColor &color);

} // namespace kiosk
