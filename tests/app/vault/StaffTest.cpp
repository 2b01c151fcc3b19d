// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Staff.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QtEndian>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// The weakest that is accepted (C3): tests would take minutes otherwise.
constexpr PassphraseCost interactive{2, 67108864};

struct TestClinic
{
    SignKeyPair root = SignKeyPair::generate();
    BoxKeyPair epoch = BoxKeyPair::generate();
    KeySet keySet;

    TestClinic()
    {
        keySet.epoch = 1;
        keySet.epochKey = epoch.publicKey;
        keySet.rootKey = root.publicKey;
    }

    [[nodiscard]] Result<StaffEntry>
    make(Roles roles, const char *passphrase, PassphraseCost cost = interactive) const
    {
        return makeStaff(QUuid(u"0192f0c1-0000-7000-8000-000000000005"_s),
                         u"Ada"_s,
                         roles,
                         SecretBytes::copyOf(passphrase),
                         root,
                         1,
                         epoch.secretKey,
                         1'795'000'000'000,
                         cost);
    }
};

ErrorCode refusal(const StaffEntry &staff, const KeySet &keySet, const char *passphrase)
{
    const auto person = Keyring::unlock(staff, keySet, SecretBytes::copyOf(passphrase));
    REQUIRE_FALSE(person);
    return person.error().code;
}

bool isStrong(const char *passphrase)
{
    const auto checked
        = checkPassphrase(SecretBytes::copyOf(passphrase), u"Bonesetters Critical Chiropractic"_s);
    CHECK((checked || checked.error().code == ErrorCode::WeakPassphrase));
    return bool(checked);
}

} // namespace

TEST_CASE("Keyring", "[vault]")
{
    REQUIRE(initVault());
    const TestClinic clinic;
    const auto owner = clinic.make(Role::Owner, "plum tractor sings at noon").value();

    SECTION("the passphrase opens what belongs to this person")
    {
        const auto person = Keyring::unlock(
            owner, clinic.keySet, SecretBytes::copyOf("plum tractor sings at noon"));

        REQUIRE(person);
        CHECK((*person)->staff().name == u"Ada"_s);
        CHECK((*person)->epochSecret(1)->equals(clinic.epoch.secretKey));
        CHECK((*person)->epochSecret(2).error().code == ErrorCode::NotFound);
        CHECK((*person)->openSealed(1, sealTo(clinic.epoch.publicKey, "label"))->view() == "label");
        CHECK((*person)->openSealed(2, sealTo(clinic.epoch.publicKey, "label")).error().code
              == ErrorCode::CannotOpenRecord);
        CHECK(verifySignature("note", (*person)->sign("note"), owner.signKey));
        CHECK((*person)->rootKey()->publicKey == clinic.root.publicKey);
    }

    SECTION("every failure is a wrong passphrase")
    {
        CHECK(refusal(owner, clinic.keySet, "plum tractor sings at moon")
              == ErrorCode::WrongPassphrase);
        CHECK(refusal(owner, clinic.keySet, "") == ErrorCode::WrongPassphrase);

        auto removed = owner;
        removed.removed = true;
        CHECK(refusal(removed, clinic.keySet, "plum tractor sings at noon")
              == ErrorCode::WrongPassphrase);

        auto promoted = owner;
        promoted.roles |= Role::Clinician;
        CHECK(refusal(promoted, clinic.keySet, "plum tractor sings at noon")
              == ErrorCode::WrongPassphrase);

        auto otherEpoch = clinic.keySet;
        otherEpoch.epochKey = BoxKeyPair::generate().publicKey;
        CHECK(refusal(owner, otherEpoch, "plum tractor sings at noon")
              == ErrorCode::WrongPassphrase);
    }

    SECTION("secrets moved to another person's row do not open")
    {
        auto stolen = clinic.make(Role::FrontDesk, "quiet lamp on the stairs").value();
        stolen.wrappedSecrets = owner.wrappedSecrets;

        CHECK(refusal(stolen, clinic.keySet, "plum tractor sings at noon")
              == ErrorCode::WrongPassphrase);
    }

    SECTION("a hostile cost is refused before any memory is taken")
    {
        auto hostile = owner;
        const quint64 memory = GENERATE(quint64(1) << 31, ~quint64(0), quint64(8192));
        qToBigEndian(memory, hostile.wrappedSecrets.data() + 9);
        CHECK(refusal(hostile, clinic.keySet, "plum tractor sings at noon")
              == ErrorCode::WrongPassphrase);

        hostile = owner;
        qToBigEndian(quint64(1'000'000), hostile.wrappedSecrets.data() + 1);
        CHECK(refusal(hostile, clinic.keySet, "plum tractor sings at noon")
              == ErrorCode::WrongPassphrase);
    }

    SECTION("a truncated or unknown blob is refused")
    {
        auto broken = owner;
        broken.wrappedSecrets = owner.wrappedSecrets.first(20);
        CHECK(refusal(broken, clinic.keySet, "x") == ErrorCode::WrongPassphrase);
        broken.wrappedSecrets.clear();
        CHECK(refusal(broken, clinic.keySet, "x") == ErrorCode::WrongPassphrase);
        broken.wrappedSecrets = owner.wrappedSecrets;
        broken.wrappedSecrets[0] = 2;
        CHECK(refusal(broken, clinic.keySet, "x") == ErrorCode::WrongPassphrase);
    }

    SECTION("nothing is wrapped more weakly than the lower bound")
    {
        CHECK_FALSE(clinic.make(Role::Owner, "plum tractor sings at noon", {1, 67108864}));
        CHECK_FALSE(clinic.make(Role::Owner, "plum tractor sings at noon", {2, 8192}));
    }

    SECTION("only owners get the root key")
    {
        const auto staff = clinic.make(Role::Clinician, "plum tractor sings at noon").value();
        const auto person = Keyring::unlock(
            staff, clinic.keySet, SecretBytes::copyOf("plum tractor sings at noon"));

        REQUIRE(person);
        CHECK(staff.rootSecret.isEmpty());
        CHECK((*person)->rootKey().error().code == ErrorCode::NotAllowed);
    }

    SECTION("a passphrase opens whether its accents were typed in one piece or two")
    {
        const auto staff = clinic.make(Role::Clinician, "caf\u00e9 tractor sings").value();

        CHECK(
            Keyring::unlock(staff, clinic.keySet, SecretBytes::copyOf("cafe\u0301 tractor sings")));
    }
}

TEST_CASE("Certificates", "[vault]")
{
    REQUIRE(initVault());
    const TestClinic clinic;
    const auto staff = clinic.make(Role::FrontDesk, "plum tractor sings at noon").value();

    SECTION("hold for the clinic's root key only")
    {
        CHECK(verifyCertificate(staff, clinic.root.publicKey));
        CHECK_FALSE(verifyCertificate(staff, SignKeyPair::generate().publicKey));
    }

    SECTION("do not hold once id, name, roles or a key are changed")
    {
        QList<StaffEntry> changed(5, staff);
        changed[0].id = QUuid(u"0192f0c1-0000-7000-8000-000000000006"_s);
        changed[1].name = u"Eve"_s;
        changed[2].roles = Role::Owner;
        changed[3].boxKey[0] ^= 1;
        changed[4].signKey[0] ^= 1;

        for (const StaffEntry &entry : changed)
            CHECK_FALSE(verifyCertificate(entry, clinic.root.publicKey));
    }
}

TEST_CASE("Passphrases", "[vault]")
{
    REQUIRE(initVault());

    SECTION("fifteen characters of any kind are enough")
    {
        CHECK(isStrong("plum tractor si"));
        CHECK(isStrong("\u00e9\u00e8\u00ea\u00eb \u4f60\u597d\u4e16\u754c zoom !"));
        CHECK_FALSE(isStrong("plum tractor s"));
        CHECK_FALSE(isStrong("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301"));
        CHECK_FALSE(isStrong(""));
    }

    SECTION("the clinic's name and what everybody takes are refused")
    {
        CHECK_FALSE(isStrong("bonesetters critical CHIROPRACTIC"));
        CHECK_FALSE(isStrong("Password Password"));
        CHECK_FALSE(isStrong("aaaaaaaaaaaaaaaaaaaaaaa"));
        CHECK_FALSE(isStrong("correct horse battery staple"));
    }

    SECTION("generated ones pass")
    {
        CHECK(checkPassphrase(generatePassphrase(), {}));
    }
}

TEST_CASE("Roles have codes", "[vault]")
{
    CHECK(roleCode(Role::FrontDesk) == u"front-desk"_s);
    CHECK(roleFromCode(u"clinician"_s) == Role::Clinician);
    CHECK(roleFromCode(u"owner"_s) == Role::Owner);
    CHECK_FALSE(roleFromCode(u"boss"_s));
}
