// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/StaffTable.h"

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

/// A key of the wrong size becomes zeros, which no certificate covers.
std::array<unsigned char, 32> keyFrom(const QByteArray &bytes)
{
    std::array<unsigned char, 32> key{};
    if (bytes.size() == qsizetype(key.size()))
        std::copy(bytes.cbegin(), bytes.cend(), key.begin());
    return key;
}

QByteArray bytesOf(const std::array<unsigned char, 32> &key)
{
    return QByteArrayView(key.data(), qsizetype(key.size())).toByteArray();
}

StaffEntry entryFrom(const DatabaseRow &row)
{
    StaffEntry staff;
    staff.id = QUuid::fromRfc4122(row.value(0).toByteArray());
    staff.name = row.value(1).toString();
    staff.roles = Roles::fromInt(row.value(2).toInt());
    staff.boxKey = keyFrom(row.value(3).toByteArray());
    staff.signKey = keyFrom(row.value(4).toByteArray());
    staff.certificate = row.value(5).toByteArray();
    staff.wrappedSecrets = row.value(6).toByteArray();
    staff.rootSecret = row.value(7).toByteArray();
    staff.createdMs = row.value(8).toLongLong();
    staff.removed = row.value(9).toInt() != 0;
    return staff;
}

Result<> readEpochSecrets(Database &database, QList<StaffEntry> &staff)
{
    return database.forEach(u"SELECT staff, epoch, sealed_secret FROM staff_epoch"_s,
                            {},
                            [&staff](const DatabaseRow &row) {
                                const auto id = QUuid::fromRfc4122(row.value(0).toByteArray());
                                for (StaffEntry &entry : staff)
                                    if (entry.id == id)
                                        entry.epochSecrets.insert(row.value(1).toUInt(),
                                                                  row.value(2).toByteArray());
                            });
}

} // namespace

Result<QList<StaffEntry>> readStaff(Database &database)
{
    QList<StaffEntry> staff;
    return database
        .forEach(u"SELECT id, name, roles, box_key, sign_key, certificate, wrapped_secrets,"
                 " root_secret, created_ms, removed FROM staff ORDER BY name, id"_s,
                 {},
                 [&staff](const DatabaseRow &row) { staff.append(entryFrom(row)); })
        .and_then([&] { return readEpochSecrets(database, staff); })
        .map([&staff] { return staff; });
}

QList<StaffEntry> certifiedSigners(const QList<StaffEntry> &staff, const SignPublicKey &root)
{
    QList<StaffEntry> certified;
    std::copy_if(staff.cbegin(),
                 staff.cend(),
                 std::back_inserter(certified),
                 [&root](const StaffEntry &entry) { return verifyCertificate(entry, root); });
    return certified;
}

QList<StaffEntry> certifiedStaff(const QList<StaffEntry> &staff, const KeySet &keySet)
{
    auto certified = certifiedSigners(staff, keySet.rootKey);
    certified.removeIf([&keySet](const StaffEntry &entry) {
        return entry.removed || keySet.removed(entry.id).has_value();
    });
    return certified;
}

Result<> insertStaff(Database &database, const StaffEntry &staff)
{
    auto done = database.execute(
        u"INSERT INTO staff(id, name, roles, box_key, sign_key, certificate, wrapped_secrets,"
        " root_secret, created_ms, removed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {staff.id.toRfc4122(),
         staff.name,
         staff.roles.toInt(),
         bytesOf(staff.boxKey),
         bytesOf(staff.signKey),
         staff.certificate,
         staff.wrappedSecrets,
         // Null would be refused; who is no owner has an empty one.
         staff.rootSecret.isNull() ? QByteArray("") : staff.rootSecret,
         staff.createdMs,
         int(staff.removed)});
    for (auto it = staff.epochSecrets.cbegin(); done && it != staff.epochSecrets.cend(); ++it)
        done = insertEpochSecret(database, staff.id, it.key(), it.value());
    return done;
}

Result<> insertEpochSecret(Database &database,
                           const QUuid &staff,
                           quint32 epoch,
                           const QByteArray &sealedSecret)
{
    return database.execute(
        u"INSERT INTO staff_epoch(staff, epoch, sealed_secret) VALUES(?, ?, ?)"_s,
        {staff.toRfc4122(), epoch, sealedSecret});
}

Result<> markStaffRemoved(Database &database, const QUuid &staff)
{
    return database
        .execute(u"UPDATE staff SET removed = 1, wrapped_secrets = x'', root_secret = x''"
                 " WHERE id = ?"_s,
                 {staff.toRfc4122()})
        .and_then([&] {
            return database.execute(u"DELETE FROM staff_epoch WHERE staff = ?"_s,
                                    {staff.toRfc4122()});
        })
        .and_then([&] {
            return database.execute(u"DELETE FROM unlock_attempt WHERE staff = ?"_s,
                                    {staff.toRfc4122()});
        });
}

Result<StaffEntry>
authorise(Database &database, const Keyring &person, const KeySet &keySet, Roles allowed)
{
    const auto staff = readStaff(database);
    if (!staff)
        return tl::unexpected(staff.error());
    for (const StaffEntry &entry : certifiedStaff(*staff, keySet))
        if (entry.id == person.staff().id && entry.signKey == person.staff().signKey
            && (entry.roles & allowed)) {
            person.learnEpochs(entry);
            return entry;
        }
    return fail(ErrorCode::NotAllowed);
}

} // namespace kiosk
