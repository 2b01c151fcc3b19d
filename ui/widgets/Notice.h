// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QHBoxLayout;

namespace kiosk {

class TextLabel;

/// A strip with an icon and a sentence, in the colours of a tier or of plain information.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Information, Emergency, SameDay, Mention, NoneMarked };

    Notice(const Theme &theme, Tone tone, const QString &sentence, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] TextLabel *label() const { return m_label; }
    /// The icon that belongs to the tone, unless another is named.
    void setIconName(const QString &name);
    /// Puts a button of the caller at the right; the notice takes it over.
    void addButton(QWidget *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    Tone m_tone;
    QString m_icon;
    TextLabel *m_label;
    QHBoxLayout *m_layout;
};

} // namespace kiosk
