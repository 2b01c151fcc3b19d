// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Schema.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

/// Step n leads from version n to n + 1. Steps are never changed once released; new ones follow.
/// Ids are 16 bytes, times UTC milliseconds, hashes 32 bytes.
const QList<QStringList> &steps()
{
    static const QList<QStringList> list{
        {
            uR"(CREATE TABLE meta(
            key TEXT PRIMARY KEY,
            value BLOB NOT NULL) STRICT, WITHOUT ROWID)"_s,
            uR"(CREATE TABLE epoch(
            epoch INTEGER PRIMARY KEY,
            public_key BLOB NOT NULL,
            secret_for_recovery BLOB NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE staff(
            id BLOB PRIMARY KEY,
            name TEXT NOT NULL,
            roles INTEGER NOT NULL,
            box_key BLOB NOT NULL,
            sign_key BLOB NOT NULL,
            certificate BLOB NOT NULL,
            wrapped_secrets BLOB NOT NULL,
            root_secret BLOB NOT NULL,
            created_ms INTEGER NOT NULL,
            removed INTEGER NOT NULL DEFAULT 0) STRICT)"_s,
            uR"(CREATE TABLE staff_epoch(
            staff BLOB NOT NULL REFERENCES staff(id),
            epoch INTEGER NOT NULL REFERENCES epoch(epoch),
            sealed_secret BLOB NOT NULL,
            PRIMARY KEY(staff, epoch)) STRICT, WITHOUT ROWID)"_s,
            uR"(CREATE TABLE unlock_attempt(
            staff BLOB PRIMARY KEY REFERENCES staff(id),
            failures INTEGER NOT NULL,
            since_monotonic_ms INTEGER NOT NULL,
            wait_ms INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE chain_head(
            device BLOB NOT NULL,
            chain TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY(device, chain)) STRICT, WITHOUT ROWID)"_s,
            uR"(CREATE TABLE record(
            id BLOB PRIMARY KEY,
            record BLOB NOT NULL,
            version INTEGER NOT NULL,
            supersedes BLOB,
            device BLOB NOT NULL,
            device_seq INTEGER NOT NULL,
            created_ms INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            envelope BLOB NOT NULL,
            record_hash BLOB NOT NULL,
            label_hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            retry_tag BLOB NOT NULL,
            UNIQUE(record, version),
            UNIQUE(device, device_seq)) STRICT)"_s,
            uR"(CREATE TABLE inbox(
            id BLOB PRIMARY KEY REFERENCES record(id),
            epoch INTEGER NOT NULL,
            sealed_label BLOB NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE index_key(
            epoch INTEGER PRIMARY KEY REFERENCES epoch(epoch),
            sealed_key BLOB NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE record_index(
            id BLOB PRIMARY KEY REFERENCES record(id),
            sealed_label BLOB NOT NULL) STRICT)"_s,
            // Of a closed alert tier and patient_group are NULL (P1).
            uR"(CREATE TABLE alert(
            id BLOB PRIMARY KEY,
            created_ms INTEGER NOT NULL,
            device BLOB NOT NULL,
            kind INTEGER NOT NULL,
            tier INTEGER,
            patient_group TEXT,
            epoch INTEGER NOT NULL,
            sealed_content BLOB NOT NULL,
            signature BLOB NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE action(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id BLOB NOT NULL UNIQUE,
            ms INTEGER NOT NULL,
            kind TEXT NOT NULL,
            subject BLOB NOT NULL,
            staff BLOB NOT NULL,
            alert_action INTEGER,
            epoch INTEGER NOT NULL,
            sealed_note BLOB NOT NULL,
            signature BLOB NOT NULL) STRICT)"_s,
            u"CREATE INDEX action_subject ON action(subject)"_s,
            uR"(CREATE TABLE audit(
            device BLOB NOT NULL,
            seq INTEGER NOT NULL,
            ms INTEGER NOT NULL,
            staff BLOB NOT NULL,
            action TEXT NOT NULL,
            subject BLOB NOT NULL,
            prev_hash BLOB NOT NULL,
            hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY(device, seq)) STRICT, WITHOUT ROWID)"_s,
            uR"(CREATE TABLE mark(
            observer BLOB NOT NULL,
            device BLOB NOT NULL,
            chain TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY(observer, device, chain)) STRICT, WITHOUT ROWID)"_s,
            uR"(CREATE TABLE outbox(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            subject BLOB NOT NULL,
            created_ms INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            next_try_ms INTEGER NOT NULL DEFAULT 0) STRICT)"_s,
        },
        {
            // Rules and forms that records rest on, by the hash that a record names.
            uR"(CREATE TABLE document(
            hash BLOB PRIMARY KEY,
            json BLOB NOT NULL) STRICT)"_s,
        },
        {
            uR"(CREATE TABLE heartbeat(
            device BLOB PRIMARY KEY,
            ms INTEGER NOT NULL,
            signature BLOB NOT NULL) STRICT)"_s,
        },
        {
            // Alerts that are due at `created_ms` unless the patient says more until then. Of the
            // same columns as `alert`.
            uR"(CREATE TABLE held_alert(
            id BLOB PRIMARY KEY,
            created_ms INTEGER NOT NULL,
            device BLOB NOT NULL,
            kind INTEGER NOT NULL,
            tier INTEGER,
            patient_group TEXT,
            epoch INTEGER NOT NULL,
            sealed_content BLOB NOT NULL,
            signature BLOB NOT NULL) STRICT)"_s,
        },
        {
            // Sums over many patients; neither who nor when.
            uR"(CREATE TABLE article_count(
            slug TEXT NOT NULL,
            language TEXT NOT NULL,
            useful INTEGER NOT NULL,
            not_useful INTEGER NOT NULL,
            PRIMARY KEY(slug, language)) STRICT, WITHOUT ROWID)"_s,
        },
        {
            // With a server: what it refused, which documents it has, and what waits for it.
            u"ALTER TABLE outbox ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting'"_s,
            u"ALTER TABLE document ADD COLUMN sent INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE heartbeat ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE heartbeat ADD COLUMN oldest_ms INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE heartbeat ADD COLUMN refused INTEGER NOT NULL DEFAULT 0"_s,
        }};
    return list;
}

Result<> runStep(Database &database, int step)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const QString &statement : steps().at(step))
        if (auto done = database.execute(statement); !done)
            return done;
    return database.execute(u"PRAGMA user_version = %1"_s.arg(step + 1)).and_then([&] {
        return transaction->commit();
    });
}

} // namespace

int schemaVersion()
{
    return int(steps().size());
}

Result<> migrate(Database &database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (version->toInt() > schemaVersion())
        return fail(ErrorCode::DatabaseTooNew, u"schema %1"_s.arg(version->toInt()));
    for (int step = version->toInt(); step < schemaVersion(); ++step)
        if (auto done = runStep(database, step); !done)
            return done;
    return {};
}

} // namespace kiosk
