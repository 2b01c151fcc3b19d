-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that a kiosk may do (S3). Each function knows the kiosk by its login, never by what it says.
SET LOCAL ROLE bonesetters_schema;

CREATE FUNCTION bonesetters.calling_kiosk() RETURNS bonesetters.member
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE caller bonesetters.member;
BEGIN
    SELECT * INTO caller FROM bonesetters.member
        WHERE role_name = session_user AND kind = 'kiosk';
    IF NOT FOUND THEN
        RAISE insufficient_privilege USING MESSAGE = 'this login is no kiosk';
    END IF;
    RETURN caller;
END $$;

-- 'stored'; 'duplicate': the same bytes came before; 'conflict': other bytes stand under this id,
-- version or number, and these lie in quarantine.
CREATE FUNCTION bonesetters.submit_intake(
        p_id bytea, p_record bytea, p_version bigint, p_supersedes bytea, p_device_seq bigint,
        p_created_ms bigint, p_epoch bigint, p_envelope bytea, p_record_hash bytea,
        p_label_hash bytea, p_signature bytea, p_label bytea, p_hashes bytea[], p_documents bytea[])
    RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE caller bonesetters.member := bonesetters.calling_kiosk();
BEGIN
    -- The header of the envelope (C1) names clinic, device, id and number in plain.
    IF substr(p_envelope, 1, 6) <> '\x4b494e540101'::bytea
        OR substr(p_envelope, 7, 16) <> caller.clinic
        OR substr(p_envelope, 23, 16) <> caller.device
        OR substr(p_envelope, 39, 16) <> p_id
        OR substr(p_envelope, 55, 8) <> int8send(p_device_seq) THEN
        RAISE invalid_parameter_value USING MESSAGE = 'the envelope is of another kiosk or record';
    END IF;
    INSERT INTO bonesetters.record(clinic, id, record, version, supersedes, device, device_seq,
            created_ms, epoch, envelope, record_hash, label_hash, signature)
        VALUES (caller.clinic, p_id, p_record, p_version, p_supersedes, caller.device, p_device_seq,
            p_created_ms, p_epoch, p_envelope, p_record_hash, p_label_hash, p_signature)
        ON CONFLICT DO NOTHING;
    IF FOUND THEN
        INSERT INTO bonesetters.inbox(clinic, id, epoch, sealed_label)
            VALUES (caller.clinic, p_id, p_epoch, p_label);
        INSERT INTO bonesetters.document(clinic, hash, json)
            SELECT caller.clinic, each.hash, each.json
                FROM unnest(p_hashes, p_documents) AS each(hash, json)
            ON CONFLICT DO NOTHING;
        INSERT INTO bonesetters.chain_head AS head(clinic, device, chain, seq, hash)
            VALUES (caller.clinic, caller.device, 'record', p_device_seq, p_record_hash)
            ON CONFLICT (clinic, device, chain) DO UPDATE
                SET seq = excluded.seq, hash = excluded.hash WHERE head.seq < excluded.seq;
        RETURN 'stored';
    END IF;
    PERFORM FROM bonesetters.record
        WHERE clinic = caller.clinic AND id = p_id AND record = p_record AND version = p_version
            AND device = caller.device AND device_seq = p_device_seq AND envelope = p_envelope
            AND label_hash = p_label_hash AND signature = p_signature;
    IF FOUND THEN
        RETURN 'duplicate';
    END IF;
    INSERT INTO bonesetters.quarantine(clinic, device, id, kind, signature, content)
        VALUES (caller.clinic, caller.device, p_id, 'record', p_signature, p_envelope)
        ON CONFLICT DO NOTHING;
    RETURN 'conflict';
END $$;

CREATE FUNCTION bonesetters.raise_alert(
        p_id bytea, p_created_ms bigint, p_kind bigint, p_tier bigint, p_group text, p_epoch bigint,
        p_content bytea, p_signature bytea)
    RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE caller bonesetters.member := bonesetters.calling_kiosk();
BEGIN
    INSERT INTO bonesetters.alert(clinic, id, created_ms, device, kind, tier, patient_group, epoch,
            sealed_content, signature)
        VALUES (caller.clinic, p_id, p_created_ms, caller.device, p_kind, p_tier, p_group, p_epoch,
            p_content, p_signature)
        ON CONFLICT DO NOTHING;
    IF FOUND THEN
        RETURN 'stored';
    END IF;
    PERFORM FROM bonesetters.alert
        WHERE clinic = caller.clinic AND id = p_id AND device = caller.device
            AND sealed_content = p_content AND signature = p_signature;
    IF FOUND THEN
        RETURN 'duplicate';
    END IF;
    INSERT INTO bonesetters.quarantine(clinic, device, id, kind, signature, content)
        VALUES (caller.clinic, caller.device, p_id, 'alert', p_signature, p_content)
        ON CONFLICT DO NOTHING;
    RETURN 'conflict';
END $$;

-- What staff did about this kiosk's own alerts, with what it takes to check their signatures. All
-- in one snapshot, so that numbers never come out of turn.
CREATE FUNCTION bonesetters.alert_state(p_ids bytea[])
    RETURNS TABLE(alert bytea, is_open boolean, seq bigint, action_id bytea, ms bigint, kind text,
        alert_action bigint, epoch bigint, sealed_note bytea, signature bytea, staff bytea,
        name text, roles bigint, box_key bytea, sign_key bytea, certificate bytea,
        staff_created_ms bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT alert.id, alert.tier IS NOT NULL, action.seq, action.id, action.ms, action.kind,
            action.alert_action, action.epoch, action.sealed_note, action.signature, staff.id,
            staff.name, staff.roles, staff.box_key, staff.sign_key, staff.certificate,
            staff.created_ms
        FROM bonesetters.calling_kiosk() AS caller
        JOIN bonesetters.alert ON alert.clinic = caller.clinic AND alert.device = caller.device
            AND alert.id = ANY (p_ids)
        LEFT JOIN bonesetters.action ON action.clinic = caller.clinic AND action.subject = alert.id
            AND action.kind IN ('acknowledge', 'close-alert')
        LEFT JOIN bonesetters.staff ON staff.clinic = caller.clinic AND staff.id = action.staff
        ORDER BY action.seq
    $$;

-- Takes what is new of the kiosk's audit chain, as far as it goes on without a gap; says up to
-- which number the server has it.
CREATE FUNCTION bonesetters.heartbeat(
        p_ms bigint, p_waiting bigint, p_oldest_ms bigint, p_refused bigint, p_signature bytea,
        p_seqs bigint[], p_times bigint[], p_staff bytea[], p_actions text[], p_subjects bytea[],
        p_prev_hashes bytea[], p_row_hashes bytea[], p_signatures bytea[])
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    caller bonesetters.member := bonesetters.calling_kiosk();
    last_seq bigint;
    entry record;
BEGIN
    IF p_signature IS NOT NULL THEN
        INSERT INTO bonesetters.heartbeat AS beat(clinic, device, ms, waiting, oldest_ms, refused,
                signature)
            VALUES (caller.clinic, caller.device, p_ms, p_waiting, p_oldest_ms, p_refused,
                p_signature)
            ON CONFLICT (clinic, device) DO UPDATE
                SET ms = excluded.ms, waiting = excluded.waiting, oldest_ms = excluded.oldest_ms,
                    refused = excluded.refused, signature = excluded.signature
                WHERE beat.ms < excluded.ms;
    END IF;
    SELECT coalesce(max(seq), 0) INTO last_seq FROM bonesetters.audit
        WHERE clinic = caller.clinic AND device = caller.device;
    FOR entry IN SELECT * FROM unnest(p_seqs, p_times, p_staff, p_actions, p_subjects,
            p_prev_hashes, p_row_hashes, p_signatures)
            AS each(seq, ms, staff, action, subject, prev_hash, hash, signature) ORDER BY seq LOOP
        CONTINUE WHEN entry.seq <= last_seq;
        EXIT WHEN entry.seq > last_seq + 1;
        INSERT INTO bonesetters.audit(clinic, device, seq, ms, staff, action, subject, prev_hash,
                hash, signature)
            VALUES (caller.clinic, caller.device, entry.seq, entry.ms, entry.staff, entry.action,
                entry.subject, entry.prev_hash, entry.hash, entry.signature);
        INSERT INTO bonesetters.chain_head(clinic, device, chain, seq, hash)
            VALUES (caller.clinic, caller.device, 'audit', entry.seq, entry.hash)
            ON CONFLICT (clinic, device, chain) DO UPDATE
                SET seq = excluded.seq, hash = excluded.hash;
        last_seq := entry.seq;
    END LOOP;
    RETURN last_seq;
END $$;

-- NULL when the kiosk has this one, or when there is none.
CREATE FUNCTION bonesetters.fetch_pack(p_name text, p_have bytea)
    RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT pack.content FROM bonesetters.calling_kiosk() AS caller
        JOIN bonesetters.pack ON pack.clinic = caller.clinic AND pack.name = p_name
        WHERE pack.hash IS DISTINCT FROM p_have
    $$;

-- News for desks, without content. They listen on a channel of their clinic.
CREATE FUNCTION bonesetters.tell_desks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM pg_notify('bonesetters_' || encode(bonesetters.current_clinic(), 'hex'), '')
        WHERE bonesetters.current_clinic() IS NOT NULL;
    RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['record', 'alert', 'action', 'staff', 'heartbeat', 'quarantine'] LOOP
        EXECUTE format('CREATE TRIGGER tell_desks AFTER INSERT OR UPDATE OR DELETE'
                       ' ON bonesetters.%I FOR EACH STATEMENT'
                       ' EXECUTE FUNCTION bonesetters.tell_desks()', name);
    END LOOP;
END $$;
