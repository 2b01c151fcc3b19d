// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskSession.h"

#include "app/core/WhenDone.h"

#include <algorithm>

namespace kiosk {

DeskSession::DeskSession(StaffStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void DeskSession::start()
{
    connect(&m_store, &StaffStore::changed, this, &DeskSession::refresh);
    readStaff();
    refresh();
}

void DeskSession::readStaff()
{
    whenDone(m_store.staff(), this, [this](const Result<QList<StaffEntry>> &staff) {
        if (!staff) {
            emit refreshFailed(staff.error());
            return;
        }
        m_staff = *staff;
        emit staffChanged();
    });
}

void DeskSession::refresh()
{
    if (m_refreshing) {
        m_changedMeanwhile = true;
        return;
    }
    m_refreshing = true;
    whenDone(m_store.lockedOverview(), this, [this](const Result<LockedOverview> &overview) {
        takeOverview(overview);
    });
}

void DeskSession::takeOverview(const Result<LockedOverview> &overview)
{
    if (overview) {
        if (overview->setAside != m_overview.setAside)
            readStaff(); // of another database
        m_overview = *overview;
        emit overviewChanged();
    } else {
        emit refreshFailed(overview.error());
    }
    if (m_person) {
        readWorklist();
    } else {
        refreshed();
    }
}

void DeskSession::readWorklist()
{
    whenDone(m_store.worklist(m_person), this, [this](const Result<QList<WorklistEntry>> &entries) {
        takeWorklist(entries);
    });
}

void DeskSession::takeWorklist(const Result<QList<WorklistEntry>> &entries)
{
    if (!entries) {
        emit refreshFailed(entries.error());
    } else if (m_person) { // a lock may have come first
        m_entries = *entries;
        m_rows = worklistRows(m_entries, m_overview.openAlerts);
        emit rowsChanged();
    }
    refreshed();
}

void DeskSession::refreshed()
{
    m_refreshing = false;
    if (std::exchange(m_changedMeanwhile, false)) {
        refresh();
    }
}

QList<AlertRow> DeskSession::waitingAlerts() const
{
    QList<AlertRow> waiting;
    std::ranges::copy_if(m_overview.openAlerts,
                         std::back_inserter(waiting),
                         [](const AlertRow &alert) { return !alert.acknowledged; });
    std::ranges::stable_sort(waiting, [](const AlertRow &left, const AlertRow &right) {
        if (left.isDrill() != right.isDrill()) {
            return right.isDrill();
        }
        return left.tier != right.tier ? left.tier > right.tier : left.createdMs < right.createdMs;
    });
    return waiting;
}

QString DeskSession::patientName(const QUuid &alert) const
{
    const auto row = std::ranges::find_if(
        m_rows, [&alert](const WorklistRow &candidate) { return candidate.alert == alert; });
    return row == m_rows.end() ? QString() : row->name;
}

void DeskSession::unlock(const QUuid &staff, SecretBytes passphrase)
{
    whenDone(m_store.unlock(staff, std::move(passphrase)),
             this,
             [this](const Result<StaffStore::Person> &person) {
                 if (!person) {
                     emit unlockFailed(person.error());
                     return;
                 }
                 m_person = *person;
                 emit unlocked();
                 refresh();
             });
}

QString DeskSession::staffName() const
{
    return m_person ? m_person->staff().name : QString();
}

Roles DeskSession::roles() const
{
    return m_person ? m_person->staff().roles : Roles();
}

void DeskSession::lock()
{
    m_person.reset();
    m_entries.clear();
    m_rows.clear();
    emit locked();
}

void DeskSession::open(const QUuid &record)
{
    whenDone(m_store.open(m_person, record),
             this,
             [this](const Result<std::shared_ptr<OpenedRecord>> &opened) {
                 if (!opened) {
                     emit openFailed(opened.error());
                 } else if (m_person) {
                     emit recordOpened(*opened);
                 }
             });
}

void DeskSession::readAlert(const QUuid &alert)
{
    whenDone(
        m_store.alertContent(m_person, alert), this, [this, alert](const Result<QByteArray> &read) {
            // What cannot be read is shown without its answers: the alert itself needs none of
            // them.
            emit alertRead(alert, read.value_or(QByteArray()));
        });
}

void DeskSession::raiseDrill()
{
    whenDone(m_store.raiseDrill(m_person), this, [this](const Result<QUuid> &raised) {
        if (!raised) {
            emit refreshFailed(raised.error());
            return;
        }
        refresh();
    });
}

void DeskSession::act(ActionDraft action)
{
    const ActionKind kind = action.kind;
    const QUuid subject = action.subject;
    whenDone(m_store.act(m_person, std::move(action)),
             this,
             [this, kind, subject](const Result<> &done) {
                 if (!done) {
                     emit actFailed(done.error());
                     return;
                 }
                 emit acted(kind, subject);
                 refresh(); // the person who acted sees it at once, the others by `changed`
             });
}

} // namespace kiosk
