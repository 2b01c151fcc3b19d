// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Button.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk {

/// The bottom of a screen that has other verbs than Back, Home and one to go on.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(const Theme &theme, QWidget *parent = nullptr);

    /// The words are given later, by `retranslate` of the page. The main one takes the free width.
    Button *addButton(Button::Kind kind, const QString &objectName, bool isMain = false);
    /// A button that the page made itself; the bar's from now on.
    void addButton(Button *button);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    QBoxLayout *m_layout;
};

} // namespace kiosk
