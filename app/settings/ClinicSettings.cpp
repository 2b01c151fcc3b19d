// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ClinicSettings.h"

#include "app/core/ConnectionString.h"
#include "app/core/Json.h"
#include "app/core/Logging.h"
#include "app/core/Toml.h"
#include "app/core/WebAddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <variant>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFileBytes = 64 << 10;

struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

/// What is wrong with a value that has the right type; empty when it is good.
using Check = QString (*)(const QVariant &value);

/// One row of the settings file: read, checked and written from here.
struct Setting
{
    using Member = std::variant<QString ClinicSettings::*,
                                QStringList ClinicSettings::*,
                                int ClinicSettings::*,
                                bool ClinicSettings::*,
                                double ClinicSettings::*>;
    QString key;
    Member member;
    Check check;
    QString comment; ///< English, as the file is
};

QString notEmpty(const QVariant &value)
{
    return value.toString().trimmed().isEmpty() ? SettingsText::tr("It must not be empty.")
                                                : QString();
}

QString anything(const QVariant &)
{
    return {};
}

QString emergencyNumber(const QVariant &value)
{
    static const QRegularExpression pattern(u"^\\+?[0-9][0-9 ]{1,18}$"_s);
    return pattern.match(value.toString()).hasMatch()
        ? QString()
        : SettingsText::tr("Use digits and spaces, with + in front if needed: 911, or +34 112.");
}

QString timeZone(const QVariant &value)
{
    return QTimeZone::isTimeZoneIdAvailable(value.toString().toLatin1())
        ? QString()
        : SettingsText::tr("Use a time zone name such as America/Chicago.");
}

QString languages(const QVariant &value)
{
    static const QRegularExpression pattern(u"^[a-z]{2,3}(-[A-Z]{2})?$"_s);
    const QStringList tags = value.toStringList();
    const auto isTag = [](const QString &tag) { return pattern.match(tag).hasMatch(); };
    const bool allTags = std::all_of(tags.begin(), tags.end(), isTag);
    if (tags.isEmpty() || !allTags || QSet(tags.begin(), tags.end()).size() != tags.size())
        return SettingsText::tr("List each language once, by its code: [\"en\", \"es\"].");
    return {};
}

QString oneOf(const QVariant &value, const QStringList &choices)
{
    return choices.contains(value.toString())
        ? QString()
        : SettingsText::tr("Use one of: %1.").arg(choices.join(u", "_s));
}

QString theme(const QVariant &value)
{
    return oneOf(value, {u"light"_s, u"dark"_s, u"sepia"_s, u"high-contrast"_s});
}

QString optionalPhone(const QVariant &value)
{
    static const QRegularExpression pattern(u"^(\\+?[0-9(][0-9 ().-]{3,30})?$"_s);
    return pattern.match(value.toString()).hasMatch()
        ? QString()
        : SettingsText::tr("Use a telephone number such as +1 312 555 0142, or nothing.");
}

QString paper(const QVariant &value)
{
    return oneOf(value, {u"letter"_s, u"a4"_s});
}

/// What CUPS allows in the name of a queue (lpadmin(8)), and nothing that reads as an option.
QString printQueue(const QVariant &value)
{
    static const QRegularExpression pattern(u"^([^-\\s/#\\p{C}][^\\s/#\\p{C}]{0,126})?$"_s);
    return pattern.match(value.toString()).hasMatch()
        ? QString()
        : SettingsText::tr("Use the name of a print queue as lpstat -e lists it, or nothing.");
}

template <int Minimum, int Maximum>
QString between(const QVariant &value)
{
    if (value.toDouble() >= Minimum && value.toDouble() <= Maximum)
        return {};
    return SettingsText::tr("Use a number from %1 to %2.").arg(Minimum).arg(Maximum);
}

QString absolutePath(const QVariant &value)
{
    const QString path = value.toString();
    return path.isEmpty() || QDir::isAbsolutePath(path)
        ? QString()
        : SettingsText::tr("Use the whole path of a program, or nothing.");
}

QString optionalAddress(const QVariant &value)
{
    const QString address = value.toString();
    return address.isEmpty() || isWebAddress(address)
        ? QString()
        : SettingsText::tr("Use a whole address such as https://clinic.example/book, or nothing.");
}

QString articlePattern(const QVariant &value)
{
    QString address = value.toString();
    const bool hasSlug = address.contains(u"{slug}"_s);
    address.replace(u"{slug}"_s, u"a"_s).replace(u"{language}"_s, u"en"_s);
    const bool isWhole = hasSlug && !address.contains(u'{') && !address.contains(u'}');
    return address.isEmpty() || (isWhole && isWebAddress(address))
        ? QString()
        : SettingsText::tr("Use an address with {slug} in it, and {language} where the language "
                           "stands, such as https://clinic.example/{language}/{slug}, or nothing.");
}

QString screenWidth(const QVariant &value)
{
    return value.toDouble() == 0 ? QString() : between<50, 3000>(value);
}

QString serverConnection(const QVariant &value)
{
    if (value.toString().isEmpty())
        return {};
    switch (connectionFault(value.toString())) {
    case ConnectionFault::None:
        return {};
    case ConnectionFault::Unreadable:
        return SettingsText::tr("PostgreSQL cannot read it. Use words such as "
                                "host=db.clinic.example dbname=clinic user=… sslmode=verify-full.");
    case ConnectionFault::NoTls:
        return SettingsText::tr("Add sslmode=verify-full: what leaves this computer is encrypted, "
                                "and the server must prove its name.");
    case ConnectionFault::HasPassword:
        return SettingsText::tr("Leave the password out: use a client certificate.");
    }
    return {};
}

using S = ClinicSettings;

/// Sorted as the file is written; a table's rows stand together.
const std::vector<Setting> &allSettings()
{
    static const std::vector<Setting> settings{
        {u"clinic.name"_s, &S::name, notEmpty, u"The clinic's full name."_s},
        {u"clinic.short_name"_s,
         &S::shortName,
         notEmpty,
         u"One word for narrow places; left out, the full name."_s},
        {u"clinic.tagline"_s, &S::tagline, anything, u"Shown below the name; may be empty."_s},
        {u"clinic.address"_s,
         &S::address,
         anything,
         u"As you would tell it to emergency services. Shown on the stop screen."_s},
        {u"clinic.emergency_number"_s,
         &S::emergencyNumber,
         emergencyNumber,
         u"The number to call for an ambulance."_s},
        {u"clinic.time_zone"_s,
         &S::timeZone,
         timeZone,
         u"IANA name, such as America/Chicago: what \"today\" means."_s},
        {u"clinic.languages"_s,
         &S::languages,
         languages,
         u"The first one is shown until a patient chooses another."_s},
        {u"clinic.booking_address"_s,
         &S::bookingAddress,
         optionalAddress,
         u"Where patients book on the web. Shown as text and QR code; may be empty."_s},
        {u"clinic.phone"_s,
         &S::phone,
         optionalPhone,
         u"For patients with a question once they have left. On result pages; may be empty."_s},
        {u"clinic.contact"_s,
         &S::contact,
         anything,
         u"Telephone or the like, for printed sheets; may be empty."_s},
        {u"records.keep_years"_s,
         &S::keepYears,
         between<0, 100>,
         u"How many years records are kept (see bonesetters-admin submissions expired); 0: for ever."_s},
        {u"articles.address"_s,
         &S::articleAddress,
         articlePattern,
         u"Where the articles stand on the clinic's own web pages, with {slug} and {language}; may be empty."_s},
        {u"articles.offer_code"_s,
         &S::offersCode,
         anything,
         u"Offers a QR code to take an article away: true or false."_s},
        {u"articles.offer_print"_s,
         &S::offersPrint,
         anything,
         u"Offers to print an article where the kiosk has a printer: true or false."_s},
        {u"kiosk.name"_s,
         &S::kioskName,
         notEmpty,
         u"As staff know it: \"Kiosk 2, by the door\"."_s},
        {u"kiosk.screen_mm"_s,
         &S::screenWidthMm,
         screenWidth,
         u"Width of the screen in millimetres, if it tells a wrong one; 0 believes the screen."_s},
        {u"kiosk.theme"_s, &S::theme, theme, u"light, dark, sepia or high-contrast."_s},
        {u"kiosk.idle_seconds"_s,
         &S::idleSeconds,
         between<30, 1800>,
         u"Untouched for this long, the kiosk asks whether the patient is still there."_s},
        {u"kiosk.idle_warning_seconds"_s,
         &S::idleWarningSeconds,
         between<20, 600>,
         u"How long that question waits before everything is cleared; at least 20."_s},
        {u"kiosk.printer"_s,
         &S::printer,
         printQueue,
         u"The print queue for patients, as lpstat -e lists it; empty: patients cannot print."_s},
        {u"kiosk.printer_paper"_s, &S::printerPaper, paper, u"letter or a4."_s},
        {u"kiosk.print_both_sides"_s,
         &S::printsBothSides,
         anything,
         u"true: print on both sides, if the printer can."_s},
        {u"kiosk.handset_fitted"_s,
         &S::isHandsetFitted,
         anything,
         u"true only where patients listen through a handset: private questions and answers are "
         "then read aloud too."_s},
        {u"desk.name"_s, &S::deskName, notEmpty, u"As staff know it."_s},
        {u"desk.auto_lock_minutes"_s,
         &S::autoLockMinutes,
         between<1, 120>,
         u"An untouched desk locks itself after this time."_s},
        {u"alerts.escalate_seconds"_s,
         &S::escalateSeconds,
         between<30, 1800>,
         u"An alert that nobody took by then becomes louder."_s},
        {u"alerts.quiet_seconds"_s,
         &S::quietSeconds,
         between<10, 300>,
         u"How long an alert's sound may be quietened."_s},
        {u"alerts.nobody_seconds"_s,
         &S::nobodySeconds,
         between<20, 600>,
         u"After this the kiosk itself tells the patient to call out or to phone."_s},
        {u"alerts.pager_command"_s,
         &S::pagerCommand,
         absolutePath,
         u"A program to run then as well, with tier and kiosk as its two arguments; may be empty."_s},
        {u"server.connection"_s,
         &S::serverConnection,
         serverConnection,
         u"How this computer reaches the clinic's PostgreSQL, as libpq takes it; empty: there is none."_s},
    };
    return settings;
}

/// Stores a value of the right type; false when the type is wrong.
bool assign(ClinicSettings &settings, QString ClinicSettings::*member, const QVariant &value)
{
    settings.*member = value.toString();
    return value.typeId() == QMetaType::QString;
}

bool assign(ClinicSettings &settings, QStringList ClinicSettings::*member, const QVariant &value)
{
    settings.*member = value.toStringList();
    return value.typeId() == QMetaType::QStringList;
}

bool assign(ClinicSettings &settings, int ClinicSettings::*member, const QVariant &value)
{
    settings.*member = value.toInt();
    return value.typeId() == QMetaType::LongLong;
}

bool assign(ClinicSettings &settings, bool ClinicSettings::*member, const QVariant &value)
{
    settings.*member = value.toBool();
    return value.typeId() == QMetaType::Bool;
}

bool assign(ClinicSettings &settings, double ClinicSettings::*member, const QVariant &value)
{
    settings.*member = value.toDouble();
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong;
}

/// Why the value was not taken; empty when it was.
QString take(ClinicSettings &settings, const Setting &setting, const QVariant &value)
{
    const bool rightType
        = std::visit([&](auto member) { return assign(settings, member, value); }, setting.member);
    if (!rightType)
        return SettingsText::tr("It has the wrong type; write it as in the example file.");
    return setting.check(value);
}

QString tomlOf(const QString &value)
{
    return tomlString(value);
}

QString tomlOf(const QStringList &values)
{
    QStringList quoted;
    for (const QString &value : values)
        quoted.append(tomlString(value));
    return u'[' + quoted.join(u", "_s) + u']';
}

QString tomlOf(int value)
{
    return QString::number(value);
}

QString tomlOf(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString tomlOf(double value)
{
    return QString::number(value, 'g', 10);
}

QString fileName()
{
    return u"settings.toml"_s;
}

QString lastGoodPath(const QString &directory)
{
    return QDir(directory).filePath(u"settings.last-good.toml"_s);
}

SettingsReading readSettingsFile(const QString &path)
{
    const auto bytes = readFile(path, maxFileBytes);
    if (!bytes)
        return {{},
                {{Problem::Severity::Error,
                  fileName(),
                  0,
                  {},
                  SettingsText::tr("The file is missing or cannot be read.")}}};
    return parseSettings(*bytes, fileName());
}

/// A kiosk may not write in the clinic's folder: then the copy is the desk's task.
void keepAsLastGood(const QString &directory, const ClinicSettings &settings)
{
    const QByteArray bytes = writeSettings(settings);
    const QString path = lastGoodPath(directory);
    if (readFile(path, maxFileBytes).value_or(QByteArray()) == bytes)
        return;
    if (const auto written = writeFile(path, bytes); !written)
        qCInfo(lcContent, "the last good settings could not be kept");
}

} // namespace

SettingsReading parseSettings(const QByteArray &toml, const QString &fileName)
{
    TomlReading document = readToml(toml, fileName);
    SettingsReading reading{{}, std::move(document.problems)};
    const auto addProblem = [&](const QString &key, const QString &message) {
        reading.problems.append(
            {Problem::Severity::Error, fileName, document.values.value(key).line, key, message});
    };

    ClinicSettings settings;
    for (const Setting &setting : allSettings()) {
        if (!document.values.contains(setting.key))
            continue;
        const QVariant value = document.values.value(setting.key).value;
        if (const QString reason = take(settings, setting, value); !reason.isEmpty())
            addProblem(setting.key, reason);
    }
    // Another clinic's name must not stay beside its own.
    if (document.values.contains(u"clinic.name"_s)) {
        if (!document.values.contains(u"clinic.short_name"_s))
            settings.shortName = settings.name;
        if (!document.values.contains(u"clinic.tagline"_s))
            settings.tagline.clear();
    }
    for (auto entry = document.values.cbegin(); entry != document.values.cend(); ++entry) {
        const auto isIt = [&](const Setting &setting) { return setting.key == entry.key(); };
        if (std::none_of(allSettings().begin(), allSettings().end(), isIt))
            addProblem(entry.key(), SettingsText::tr("There is no such setting."));
    }
    std::stable_sort(reading.problems.begin(),
                     reading.problems.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });
    if (reading.problems.isEmpty())
        reading.settings = settings;
    return reading;
}

SettingsReading loadSettings(const QString &directory)
{
    SettingsReading reading = readSettingsFile(QDir(directory).filePath(fileName()));
    if (reading.problems.isEmpty()) {
        keepAsLastGood(directory, reading.settings);
        return reading;
    }
    const SettingsReading lastGood = readSettingsFile(lastGoodPath(directory));
    if (lastGood.problems.isEmpty())
        reading.settings = lastGood.settings;
    return reading;
}

QByteArray writeSettings(const ClinicSettings &settings)
{
    QString text = u"# Settings of this clinic. Lines that are left out keep their defaults.\n"_s;
    QString table;
    for (const Setting &setting : allSettings()) {
        if (const QString name = setting.key.section(u'.', 0, 0); name != table) {
            table = name;
            text += u"\n[%1]\n"_s.arg(table);
        }
        const QString value
            = std::visit([&](auto member) { return tomlOf(settings.*member); }, setting.member);
        text += u"# "_s + setting.comment + u'\n' + setting.key.section(u'.', 1) + u" = "_s + value
            + u'\n';
    }
    return text.toUtf8();
}

} // namespace kiosk
