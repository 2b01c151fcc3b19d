// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QAbstractButton>

class QBoxLayout;

namespace kiosk {

class IconText;
class TextLabel;

/// A card that can be touched: a drawing, a title, a sentence, a small note and an arrow. The
/// drawing stands beside the words or above them.
class CardButton final : public QAbstractButton
{
    Q_OBJECT

public:
    CardButton(const Theme &theme, QWidget *picture, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence);
    void setNote(const QString &icon, const QString &note);
    /// A word above the title: "Start here". Empty for none.
    void setLead(const QString &lead);
    /// Parts of title and sentence to stand out, as start and length.
    void setEmphasis(const QList<QPair<int, int>> &title, const QList<QPair<int, int>> &sentence);
    void setPictureVisible(bool visible);
    void setPictureAbove(bool above);
    /// Says why the card cannot be used now, and disables it; an empty reason enables it.
    void setReason(const QString &reason);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    QString m_sentence;
    QString m_reason;
    bool m_isPictureAbove = false;
    QBoxLayout *m_layout;
    QWidget *m_picture;
    TextLabel *m_lead;
    TextLabel *m_title;
    TextLabel *m_text;
    IconText *m_note;
};

} // namespace kiosk
