// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPushButton>

namespace kiosk {

/// An icon and a word that do something. Disabled, it has a dashed border, no fill, and says why.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind {
        Primary, ///< one a screen
        Outlined, ///< the ordinary one: surface, border, ink
        Quiet, ///< no border until touched
        Danger, ///< solid emergency colour
    };
    enum class IconPlace { Before, After, Above };

    Button(const Theme &theme, Kind kind, const QString &text, QWidget *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// A name in resources/icons; empty for none.
    void setIconName(const QString &name, IconPlace place = IconPlace::Before);
    [[nodiscard]] QString iconName() const { return m_icon; }
    /// Shown instead of the word while disabled: "Answer 3 more to go on". Empty enables.
    void setReason(const QString &reason);
    [[nodiscard]] QString reason() const { return m_reason; }
    /// Caption-size words, as in the top bar.
    void setTextRole(TextRole role);

    [[nodiscard]] QSize sizeHint() const override;
    /// All of its words fit into the width that it has.
    [[nodiscard]] bool showsAllWords() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look;
    [[nodiscard]] Look look() const;
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] int iconPx() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] int room() const; ///< for words beside an icon
    void paintBeside(QPainter &painter, ColorRole role) const;
    void paintAbove(QPainter &painter, ColorRole role) const;

    const Theme &m_theme;
    Kind m_kind;
    TextRole m_textRole = TextRole::Action;
    QString m_icon;
    IconPlace m_place = IconPlace::Before;
    QString m_reason;
};

} // namespace kiosk
