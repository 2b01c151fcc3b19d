// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/ContentProblems.h"
#include "ui/desk/DeskWidgets.h"

namespace kiosk {

/// The mistakes in the clinic's own files: for each the file, the place, the reason and what to do.
class ProblemsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPage(const Theme &theme, QWidget *parent = nullptr);

    void showProblems(const QList<ContentProblem> &problems);

signals:
    void closeRequested();

private:
    [[nodiscard]] QWidget *createHead(const Theme &theme) const;

    QVBoxLayout *m_cards;
};

} // namespace kiosk
