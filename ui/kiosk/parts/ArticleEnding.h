// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

#include <optional>

namespace kiosk {

class Button;
class FlowLayout;
class TextLabel;

/// What an article that was read to its end asks and offers: "Was this useful?", and a way to book.
class ArticleEnding final : public QWidget
{
    Q_OBJECT

public:
    /// `canBook`: whether there is a way to book.
    ArticleEnding(const Theme &theme, bool canBook, QWidget *parent = nullptr);

    /// What this patient said of this article; nothing when they said nothing.
    void setAnswer(std::optional<bool> useful);

signals:
    /// The same answer again takes it back.
    void answered(bool useful);
    void bookingRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Button *addButton(const QString &objectName);
    void retranslate();
    void arrange();

    const Theme &m_theme;
    std::optional<bool> m_answer;
    FlowLayout *m_layout;
    TextLabel *m_question;
    Button *m_yes;
    Button *m_no;
    Button *m_booking;
};

} // namespace kiosk
