// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerCheck.h"

#include "app/storage/ServerSchema.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

/// A question to the server's catalogue; each row of the answer is one deviation.
struct Question
{
    ServerFault fault{};
    QString sql;
};

const QString kioskRoles
    = u"(SELECT rolname FROM pg_roles WHERE rolname = 'bonesetters_kiosk' UNION"
      " SELECT role_name FROM bonesetters.member WHERE kind = 'kiosk')"_s;

const QString kioskFunctions
    = u"('submit_intake', 'raise_alert', 'alert_state', 'heartbeat', 'fetch_pack')"_s;

/// What sql/003-rights.sql grants to desks (d) and, beyond that, owners (o): a SELECT, i INSERT,
/// u UPDATE, x DELETE. Written out once more on purpose: a slip there shows here.
const QString staffRights
    = u"(VALUES ('schema_step', 'a', ''), ('meta', 'a', 'iu'), ('epoch', 'a', 'iu'),"
      " ('staff', 'a', 'iu'), ('staff_epoch', 'a', 'iux'), ('unlock_attempt', 'aiux', ''),"
      " ('chain_head', 'aiu', ''), ('record', 'a', ''), ('inbox', 'ax', ''),"
      " ('index_key', 'a', 'iux'), ('record_index', 'ai', 'u'), ('alert', 'ai', ''),"
      " ('held_alert', 'a', ''), ('action', 'ai', ''), ('audit', 'ai', ''), ('mark', 'aiu', ''),"
      " ('document', 'a', ''), ('heartbeat', 'a', ''), ('article_count', 'a', ''),"
      " ('quarantine', 'a', ''), ('pack', 'a', 'iu'), ('member', '', ''))"
      " AS expected(name, desk, owner)"_s;

QList<Question> questions()
{
    return {
        {ServerFault::KioskReachesTable,
         u"SELECT kiosk.rolname || ': ' || relation.oid::regclass FROM %1 AS kiosk(rolname)"
         " CROSS JOIN pg_class AS relation"
         " WHERE relation.relnamespace NOT IN ('pg_catalog'::regnamespace,"
         "  'information_schema'::regnamespace, 'pg_toast'::regnamespace)"
         " AND relation.relkind IN ('r', 'v', 'm', 'p', 'f') AND"
         " (has_table_privilege(kiosk.rolname, relation.oid, 'DELETE, TRUNCATE, TRIGGER') OR"
         "  has_any_column_privilege(kiosk.rolname, relation.oid,"
         "   'SELECT, INSERT, UPDATE, REFERENCES'))"_s.arg(kioskRoles)},
        {ServerFault::KioskFunctions,
         u"SELECT kiosk.rolname || ': ' || routine.proname FROM %1 AS kiosk(rolname)"
         " CROSS JOIN pg_proc AS routine WHERE routine.pronamespace = 'bonesetters'::regnamespace"
         " AND has_function_privilege(kiosk.rolname, routine.oid, 'EXECUTE')"
         " <> (routine.proname IN %2)"_s.arg(kioskRoles, kioskFunctions)},
        {ServerFault::UnsafeFunction,
         u"SELECT routine.proname FROM pg_proc AS routine"
         " WHERE routine.pronamespace = 'bonesetters'::regnamespace"
         " AND (routine.proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog, pg_temp'] OR"
         "  (routine.proname IN %1 AND (NOT routine.prosecdef OR"
         "   routine.proowner <> 'bonesetters_schema'::regrole)))"_s.arg(kioskFunctions)},
        {ServerFault::NoRowSecurity,
         u"SELECT relation.relname FROM pg_class AS relation"
         " WHERE relation.relnamespace = 'bonesetters'::regnamespace AND relation.relkind = 'r'"
         " AND relation.relname NOT IN ('member', 'schema_step')"
         " AND (NOT relation.relrowsecurity OR NOT relation.relforcerowsecurity OR"
         "  (SELECT array_agg(pg_get_expr(polqual, polrelid) || pg_get_expr(polwithcheck, "
         "polrelid))"
         "   FROM pg_policy WHERE polrelid = relation.oid AND polcmd = '*' AND polpermissive)"
         "  IS DISTINCT FROM"
         "  (SELECT array_agg(repeat('(clinic = ( SELECT bonesetters.current_clinic()"
         " AS current_clinic))', 2))))"_s},
        {ServerFault::EverybodyMay,
         u"SELECT 'database: ' || lower(\"right\".privilege_type) FROM pg_database,"
         " aclexplode(coalesce(datacl, acldefault('d', datdba))) AS \"right\""
         " WHERE datname = current_database() AND \"right\".grantee = 0"
         " UNION ALL SELECT 'schema ' || nspname || ': ' || lower(\"right\".privilege_type)"
         " FROM pg_namespace, aclexplode(nspacl) AS \"right\""
         " WHERE nspname IN ('public', 'bonesetters') AND \"right\".grantee = 0"
         " UNION ALL SELECT relname || ': ' || lower(\"right\".privilege_type)"
         " FROM pg_class, aclexplode(relacl) AS \"right\""
         " WHERE relnamespace = 'bonesetters'::regnamespace AND \"right\".grantee = 0"
         " UNION ALL SELECT proname || '()' FROM pg_proc,"
         " aclexplode(coalesce(proacl, acldefault('f', proowner))) AS \"right\""
         " WHERE pronamespace = 'bonesetters'::regnamespace AND \"right\".grantee = 0"_s},
        {ServerFault::PowerfulLogin,
         u"SELECT ours.rolname FROM pg_roles AS ours WHERE (ours.rolname IN"
         " ('bonesetters_kiosk', 'bonesetters_desk', 'bonesetters_owner', 'bonesetters_schema')"
         " OR EXISTS (SELECT FROM bonesetters.member WHERE role_name = ours.rolname))"
         " AND (ours.rolsuper OR ours.rolcreaterole OR ours.rolcreatedb OR ours.rolreplication"
         "  OR ours.rolbypassrls)"_s},
        {ServerFault::StrangeMembership,
         u"SELECT member.rolname || ' in ' || role.rolname FROM pg_auth_members AS membership"
         " JOIN pg_roles AS member ON member.oid = membership.member"
         " JOIN pg_roles AS role ON role.oid = membership.roleid"
         " LEFT JOIN bonesetters.member AS known ON known.role_name = member.rolname"
         " WHERE (known.role_name IS NOT NULL AND role.rolname <> 'bonesetters_' || known.kind) OR"
         "  (known.role_name IS NULL AND member.rolcanlogin AND NOT member.rolsuper AND"
         "  role.rolname IN ('bonesetters_kiosk', 'bonesetters_desk', 'bonesetters_owner'))"_s},
        {ServerFault::StaffRights,
         u"SELECT groups.rolname || ': ' || expected.name || ' ' || lower(kinds.privilege)"
         " FROM %1 CROSS JOIN (VALUES ('bonesetters_desk'), ('bonesetters_owner'))"
         " AS groups(rolname) CROSS JOIN (VALUES ('a', 'SELECT'), ('i', 'INSERT'),"
         " ('u', 'UPDATE'), ('x', 'DELETE'), ('-', 'TRUNCATE'), ('-', 'TRIGGER'))"
         " AS kinds(letter, privilege)"
         " WHERE has_table_privilege(groups.rolname, format('bonesetters.%I', expected.name),"
         "  kinds.privilege) <> (position(kinds.letter IN expected.desk ||"
         "  CASE groups.rolname WHEN 'bonesetters_owner' THEN expected.owner ELSE '' END) > 0)"
         " UNION ALL SELECT 'bonesetters_desk: ' || attrelid::regclass || '.' || attname || ' "
         "update'"
         " FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
         " WHERE relnamespace = 'bonesetters'::regnamespace AND relname IN ('staff', 'alert')"
         " AND attnum > 0 AND has_column_privilege('bonesetters_desk', attrelid, attnum, 'UPDATE')"
         " <> (attname IN ('wrapped_secrets', 'tier', 'patient_group'))"_s.arg(staffRights)},
        {ServerFault::LoginSettings,
         u"SELECT login.rolname FROM pg_roles AS login"
         " JOIN bonesetters.member ON role_name = login.rolname AND kind = 'kiosk'"
         " WHERE login.rolconnlimit <> 2"
         " OR NOT coalesce('statement_timeout=10s' = ANY (login.rolconfig), false)"_s},
        {ServerFault::Durability,
         u"SELECT name || ' = ' || setting FROM pg_settings"
         " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'"_s},
        {ServerFault::NoTls, u"SELECT 'ssl = off' WHERE current_setting('ssl') = 'off'"_s},
    };
}

/// Only a superuser may look at pg_hba.conf and at who has a password.
QList<Question> loginQuestions()
{
    const QString forUs
        = u"(database && ARRAY['all', 'samerole', 'sameuser', current_database()::text] AND EXISTS"
          " (SELECT FROM unnest(user_name) AS who(name) WHERE who.name IN ('all',"
          " '+bonesetters_kiosk', '+bonesetters_desk', '+bonesetters_owner') OR EXISTS"
          " (SELECT FROM bonesetters.member WHERE role_name = who.name)))"_s;
    return {
        {ServerFault::LoginWithoutCertificate,
         u"SELECT 'pg_hba line ' || line_number || ': ' || auth_method FROM pg_hba_file_rules"
         " WHERE type LIKE 'host%' AND auth_method = 'trust' AND %1"
         " UNION ALL SELECT 'pg_hba: no hostssl cert' WHERE NOT EXISTS"
         " (SELECT FROM pg_hba_file_rules WHERE type = 'hostssl' AND auth_method = 'cert' AND %1)"
         " UNION ALL SELECT rolname || ': password' FROM pg_authid"
         " JOIN bonesetters.member ON role_name = rolname WHERE rolpassword IS NOT NULL"_s.arg(
             forUs)}};
}

Result<>
ask(ServerConnection &server, const QList<Question> &all, QList<ServerDeviation> &deviations)
{
    for (const Question &question : all) {
        auto asked = server.execute(question.sql, {}, [&](const DatabaseRow &row) {
            deviations.append({question.fault, row.value(0).toString()});
        });
        if (!asked)
            return asked;
    }
    return {};
}

} // namespace

Result<QList<ServerDeviation>> checkServer(const QString &connection)
{
    const auto server = ServerConnection::open(connection);
    if (!server)
        return tl::unexpected(server.error());
    const auto step = readServerStep(**server);
    if (!step)
        return tl::unexpected(step.error());
    if (*step != serverSchemaVersion())
        return QList<ServerDeviation>{{ServerFault::SchemaStep, QString::number(*step)}};

    QList<ServerDeviation> deviations;
    if (auto asked = ask(**server, questions(), deviations); !asked)
        return tl::unexpected(asked.error());
    const auto isSuperuser
        = (*server)->value(u"SELECT rolsuper FROM pg_roles WHERE rolname = current_user"_s);
    if (!isSuperuser)
        return tl::unexpected(isSuperuser.error());
    if (!isSuperuser->toBool())
        deviations.append({ServerFault::NotChecked, u"pg_hba.conf"_s});
    else if (auto asked = ask(**server, loginQuestions(), deviations); !asked)
        return tl::unexpected(asked.error());
    return deviations;
}

} // namespace kiosk
