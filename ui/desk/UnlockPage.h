// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ClinicSettings.h"
#include "ui/desk/DeskSession.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"

class QComboBox;
class QLineEdit;

namespace kiosk {

/// The locked desk: who you are, your passphrase, the clinic's key words, and counts that tell no
/// name.
class UnlockPage final : public QWidget
{
    Q_OBJECT

public:
    UnlockPage(DeskSession &session,
               const ClinicSettings &settings,
               const Theme &theme,
               QWidget *parent = nullptr);

    /// Counts the wait after wrong tries down and the longest waiting up.
    void tick();
    void focusPassphrase();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createRoom();
    QWidget *createForm();
    QWidget *createCounts();
    QLineEdit *createPassphrase();
    void connectSession();
    void fillNames();
    void showOverview();
    void tryUnlock();
    void showFailure(const Error &error);
    void setBusy(bool busy);
    void showHint();

    DeskSession &m_session;
    const ClinicSettings &m_settings;
    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QComboBox *m_names = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_error = nullptr;
    KeyButton *m_unlock = nullptr;
    QLabel *m_waiting = nullptr;
    QLabel *m_alerts = nullptr;
    QLabel *m_longest = nullptr;
    bool m_busy = false;
    bool m_capsLock = false;
    qint64 m_blockedUntilMs = 0; ///< after too many wrong tries
};

} // namespace kiosk
