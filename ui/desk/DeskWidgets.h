// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace kiosk {

/// How a label of the desk looks; resources/style/desk.qss gives sizes and colours.
enum class Look { Plain, Strong, Muted, Small, Title, Headline, Huge, Number, Error };

/// Words as plain text, whatever a patient typed into them (W11). Wraps and may be selected.
[[nodiscard]] QLabel *words(const QString &text, Look look, QWidget *parent = nullptr);

/// Gives the widget and all within it the colours of a severity: a tier's, or "person".
void setSeverity(QWidget *widget, const QString &severity);

/// An icon that follows the theme.
class IconLabel final : public QLabel
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, int side, QWidget *parent = nullptr);
    void setIconName(const QString &icon, ColorRole role);

private:
    void render();

    const Theme &m_theme;
    int m_side;
    QString m_icon;
    ColorRole m_role = ColorRole::Ink;
};

/// A card with a heading: "What raised it  4 of 34 answers". Content goes into `body()`.
class SectionCard final : public QFrame
{
    Q_OBJECT

public:
    SectionCard(const QString &heading, const QString &aside, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() { return m_body; }
    void addFact(const QString &key, const QString &value, bool strong = false);

private:
    QVBoxLayout *m_body;
};

/// The language in which staff read questions and notes: the system's.
[[nodiscard]] QString readerLanguage();

/// A thin line across.
[[nodiscard]] QFrame *hairline(QWidget *parent = nullptr);

/// The clinic's mark with its name and a second line.
[[nodiscard]] QWidget *
clinicHeading(const Theme &theme, const QString &name, const QString &second, int markSide);

/// The six words that stand on every kiosk (C5).
[[nodiscard]] QFrame *keyWordsCard(const QStringList &keyWords);

} // namespace kiosk
