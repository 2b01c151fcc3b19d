// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerSchema.h"

#include "app/core/Json.h"
#include "app/storage/Clinic.h"
#include "app/vault/Keys.h"

#include <QDir>
#include <QFile>

/// Outside any namespace, as the macro asks.
static void loadSteps()
{
    Q_INIT_RESOURCE(server_steps);
}

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestServer = 150000; // PostgreSQL 15
constexpr qint64 maxKeySetBytes = 1 << 20;

QStringList stepFiles()
{
    loadSteps();
    const QDir folder(u":/server"_s);
    QStringList files;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

Result<> inTransaction(ServerConnection &server, const std::function<Result<>()> &work)
{
    auto done = server.execute(u"BEGIN"_s).and_then(work).and_then([&] {
        return server.execute(u"COMMIT"_s);
    });
    if (!done)
        (void)server.execute(u"ROLLBACK"_s);
    return done;
}

Result<int> migrateServer(ServerConnection &server)
{
    const auto reached = readServerStep(server);
    if (!reached)
        return tl::unexpected(reached.error());
    const QStringList files = stepFiles();
    if (*reached > files.size())
        return fail(ErrorCode::DatabaseTooNew, u"schema %1"_s.arg(*reached));
    for (int step = *reached; step < files.size(); ++step) {
        QFile file(files.at(step));
        if (!file.open(QFile::ReadOnly))
            return fail(ErrorCode::Internal, u"step"_s);
        const auto done = inTransaction(server, [&] {
            return server.script(file.readAll()).and_then([&] {
                return server.execute(u"INSERT INTO bonesetters.schema_step(step) VALUES (?)"_s,
                                      {step + 1});
            });
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    return int(files.size()) - *reached;
}

/// A table of both stores; `columns` are the same in both. What the owner keeps on the clinic's own
/// computer has a `key`: it is brought up to date each time.
struct SharedTable
{
    QString name;
    QStringList columns;
    QStringList key{};
};

const QList<SharedTable> &sharedTables()
{
    static const QList<SharedTable> tables{
        {u"meta"_s, {u"key"_s, u"value"_s}, {u"key"_s}},
        {u"epoch"_s, {u"epoch"_s, u"public_key"_s, u"secret_for_recovery"_s}, {u"epoch"_s}},
        {u"staff"_s,
         {u"id"_s,
          u"name"_s,
          u"roles"_s,
          u"box_key"_s,
          u"sign_key"_s,
          u"certificate"_s,
          u"wrapped_secrets"_s,
          u"root_secret"_s,
          u"created_ms"_s,
          u"removed"_s},
         {u"id"_s}},
        {u"staff_epoch"_s, {u"staff"_s, u"epoch"_s, u"sealed_secret"_s}, {u"staff"_s, u"epoch"_s}},
        {u"chain_head"_s, {u"device"_s, u"chain"_s, u"seq"_s, u"hash"_s}},
        {u"record"_s,
         {u"id"_s,
          u"record"_s,
          u"version"_s,
          u"supersedes"_s,
          u"device"_s,
          u"device_seq"_s,
          u"created_ms"_s,
          u"epoch"_s,
          u"envelope"_s,
          u"record_hash"_s,
          u"label_hash"_s,
          u"signature"_s}},
        {u"inbox"_s, {u"id"_s, u"epoch"_s, u"sealed_label"_s}},
        {u"index_key"_s, {u"epoch"_s, u"sealed_key"_s}},
        {u"record_index"_s, {u"id"_s, u"sealed_label"_s}},
        {u"alert"_s,
         {u"id"_s,
          u"created_ms"_s,
          u"device"_s,
          u"kind"_s,
          u"tier"_s,
          u"patient_group"_s,
          u"epoch"_s,
          u"sealed_content"_s,
          u"signature"_s}},
        {u"action"_s,
         {u"seq"_s,
          u"id"_s,
          u"ms"_s,
          u"kind"_s,
          u"subject"_s,
          u"staff"_s,
          u"alert_action"_s,
          u"epoch"_s,
          u"sealed_note"_s,
          u"signature"_s}},
        {u"audit"_s,
         {u"device"_s,
          u"seq"_s,
          u"ms"_s,
          u"staff"_s,
          u"action"_s,
          u"subject"_s,
          u"prev_hash"_s,
          u"hash"_s,
          u"signature"_s}},
        {u"mark"_s, {u"observer"_s, u"device"_s, u"chain"_s, u"seq"_s, u"hash"_s, u"signature"_s}},
        {u"document"_s, {u"hash"_s, u"json"_s}},
        {u"article_count"_s, {u"slug"_s, u"language"_s, u"useful"_s, u"not_useful"_s}}};
    return tables;
}

Result<> copyTable(Database &from, ServerConnection &server, const SharedTable &table)
{
    const auto marks = QStringList(table.columns.size(), u"?"_s).join(u", "_s);
    const QString columns = table.columns.join(u", "_s);
    const QString insert
        = u"INSERT INTO bonesetters.%1(%2) VALUES (%3) ON CONFLICT DO NOTHING"_s.arg(
            table.name, columns, marks);
    Result<> copied;
    return from
        .forEach(u"SELECT %1 FROM %2"_s.arg(columns, table.name),
                 {},
                 [&](const DatabaseRow &row) {
                     QVariantList values;
                     for (int i = 0; i < table.columns.size(); ++i)
                         values.append(row.value(i));
                     if (copied)
                         copied = server.execute(insert, values);
                 })
        .and_then([&] { return copied; });
}

/// The number that the next action gets, after those that were copied with theirs.
Result<> continueNumbers(ServerConnection &server)
{
    return server.execute(
        u"SELECT setval(pg_get_serial_sequence('bonesetters.action', 'seq'),"
        " greatest((SELECT coalesce(max(seq), 0) + 1 FROM bonesetters.action),"
        " nextval(pg_get_serial_sequence('bonesetters.action', 'seq'))), false)"_s);
}

/// Row-level security holds for the administrator too, who may be none that it exempts: for this
/// one transaction he is a member.
Result<>
asMember(ServerConnection &server, const QUuid &clinic, const std::function<Result<>()> &work)
{
    return inTransaction(server, [&] {
        return server
            .execute(u"INSERT INTO bonesetters.member(role_name, clinic, device, kind)"
                     " VALUES (session_user, ?, ?, 'setup')"_s,
                     {clinic.toRfc4122(), clinic.toRfc4122()})
            .and_then([&] { return server.execute(u"SET LOCAL ROLE bonesetters_schema"_s); })
            .and_then(work)
            .and_then([&] {
                return server.execute(u"DELETE FROM bonesetters.member WHERE kind = 'setup'"
                                      " AND role_name = session_user"_s);
            });
    });
}

Result<> enrolDevices(ServerConnection &server, const KeySet &keySet)
{
    const auto enrol = [&](const QString &kind, const QUuid &device) {
        return server.execute(
            u"SELECT bonesetters.enrol(?::name, ?, ?, ?)"_s,
            {serverRole(kind, device), keySet.clinicId.toRfc4122(), device.toRfc4122(), kind});
    };
    for (const DeviceEntry &device : keySet.devices) {
        const QString kind = device.kind == DeviceKind::Kiosk ? u"kiosk"_s : u"desk"_s;
        auto done = device.revokedFromSeq ? server.execute(u"SELECT bonesetters.dismiss(?::name)"_s,
                                                           {serverRole(kind, device.id)})
                                          : enrol(kind, device.id);
        if (!done)
            return done;
    }
    return enrol(u"owner"_s, keySet.clinicId);
}

Result<> publishKeySet(ServerConnection &server, const QString &directory)
{
    const auto bytes = readFile(ClinicFiles(directory).keySet(), maxKeySetBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return server.execute(u"INSERT INTO bonesetters.pack(name, hash, content)"
                          " VALUES ('keyset', ?, ?) ON CONFLICT (clinic, name) DO UPDATE"
                          " SET hash = excluded.hash, content = excluded.content"_s,
                          {blake2b(*bytes), *bytes});
}

Result<> fillClinic(ServerConnection &server, const QString &directory, ServerSetup &setup)
{
    const auto known = server.value(u"SELECT 1 FROM bonesetters.meta WHERE key = 'clinic_id'"_s);
    if (!known)
        return tl::unexpected(known.error());
    setup.isNewClinic = !known->isValid();
    const auto database
        = Database::open(ClinicFiles(directory).database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    if (!setup.isNewClinic) // of those who left nothing stays
        if (auto cleared = server.execute(u"DELETE FROM bonesetters.staff_epoch"_s); !cleared)
            return cleared;
    for (const SharedTable &table : sharedTables()) {
        if (!setup.isNewClinic && table.key.isEmpty())
            continue;
        if (auto copied = copyTable(**database, server, table); !copied)
            return copied;
    }
    if (setup.isNewClinic)
        if (auto continued = continueNumbers(server); !continued)
            return continued;
    return publishKeySet(server, directory)
        .and_then([&] { return server.value(u"SELECT count(*) FROM bonesetters.record"_s); })
        .map([&setup](const QVariant &count) { setup.records = count.toInt(); });
}

} // namespace

int serverSchemaVersion()
{
    return int(stepFiles().size());
}

Result<int> readServerStep(ServerConnection &server)
{
    const auto table = server.value(u"SELECT to_regclass('bonesetters.schema_step') IS NOT NULL"_s);
    if (!table)
        return tl::unexpected(table.error());
    if (!table->toBool())
        return 0;
    return server.value(u"SELECT coalesce(max(step), 0) FROM bonesetters.schema_step"_s)
        .map([](const QVariant &step) { return step.toInt(); });
}

QString serverRole(const QString &kind, const QUuid &device)
{
    return u"bonesetters_%1_%2"_s.arg(kind, device.toString(QUuid::Id128));
}

QList<ServerLogin> serverLogins(const KeySet &keySet)
{
    QList<ServerLogin> logins;
    for (const DeviceEntry &device : keySet.devices) {
        if (device.revokedFromSeq)
            continue;
        const QString kind = device.kind == DeviceKind::Kiosk ? u"kiosk"_s : u"desk"_s;
        logins.append({serverRole(kind, device.id), device.name, kind});
    }
    logins.append({serverRole(u"owner"_s, keySet.clinicId), {}, u"owner"_s});
    return logins;
}

Result<ServerSetup> setUpServer(const QString &directory, const QString &connection)
{
    const auto keySet = readKeySet(directory);
    if (!keySet)
        return tl::unexpected(keySet.error());
    const auto server = ServerConnection::open(connection, std::chrono::minutes(10));
    if (!server)
        return tl::unexpected(server.error());
    const auto version = (*server)->value(u"SELECT current_setting('server_version_num')"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (version->toInt() < oldestServer)
        return fail(ErrorCode::DatabaseTooNew, u"PostgreSQL before 15"_s);

    ServerSetup setup;
    setup.logins = serverLogins(*keySet);
    return migrateServer(**server)
        .and_then([&](int steps) {
            setup.steps = steps;
            return inTransaction(**server, [&] { return enrolDevices(**server, *keySet); });
        })
        .and_then([&] {
            return asMember(
                **server, keySet->clinicId, [&] { return fillClinic(**server, directory, setup); });
        })
        .map([&setup] { return setup; });
}

} // namespace kiosk
