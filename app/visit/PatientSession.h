// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/forms/FormSession.h"
#include "app/redflags/RedFlagEvaluator.h"
#include "app/storage/SubmissionSink.h"
#include "app/visit/Submission.h"
#include "app/visit/UsefulVotes.h"
#include "app/visit/VisitContent.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace kiosk {

/// All that one patient leaves behind at the kiosk, in one place with one `wipe()`: forms, outcome,
/// language. Raises alerts the moment an answer calls for one and hands in the submission. No
/// widgets.
class PatientSession final : public QObject
{
    Q_OBJECT

public:
    enum class Journey { None, Checklist, FirstVisit };

    PatientSession(VisitContent content,
                   SubmissionSink &sink,
                   const Clock &clock,
                   IdSource &ids,
                   QObject *parent = nullptr);
    ~PatientSession() override;

    void setContent(VisitContent content); ///< takes effect for the next journey
    /// Starts afresh; a first visit after a finished checklist goes on with its answers.
    void begin(Journey journey);
    [[nodiscard]] Journey journey() const;
    [[nodiscard]] FormSession *checklist(); ///< null before `begin` or when nothing could judge it
    [[nodiscard]] FormSession *intake(); ///< null outside a first visit
    [[nodiscard]] const std::vector<std::unique_ptr<FormSession>> &ownForms() const;

    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    /// What `wipe` goes back to: the clinic's first language.
    void setDefaultLanguage(const QString &language);

    /// What the rules make of the answers now, with everything that was ever alerted: no later
    /// answer lowers it.
    [[nodiscard]] const Outcome &outcome() const;
    /// An emergency answer was given in this session, or `unwellNow`: nothing later lowers it.
    [[nodiscard]] bool emergencyRaised() const;
    [[nodiscard]] AlertState alertState() const;
    [[nodiscard]] qint64 alertSentMs() const; ///< UTC; 0 while no alert is stored
    [[nodiscard]] QUuid alertId() const; ///< null while there is none
    /// An emergency was called that nobody has acknowledged: the stop screen must stay, also when
    /// the patient is gone.
    [[nodiscard]] bool emergencyStands() const;
    /// After a start: takes up an emergency that stands from before. Emits `emergency` when there
    /// is one.
    void restoreEmergency();
    /// Calls the desk again for the alert that stands.
    void repeatAlert();
    /// "Ask about this at my visit": stands in the first-visit form, begun or not, where the
    /// patient says what to talk about (item `topics.own`). Each title once.
    void askAbout(const QString &title);
    [[nodiscard]] bool asksAbout(const QString &title) const;
    /// "Was this useful?" of this patient; `wipe` ends it.
    [[nodiscard]] UsefulVotes &votes();
    /// "I need a person", from any screen. Touching it again and again is one call a minute.
    void needPerson();
    /// "I want an appointment": calls somebody in the same way, without a word on who calls.
    void wantAppointment();
    /// "I feel very unwell right now": an emergency by the patient's own word, before any answer.
    void unwellNow();
    [[nodiscard]] bool personCalled() const;
    [[nodiscard]] AlertState personCallState() const;

    /// The checklist is done: its tier's alert is raised when it has one. Hands in a checklist of
    /// its own, and the one of a first visit when it alerts.
    void finishChecklist();
    /// Hands in everything. Emits `received` after COMMIT or `sendFailed`; may be called again
    /// after a failure and never stores twice.
    void send();
    [[nodiscard]] bool isSending() const;
    /// The patient left or was timed out: what is dangerous (brief 1.10 f) or a begun intake is
    /// handed in, then everything wiped but an emergency that stands.
    void leave();
    /// Forgets the patient. Only what is on its way to the store lives on until it is committed.
    void wipe();

signals:
    /// An emergency is called: its alert is committed. A store that fails or takes its time does
    /// not keep the stop screen waiting longer than a third of a second.
    void emergency();
    void alertChanged();
    void received(const kiosk::Receipt &receipt);
    void sendFailed(const kiosk::Error &error);
    void languageChanged();
    void wiped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kiosk
