// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Staff.h"

#include "app/vault/Bytes.h"
#include "app/vault/PassphraseWrap.h"

#include <algorithm>
#include <array>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

struct RoleName
{
    Role role{};
    QStringView code;
};

constexpr std::array roleNames{RoleName{Role::FrontDesk, u"front-desk"},
                               RoleName{Role::Clinician, u"clinician"},
                               RoleName{Role::Owner, u"owner"}};

QByteArray certificateMessage(const StaffEntry &staff)
{
    return signedMessage("kiosk-staff-v1",
                         {staff.id.toRfc4122(),
                          staff.name.toUtf8(),
                          field(quint64(staff.roles.toInt())),
                          viewOf(staff.boxKey).toByteArray(),
                          viewOf(staff.signKey).toByteArray()});
}

SecretBytes joined(const SecretBytes &first, const SecretBytes &second)
{
    SecretBytes both(first.size() + second.size());
    std::copy_n(first.data(), first.size(), both.data());
    std::copy_n(second.data(), second.size(), both.data() + first.size());
    return both;
}

} // namespace

QString roleCode(Role role)
{
    for (const RoleName &name : roleNames)
        if (name.role == role)
            return name.code.toString();
    return {};
}

std::optional<Role> roleFromCode(const QString &code)
{
    for (const RoleName &name : roleNames)
        if (name.code == code)
            return name.role;
    return std::nullopt;
}

Result<StaffEntry> makeStaff(const QUuid &id,
                             const QString &name,
                             Roles roles,
                             const SecretBytes &passphrase,
                             const SignKeyPair &root,
                             quint32 epoch,
                             const SecretBytes &epochSecret,
                             qint64 nowMs,
                             PassphraseCost cost)
{
    const auto box = BoxKeyPair::generate();
    const auto sign = SignKeyPair::generate();
    auto wrapped
        = wrapSecrets(joined(box.secretKey, sign.secretKey), passphrase, id.toRfc4122(), cost);
    if (!wrapped)
        return tl::unexpected(wrapped.error());

    StaffEntry staff;
    staff.id = id;
    staff.name = name;
    staff.roles = roles;
    staff.boxKey = box.publicKey;
    staff.signKey = sign.publicKey;
    staff.certificate = signDetached(root, certificateMessage(staff));
    staff.wrappedSecrets = std::move(*wrapped);
    sealEpochTo(staff, epoch, epochSecret);
    if (roles.testFlag(Role::Owner))
        staff.rootSecret = sealTo(box.publicKey, root.secretKey.view());
    staff.createdMs = nowMs;
    return staff;
}

Result<QByteArray> rewrapSecrets(const StaffEntry &staff,
                                 const SecretBytes &current,
                                 const SecretBytes &next,
                                 PassphraseCost cost)
{
    return unwrapSecrets(staff.wrappedSecrets, current, staff.id.toRfc4122())
        .and_then([&](const SecretBytes &secrets) {
            return wrapSecrets(secrets, next, staff.id.toRfc4122(), cost);
        });
}

void sealEpochTo(StaffEntry &staff, quint32 epoch, const SecretBytes &epochSecret)
{
    staff.epochSecrets.insert(epoch, sealTo(staff.boxKey, epochSecret.view()));
}

bool verifyCertificate(const StaffEntry &staff, const SignPublicKey &root)
{
    return verifySignature(certificateMessage(staff), staff.certificate, root);
}

} // namespace kiosk
