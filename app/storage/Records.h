// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/Outcome.h"
#include "app/vault/Staff.h"

#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace kiosk {

/// Rules or a form: no secret, and the same for many records.
struct Document
{
    QByteArray hash; ///< 32 bytes, as records name it
    QByteArray json; ///< as it was read
};

/// A submission on its way to the store. `payload` and `label` are plain: they are sealed on the
/// database thread, inside the transaction that gives them their sequence number, before anything
/// is written.
struct RecordDraft
{
    QUuid record; ///< stays the same through all versions
    std::optional<QUuid> supersedes; ///< the version before
    int version = 1;
    QByteArray payload; ///< canonical JSON of the Submission (see app/visit)
    QByteArray label; ///< canonical JSON of a RecordLabel
    QByteArray questionnaireHash; ///< 32 bytes
    quint32 questionnaireVersion = 0;
    /// Random bytes kept with the draft and never on disk in plain: let a retry after a restart be
    /// told from another submission. Empty: retries are recognised while the program runs.
    QByteArray retrySecret;
    /// What its outcome rests on; each is stored once, with the first record that names it.
    QList<Document> documents;
};

/// Given only after COMMIT.
struct Receipt
{
    QUuid id; ///< of this version
    QUuid record;
    QString reference; ///< see `recordReference`
    qint64 committedMs = 0;
};

/// Four characters without look-alikes that a patient tells the desk; derived from the record's id.
[[nodiscard]] QString recordReference(const QUuid &record);

/// The small sealed part that makes lists and search possible once unlocked.
struct RecordLabel
{
    QString givenName;
    QString familyName;
    QString birthDate; ///< FHIR date
    QString complaint;
    QString visit; ///< first-visit, checklist
    QString status; ///< in-progress, completed (the response's)
    QString language;
    Tier tier = Tier::None;
    std::optional<int> age;
    std::optional<QUuid> alert;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static RecordLabel fromJson(QByteArrayView json);
    bool operator==(const RecordLabel &) const = default;
};

enum class AlertKind { RedFlag, PersonNeeded, Drill, Appointment };
/// Somebody should come; nobody is said to be ill.
[[nodiscard]] constexpr bool asksToCome(AlertKind kind)
{
    return kind == AlertKind::PersonNeeded || kind == AlertKind::Appointment;
}

struct AlertDraft
{
    QUuid id;
    AlertKind kind = AlertKind::RedFlag;
    Tier tier = Tier::Emergency;
    QString group; ///< pathology group id; plain while the alert is open
    QByteArray content; ///< canonical JSON: name when known, item ids and answers; sealed before it
                        ///< is written
};

enum class AlertAction {
    WithPatient,
    ClinicianInformed,
    CalledEmergencyServices,
    PatientLeft,
    Other
};

/// Whether the clinic's own pager command was run for an alert.
enum class PagerState { NotCalled, Called, Failed };
/// As the audit writes it; empty for NotCalled.
[[nodiscard]] QString pagerCode(PagerState state);

/// An alert as any desk may see it, locked or not.
struct AlertRow
{
    QUuid id;
    qint64 createdMs = 0;
    QUuid device;
    QString deviceName;
    AlertKind kind = AlertKind::RedFlag;
    Tier tier = Tier::None;
    QString group;
    bool acknowledged = false;
    QString acknowledgedBy; ///< staff name; only after a valid signed action
    qint64 acknowledgedMs = 0;
    std::optional<AlertAction> action; ///< what that person did
    PagerState pager = PagerState::NotCalled;

    /// Somebody practises: rings like a real one and counts as none.
    [[nodiscard]] bool isDrill() const { return kind == AlertKind::Drill; }
};

enum class RecordStatus { InProgress, Received, Opened, NeedsCorrection, Accepted, Filed };
[[nodiscard]] QString statusCode(RecordStatus status);

/// A record's newest version without its contents.
struct RecordRow
{
    QUuid id;
    QUuid record;
    int version = 1;
    QUuid device;
    QString deviceName;
    qint64 createdMs = 0;
    quint32 epoch = 0;
    RecordStatus status = RecordStatus::Received;
    bool held = false; ///< the label's tier holds treatment and no clinician has cleared it
    bool holdCleared = false;
    bool damaged = false; ///< its label or signature does not verify: what is shown may be wrong
    QString openedBy; ///< who opened it first
};

/// What a member of staff did. Each is signed by that person; readers ignore and report unsigned
/// ones and those beyond the signer's role.
enum class ActionKind {
    Open,
    MarkReviewed,
    Acknowledge,
    CloseAlert,
    ClearHold,
    Note,
    HoldForLaw, ///< nothing erases the record until ReleaseForLaw
    ReleaseForLaw,
    Erase
};
[[nodiscard]] QString actionCode(ActionKind kind);
[[nodiscard]] std::optional<ActionKind> actionFromCode(const QString &code);
/// Roles that may do it (design page, "Who may do what").
[[nodiscard]] Roles allowedRoles(ActionKind kind);

struct ActionDraft
{
    ActionKind kind = ActionKind::Note;
    QUuid subject; ///< record or alert
    std::optional<AlertAction> alertAction;
    QByteArray note; ///< UTF-8; sealed to the epoch before it is written; ClearHold needs one
};

struct ActionRow
{
    QUuid id;
    qint64 ms = 0;
    ActionKind kind = ActionKind::Note;
    QUuid subject;
    QUuid staff;
    QString staffName;
    std::optional<AlertAction> alertAction;
    QByteArray sealedNote;
    quint32 epoch = 0;
};

} // namespace kiosk
