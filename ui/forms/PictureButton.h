// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/AnswerButton.h"

namespace kiosk {

/// One of several, with a picture above or before its word, or with either alone. A picture alone
/// needs an accessible name.
class PictureButton final : public AnswerButton
{
    Q_OBJECT

public:
    PictureButton(const Theme &theme, const QString &text, QWidget *parent);

    /// Its size is the size on the screen.
    void setPicture(const QPixmap &picture);

    /// Above by default; beside its word it is less high.
    void setPictureBeside(bool beside);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize pictureSize() const;
    [[nodiscard]] int tickPx() const;
    [[nodiscard]] bool isBeside() const;
    void paintBeside(QPainter &painter) const;
    [[nodiscard]] QColor wordColor() const;

    QPixmap m_picture;
    bool m_beside = false;
};

} // namespace kiosk
