// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/PictureButton.h"

class QGridLayout;

namespace kiosk {

/// Picture buttons side by side, of which one is chosen; in as many rows as it takes.
class PictureStrip final : public QWidget
{
    Q_OBJECT

public:
    PictureStrip(const Theme &theme, int count, QWidget *parent);

    [[nodiscard]] PictureButton &at(int index) const { return *m_buttons.at(index); }
    [[nodiscard]] int count() const { return int(m_buttons.size()); }
    void setPicturesBeside(bool beside);
    /// Without a signal.
    void choose(int index) const;
    [[nodiscard]] int chosen() const;

signals:
    void chosenChanged(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    QList<PictureButton *> m_buttons;
    QGridLayout *m_layout;
    int m_columns = 0; ///< as arranged
};

} // namespace kiosk
