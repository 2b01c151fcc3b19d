-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of Schema.cpp once more, for many clinics: each row belongs to one. Ids are 16 bytes,
-- times UTC milliseconds, hashes 32 bytes, as on SQLite.

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['bonesetters_schema', 'bonesetters_kiosk', 'bonesetters_desk',
                                'bonesetters_owner'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', name);
        END IF;
    END LOOP;
    -- Who sets up acts as the schema's owner below.
    IF NOT pg_has_role(current_user, 'bonesetters_schema', 'MEMBER') THEN
        EXECUTE format('GRANT bonesetters_schema TO %I', current_user);
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO bonesetters_kiosk, bonesetters_desk,'
                   ' bonesetters_owner', current_database());
END $$;

-- Every role could make tables of its own otherwise.
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA bonesetters AUTHORIZATION bonesetters_schema;
SET LOCAL ROLE bonesetters_schema;

CREATE TABLE bonesetters.schema_step(
    step bigint PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT now());

-- Which clinic and device a login is. Nobody but the owner of the schema reads or writes it.
CREATE TABLE bonesetters.member(
    role_name name PRIMARY KEY,
    clinic bytea NOT NULL CHECK (octet_length(clinic) = 16),
    device bytea NOT NULL CHECK (octet_length(device) = 16),
    kind text NOT NULL CHECK (kind IN ('kiosk', 'desk', 'owner', 'setup')));

CREATE FUNCTION bonesetters.current_clinic() RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT clinic FROM bonesetters.member WHERE role_name = session_user $$;

CREATE TABLE bonesetters.meta(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    key text NOT NULL,
    value bytea NOT NULL,
    PRIMARY KEY (clinic, key));

CREATE TABLE bonesetters.epoch(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    epoch bigint NOT NULL,
    public_key bytea NOT NULL,
    secret_for_recovery bytea NOT NULL,
    PRIMARY KEY (clinic, epoch));

CREATE TABLE bonesetters.staff(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    id bytea NOT NULL CHECK (octet_length(id) = 16),
    name text NOT NULL,
    roles bigint NOT NULL,
    box_key bytea NOT NULL,
    sign_key bytea NOT NULL,
    certificate bytea NOT NULL,
    wrapped_secrets bytea NOT NULL,
    root_secret bytea NOT NULL,
    created_ms bigint NOT NULL,
    removed bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (clinic, id));

CREATE TABLE bonesetters.staff_epoch(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    staff bytea NOT NULL,
    epoch bigint NOT NULL,
    sealed_secret bytea NOT NULL,
    PRIMARY KEY (clinic, staff, epoch),
    FOREIGN KEY (clinic, staff) REFERENCES bonesetters.staff(clinic, id),
    FOREIGN KEY (clinic, epoch) REFERENCES bonesetters.epoch(clinic, epoch));

CREATE TABLE bonesetters.unlock_attempt(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    staff bytea NOT NULL,
    failures bigint NOT NULL,
    since_monotonic_ms bigint NOT NULL,
    wait_ms bigint NOT NULL,
    PRIMARY KEY (clinic, staff),
    FOREIGN KEY (clinic, staff) REFERENCES bonesetters.staff(clinic, id));

CREATE TABLE bonesetters.chain_head(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    device bytea NOT NULL CHECK (octet_length(device) = 16),
    chain text NOT NULL CHECK (chain IN ('record', 'audit')),
    seq bigint NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (clinic, device, chain));

-- 1.2 MiB: the largest envelope (S3); of an erased record it is empty.
CREATE TABLE bonesetters.record(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    id bytea NOT NULL CHECK (octet_length(id) = 16),
    record bytea NOT NULL CHECK (octet_length(record) = 16),
    version bigint NOT NULL CHECK (version > 0),
    supersedes bytea CHECK (octet_length(supersedes) = 16),
    device bytea NOT NULL CHECK (octet_length(device) = 16),
    device_seq bigint NOT NULL CHECK (device_seq > 0),
    created_ms bigint NOT NULL,
    epoch bigint NOT NULL,
    envelope bytea NOT NULL CHECK (octet_length(envelope) <= 1258291),
    record_hash bytea NOT NULL CHECK (octet_length(record_hash) = 32),
    label_hash bytea NOT NULL CHECK (octet_length(label_hash) = 32),
    signature bytea NOT NULL CHECK (octet_length(signature) = 64),
    -- Only the kiosk that took the submission can use it, so it stays there.
    retry_tag bytea NOT NULL DEFAULT '',
    PRIMARY KEY (clinic, id),
    UNIQUE (clinic, record, version),
    UNIQUE (clinic, device, device_seq));
-- Sealed bytes do not compress.
ALTER TABLE bonesetters.record ALTER COLUMN envelope SET STORAGE EXTERNAL;

CREATE TABLE bonesetters.inbox(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    id bytea NOT NULL,
    epoch bigint NOT NULL,
    sealed_label bytea NOT NULL CHECK (octet_length(sealed_label) BETWEEN 1 AND 65536),
    PRIMARY KEY (clinic, id),
    FOREIGN KEY (clinic, id) REFERENCES bonesetters.record(clinic, id));

CREATE TABLE bonesetters.index_key(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    epoch bigint NOT NULL,
    sealed_key bytea NOT NULL,
    PRIMARY KEY (clinic, epoch),
    FOREIGN KEY (clinic, epoch) REFERENCES bonesetters.epoch(clinic, epoch));

CREATE TABLE bonesetters.record_index(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    id bytea NOT NULL,
    sealed_label bytea NOT NULL,
    PRIMARY KEY (clinic, id),
    FOREIGN KEY (clinic, id) REFERENCES bonesetters.record(clinic, id));

-- Of a closed alert tier and patient_group are NULL (P1).
CREATE TABLE bonesetters.alert(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    id bytea NOT NULL CHECK (octet_length(id) = 16),
    created_ms bigint NOT NULL,
    device bytea NOT NULL CHECK (octet_length(device) = 16),
    kind bigint NOT NULL,
    tier bigint,
    patient_group text CHECK (length(patient_group) <= 64),
    epoch bigint NOT NULL,
    sealed_content bytea NOT NULL CHECK (octet_length(sealed_content) <= 65536),
    signature bytea NOT NULL CHECK (octet_length(signature) = 64),
    PRIMARY KEY (clinic, id));
CREATE INDEX alert_open ON bonesetters.alert(clinic, created_ms) WHERE tier IS NOT NULL;

-- A kiosk's alert counts from its own disk; the server holds none back. Empty, so that both stores
-- have the same tables.
CREATE TABLE bonesetters.held_alert(LIKE bonesetters.alert INCLUDING ALL);

CREATE TABLE bonesetters.action(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    seq bigint GENERATED BY DEFAULT AS IDENTITY,
    id bytea NOT NULL CHECK (octet_length(id) = 16),
    ms bigint NOT NULL,
    kind text NOT NULL,
    subject bytea NOT NULL,
    staff bytea NOT NULL,
    alert_action bigint,
    epoch bigint NOT NULL,
    sealed_note bytea NOT NULL CHECK (octet_length(sealed_note) <= 65536),
    signature bytea NOT NULL,
    PRIMARY KEY (clinic, seq),
    UNIQUE (clinic, id));
CREATE INDEX action_subject ON bonesetters.action(clinic, subject);

CREATE TABLE bonesetters.audit(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    device bytea NOT NULL CHECK (octet_length(device) = 16),
    seq bigint NOT NULL CHECK (seq > 0),
    ms bigint NOT NULL,
    staff bytea NOT NULL,
    action text NOT NULL CHECK (length(action) <= 64),
    subject bytea NOT NULL,
    prev_hash bytea NOT NULL CHECK (octet_length(prev_hash) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    signature bytea NOT NULL CHECK (octet_length(signature) = 64),
    PRIMARY KEY (clinic, device, seq));

CREATE TABLE bonesetters.mark(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    observer bytea NOT NULL,
    device bytea NOT NULL,
    chain text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    PRIMARY KEY (clinic, observer, device, chain));

CREATE TABLE bonesetters.document(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    json bytea NOT NULL CHECK (octet_length(json) <= 1258291),
    PRIMARY KEY (clinic, hash));

-- What waits on a kiosk, as it says itself: how many, since when, how many were refused.
CREATE TABLE bonesetters.heartbeat(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    device bytea NOT NULL CHECK (octet_length(device) = 16),
    ms bigint NOT NULL,
    waiting bigint NOT NULL,
    oldest_ms bigint NOT NULL,
    refused bigint NOT NULL,
    signature bytea NOT NULL CHECK (octet_length(signature) = 64),
    PRIMARY KEY (clinic, device));

CREATE TABLE bonesetters.article_count(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    slug text NOT NULL,
    language text NOT NULL,
    useful bigint NOT NULL,
    not_useful bigint NOT NULL,
    PRIMARY KEY (clinic, slug, language));

-- What came under an id or a number that already stands for something else (S3).
CREATE TABLE bonesetters.quarantine(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    device bytea NOT NULL,
    id bytea NOT NULL,
    kind text NOT NULL,
    signature bytea NOT NULL,
    content bytea NOT NULL CHECK (octet_length(content) <= 1258291),
    received timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (clinic, device, id, signature));

-- Signed content that kiosks fetch: the key set first of all.
CREATE TABLE bonesetters.pack(
    clinic bytea NOT NULL DEFAULT bonesetters.current_clinic(),
    name text NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    content bytea NOT NULL,
    PRIMARY KEY (clinic, name));
