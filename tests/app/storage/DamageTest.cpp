// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"
#include "app/storage/SetAside.h"
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <random>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int recordCount = 6;

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A clinic with records, an alert and staff, whose database is put back damaged again and again.
class DamagedClinic : public TempClinic
{
public:
    DamagedClinic()
    {
        const auto kiosk = openKiosk();
        const auto desk = openDesk();
        m_owner = unlock(*desk, made.owner);
        for (int i = 0; i < recordCount; ++i) {
            m_records << ids.next();
            REQUIRE(kiosk->submit(aRecord(m_records.last())).result());
        }
        REQUIRE(kiosk->raiseAlert(anAlert(ids.next())).result());
        REQUIRE(desk->worklist(m_owner).result());
        REQUIRE(desk->open(m_owner, m_records.first()).result());
    }

    void remember() { m_sound = contents(database()); }

    void putBackDamaged(std::mt19937 &random)
    {
        const QDir dir(directory.path());
        for (const QString &name : dir.entryList({u"clinic*"_s}))
            REQUIRE(QFile::remove(dir.filePath(name)));
        QByteArray bytes = m_sound;
        const int flips = 1 + int(random() % 64);
        for (int i = 0; i < flips; ++i) {
            const auto at = qsizetype(random() % std::size_t(bytes.size()));
            bytes[at] = char(bytes.at(at) ^ char(1U << (random() % 8)));
        }
        QFile file(database());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    /// What a desk and a kiosk do in a morning. All of it may fail; none of it may lie.
    void use()
    {
        if (!Database::open(database(), Database::Mode::Existing))
            return; // starting on such a file takes its time: see DamagedStartTest.cpp
        if (const auto kiosk = openKioskStore(directory.path(), clock, ids)) {
            const QUuid id = ids.next();
            if ((*kiosk)->submit(aRecord(id)).result())
                REQUIRE(isStored(id));
        }
        const auto desk = openDeskStore(directory.path(), clock, ids);
        if (!desk)
            return;
        (void)(*desk)->staff().result();
        (void)(*desk)->lockedOverview().result();
        (void)(*desk)->worklist(m_owner).result();
        for (const QUuid &record : m_records) {
            const auto opened = (*desk)->open(m_owner, record).result();
            if (opened) // opened is what was sealed, or nothing
                CHECK((*opened)->payload.view() == QByteArrayView(aRecord(record).payload));
        }
        (void)verifyClinic(directory.path(), m_owner.get());
    }

    [[nodiscard]] QString database() const { return path(u"clinic.sqlite"_s); }

private:
    [[nodiscard]] bool isStored(const QUuid &id) const
    {
        const auto opened = Database::open(database(), Database::Mode::Existing);
        return opened
            && (*opened)
                   ->value(u"SELECT count(*) FROM record WHERE record = ?"_s, {id.toRfc4122()})
                   .value_or(QVariant())
                   .toInt()
            == 1;
    }

    StaffStore::Person m_owner;
    QList<QUuid> m_records;
    QByteArray m_sound;
};

} // namespace

TEST_CASE("A damaged database is refused or set aside, and nothing it says is wrong (T5)",
          "[storage][slow]")
{
    QLoggingCategory::setFilterRules(u"kiosk.*=false"_s);
    const int copies = qEnvironmentVariableIsSet("KIOSK_LONG") ? 1000 : 25;
    DamagedClinic clinic;
    clinic.remember();
    std::mt19937 random(5);
    int setAsideCount = 0;
    for (int i = 0; i < copies; ++i) {
        CAPTURE(i);
        clinic.putBackDamaged(random);
        clinic.use();
        if (!isDamaged(clinic.database()))
            continue;
        ++setAsideCount;
        const QByteArray damaged = contents(clinic.database());

        const auto name = setAside(clinic.database(), clinic.clock.nowMs());

        REQUIRE(name);
        CHECK(contents(clinic.path(*name)) == damaged);
        const auto kiosk = clinic.openKiosk();
        CHECK(kiosk->submit(aRecord(clinic.ids.next())).result());
        CHECK_FALSE(isDamaged(clinic.database()));
        const auto overview = clinic.openDesk()->lockedOverview().result();
        REQUIRE(overview);
        CHECK(overview->setAside == *name);
    }
    CHECK(setAsideCount > copies / 4);
    QLoggingCategory::setFilterRules({});
}
