// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"

namespace kiosk {

/// One line that says how many mistakes there are in the clinic's own files; hidden while there are
/// none.
class ProblemsStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemsStrip(const Theme &theme, QWidget *parent = nullptr);

    void setCount(int problems);

signals:
    void showRequested();

private:
    QLabel *m_words;
};

} // namespace kiosk
