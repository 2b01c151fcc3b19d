// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/DeskStore.h"

#include "app/storage/Chain.h"
#include "app/storage/Heartbeat.h"
#include "app/storage/RecordIndex.h"
#include "app/storage/SetAside.h"
#include "app/storage/StaffTable.h"
#include "app/storage/UnlockThrottle.h"
#include "app/storage/Worklist.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

/// A living kiosk raises its own alert when it is due: it knows first.
constexpr qint64 graceMs = 1'000;

const Roles anybody = Role::FrontDesk | Role::Clinician | Role::Owner;

bool isAboutAlert(ActionKind kind)
{
    return kind == ActionKind::Acknowledge || kind == ActionKind::CloseAlert;
}

bool isAboutErasure(ActionKind kind)
{
    return kind == ActionKind::Erase || kind == ActionKind::HoldForLaw
        || kind == ActionKind::ReleaseForLaw;
}

/// What an action has to say for itself: who acknowledges tells what is being done.
Result<> checkSaid(const ActionDraft &draft)
{
    const bool hasNote = !draft.note.trimmed().isEmpty();
    if (isAboutErasure(draft.kind))
        return fail(ErrorCode::NotAllowed, u"see Erasure.h"_s); // it needs more than a row
    if (draft.kind == ActionKind::ClearHold && !hasNote)
        return fail(ErrorCode::NotAllowed, u"a hold is cleared with a note"_s);
    if (draft.kind != ActionKind::Acknowledge)
        return {};
    if (!draft.alertAction)
        return fail(ErrorCode::NotAllowed, u"an alert is acknowledged with an action"_s);
    if (*draft.alertAction == AlertAction::Other && !hasNote)
        return fail(ErrorCode::NotAllowed, u"something else needs a note"_s);
    return {};
}

EnvelopeHeader expectedHeader(const StoredRecord &record, EnvelopeHeader header)
{
    header.recordId = record.id;
    header.deviceId = record.device;
    header.deviceSeq = record.deviceSeq;
    header.createdMs = quint64(record.createdMs);
    header.keyEpoch = record.epoch;
    return header;
}

} // namespace

DeskStore::DeskStore(std::unique_ptr<DatabaseThread> thread,
                     LocalDevice device,
                     ClinicFiles files,
                     const Clock &clock,
                     IdSource &ids)
    : m_device(std::move(device), std::move(files))
    , m_clock(clock)
    , m_ids(ids)
    , m_thread(std::move(thread))
{
    m_unlocking.setMaxThreadCount(1); // each try takes 256 MiB
    connect(m_thread.get(), &DatabaseThread::changed, this, &StaffStore::changed);
    connect(&m_dueAlerts, &QTimer::timeout, this, [this] {
        (void)run([this](Database &database) { return raiseDueAlerts(database); });
    });
    m_dueAlerts.start(1000);
}

DeskStore::~DeskStore() = default;

QStringList DeskStore::keyWords() const
{
    return m_device.words();
}

QFuture<Result<QList<StaffEntry>>> DeskStore::staff()
{
    return run([this](Database &database) {
        return readStaff(database).map([this](const QList<StaffEntry> &staff) {
            return certifiedStaff(staff, m_device->keySet);
        });
    });
}

QFuture<Result<StaffStore::Person>> DeskStore::unlock(const QUuid &staff, SecretBytes passphrase)
{
    // Not on the database thread: an alert must not wait for Argon2id.
    auto shared = std::make_shared<const SecretBytes>(std::move(passphrase));
    return QtConcurrent::run(&m_unlocking,
                             [this, staff, shared] { return tryPassphrase(staff, *shared); });
}

QFuture<Result<LockedOverview>> DeskStore::lockedOverview()
{
    return run([this](Database &database) { return readOverview(database); });
}

QFuture<Result<QList<WorklistEntry>>> DeskStore::worklist(Person person)
{
    return run([this, person](Database &database) { return readWorklist(database, *person); });
}

QFuture<Result<std::shared_ptr<OpenedRecord>>> DeskStore::open(Person person, const QUuid &record)
{
    return run([this, person, record](Database &database) {
        return openRecord(database, *person, record);
    });
}

QFuture<Result<QByteArray>> DeskStore::document(const QByteArray &hash)
{
    return run([hash](Database &database) -> Result<QByteArray> {
        const auto json = database.value(u"SELECT json FROM document WHERE hash = ?"_s, {hash});
        if (!json)
            return tl::unexpected(json.error());
        return json->isValid() ? Result<QByteArray>(json->toByteArray())
                               : fail(ErrorCode::NotFound, u"document"_s);
    });
}

QFuture<Result<QByteArray>> DeskStore::alertContent(Person person, const QUuid &alert)
{
    return run(
        [this, person, alert](Database &database) { return openAlert(database, *person, alert); });
}

QFuture<Result<QUuid>> DeskStore::raiseDrill(Person person)
{
    return run([this, person](Database &database) { return storeDrill(database, *person); });
}

QFuture<Result<QList<AlertRow>>> DeskStore::drills()
{
    return run([this](Database &database) { return readDrills(database); });
}

QFuture<Result<>> DeskStore::act(Person person, ActionDraft action)
{
    return run([this, person, action = std::move(action)](Database &database) mutable {
        auto done = perform(database, *person, action);
        wipe(action.note);
        return done;
    });
}

Result<StaffStore::Person> DeskStore::tryPassphrase(const QUuid &staff,
                                                    const SecretBytes &passphrase)
{
    const auto attempt
        = run([this, staff](Database &database) {
              return beginAttempt(database, staff).map([this](const StaffEntry &entry) {
                  return QPair<StaffEntry, KeySet>(entry, m_device->keySet);
              });
          }).result();
    if (!attempt)
        return tl::unexpected(attempt.error());
    auto person = Keyring::unlock(attempt->first, attempt->second, passphrase);
    const bool unlocked = person.has_value();
    return run([this, staff, unlocked](Database &database) {
               return endAttempt(database, staff, unlocked);
           })
        .result()
        .and_then([&person] { return person; });
}

Result<StaffEntry> DeskStore::beginAttempt(Database &database, const QUuid &staff)
{
    const auto entries = readStaff(database);
    if (!entries)
        return tl::unexpected(entries.error());
    for (const StaffEntry &entry : *entries)
        if (entry.id == staff)
            return beginUnlockAttempt(database, m_clock, staff).map([&entry] { return entry; });
    return fail(ErrorCode::WrongPassphrase);
}

Result<> DeskStore::endAttempt(Database &database, const QUuid &staff, bool unlocked)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<> forgotten = unlocked ? forgetUnlockFailures(database, staff) : Result<>();
    return forgotten
        .and_then([&] {
            return appendAudit(database,
                               *m_device,
                               m_clock.nowMs(),
                               staff,
                               unlocked ? u"unlocked"_s : u"unlock-failed"_s,
                               {});
        })
        .and_then([&] { return transaction->commit(); });
}

/// A kiosk that died, or whose patient walked off, no longer raises what it held.
Result<> DeskStore::raiseDueAlerts(Database &database)
{
    const auto held = readHeldAlerts(database); // nearly always none: no transaction for that
    if (!held)
        return tl::unexpected(held.error());
    for (const StoredAlert &alert : *held) {
        if (alert.createdMs + graceMs > m_clock.nowMs())
            continue;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto still = readHeldAlerts(database);
        if (!still)
            return tl::unexpected(still.error());
        if (std::none_of(still->cbegin(), still->cend(), [&](const StoredAlert &other) {
                return other.id == alert.id;
            }))
            continue;
        if (auto raised = raiseHeldAlert(database, *m_device, alert, m_clock.nowMs()).and_then([&] {
                return transaction->commit();
            });
            !raised)
            return raised;
    }
    return {};
}

Result<LockedOverview> DeskStore::readOverview(Database &database)
{
    if (auto raised = raiseDueAlerts(database); !raised)
        return tl::unexpected(raised.error());
    LockedOverview overview;
    const auto alerts = readAlerts(database);
    const auto staff = readStaff(database);
    const auto records = readAllNewest(database);
    const auto pulses = readPulses(database);
    const auto confirmed
        = database.value(u"SELECT 1 FROM meta WHERE key = 'recovery_confirmed_ms'"_s);
    const auto aside = setAsideName(database);
    if (!alerts || !staff || !records || !pulses || !confirmed || !aside)
        return fail(ErrorCode::StorageFailed);

    overview.openAlerts = *alerts;
    overview.setAside = *aside;
    overview.kiosks = *pulses;
    overview.lastReceivedMs = records->isEmpty() ? 0 : records->last().createdMs;
    for (const StoredRecord &record : *records) { // the oldest comes first
        if (m_actions.first(record.record, ActionKind::Open))
            continue;
        if (overview.waiting++ == 0)
            overview.oldestWaitingMs = record.createdMs;
    }
    const auto forged = std::count_if(staff->cbegin(), staff->cend(), [this](const auto &entry) {
        return !verifyCertificate(entry, m_device->keySet.rootKey);
    });
    overview.problems = m_actions.problems() + int(forged);
    overview.recoveryDrillDue = !confirmed->isValid();
    return overview;
}

/// What is not signed by the kiosk it names tells nothing.
Result<QList<KioskPulse>> DeskStore::readPulses(Database &database)
{
    return readHeartbeats(database).map([this](const QList<Heartbeat> &beats) {
        QList<KioskPulse> pulses;
        for (const DeviceEntry &device : m_device->keySet.devices) {
            if (device.kind != DeviceKind::Kiosk || device.revokedFromSeq)
                continue;
            const auto beat
                = std::find_if(beats.cbegin(), beats.cend(), [&device](const Heartbeat &last) {
                      return last.device == device.id && last.isSignedWith(device.publicKey);
                  });
            KioskPulse pulse{device.name, 0, 0, 0, 0};
            if (beat != beats.cend())
                pulse = {device.name, beat->ms, beat->waiting, beat->oldestMs, beat->refused};
            pulses.append(pulse);
        }
        return pulses;
    });
}

Result<QList<AlertRow>> DeskStore::readAlerts(Database &database)
{
    if (const auto read = m_actions.refresh(database, m_device->keySet); !read)
        return tl::unexpected(read.error());
    const auto open = readOpenAlerts(database);
    if (!open)
        return tl::unexpected(open.error());
    QList<AlertRow> alerts;
    for (const StoredAlert &alert : *open)
        alerts.append(alertRow(alert));
    sortAlerts(alerts);
    return readPagers(database, alerts).map([&alerts] { return alerts; });
}

Result<> DeskStore::readPagers(Database &database, QList<AlertRow> &alerts)
{
    for (AlertRow &alert : alerts) {
        if (alert.acknowledged || alert.kind != AlertKind::RedFlag)
            continue;
        const auto called = database.value(
            u"SELECT action FROM audit WHERE ms >= ? AND subject = ? AND action IN (?, ?)"
            " ORDER BY ms DESC"_s,
            {alert.createdMs,
             alert.id.toRfc4122(),
             pagerCode(PagerState::Called),
             pagerCode(PagerState::Failed)});
        if (!called)
            return tl::unexpected(called.error());
        if (called->isValid())
            alert.pager = called->toString() == pagerCode(PagerState::Called) ? PagerState::Called
                                                                              : PagerState::Failed;
    }
    return {};
}

Result<QUuid> DeskStore::storeDrill(Database &database, const Keyring &person)
{
    if (const auto who = authorise(database, person, m_device->keySet, anybody); !who)
        return tl::unexpected(who.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const StoredAlert alert = makeAlert(
        {m_ids.next(), AlertKind::Drill, Tier::Emergency, {}, "{}"}, *m_device, m_clock.nowMs());
    return insertAlert(database, alert)
        .and_then([&] {
            return appendAudit(database,
                               *m_device,
                               alert.createdMs,
                               person.staff().id,
                               u"alert-raised"_s,
                               alert.id);
        })
        .and_then([&] { return transaction->commit(); })
        .map([&alert] { return alert.id; });
}

Result<QList<AlertRow>> DeskStore::readDrills(Database &database)
{
    if (const auto read = m_actions.refresh(database, m_device->keySet); !read)
        return tl::unexpected(read.error());
    return readAllAlerts(database).map([this](const QList<StoredAlert> &alerts) {
        QList<AlertRow> drills;
        for (const StoredAlert &alert : alerts)
            if (alert.kind == AlertKind::Drill)
                drills.prepend(alertRow(alert));
        return drills;
    });
}

Result<std::optional<AlertRow>> DeskStore::alertOf(Database &database,
                                                   const std::optional<QUuid> &alert)
{
    if (!alert)
        return std::nullopt;
    return readAlert(database, *alert).map([this](const std::optional<StoredAlert> &stored) {
        return stored ? std::optional(alertRow(*stored)) : std::nullopt;
    });
}

// An alert whose signature does not hold is shown like the others (`verifyClinic` reports it): a
// false alarm costs a walk.
AlertRow DeskStore::alertRow(const StoredAlert &alert) const
{
    AlertRow row;
    row.id = alert.id;
    row.createdMs = alert.createdMs;
    row.device = alert.device;
    row.deviceName = m_device->keySet.deviceName(alert.device);
    row.kind = alert.kind;
    row.tier = alert.tier.value_or(Tier::None);
    row.group = alert.group;
    if (const auto action = m_actions.first(alert.id, ActionKind::Acknowledge)) {
        row.acknowledged = true;
        row.acknowledgedBy = action->staffName;
        row.acknowledgedMs = action->ms;
        row.action = action->alertAction;
    }
    return row;
}

Result<QList<WorklistEntry>> DeskStore::readWorklist(Database &database, const Keyring &person)
{
    if (const auto who = authorise(database, person, m_device->keySet, anybody); !who)
        return tl::unexpected(who.error());
    const auto index = RecordIndex::open(database, person);
    if (!index)
        return tl::unexpected(index.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto moved = index->moveLabels(database, person, m_device->keySet)
                           .and_then([&] { return noteMarks(database, *m_device); })
                           .and_then([&] { return transaction->commit(); });
    if (!moved)
        return tl::unexpected(moved.error());

    const auto alerts = readAlerts(database);
    const auto labels = index->labels(database);
    const auto records = readAllNewest(database);
    if (!alerts || !labels || !records)
        return fail(ErrorCode::StorageFailed);
    QSet<QUuid> calling;
    for (const AlertRow &alert : *alerts)
        if (!alert.acknowledged)
            calling.insert(alert.id);
    QList<WorklistEntry> entries;
    for (const StoredRecord &record : *records) {
        const auto label = labels->constFind(record.id);
        entries.append(makeEntry(record,
                                 label == labels->cend() ? std::nullopt : std::optional(*label),
                                 m_actions,
                                 m_device->keySet));
    }
    sortWorklist(entries, calling);
    return entries;
}

Result<std::shared_ptr<OpenedRecord>>
DeskStore::openRecord(Database &database, const Keyring &person, const QUuid &id)
{
    if (const auto who = authorise(database, person, m_device->keySet, anybody); !who)
        return tl::unexpected(who.error());
    const auto index = RecordIndex::open(database, person);
    if (!index)
        return tl::unexpected(index.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto record = readNewest(database, id);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound);

    auto opened = std::make_shared<OpenedRecord>();
    auto payload = openPayload(**record, person);
    if (!payload)
        return tl::unexpected(payload.error());
    opened->payload = std::move(*payload);
    // Who saw what is on record before it is seen.
    const auto done = index->moveLabels(database, person, m_device->keySet)
                          .and_then([&] {
                              return write(database, person, {ActionKind::Open, id, {}, {}});
                          })
                          .and_then([&] { return transaction->commit(); })
                          .and_then([&] { return m_actions.refresh(database, m_device->keySet); });
    if (!done)
        return tl::unexpected(done.error());
    const auto label = index->label(database, (*record)->id);
    if (!label)
        return tl::unexpected(label.error());
    opened->entry = makeEntry(**record, *label, m_actions, m_device->keySet);
    opened->actions = m_actions.about(id);
    opened->notes = openNotes(opened->actions, person);
    return alertOf(database, opened->entry.label.alert).map([&opened](const auto &alert) {
        opened->alert = alert;
        return opened;
    });
}

Result<SecretBytes> DeskStore::openPayload(const StoredRecord &record, const Keyring &person) const
{
    const auto deviceKey = [this](const QUuid &device, quint64 seq) {
        return m_device->keySet.deviceKey(device, seq);
    };
    const auto header = verifyEnvelope(record.envelope, deviceKey);
    if (!header || *header != expectedHeader(record, *header)
        || header->clinicId != m_device->keySet.clinicId
        || recordHash(record.envelope) != record.recordHash || !record.isSignedBy(m_device->keySet))
        return fail(ErrorCode::CannotOpenRecord);
    return person.open(record.envelope, deviceKey);
}

QList<QString> DeskStore::openNotes(const QList<ActionRow> &actions, const Keyring &person) const
{
    QList<QString> notes;
    for (const ActionRow &action : actions) {
        const auto note = person.openSealed(action.epoch, action.sealedNote);
        notes.append(note ? QString::fromUtf8(note->view()) : QString());
    }
    return notes;
}

Result<QByteArray> DeskStore::openAlert(Database &database, const Keyring &person, const QUuid &id)
{
    if (const auto who = authorise(database, person, m_device->keySet, anybody); !who)
        return tl::unexpected(who.error());
    const auto alert = readAlert(database, id);
    if (!alert)
        return tl::unexpected(alert.error());
    if (!*alert)
        return fail(ErrorCode::NotFound);
    const auto key = m_device->keySet.deviceKey((*alert)->device);
    if (!key || !verifySignature((*alert)->message(), (*alert)->signature, *key))
        return fail(ErrorCode::CannotOpenRecord);
    return person.openSealed((*alert)->epoch, (*alert)->sealedContent)
        .map([](const SecretBytes &opened) { return readAlertContent(opened).content; });
}

Result<> DeskStore::perform(Database &database, const Keyring &person, const ActionDraft &draft)
{
    const auto who = authorise(database, person, m_device->keySet, allowedRoles(draft.kind));
    if (!who)
        return tl::unexpected(who.error());
    if (auto said = checkSaid(draft); !said)
        return said;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return checkSubject(database, draft)
        .and_then([&] { return write(database, person, draft); })
        .and_then([&] { return transaction->commit(); });
}

/// That it exists, and that an alert is still open.
Result<> DeskStore::checkSubject(Database &database, const ActionDraft &draft)
{
    if (isAboutAlert(draft.kind))
        return readAlert(database, draft.subject)
            .and_then([](const auto &alert) -> Result<> {
                if (!alert)
                    return fail(ErrorCode::NotFound);
                return alert->isOpen() ? Result<>() : fail(ErrorCode::Conflict, u"closed"_s);
            })
            .and_then([&]() -> Result<> {
                if (draft.kind != ActionKind::CloseAlert)
                    return {};
                return m_actions.refresh(database, m_device->keySet).and_then([&]() -> Result<> {
                    // Nothing goes quiet that nobody has taken.
                    return m_actions.first(draft.subject, ActionKind::Acknowledge)
                        ? Result<>()
                        : fail(ErrorCode::NotAllowed, u"nobody acknowledged it"_s);
                });
            });
    return readNewest(database, draft.subject).and_then([](const auto &record) -> Result<> {
        return record ? Result<>() : fail(ErrorCode::NotFound);
    });
}

/// The signed row, its audit row and what follows from it. Inside a transaction.
Result<> DeskStore::write(Database &database, const Keyring &person, const ActionDraft &draft)
{
    ActionRow action;
    action.id = m_ids.next();
    action.ms = m_clock.nowMs();
    action.kind = draft.kind;
    action.subject = draft.subject;
    action.staff = person.staff().id;
    action.alertAction = draft.alertAction;
    action.epoch = m_device->keySet.epoch;
    action.sealedNote
        = draft.note.isEmpty() ? QByteArray("") : sealTo(m_device->keySet.epochKey, draft.note);
    return insertAction(database, action, person.sign(actionMessage(action)))
        .and_then([&] {
            return appendAudit(database,
                               *m_device,
                               action.ms,
                               action.staff,
                               u"action-"_s + actionCode(action.kind),
                               action.id);
        })
        .and_then([&]() -> Result<> {
            if (!isAboutAlert(action.kind))
                return {};
            return readAlert(database, action.subject).and_then([&](const auto &alert) {
                return alert && closes(action.kind, alert->kind) ? closeAlert(database, alert->id)
                                                                 : Result<>();
            });
        });
}

} // namespace kiosk
