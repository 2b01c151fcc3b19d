// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QKeySequence>
#include <QPushButton>

namespace kiosk {

/// A button of the desk: icon, words, and the shortcut in a small key cap.
class KeyButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind {
        Quiet, ///< outlined
        Primary, ///< the one of the view
        Filter, ///< checkable, with a count
        OnAlert, ///< outlined on the alert bar
        AlertPrimary, ///< filled on the alert bar
    };

    KeyButton(const Theme &theme, Kind kind, const QString &words, QWidget *parent = nullptr);

    void setIconName(const QString &icon, std::optional<ColorRole> role = {});
    /// Shows and sets the shortcut.
    void setKey(const QKeySequence &key);
    /// Shows a key that works without being this button's shortcut.
    void setKeyHint(const QKeySequence &key);
    /// Shows a number after the words, as filters do.
    void setCount(int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] ColorRole wordsRole() const;
    [[nodiscard]] QString keyWords() const;
    [[nodiscard]] int contentWidth() const;
    void paintKeyCap(QPainter &painter, const QRect &rect) const;

    const Theme &m_theme;
    Kind m_kind;
    QString m_icon;
    std::optional<ColorRole> m_iconRole;
    QKeySequence m_key;
    QString m_count;
};

} // namespace kiosk
