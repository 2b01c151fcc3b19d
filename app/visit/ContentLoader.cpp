// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ContentLoader.h"

#include "app/core/Json.h"
#include "app/forms/FormCheck.h"
#include "app/redflags/RuleSet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFileBytes = 8 << 20;
const QString checklistFile = u"questionnaires/red-flags.json"_s;
const QString firstVisitFile = u"questionnaires/first-visit.json"_s;
const QString rulesFile = u"redflags/core.json"_s;

struct ContentText
{
    Q_DECLARE_TR_FUNCTIONS(ContentText)
};

QByteArray hashOf(const RuleSet &rules)
{
    return QByteArray::fromHex(rules.hash.toLatin1());
}

/// Reads the content files of the folders, best folder first.
class Loader
{
public:
    Loader(const QString &shippedFolder, const QString &clinicFolder, const VisitContent &lastGood)
        : m_lastGood(lastGood)
        , m_read(lastGood.documents)
    {
        if (!clinicFolder.isEmpty())
            m_folders.append(clinicFolder);
        m_folders.append(shippedFolder);
    }

    LoadedContent load()
    {
        const auto firstVisits = readForms(firstVisitFile, m_lastGood.firstVisit);
        if (!firstVisits.empty())
            m_content.visit.firstVisit = firstVisits.front();
        matchRules(readForms(checklistFile, m_lastGood.checklist), readRules());
        readOwnForms();
        return m_content;
    }

private:
    using Form = std::shared_ptr<const fhir::Questionnaire>;
    using Rules = std::shared_ptr<const RuleSet>;

    /// The usable files of this name, the clinic's first; in place of one that is broken or cannot
    /// be read, the last good.
    std::vector<Form> readForms(const QString &name, const Form &lastGood)
    {
        std::vector<Form> forms;
        for (const auto &bytes : readFiles(name)) {
            if (!bytes) {
                if (lastGood)
                    forms.push_back(lastGood);
                continue;
            }
            const auto check = checkForm(*bytes, name);
            m_content.problems += check.problems;
            m_content.notHonoured += asProblems(check.notHonoured, name);
            if (check.questionnaire)
                m_read.append({check.questionnaire->hash, *bytes});
            if (check.questionnaire || lastGood)
                forms.push_back(check.questionnaire ? check.questionnaire : lastGood);
        }
        return forms;
    }

    std::vector<Rules> readRules()
    {
        std::vector<Rules> rules;
        for (const auto &bytes : readFiles(rulesFile)) {
            if (!bytes) {
                if (m_lastGood.rules)
                    rules.push_back(m_lastGood.rules);
                continue;
            }
            const auto reading = readRuleSet(*bytes, rulesFile);
            m_content.problems += reading.problems;
            if (reading.rules)
                m_read.append({hashOf(*reading.rules), *bytes});
            if (reading.rules || m_lastGood.rules)
                rules.push_back(reading.rules ? reading.rules : m_lastGood.rules);
        }
        return rules;
    }

    void readOwnForms()
    {
        if (m_folders.size() < 2)
            return;
        const QFileInfo folder(formFolder(m_folders.front()));
        if (folder.exists() && (!folder.isDir() || !folder.isReadable())) {
            cannotRead(u"questionnaires"_s);
            m_content.visit.ownForms = m_lastGood.ownForms;
            return;
        }
        // A folder that is called like a form is none, but must not go unnoticed.
        const QStringList names
            = QDir(folder.filePath())
                  .entryList({u"*.json"_s}, QDir::Files | QDir::Dirs | QDir::System, QDir::Name);
        for (const QString &each : names) {
            const QString name = u"questionnaires/"_s + each;
            if (name == checklistFile || name == firstVisitFile)
                continue;
            const auto known = m_lastGood.ownForms.find(each);
            const auto forms
                = readForms(name, known == m_lastGood.ownForms.end() ? nullptr : known->second);
            if (!forms.empty())
                m_content.visit.ownForms[each] = forms.front();
        }
    }

    /// The best checklist that has rules which fit it. Answers that nobody judges must not look
    /// judged: without a pair there is neither.
    void matchRules(const std::vector<Form> &checklists, const std::vector<Rules> &ruleSets)
    {
        for (const Form &checklist : checklists) {
            for (const Rules &rules : ruleSets) {
                const Problems misfits = checkAgainst(*rules, *checklist, rulesFile);
                m_content.problems += misfits;
                if (misfits.isEmpty()) {
                    m_content.visit.checklist = checklist;
                    m_content.visit.rules = rules;
                    keepDocuments({checklist->hash, hashOf(*rules)});
                    return;
                }
            }
        }
    }

    void keepDocuments(const QList<QByteArray> &hashes)
    {
        for (const QByteArray &hash : hashes) {
            const auto read = std::find_if(m_read.cbegin(),
                                           m_read.cend(),
                                           [&](const Document &each) { return each.hash == hash; });
            if (read != m_read.cend())
                m_content.visit.documents.append(*read);
        }
    }

    /// Nothing for a file that is there and cannot be read.
    QList<std::optional<QByteArray>> readFiles(const QString &name)
    {
        QList<std::optional<QByteArray>> files;
        for (const QString &folder : std::as_const(m_folders)) {
            const QString path = QDir(folder).filePath(name);
            const bool isMissing = !QFileInfo::exists(path) && !QFileInfo(path).isSymLink();
            if (isMissing && (folder != m_folders.last() || !mustShip(name)))
                continue;
            const auto bytes = readFile(path, maxFileBytes);
            files.append(bytes ? std::optional(*bytes) : std::nullopt);
            if (!bytes)
                cannotRead(name);
        }
        return files;
    }

    void cannotRead(const QString &name)
    {
        m_content.problems.append(
            {Problem::Severity::Error, name, 0, {}, ContentText::tr("The file cannot be read.")});
    }

    static bool mustShip(const QString &name)
    {
        return name == checklistFile || name == firstVisitFile || name == rulesFile;
    }

    const VisitContent &m_lastGood;
    QList<Document> m_read;
    QStringList m_folders;
    LoadedContent m_content;
};

} // namespace

QString shippedContentFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/bonesetters"_s);
}

QString formFolder(const QString &folder)
{
    return folder + u"/questionnaires"_s;
}

QStringList contentFolders(const QString &folder)
{
    return {formFolder(folder), folder + u"/redflags"_s};
}

LoadedContent loadVisitContent(const QString &shippedFolder,
                               const QString &clinicFolder,
                               const VisitContent &lastGood)
{
    return Loader(shippedFolder, clinicFolder, lastGood).load();
}

} // namespace kiosk
