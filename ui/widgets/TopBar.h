// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Button.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace kiosk {

/// The bar on top of every kiosk screen: whose clinic this is, language, text size, help. What the
/// buttons do is the window's business.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const QString &clinicName, QWidget *parent = nullptr);

    /// The language as its speakers write it: "English", "Español".
    void setLanguageName(const QString &name);
    /// Reading aloud is hidden until there is a voice.
    void setReadAloudAvailable(bool available);
    /// While reading, the button ends it.
    void setReading(bool reading);
    [[nodiscard]] Button *languageButton() const { return m_language; }
    [[nodiscard]] Button *textSizeButton() const { return m_textSize; }
    [[nodiscard]] Button *readAloudButton() const { return m_readAloud; }
    [[nodiscard]] Button *personButton() const { return m_person; }

signals:
    void languageRequested();
    void textSizeRequested();
    void readAloudRequested();
    void personRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void placeIcons(Button::IconPlace place);
    [[nodiscard]] int buttonsWidth() const;
    [[nodiscard]] Button *addButton(const QString &icon, bool outlined);

    const Theme &m_theme;
    QLabel *m_mark;
    QLabel *m_name;
    Button *m_language;
    Button *m_textSize;
    Button *m_readAloud;
    Button *m_person;
    QGridLayout *m_layout;
    bool m_isReading = false;
};

} // namespace kiosk
