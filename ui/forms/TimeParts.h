// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace kiosk {

class PickField;

/// Hour and minute in the manner of the language. Shows and reports a FHIR time; what is none stays
/// as typed, so that the session can say so.
class TimeParts final : public QWidget
{
    Q_OBJECT

public:
    TimeParts(const Theme &theme, QWidget *parent);

    /// "14:30:00"; empty when all parts are.
    [[nodiscard]] QString text() const;
    void showText(const QString &text);
    void showTexts(const QString &question, const QString &language);
    void setReadOnly(bool readOnly);
    void setWrong(bool wrong);
    [[nodiscard]] QWidget *focusTarget() const;

signals:
    void edited();

private:
    [[nodiscard]] QLineEdit *addField(const QString &name);
    void report();
    void show24(const QString &hour, const QString &minute);

    const Theme &m_theme;
    QHBoxLayout *m_line;
    QLineEdit *m_hour;
    QLineEdit *m_minute;
    PickField *m_half; ///< morning or afternoon
    bool m_hasHalves = false;
    bool m_isOpen = false; ///< left half said when the manner changed: the other one closes nothing
};

} // namespace kiosk
