// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace kiosk {

class PickField;

/// Month, day and year in the order of the language. Parts may be missing, as FHIR dates allow;
/// whether that is enough is the session's decision.
class DateParts final : public QWidget
{
    Q_OBJECT

public:
    DateParts(const Theme &theme, QWidget *parent);

    /// FHIR's order; a part that is missing before one that is there stays empty, which no date
    /// allows.
    [[nodiscard]] QString text() const;
    void showText(const QString &text);
    void showTexts(const QString &question, const QString &language);
    void setReadOnly(bool readOnly);
    void setWrong(bool wrong);
    [[nodiscard]] QWidget *focusTarget() const;

signals:
    void edited();

private:
    void arrange();

    const Theme &m_theme;
    PickField *m_month;
    QLineEdit *m_day;
    QLineEdit *m_year;
    QHBoxLayout *m_line;
    bool m_monthFirst = true;
};

} // namespace kiosk
