// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QGridLayout;

namespace kiosk {

class Button;

/// Back, Home and the one primary action, at the bottom of a kiosk screen.
class ActionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] Button *back() const { return m_back; }
    [[nodiscard]] Button *home() const { return m_home; }
    [[nodiscard]] Button *primary() const { return m_primary; }
    /// The verb on the primary button and its icon ("next", "send").
    void setPrimary(const QString &verb, const QString &icon);
    /// Questions that still need an answer: the primary button says how many and cannot be pressed.
    void setMissing(int count);

signals:
    void backRequested();
    void homeRequested();
    void primaryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();

    const Theme &m_theme;
    Button *m_back;
    Button *m_home;
    Button *m_primary;
    QGridLayout *m_layout;
    int m_missing = 0;
};

} // namespace kiosk
