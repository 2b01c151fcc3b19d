// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPixmap>
#include <QWidget>

namespace kiosk {

/// A picture of an article, from its file, on a soft ground. It says nothing that the title beside
/// it does not; so the words never wait for it, and a picture that was shown before is kept.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    PictureView(const Theme &theme, const QString &path, const QSizeF &sizeMm);

    void setPath(const QString &path);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString key() const;
    void read();

    const Theme &m_theme;
    QString m_path;
    const QSizeF m_sizeMm;
    QPixmap m_picture; ///< as large as it is shown
    QString m_key; ///< of m_picture
};

} // namespace kiosk
