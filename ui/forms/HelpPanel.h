// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk {

class Button;
class Card;
class DrawingView;
class TextLabel;

/// "What does this mean?", "Why we ask" and "Read more": toggles, and a card with the words of the
/// open one and, where the form names one, a drawing.
class HelpPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPanel(const Theme &theme, QWidget *parent = nullptr);

    /// An empty text has no toggle; without any the panel is hidden.
    void setTexts(const QString &meaning, const QString &reason);
    void setDrawing(const QString &name);
    /// Addresses to read more: as text and as codes for a telephone, never opened here.
    void setLinks(const QStringList &addresses);
    [[nodiscard]] Button *meaningButton() const { return m_meaning; }
    [[nodiscard]] Button *reasonButton() const { return m_reason; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void toggle(Button *button);
    void showOpen();
    void arrange();
    void retranslate();
    [[nodiscard]] QList<Button *> toggles() const;
    void addToggle(Button *button);
    void updateVisible();

    const Theme &m_theme;
    QBoxLayout *m_buttons;
    Button *m_meaning;
    Button *m_reason;
    Button *m_more = nullptr; ///< only where there are addresses
    QWidget *m_links = nullptr;
    Card *m_card;
    TextLabel *m_text;
    DrawingView *m_drawing = nullptr;
    QString m_meaningText;
    QString m_reasonText;
};

} // namespace kiosk
