// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPointer>
#include <QWidget>

class QTouchEvent;
class QQuickWidget;

namespace kiosk {

class Button;
class TextLabel;

/// The on-screen keyboard, in the kiosk's own window: comes up when a text field gets the focus,
/// repeats the field's name, and goes away with "Hide keys". Qt Virtual Keyboard does the typing;
/// nothing is predicted, learned or written by hand. One per program.
class KeyboardPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Property of a text field in which Enter does something of its own; elsewhere it is Tab.
    static constexpr const char *ownEnter = "ownEnter";

    explicit KeyboardPanel(const Theme &theme, QWidget *parent = nullptr);
    ~KeyboardPanel() override;

    /// Must run before the application object exists.
    static void prepareEnvironment();

    /// "en", "es": which letters stand on the keys.
    void setLanguage(const QString &language);
    /// The text field that the keys type into; null while the keys are away.
    [[nodiscard]] QWidget *field() const { return m_field; }
    [[nodiscard]] Button *hideButton() const { return m_hide; }

signals:
    /// The keys came or went, so the page has more or less room.
    void shownChanged(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Look;

    void follow(QWidget *focused);
    void showFor(QWidget *field);
    void hideKeys();
    void buildKeys();
    void revealField();
    void passTouch(const QTouchEvent &touch);
    void refresh();
    void retranslate();
    [[nodiscard]] bool isTextField(const QWidget *widget) const;

    const Theme &m_theme;
    TextLabel *m_name;
    Button *m_hide;
    Look *m_look;
    QQuickWidget *m_keys = nullptr;
    QPointer<QWidget> m_field;
    QString m_locale;
};

} // namespace kiosk
