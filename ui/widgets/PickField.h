// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QPushButton>
#include <QStringList>

namespace kiosk {

/// A field that opens a sheet with choices inside the same window: a list too long for answer rows,
/// like the months. Never a window of its own.
class PickField final : public QPushButton
{
    Q_OBJECT

public:
    explicit PickField(const Theme &theme, QWidget *parent = nullptr);

    void setChoices(const QStringList &choices);
    /// -1: nothing chosen; the field then shows the placeholder.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    void setPlaceholder(const QString &text);
    void setWrong(bool wrong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void picked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openSheet();
    void describe();

    const Theme &m_theme;
    QStringList m_choices;
    QString m_placeholder;
    int m_current = -1;
    bool m_wrong = false;
};

} // namespace kiosk
