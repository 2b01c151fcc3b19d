// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/AlertReading.h"
#include "app/settings/ClinicSettings.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"

#include <QTimeZone>

class QButtonGroup;
class QPlainTextEdit;

namespace kiosk {

/// Who acknowledges an alert, what is being done about it, and a note: beside the list, never in a
/// dialog.
class AcknowledgePane final : public QWidget
{
    Q_OBJECT

public:
    AcknowledgePane(const Theme &theme, const ClinicSettings &settings, QWidget *parent = nullptr);

    /// A fresh form for this alert; its answers come later by `showContent`.
    void showAlert(const AlertRow &alert, const QString &patientName, const QString &staffName);
    /// Empty until the patient gave a name; may come while the form is open.
    void showPatient(const QString &name);
    void showContent(const QUuid &alert, const AlertReading &content);
    void showFailure(const QString &sentence);
    [[nodiscard]] QUuid alert() const { return m_alert.id; }

signals:
    void acknowledged(const kiosk::ActionDraft &action);
    void putOff();

private:
    QWidget *createHead();
    QWidget *createChoices();
    QWidget *createFoot();
    void submit();
    [[nodiscard]] QString deadline() const;

    const Theme &m_theme;
    const ClinicSettings &m_settings;
    QTimeZone m_zone;
    AlertRow m_alert;
    IconLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_patient = nullptr;
    QFrame *m_answers;
    QVBoxLayout *m_answerRows;
    QLabel *m_actor = nullptr;
    QButtonGroup *m_choices;
    QPlainTextEdit *m_note;
    QLabel *m_error = nullptr;
    QLabel *m_escalation = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace kiosk
