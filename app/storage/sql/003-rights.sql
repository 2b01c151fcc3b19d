-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what. `server check` compares a database with the end of this step.
SET LOCAL ROLE bonesetters_schema;

-- Of its clinic only: for staff, and also for the functions that work for kiosks.
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'bonesetters'::regnamespace
            AND relkind = 'r' AND relname NOT IN ('member', 'schema_step') LOOP
        EXECUTE format('ALTER TABLE bonesetters.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE bonesetters.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY own_clinic ON bonesetters.%I'
                       ' USING (clinic = (SELECT bonesetters.current_clinic()))'
                       ' WITH CHECK (clinic = (SELECT bonesetters.current_clinic()))', name);
    END LOOP;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA bonesetters FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bonesetters FROM PUBLIC;
GRANT USAGE ON SCHEMA bonesetters TO bonesetters_kiosk, bonesetters_desk, bonesetters_owner;

GRANT EXECUTE ON FUNCTION bonesetters.submit_intake, bonesetters.raise_alert,
    bonesetters.alert_state, bonesetters.heartbeat, bonesetters.fetch_pack TO bonesetters_kiosk;

GRANT EXECUTE ON FUNCTION bonesetters.current_clinic TO bonesetters_desk, bonesetters_owner;
GRANT SELECT ON bonesetters.schema_step, bonesetters.meta, bonesetters.epoch, bonesetters.staff,
    bonesetters.staff_epoch, bonesetters.unlock_attempt, bonesetters.chain_head, bonesetters.record,
    bonesetters.inbox, bonesetters.index_key, bonesetters.record_index, bonesetters.alert,
    bonesetters.held_alert, bonesetters.action, bonesetters.audit, bonesetters.mark,
    bonesetters.document, bonesetters.heartbeat, bonesetters.article_count, bonesetters.quarantine,
    bonesetters.pack TO bonesetters_desk, bonesetters_owner;
-- What staff add is never changed; the rest of a desk's work is counters and labels.
GRANT INSERT ON bonesetters.action, bonesetters.audit, bonesetters.alert, bonesetters.record_index
    TO bonesetters_desk, bonesetters_owner;
GRANT INSERT, UPDATE ON bonesetters.chain_head, bonesetters.mark
    TO bonesetters_desk, bonesetters_owner;
GRANT INSERT, UPDATE, DELETE ON bonesetters.unlock_attempt TO bonesetters_desk, bonesetters_owner;
GRANT DELETE ON bonesetters.inbox TO bonesetters_desk, bonesetters_owner;
GRANT UPDATE (tier, patient_group) ON bonesetters.alert TO bonesetters_desk, bonesetters_owner;
-- A new passphrase is the person's own work; certificate, roles and keys are the owner's.
GRANT UPDATE (wrapped_secrets) ON bonesetters.staff TO bonesetters_desk;

GRANT INSERT, UPDATE ON bonesetters.meta, bonesetters.epoch, bonesetters.staff, bonesetters.pack
    TO bonesetters_owner;
GRANT INSERT, UPDATE, DELETE ON bonesetters.staff_epoch, bonesetters.index_key TO bonesetters_owner;
GRANT UPDATE ON bonesetters.record_index TO bonesetters_owner;

-- A login for one device of one clinic, known to the server by the certificate's common name.
-- Runs with the rights of who calls it. Again for the same login, it puts its rights back.
CREATE FUNCTION bonesetters.enrol(p_role name, p_clinic bytea, p_device bytea, p_kind text)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF p_kind NOT IN ('kiosk', 'desk', 'owner') THEN
        RAISE invalid_parameter_value USING MESSAGE = 'kind';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = p_role) THEN
        EXECUTE format('CREATE ROLE %I', p_role);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN INHERIT NOCREATEDB NOCREATEROLE CONNECTION LIMIT %s',
                   p_role, CASE p_kind WHEN 'kiosk' THEN 2 ELSE 8 END);
    EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', p_role, '10s');
    EXECUTE format('ALTER ROLE %I SET search_path = bonesetters, pg_catalog, pg_temp', p_role);
    EXECUTE format('ALTER ROLE %I SET synchronous_commit = %L', p_role, 'on');
    EXECUTE format('GRANT %I TO %I', 'bonesetters_' || p_kind, p_role);
    INSERT INTO bonesetters.member(role_name, clinic, device, kind)
        VALUES (p_role, p_clinic, p_device, p_kind)
        ON CONFLICT (role_name) DO UPDATE
            SET clinic = excluded.clinic, device = excluded.device, kind = excluded.kind;
END $$;
REVOKE ALL ON FUNCTION bonesetters.enrol FROM PUBLIC;

-- The login of a device that is no longer accepted.
CREATE FUNCTION bonesetters.dismiss(p_role name)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = p_role) THEN
        EXECUTE format('ALTER ROLE %I NOLOGIN', p_role);
    END IF;
    DELETE FROM bonesetters.member WHERE role_name = p_role;
END $$;
REVOKE ALL ON FUNCTION bonesetters.dismiss FROM PUBLIC;
