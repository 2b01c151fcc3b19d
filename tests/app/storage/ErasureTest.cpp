// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Erasure.h"

#include "app/storage/Database.h"
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// Three records on one kiosk, each with a neighbour before and after the one in the middle; that
/// one raised an alert, which is acknowledged, and has a note.
struct BusyClinic : test::TempClinic
{
    std::unique_ptr<KioskStore> kiosk = openKiosk();
    std::unique_ptr<DeskStore> desk = openDesk();
    StaffStore::Person owner = unlock(*desk, made.owner);
    QUuid before = ids.next();
    QUuid record = ids.next();
    QUuid after = ids.next();
    QUuid alert = ids.next();

    BusyClinic()
    {
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        REQUIRE(kiosk->submit(test::aRecord(before)).result());
        RecordDraft draft = test::aRecord(record, Tier::Emergency);
        RecordLabel label = RecordLabel::fromJson(draft.label);
        label.alert = alert;
        draft.label = label.toJson();
        REQUIRE(kiosk->submit(draft).result());
        REQUIRE(kiosk->submit(test::aRecord(after)).result());
        REQUIRE(desk->worklist(owner).result());
        REQUIRE(desk->act(owner, {ActionKind::Note, record, {}, "walks badly"}).result());
    }

    /// A red-flag alert is closed by a clinician.
    void closeAlert()
    {
        const auto clinician = unlock(*desk, add(u"Cleo Clinician"_s, Role::Clinician));
        REQUIRE(desk->act(clinician,
                          {ActionKind::Acknowledge, alert, AlertAction::WithPatient, "at once"})
                    .result());
        REQUIRE(desk->act(clinician, {ActionKind::CloseAlert, alert, {}, "sent on"}).result());
    }

    Result<QList<ErasureReceipt>> erase(const QByteArray &reason = "asked to be forgotten")
    {
        return eraseRecords(directory.path(), *owner, {record}, reason, ids, clock);
    }

    Result<> hold(bool isOn)
    {
        return setLegalHold(directory.path(), *owner, record, isOn, "a claim", ids, clock);
    }

    [[nodiscard]] QByteArray blob(const QString &sql) const
    {
        const auto database
            = Database::open(path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        return database->value(sql, {record.toRfc4122()}).value().toByteArray();
    }

    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList found;
        const QDir dir(directory.path());
        for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(dir.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains(bytes))
                found << name;
        }
        return found;
    }

    [[nodiscard]] QList<ChainBreak> breaks(const Keyring *person = nullptr) const
    {
        return verifyClinic(directory.path(), person).value().breaks;
    }

    [[nodiscard]] QList<QUuid> listed() const
    {
        QList<QUuid> records;
        const auto entries = desk->worklist(owner).result().value();
        for (const WorklistEntry &entry : entries)
            records << entry.row.record;
        std::sort(records.begin(), records.end());
        return records;
    }
};

std::optional<ErrorCode> codeOf(const auto &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace

TEST_CASE("Erasing a record (S9)", "[storage][erasure]")
{
    BusyClinic clinic;

    SECTION("takes it out of every file, and the rest holds")
    {
        clinic.closeAlert();
        const QByteArray envelope = clinic.blob(u"SELECT envelope FROM record WHERE record = ?"_s);
        const QByteArray label = clinic.blob(
            u"SELECT sealed_label FROM record_index JOIN record USING(id) WHERE record = ?"_s);
        const QByteArray note
            = clinic.blob(u"SELECT sealed_note FROM action WHERE subject = ? AND kind = 'note'"_s);
        const QList sealed{envelope.mid(300, 64), label.mid(24, 64), note.mid(8, 40)};
        for (const QByteArray &bytes : sealed)
            REQUIRE(!clinic.filesWith(bytes).isEmpty());

        const auto receipts = clinic.erase();

        REQUIRE(receipts);
        REQUIRE(emptyLog(clinic.directory.path()));
        for (const QByteArray &bytes : sealed)
            CHECK(clinic.filesWith(bytes) == QStringList());
        CHECK(clinic.listed() == QList{clinic.before, clinic.after});
        CHECK(codeOf(clinic.desk->open(clinic.owner, clinic.record).result())
              == ErrorCode::NotFound);
        CHECK(clinic.desk->open(clinic.owner, clinic.after).result());
        CHECK(clinic.breaks(clinic.owner.get()) == QList<ChainBreak>());
        CHECK(clinic.desk->lockedOverview().result()->problems == 0);
        REQUIRE(receipts->size() == 1);
        CHECK(receipts->first().record == clinic.record);
        CHECK(receipts->first().versions == 1);
        CHECK(receipts->first().notes == 3);
        CHECK(receipts->first().alerts == 1);
        CHECK(receipts->first().ms == clinic.clock.nowMs());
    }

    SECTION("leaves a chain that goes on, also for a desk that starts later")
    {
        clinic.closeAlert();
        REQUIRE(clinic.erase());
        const QUuid next = clinic.ids.next();

        REQUIRE(clinic.kiosk->submit(test::aRecord(next)).result());

        CHECK(clinic.breaks() == QList<ChainBreak>());
        const auto later = clinic.openDesk();
        CHECK(later->lockedOverview().result()->problems == 0);
        CHECK(later->worklist(clinic.owner).result()->size() == 3);
    }

    SECTION("is refused while its alert is open")
    {
        CHECK(codeOf(clinic.erase()) == ErrorCode::Conflict);
        CHECK(clinic.listed().contains(clinic.record));
    }

    SECTION("is refused without a reason, twice, and for what is not there")
    {
        clinic.closeAlert();
        CHECK(codeOf(clinic.erase(" ")) == ErrorCode::NotAllowed);
        REQUIRE(clinic.erase());
        CHECK(codeOf(clinic.erase()) == ErrorCode::NotFound);
        const QList<QUuid> unknown{clinic.before, clinic.ids.next()};
        CHECK(codeOf(eraseRecords(
                  clinic.directory.path(), *clinic.owner, unknown, "why", clinic.ids, clinic.clock))
              == ErrorCode::NotFound);
        CHECK(clinic.listed().contains(clinic.before)); // all or none
    }

    SECTION("is for owners only, whichever way it is tried")
    {
        clinic.closeAlert();
        const auto flo = clinic.unlock(*clinic.desk, clinic.add(u"Flo"_s, Role::FrontDesk));
        CHECK(codeOf(eraseRecords(
                  clinic.directory.path(), *flo, {clinic.record}, "why", clinic.ids, clinic.clock))
              == ErrorCode::NotAllowed);
        for (const ActionKind kind :
             {ActionKind::Erase, ActionKind::HoldForLaw, ActionKind::ReleaseForLaw})
            for (const auto &person : {flo, clinic.owner})
                CHECK(codeOf(clinic.desk->act(person, {kind, clinic.record, {}, "why"}).result())
                      == ErrorCode::NotAllowed);
        CHECK(clinic.breaks() == QList<ChainBreak>());
    }

    SECTION("cannot be pretended by who can write the file")
    {
        clinic.closeAlert();
        const auto database
            = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        REQUIRE(database->execute(u"UPDATE record SET envelope = X'' WHERE record = ?"_s,
                                  {clinic.record.toRfc4122()}));
        REQUIRE(database->execute(u"UPDATE alert SET sealed_content = X''"_s));

        QStringList found;
        for (const ChainBreak &each : clinic.breaks())
            found << each.what;

        CHECK(found == QStringList{u"emptied-by-nobody"_s, u"emptied-by-nobody"_s});
    }
}

TEST_CASE("A legal hold", "[storage][erasure]")
{
    BusyClinic clinic;
    clinic.closeAlert();

    SECTION("keeps a record from being erased until it is taken away")
    {
        REQUIRE(clinic.hold(true));
        CHECK(codeOf(clinic.hold(true)) == ErrorCode::Conflict);
        CHECK(codeOf(clinic.erase()) == ErrorCode::Conflict);
        CHECK(clinic.listed().contains(clinic.record));

        REQUIRE(clinic.hold(false));
        CHECK(codeOf(clinic.hold(false)) == ErrorCode::Conflict);
        CHECK(clinic.erase());
        CHECK(clinic.breaks(clinic.owner.get()) == QList<ChainBreak>());
    }

    SECTION("keeps a record from running out")
    {
        const qint64 later = clinic.clock.nowMs() + 1;
        CHECK(expiredRecords(clinic.directory.path(), *clinic.owner, clinic.clock.nowMs())
              == QList<QUuid>());
        CHECK(expiredRecords(clinic.directory.path(), *clinic.owner, later)
              == QList{clinic.before, clinic.record, clinic.after});

        REQUIRE(clinic.hold(true));

        CHECK(expiredRecords(clinic.directory.path(), *clinic.owner, later)
              == QList{clinic.before, clinic.after});
    }
}
