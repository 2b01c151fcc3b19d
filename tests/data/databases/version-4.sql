-- What version 4 of the schema left on disk (user_version 4). Written once, never changed.
CREATE TABLE action(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id BLOB NOT NULL UNIQUE,
            ms INTEGER NOT NULL,
            kind TEXT NOT NULL,
            subject BLOB NOT NULL,
            staff BLOB NOT NULL,
            alert_action INTEGER,
            epoch INTEGER NOT NULL,
            sealed_note BLOB NOT NULL,
            signature BLOB NOT NULL) STRICT;
CREATE TABLE alert(
            id BLOB PRIMARY KEY,
            created_ms INTEGER NOT NULL,
            device BLOB NOT NULL,
            kind INTEGER NOT NULL,
            tier INTEGER,
            patient_group TEXT,
            epoch INTEGER NOT NULL,
            sealed_content BLOB NOT NULL,
            signature BLOB NOT NULL) STRICT;
INSERT INTO "alert" VALUES(X'000102030405060708090A0B0C0D0E0F',1795000000000,X'0F0E0D0C0B0A09080706050403020100',0,3,'cauda-equina',1,X'AA',X'BB');
CREATE TABLE audit(
            device BLOB NOT NULL,
            seq INTEGER NOT NULL,
            ms INTEGER NOT NULL,
            staff BLOB NOT NULL,
            action TEXT NOT NULL,
            subject BLOB NOT NULL,
            prev_hash BLOB NOT NULL,
            hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY(device, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE chain_head(
            device BLOB NOT NULL,
            chain TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY(device, chain)) STRICT, WITHOUT ROWID;
CREATE TABLE document(
            hash BLOB PRIMARY KEY,
            json BLOB NOT NULL) STRICT;
CREATE TABLE epoch(
            epoch INTEGER PRIMARY KEY,
            public_key BLOB NOT NULL,
            secret_for_recovery BLOB NOT NULL) STRICT;
CREATE TABLE inbox(
            id BLOB PRIMARY KEY REFERENCES record(id),
            epoch INTEGER NOT NULL,
            sealed_label BLOB NOT NULL) STRICT;
CREATE TABLE index_key(
            epoch INTEGER PRIMARY KEY REFERENCES epoch(epoch),
            sealed_key BLOB NOT NULL) STRICT;
CREATE TABLE mark(
            observer BLOB NOT NULL,
            device BLOB NOT NULL,
            chain TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY(observer, device, chain)) STRICT, WITHOUT ROWID;
CREATE TABLE meta(
            key TEXT PRIMARY KEY,
            value BLOB NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('clinic_id',X'00112233445566778899AABBCCDDEEFF');
CREATE TABLE outbox(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            subject BLOB NOT NULL,
            created_ms INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            next_try_ms INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE record(
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
            UNIQUE(device, device_seq)) STRICT;
CREATE TABLE record_index(
            id BLOB PRIMARY KEY REFERENCES record(id),
            sealed_label BLOB NOT NULL) STRICT;
CREATE TABLE staff(
            id BLOB PRIMARY KEY,
            name TEXT NOT NULL,
            roles INTEGER NOT NULL,
            box_key BLOB NOT NULL,
            sign_key BLOB NOT NULL,
            certificate BLOB NOT NULL,
            wrapped_secrets BLOB NOT NULL,
            root_secret BLOB NOT NULL,
            created_ms INTEGER NOT NULL,
            removed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE staff_epoch(
            staff BLOB NOT NULL REFERENCES staff(id),
            epoch INTEGER NOT NULL REFERENCES epoch(epoch),
            sealed_secret BLOB NOT NULL,
            PRIMARY KEY(staff, epoch)) STRICT, WITHOUT ROWID;
CREATE TABLE unlock_attempt(
            staff BLOB PRIMARY KEY REFERENCES staff(id),
            failures INTEGER NOT NULL,
            since_monotonic_ms INTEGER NOT NULL,
            wait_ms INTEGER NOT NULL) STRICT;
CREATE TABLE heartbeat(
            device BLOB PRIMARY KEY,
            ms INTEGER NOT NULL,
            signature BLOB NOT NULL) STRICT;
CREATE TABLE held_alert(
            id BLOB PRIMARY KEY,
            created_ms INTEGER NOT NULL,
            device BLOB NOT NULL,
            kind INTEGER NOT NULL,
            tier INTEGER,
            patient_group TEXT,
            epoch INTEGER NOT NULL,
            sealed_content BLOB NOT NULL,
            signature BLOB NOT NULL) STRICT;
CREATE INDEX action_subject ON action(subject);
PRAGMA user_version = 4;
