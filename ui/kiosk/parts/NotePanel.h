// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPointer>
#include <QWidget>

namespace kiosk {

class Button;
class Card;
class TextLabel;
class ScrollArea;

/// A small panel beside what it is about: a title and some words, or things to choose from. Goes
/// away with its button, keeps none of it and gives the focus back.
class NotePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NotePanel(const Theme &theme, QWidget *parent = nullptr);

    /// With an address on the web it stands below as text, beside its QR code.
    void
    showWords(const QString &title, const QStringList &paragraphs, const QString &address = {});
    /// One more thing to do, below what is shown; goes with it.
    Button *addButton(const QString &text, const QString &icon);
    void showChoices(const QString &title, const QStringList &choices, int current);

public slots:
    void close();

signals:
    void picked(int index);
    /// It opened or closed.
    void toggled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addAddress(QWidget *contents, const QString &address);
    QWidget *begin(const QString &title);
    void finish(QWidget *contents);

    const Theme &m_theme;
    Card *m_card;
    TextLabel *m_title;
    Button *m_close;
    ScrollArea *m_scroll;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace kiosk
