// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace kiosk {

class Button;

/// A sheet over the whole window with one button for each choice. Goes away by itself after a
/// choice, a tap beside it or Escape.
class PickSheet final : public QWidget
{
    Q_OBJECT

public:
    PickSheet(const Theme &theme,
              const QString &title,
              const QStringList &choices,
              int current,
              QWidget *window);

signals:
    void picked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Tab stays within the sheet.
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildChoices(const QStringList &choices, int current);
    void place();
    void close(int picked);

    const Theme &m_theme;
    QWidget *m_card;
    std::vector<Button *> m_buttons;
};

} // namespace kiosk
