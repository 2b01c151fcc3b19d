// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ClinicSettings.h"
#include "app/storage/Records.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"

#include <QTimeZone>
#include <QWidget>

namespace kiosk {

/// The bar across the window while an alert waits: who or which kiosk, what to do, since when.
/// Never an answer: patients stand in front of this screen.
class AlertBar final : public QWidget
{
    Q_OBJECT

public:
    AlertBar(const Theme &theme, const ClinicSettings &settings, QWidget *parent = nullptr);

    /// `name` belongs to the first alert; empty while locked or not yet known.
    void setAlerts(const QList<AlertRow> &waiting, const QString &name, bool unlocked);
    /// Counts the time up.
    void setNow(qint64 nowMs, bool quiet);

signals:
    void quietRequested();
    void acknowledgeRequested(const QUuid &alert);

private:
    QFrame *createMain();
    QFrame *createNext();
    void showMain(const AlertRow &alert, const QString &name);
    void showNext();
    [[nodiscard]] static QString headline(const AlertRow &alert, const QString &name);
    [[nodiscard]] static QString instruction(const AlertRow &alert);

    const Theme &m_theme;
    QTimeZone m_zone;
    QString m_quietSpan;
    QList<AlertRow> m_waiting;
    bool m_unlocked = false;
    QFrame *m_main = nullptr;
    IconLabel *m_icon = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_instruction = nullptr;
    QLabel *m_elapsed = nullptr;
    QLabel *m_since = nullptr;
    KeyButton *m_quiet = nullptr;
    KeyButton *m_acknowledge = nullptr;
    QFrame *m_next = nullptr;
    QLabel *m_nextWords = nullptr;
};

} // namespace kiosk
