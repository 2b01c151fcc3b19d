// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/RecordIndex.h"

#include "app/core/Logging.h"
#include "app/vault/Seal.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

struct SealedLabel
{
    QUuid id;
    quint32 epoch = 0;
    QByteArray bytes;
};

Result<QList<SealedLabel>> readInbox(Database &database)
{
    QList<SealedLabel> labels;
    return database
        .forEach(u"SELECT id, epoch, sealed_label FROM inbox"_s,
                 {},
                 [&labels](const DatabaseRow &row) {
                     labels.append({QUuid::fromRfc4122(row.value(0).toByteArray()),
                                    row.value(1).toUInt(),
                                    row.value(2).toByteArray()});
                 })
        .map([&labels] { return labels; });
}

/// Anybody can seal to a public key: a label counts only when the device signed its hash.
bool isGenuine(const SealedLabel &label, const StoredRecord &record, const KeySet &keySet)
{
    return blake2b(label.bytes) == record.labelHash && record.isSignedBy(keySet);
}

} // namespace

RecordIndex::RecordIndex(SecretBytes key)
    : m_key(std::move(key))
{
}

Result<RecordIndex> RecordIndex::open(Database &database, const Keyring &person)
{
    return open(database, [&person](quint32 epoch, QByteArrayView sealed) {
        return person.openSealed(epoch, sealed);
    });
}

Result<RecordIndex> RecordIndex::open(Database &database, const OpenSealed &openSealed)
{
    QMap<quint32, QByteArray> sealedKeys;
    const auto read = database.forEach(
        u"SELECT epoch, sealed_key FROM index_key"_s, {}, [&sealedKeys](const DatabaseRow &row) {
            sealedKeys.insert(row.value(0).toUInt(), row.value(1).toByteArray());
        });
    if (!read)
        return tl::unexpected(read.error());
    for (auto it = sealedKeys.cbegin(); it != sealedKeys.cend(); ++it)
        if (auto key = openSealed(it.key(), it.value()))
            return RecordIndex(std::move(*key));
    return fail(ErrorCode::CannotOpenRecord, u"index key"_s);
}

Result<>
RecordIndex::moveLabels(Database &database, const Keyring &person, const KeySet &keySet) const
{
    const auto inbox = readInbox(database);
    if (!inbox)
        return tl::unexpected(inbox.error());
    for (const SealedLabel &label : *inbox) {
        const auto record = readById(database, label.id);
        if (!record)
            return tl::unexpected(record.error());
        const auto opened = person.openSealed(label.epoch, label.bytes);
        if (!*record || !isGenuine(label, **record, keySet) || !opened) {
            qCWarning(lcStorage) << "a label does not verify and stays in the inbox";
            continue;
        }
        auto moved = database
                         .execute(u"INSERT INTO record_index(id, sealed_label) VALUES(?, ?)"_s,
                                  {label.id.toRfc4122(),
                                   encrypt(m_key, opened->view(), label.id.toRfc4122())})
                         .and_then([&] {
                             return database.execute(u"DELETE FROM inbox WHERE id = ?"_s,
                                                     {label.id.toRfc4122()});
                         });
        if (!moved)
            return moved;
    }
    return {};
}

Result<> RecordIndex::rekey(Database &database, quint32 epoch, const BoxPublicKey &epochKey) const
{
    const SecretBytes next = generateSymmetricKey();
    QList<QPair<QByteArray, QByteArray>> labels; // id, sealed under the next key
    bool allOpen = true;
    auto read = database.forEach(
        u"SELECT id, sealed_label FROM record_index"_s, {}, [&](const DatabaseRow &row) {
            const QByteArray id = row.value(0).toByteArray();
            const auto opened = decrypt(m_key, row.value(1).toByteArray(), id);
            allOpen = allOpen && opened;
            if (opened)
                labels.append({id, encrypt(next, opened->view(), id)});
        });
    if (!read)
        return read;
    if (!allOpen)
        return fail(ErrorCode::CannotOpenRecord, u"a label of the index; see verify"_s);
    for (const auto &[id, label] : labels)
        if (auto done = database.execute(u"UPDATE record_index SET sealed_label = ? WHERE id = ?"_s,
                                         {label, id});
            !done)
            return done;
    return database.execute(u"DELETE FROM index_key"_s).and_then([&] {
        return database.execute(u"INSERT INTO index_key(epoch, sealed_key) VALUES(?, ?)"_s,
                                {epoch, sealTo(epochKey, next.view())});
    });
}

Result<QHash<QUuid, RecordLabel>> RecordIndex::labels(Database &database) const
{
    return read(database, {}, {});
}

Result<std::optional<RecordLabel>> RecordIndex::label(Database &database, const QUuid &id) const
{
    return read(database, u"WHERE id = ?"_s, {id.toRfc4122()})
        .map([&id](const QHash<QUuid, RecordLabel> &labels) {
            const auto found = labels.constFind(id);
            return found == labels.cend() ? std::nullopt : std::optional(*found);
        });
}

Result<QHash<QUuid, RecordLabel>>
RecordIndex::read(Database &database, const QString &condition, const QVariantList &values) const
{
    QHash<QUuid, RecordLabel> labels;
    return database
        .forEach(u"SELECT id, sealed_label FROM record_index "_s + condition,
                 values,
                 [&](const DatabaseRow &row) {
                     const QByteArray id = row.value(0).toByteArray();
                     if (const auto opened = decrypt(m_key, row.value(1).toByteArray(), id))
                         labels.insert(QUuid::fromRfc4122(id),
                                       RecordLabel::fromJson(opened->view()));
                 })
        .map([&labels] { return labels; });
}

} // namespace kiosk
