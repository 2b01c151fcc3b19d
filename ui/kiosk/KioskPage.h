// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk {

class TextLabel;

/// One screen between the top bar and the bottom of the window. A page shows something and says
/// what was touched; where that leads is the window's business.
class KioskPage : public QWidget
{
    Q_OBJECT

public:
    explicit KioskPage(const Theme &theme, QWidget *parent = nullptr);

    /// What stands at the bottom while the page is shown; null for nothing.
    [[nodiscard]] QWidget *bar() const { return m_bar; }
    [[nodiscard]] virtual bool hasTopBar() const { return true; }
    /// Says the page to a screen reader: Qt 6.4 has no announcement, so its title takes the focus.
    virtual void focusTitle();
    [[nodiscard]] TextLabel *title() const { return m_title; }

signals:
    /// Another question, or another step, is shown from now on.
    void turned();

protected:
    /// Puts every sentence in place, at first and after each change of language.
    virtual void retranslate() = 0;
    /// The page became wider than high, or the other way round, or the theme changed.
    virtual void arrange(bool landscape);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] bool isLandscape() const;
    void setBar(QWidget *bar) { m_bar = bar; }
    /// The label that names the page; the first one made.
    TextLabel *makeTitle(TextRole role);

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    QVBoxLayout *m_column;
    QWidget *m_bar = nullptr;
    TextLabel *m_title = nullptr;
};

} // namespace kiosk
