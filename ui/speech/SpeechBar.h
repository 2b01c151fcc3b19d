// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

class Button;
class FlowLayout;
class Narrator;

/// Pause, sentences, speed and volume while something is read aloud; not there in silence.
class SpeechBar final : public QWidget
{
    Q_OBJECT

public:
    SpeechBar(const Theme &theme, Narrator &narrator, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] Button *addButton(const char *name, const QString &icon);
    void connectButtons();
    void retranslate();
    void arrange();
    void refresh();

    const Theme &m_theme;
    Narrator &m_narrator;
    FlowLayout *m_layout;
    Button *m_pause;
    Button *m_before;
    Button *m_after;
    Button *m_slower;
    Button *m_faster;
    Button *m_quieter;
    Button *m_louder;
};

} // namespace kiosk
