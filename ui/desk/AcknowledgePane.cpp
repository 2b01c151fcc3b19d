// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/AcknowledgePane.h"

#include "app/report/StaffWords.h"
#include "ui/desk/TierChip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <array>

namespace kiosk {

namespace {

constexpr std::array alertActions = {AlertAction::WithPatient,
                                     AlertAction::ClinicianInformed,
                                     AlertAction::CalledEmergencyServices,
                                     AlertAction::PatientLeft,
                                     AlertAction::Other};

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->deleteLater();
        }
        delete item; // a layout item has no other owner once taken
    }
}

} // namespace

AcknowledgePane::AcknowledgePane(const Theme &theme,
                                 const ClinicSettings &settings,
                                 QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_zone(zoneFromName(settings.timeZone))
    , m_answers(new QFrame)
    , m_answerRows(new QVBoxLayout(m_answers))
    , m_choices(new QButtonGroup(this))
    , m_note(new QPlainTextEdit)
{
    m_answers->setObjectName(QStringLiteral("holdBox"));
    m_note->setObjectName(QStringLiteral("alertNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setFixedHeight(64);
    m_note->setTabChangesFocus(true);
    m_error = words({}, Look::Error);
    m_error->setObjectName(QStringLiteral("alertError"));
    m_escalation = words({}, Look::Small);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(createHead());
    layout->addWidget(m_answers);
    layout->addSpacing(4);
    layout->addWidget(words(tr("Who is acting?"), Look::Strong));
    layout->addWidget(m_actor = words({}, Look::Plain));
    layout->addSpacing(4);
    layout->addWidget(words(tr("What is being done?"), Look::Strong));
    layout->addWidget(createChoices());
    layout->addWidget(words(tr("Note (needed for “Something else”)"), Look::Strong));
    layout->addWidget(m_note);
    layout->addWidget(m_escalation);
    layout->addStretch();
    layout->addWidget(m_error);
    layout->addWidget(createFoot());
}

QWidget *AcknowledgePane::createHead()
{
    m_icon = new IconLabel(m_theme, 28);
    m_title = words({}, Look::Title);
    m_patient = words({}, Look::Muted);
    m_patient->setObjectName(QStringLiteral("alertPatient"));
    auto *head = new QWidget;
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(m_title);
    text->addWidget(m_patient);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addLayout(text, 1);
    return head;
}

QWidget *AcknowledgePane::createChoices()
{
    auto *choices = new QWidget;
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (int i = 0; i < static_cast<int>(alertActions.size()); ++i) {
        const QKeySequence key(QStringLiteral("Alt+%1").arg(i + 1));
        auto *choice = new QRadioButton(
            alertActionWord(alertActions.at(static_cast<size_t>(i)), m_settings.emergencyNumber));
        choice->setObjectName(QStringLiteral("alertAction"));
        choice->setShortcut(key);
        auto *shortcut = words(key.toString(QKeySequence::NativeText), Look::Small, choice);
        shortcut->setWordWrap(false);
        auto *row = new QHBoxLayout(choice);
        row->setContentsMargins(0, 0, 12, 0);
        row->addWidget(shortcut, 1, Qt::AlignRight);
        m_choices->addButton(choice, i);
        layout->addWidget(choice);
    }
    return choices;
}

QWidget *AcknowledgePane::createFoot()
{
    auto *putOff = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Not yet"));
    putOff->setKey(Qt::Key_Escape);
    connect(putOff, &QPushButton::clicked, this, &AcknowledgePane::putOff);
    m_submit = new KeyButton(m_theme, KeyButton::Kind::Primary, {});
    m_submit->setObjectName(QStringLiteral("submitAlert"));
    m_submit->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_submit, &QPushButton::clicked, this, &AcknowledgePane::submit);
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(words(tr("Saved with name, time and action."), Look::Small), 1);
    layout->addWidget(putOff);
    layout->addWidget(m_submit);
    return foot;
}

QString AcknowledgePane::deadline() const
{
    const qint64 ms = m_alert.createdMs + m_settings.escalateSeconds * 1000LL;
    return tr("If nobody acknowledges by %1, every desk gets louder. An alert is never deleted.")
        .arg(clockSecondsWords(ms, m_zone));
}

void AcknowledgePane::showAlert(const AlertRow &alert,
                                const QString &patientName,
                                const QString &staffName)
{
    m_alert = alert;
    const TierLook look = tierLook(alert.tier);
    const bool person = asksToCome(alert.kind);
    m_icon->setIconName(person ? QStringLiteral("person") : look.icon,
                        person ? ColorRole::Mention : look.ink);
    m_title->setText(alert.kind == AlertKind::Appointment ? tr("Somebody wants an appointment")
                         : person                         ? tr("Somebody asks for a person")
                         : alert.isDrill() ? tr("Practice: acknowledge as if it were real")
                                           : tr("Acknowledge: %1").arg(tierWord(alert.tier)));
    showPatient(patientName);
    clear(*m_answerRows);
    m_answers->hide();
    setSeverity(m_answers, person ? QStringLiteral("person") : look.severity);
    m_actor->setText(tr("%1, you, signed in").arg(staffName));
    m_submit->setText(tr("Acknowledge as %1").arg(staffName.section(u' ', 0, 0)));
    m_submit->updateGeometry();
    m_choices->button(0)->setChecked(true);
    m_choices->button(0)->setFocus();
    m_note->clear();
    m_error->clear();
    m_error->hide();
    m_escalation->setText(deadline());
    m_escalation->setVisible(alert.tier == Tier::Emergency);
    m_submit->setEnabled(true);
}

void AcknowledgePane::showPatient(const QString &name)
{
    const QStringList parts{name.isEmpty() ? tr("No name yet") : name, m_alert.deviceName};
    m_patient->setText(parts.join(QStringLiteral(", ")));
}

void AcknowledgePane::showContent(const QUuid &alert, const AlertReading &content)
{
    if (alert != m_alert.id || content.answers.empty()) {
        return;
    }
    clear(*m_answerRows);
    for (const AnswerLine &line : content.answers) {
        auto *rowWidget = new QWidget;
        auto *row = new QHBoxLayout(rowWidget);
        row->setContentsMargins(4, 2, 4, 2);
        row->addWidget(words(line.question, Look::Strong), 1);
        row->addWidget(words(line.answer, Look::Strong));
        m_answerRows->addWidget(rowWidget);
    }
    for (const QString &note : content.clinicianNotes) {
        m_answerRows->addWidget(words(note, Look::Plain));
    }
    if (!content.name.isEmpty()) {
        showPatient(content.name);
    }
    m_answers->show();
}

void AcknowledgePane::submit()
{
    const AlertAction chosen = alertActions.at(static_cast<size_t>(m_choices->checkedId()));
    const QString note = m_note->toPlainText().trimmed();
    if (chosen == AlertAction::Other && note.isEmpty()) {
        showFailure(tr("Please say in the note what is being done."));
        m_note->setFocus();
        return;
    }
    m_submit->setEnabled(false);
    ActionDraft action;
    action.kind = ActionKind::Acknowledge;
    action.subject = m_alert.id;
    action.alertAction = chosen;
    action.note = note.toUtf8();
    emit acknowledged(action);
}

void AcknowledgePane::showFailure(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->show();
    m_submit->setEnabled(true);
}

} // namespace kiosk
