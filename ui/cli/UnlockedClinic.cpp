// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/UnlockedClinic.h"

#include "ui/cli/Passphrase.h"

namespace kiosk {

namespace {

bool isCalled(const RecordRow &row, const QString &idOrReference)
{
    return row.record.toString(QUuid::WithoutBraces) == idOrReference.toLower()
        || recordReference(row.record) == idOrReference.toUpper();
}

} // namespace

Result<QUuid> chosenStaff(const QList<StaffEntry> &staff, const QString &name)
{
    if (name.isEmpty()) {
        if (staff.size() == 1)
            return staff.first().id;
        return fail(ErrorCode::WrongPassphrase,
                    QStringLiteral("several people: say who with --as"));
    }
    for (const StaffEntry &entry : staff) {
        if (entry.name == name)
            return entry.id;
    }
    return fail(ErrorCode::WrongPassphrase);
}

Result<UnlockedClinic> unlockClinic(const AdminContext &context)
{
    auto store = openDeskStore(context.clinic, context.clock, context.ids, context.server());
    if (!store)
        return tl::unexpected(store.error());
    const auto staff = (*store)->staff().takeResult();
    if (!staff)
        return tl::unexpected(staff.error());
    const auto id = chosenStaff(*staff, context.staffName);
    if (!id)
        return tl::unexpected(id.error());
    auto passphrase = readPassphrase(context);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    auto person = (*store)->unlock(*id, std::move(*passphrase)).takeResult();
    if (!person)
        return tl::unexpected(person.error());
    return UnlockedClinic{std::move(*store), std::move(*person)};
}

Result<WorklistEntry> UnlockedClinic::find(const QString &idOrReference) const
{
    const auto entries = store->worklist(person).takeResult();
    if (!entries)
        return tl::unexpected(entries.error());
    const WorklistEntry *found = nullptr;
    for (const WorklistEntry &entry : *entries) {
        if (!isCalled(entry.row, idOrReference))
            continue;
        if (found)
            return fail(ErrorCode::Conflict, QStringLiteral("several records: say the whole id"));
        found = &entry;
    }
    if (!found)
        return fail(ErrorCode::NotFound);
    return *found;
}

Result<std::shared_ptr<OpenedRecord>> UnlockedClinic::open(const QString &idOrReference) const
{
    return find(idOrReference).and_then([this](const WorklistEntry &entry) {
        return store->open(person, entry.row.record).takeResult();
    });
}

} // namespace kiosk
