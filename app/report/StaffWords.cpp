// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/StaffWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct StaffWords
{
    Q_DECLARE_TR_FUNCTIONS(StaffWords)
};

QDateTime at(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone);
}

} // namespace

QString tierWord(Tier tier)
{
    switch (tier) {
    case Tier::Emergency:
        return StaffWords::tr("Emergency");
    case Tier::SameDay:
        return StaffWords::tr("Same day");
    case Tier::Mention:
        return StaffWords::tr("Mention");
    case Tier::None:
        break;
    }
    return StaffWords::tr("None marked");
}

QString groupWord(const QString &group)
{
    static const QHash<QString, const char *> groups{
        {u"brain-blood-flow"_s, QT_TRANSLATE_NOOP("StaffWords", "head and neck")},
        {u"nerve"_s, QT_TRANSLATE_NOOP("StaffWords", "nerves of arms or legs")},
        {u"care"_s, QT_TRANSLATE_NOOP("StaffWords", "care and cautions")},
        {u"cauda-equina"_s, QT_TRANSLATE_NOOP("StaffWords", "legs, bladder and bowels")},
        {u"infection"_s, QT_TRANSLATE_NOOP("StaffWords", "fever and feeling ill")},
        {u"fracture"_s, QT_TRANSLATE_NOOP("StaffWords", "a fall or blow")},
        {u"cancer"_s, QT_TRANSLATE_NOOP("StaffWords", "earlier illness and weight")},
        {u"cord"_s, QT_TRANSLATE_NOOP("StaffWords", "hands and walking")},
        {u"joint"_s, QT_TRANSLATE_NOOP("StaffWords", "joints")},
        {u"aorta"_s, QT_TRANSLATE_NOOP("StaffWords", "belly and back")},
        {u"giant-cell"_s, QT_TRANSLATE_NOOP("StaffWords", "head and sight")},
        {u"inflammatory"_s, QT_TRANSLATE_NOOP("StaffWords", "long-standing stiffness")},
        {u"muscle"_s, QT_TRANSLATE_NOOP("StaffWords", "muscles")},
        {u"pregnancy"_s, QT_TRANSLATE_NOOP("StaffWords", "pregnancy")},
        {u"heart"_s, QT_TRANSLATE_NOOP("StaffWords", "chest and breath")},
        {u"minor"_s, QT_TRANSLATE_NOOP("StaffWords", "age")},
        {u"mood"_s, QT_TRANSLATE_NOOP("StaffWords", "mood")},
    };
    const char *word = groups.value(group);
    return word != nullptr ? StaffWords::tr(word) : group;
}

QString answerTimeWords(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(ms, 0) / 1000;
    return StaffWords::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString tierInstruction(Tier tier)
{
    switch (tier) {
    case Tier::Emergency:
        return StaffWords::tr("Go to the patient now. No hands-on care.");
    case Tier::SameDay:
        return StaffWords::tr("A clinician talks with the patient before any treatment.");
    case Tier::Mention:
        return StaffWords::tr("The chiropractor reads it before the visit.");
    case Tier::None:
        break;
    }
    return StaffWords::tr("No warning sign was marked. It does not mean all is well.");
}

QString visitWord(const QString &visit)
{
    if (visit == u"first-visit") {
        return StaffWords::tr("First visit");
    }
    return visit == u"checklist" ? StaffWords::tr("Checklist only") : visit;
}

QString languageWord(const QString &tag)
{
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? tag : QLocale::languageToString(locale.language());
}

QString actionWord(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Open:
        return StaffWords::tr("Opened");
    case ActionKind::MarkReviewed:
        return StaffWords::tr("Marked reviewed");
    case ActionKind::Acknowledge:
        return StaffWords::tr("Alert acknowledged");
    case ActionKind::CloseAlert:
        return StaffWords::tr("Alert closed");
    case ActionKind::ClearHold:
        return StaffWords::tr("Hold cleared");
    case ActionKind::HoldForLaw:
        return StaffWords::tr("Legal hold put on");
    case ActionKind::ReleaseForLaw:
        return StaffWords::tr("Legal hold taken away");
    case ActionKind::Erase:
        return StaffWords::tr("Erased");
    case ActionKind::Note:
        break;
    }
    return StaffWords::tr("Note");
}

QString alertActionWord(AlertAction action, const QString &emergencyNumber)
{
    switch (action) {
    case AlertAction::WithPatient:
        return StaffWords::tr("I am going to the patient");
    case AlertAction::ClinicianInformed:
        return StaffWords::tr("A clinician is with the patient");
    case AlertAction::CalledEmergencyServices:
        return StaffWords::tr("%1 has been called").arg(emergencyNumber);
    case AlertAction::PatientLeft:
        return StaffWords::tr("The patient has left the building");
    case AlertAction::Other:
        break;
    }
    return StaffWords::tr("Something else");
}

QString painWord(PainType pain)
{
    switch (pain) {
    case PainType::Ache:
        return StaffWords::tr("Ache");
    case PainType::Burning:
        return StaffWords::tr("Burning");
    case PainType::Stabbing:
        return StaffWords::tr("Stabbing");
    case PainType::Numb:
        return StaffWords::tr("Numb");
    case PainType::Tingling:
        return StaffWords::tr("Tingling");
    case PainType::Unsaid:
        break;
    }
    return StaffWords::tr("Feeling not said");
}

QString bodyViewWord(BodyView view)
{
    switch (view) {
    case BodyView::Front:
        return StaffWords::tr("Front");
    case BodyView::Back:
        return StaffWords::tr("Back");
    case BodyView::LeftSide:
        return StaffWords::tr("Left side");
    case BodyView::RightSide:
        break;
    }
    return StaffWords::tr("Right side");
}

QString markedShareWords(const BodyChartReading &chart)
{
    QStringList shares;
    for (const BodyView view : bodyViews) {
        const double share = chart.shares.at(size_t(view));
        if (share > 0) // what is marked is never rounded down to nothing
            shares += StaffWords::tr("%1 %2%")
                          .arg(bodyViewWord(view))
                          .arg(qMax(1, qRound(share * 100)));
    }
    return shares.join(QStringLiteral(", "));
}

QString remarkWord(const QString &code)
{
    return code == u"age-differs-from-birth-date"
        ? StaffWords::tr("The age given first does not fit the birth date.")
        : code;
}

QString dateWords(const QString &fhirDate)
{
    const QLocale locale;
    if (const QDate day = QDate::fromString(fhirDate, Qt::ISODate); day.isValid()) {
        return locale.toString(day, QStringLiteral("d MMM yyyy"));
    }
    const QDate month = QDate::fromString(fhirDate, QStringLiteral("yyyy-MM"));
    return month.isValid() ? locale.toString(month, QStringLiteral("MMM yyyy")) : fhirDate;
}

std::optional<int> ageOn(const QString &birthDate, const QDate &day)
{
    const QDate born = QDate::fromString(birthDate, Qt::ISODate);
    if (!born.isValid() || born > day) {
        return std::nullopt;
    }
    const bool hadBirthday
        = std::make_pair(day.month(), day.day()) >= std::make_pair(born.month(), born.day());
    return day.year() - born.year() - (hadBirthday ? 0 : 1);
}

QString clockWords(qint64 ms, const QTimeZone &zone)
{
    return at(ms, zone).toString(QStringLiteral("HH:mm"));
}

QString clockSecondsWords(qint64 ms, const QTimeZone &zone)
{
    return at(ms, zone).toString(QStringLiteral("HH:mm:ss"));
}

QString dayWords(qint64 ms, const QTimeZone &zone)
{
    return QLocale().toString(at(ms, zone).date(), QStringLiteral("ddd d MMM yyyy"));
}

QString spanWords(qint64 ms)
{
    const qint64 minutes = qMax<qint64>(ms, 0) / 60'000;
    if (minutes < 60) {
        return StaffWords::tr("%1 min").arg(minutes);
    }
    const qint64 hours = minutes / 60;
    if (hours < 24) {
        return StaffWords::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    }
    return StaffWords::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QTimeZone zoneFromName(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace kiosk
