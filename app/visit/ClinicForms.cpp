// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ClinicForms.h"

#include "app/core/Json.h"
#include "app/redflags/RuleSet.h"
#include "app/visit/ContentLoader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFileBytes = 9 << 20; // a little more than the reader takes: it says so itself
constexpr auto sharedMode
    = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;
const QString checklistName = u"red-flags"_s;

void addLanguages(const std::vector<fhir::QuestionnaireItem> &items, QSet<QString> &languages)
{
    for (const fhir::QuestionnaireItem &item : items) {
        for (const QString &language : item.text.translations.keys())
            languages.insert(language);
        addLanguages(item.items, languages);
    }
}

/// The form's own first.
QStringList languagesOf(const fhir::Questionnaire &form)
{
    QSet<QString> translated;
    addLanguages(form.items, translated);
    translated.remove(form.language);
    QStringList languages(translated.begin(), translated.end());
    languages.sort();
    if (!form.language.isEmpty())
        languages.prepend(form.language);
    return languages;
}

QList<ClinicForms::Entry> entriesOf(const QString &folder, bool isShipped)
{
    QList<ClinicForms::Entry> entries;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        ClinicForms::Entry entry;
        entry.name = file.completeBaseName();
        entry.isShipped = isShipped;
        const QByteArray bytes = readFile(file.filePath(), maxFileBytes).value_or(QByteArray());
        const FormCheck check = checkForm(bytes, file.fileName());
        if (check.canBeShown) {
            entry.url = check.questionnaire->url;
            entry.title = check.title;
            entry.version = check.questionnaire->version;
            entry.languages = languagesOf(*check.questionnaire);
        } else {
            entry.problems = check.problems;
        }
        entries << entry;
    }
    return entries;
}

/// What stands last in an address, as a file may be called.
QString fileNameFrom(const QString &address)
{
    static const QRegularExpression unfit(u"[^a-z0-9]+"_s);
    constexpr qsizetype longest = 60;
    const QString last = address.section(u'/', -1, -1, QString::SectionSkipEmpty).toLower();
    const QString name = QString(last).replace(unfit, u"-"_s).left(longest);
    return name == u"-" || name.isEmpty() ? u"form"_s : name;
}

const ClinicForms::Entry *find(const QList<ClinicForms::Entry> &entries, const QString &nameOrUrl)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) {
        return !nameOrUrl.isEmpty() && (entry.name == nameOrUrl || entry.url == nameOrUrl);
    });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

ClinicForms::ClinicForms(const QString &shippedFolder, const QString &clinicFolder)
    : m_shippedFolder(shippedFolder)
    , m_clinicFolder(clinicFolder)
    , m_folder(formFolder(clinicFolder))
{
}

QString ClinicForms::pathOf(const QString &name) const
{
    return m_folder + u'/' + name + u".json"_s;
}

QList<ClinicForms::Entry> ClinicForms::list() const
{
    QList<Entry> all = entriesOf(m_folder, false);
    for (const Entry &shipped : entriesOf(formFolder(m_shippedFolder), true)) {
        const Entry *own = find(all, shipped.name);
        if (own == nullptr || !own->problems.isEmpty())
            all << shipped;
    }
    std::stable_sort(all.begin(), all.end(), [](const Entry &left, const Entry &right) {
        return left.name < right.name;
    });
    return all;
}

/// The name of what it replaces, else a free one.
QString ClinicForms::nameFor(const fhir::Questionnaire &form) const
{
    const QList<Entry> taken
        = entriesOf(m_folder, false) + entriesOf(formFolder(m_shippedFolder), true);
    if (const Entry *same = form.url.isEmpty() ? nullptr : find(taken, form.url))
        return same->name;
    const QString wanted = fileNameFrom(form.url.isEmpty() ? form.id : form.url);
    QString name = wanted;
    for (int i = 2;; ++i) {
        const Entry *other = find(taken, name);
        const bool isSame = other != nullptr && form.url.isEmpty() && other->url.isEmpty()
            && !other->isShipped && !form.id.isEmpty();
        if (other == nullptr || isSame)
            return name;
        name = u"%1-%2"_s.arg(wanted).arg(i);
    }
}

/// Answers that no rule judges must not look judged.
Problems ClinicForms::misfits(const QString &name, const fhir::Questionnaire &form) const
{
    if (name != checklistName)
        return {};
    const auto rules = loadVisitContent(m_shippedFolder, m_clinicFolder).visit.rules;
    return rules ? checkAgainst(*rules, form, name + u".json"_s) : Problems();
}

Result<QString> ClinicForms::keepEarlier(const QString &name) const
{
    const QString folder = m_folder + u"/earlier"_s;
    QString path;
    for (int i = 1; path.isEmpty() || QFileInfo::exists(path); ++i)
        path = u"%1/%2-%3.json"_s.arg(folder, name).arg(i);
    if (!QDir().mkpath(folder) || !QFile::copy(pathOf(name), path))
        return fail(ErrorCode::FileUnwritable, path);
    return path;
}

Result<ClinicForms::Import> ClinicForms::add(const QByteArray &json, const QString &fileName) const
{
    Import added{{}, {}, checkForm(json, fileName)};
    if (!added.check.canBeShown)
        return added;
    const QString name = nameFor(*added.check.questionnaire);
    if (const Problems found = misfits(name, *added.check.questionnaire); !found.isEmpty()) {
        added.check.canBeShown = false;
        added.check.problems += found;
        return added;
    }
    const QString path = pathOf(name);
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::FileUnwritable, m_folder);
    if (QFileInfo::exists(path) && readFile(path, maxFileBytes).value_or(QByteArray()) != json) {
        const auto kept = keepEarlier(name);
        if (!kept)
            return tl::unexpected(kept.error());
        added.earlier = *kept;
    }
    if (const auto written = writeFile(path, json); !written)
        return tl::unexpected(written.error());
    QFile::setPermissions(path, sharedMode);
    added.name = name;
    return added;
}

Result<QString> ClinicForms::remove(const QString &nameOrUrl) const
{
    const QList<Entry> own = entriesOf(m_folder, false);
    const Entry *entry = find(own, nameOrUrl);
    if (entry == nullptr)
        return fail(ErrorCode::NotFound, nameOrUrl);
    auto kept = keepEarlier(entry->name);
    if (kept && !QFile::remove(pathOf(entry->name)))
        return fail(ErrorCode::FileUnwritable, pathOf(entry->name));
    return kept;
}

} // namespace kiosk
