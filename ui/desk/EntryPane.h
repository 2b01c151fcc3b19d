// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/Worklist.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"
#include "ui/desk/TierChip.h"

#include <QTimeZone>

namespace kiosk {

/// Beside the list: what its label says of the chosen row, without opening the record; with
/// nothing chosen, what the four words mean.
class EntryPane final : public QWidget
{
    Q_OBJECT

public:
    EntryPane(const Theme &theme,
              const QTimeZone &zone,
              const QStringList &keyWords,
              QWidget *parent = nullptr);

    void showRow(const WorklistRow &row, qint64 nowMs);
    void showNothing();

signals:
    void openRequested();
    void acknowledgeRequested();

private:
    QWidget *createEntry();
    QWidget *createHold();
    QWidget *createMeaning(const QStringList &keyWords);
    void showHold(const WorklistRow &row);

    const Theme &m_theme;
    QTimeZone m_zone;
    QWidget *m_entry = nullptr;
    QWidget *m_meaning = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_about = nullptr;
    QFrame *m_hold = nullptr;
    IconLabel *m_holdIcon = nullptr;
    QLabel *m_holdTitle = nullptr;
    QLabel *m_holdWords = nullptr;
    QLabel *m_complaint = nullptr;
    QLabel *m_arrival = nullptr;
    KeyButton *m_open = nullptr;
    KeyButton *m_acknowledge = nullptr;
};

} // namespace kiosk
