// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ContentLoader.h"

#include "app/core/Json.h"
#include "app/forms/ItemControl.h"
#include "app/redflags/RuleSet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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
    Loader(const QString &shippedFolder, const QString &clinicFolder)
    {
        if (!clinicFolder.isEmpty())
            m_folders.append(clinicFolder);
        m_folders.append(shippedFolder);
    }

    LoadedContent load()
    {
        const auto firstVisits = readForms(firstVisitFile);
        if (!firstVisits.empty())
            m_content.visit.firstVisit = firstVisits.front();
        matchRules(readForms(checklistFile), readRules());
        return m_content;
    }

private:
    using Form = std::shared_ptr<const fhir::Questionnaire>;
    using Rules = std::shared_ptr<const RuleSet>;

    /// The usable files of this name, the clinic's first.
    std::vector<Form> readForms(const QString &name)
    {
        std::vector<Form> forms;
        for (const QByteArray &bytes : readFiles(name)) {
            const auto reading = fhir::readQuestionnaire(bytes, name);
            m_content.problems += reading.problems;
            m_content.notHonoured += asProblems(reading.notHonoured, name);
            if (!reading.questionnaire)
                continue;
            m_content.notHonoured += asProblems(unhonouredControls(*reading.questionnaire), name);
            forms.push_back(reading.questionnaire);
            m_read.append({reading.questionnaire->hash, bytes});
        }
        return forms;
    }

    std::vector<Rules> readRules()
    {
        std::vector<Rules> rules;
        for (const QByteArray &bytes : readFiles(rulesFile)) {
            const auto reading = readRuleSet(bytes, rulesFile);
            m_content.problems += reading.problems;
            if (!reading.rules)
                continue;
            rules.push_back(reading.rules);
            m_read.append({hashOf(*reading.rules), bytes});
        }
        return rules;
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
        for (const Document &document : std::as_const(m_read))
            if (hashes.contains(document.hash))
                m_content.visit.documents.append(document);
    }

    QList<QByteArray> readFiles(const QString &name)
    {
        QList<QByteArray> files;
        for (const QString &folder : std::as_const(m_folders)) {
            const QString path = QDir(folder).filePath(name);
            const bool isShipped = folder == m_folders.last();
            if (!isShipped && !QFileInfo::exists(path))
                continue;
            if (const auto bytes = readFile(path, maxFileBytes))
                files.append(*bytes);
            else
                m_content.problems.append({Problem::Severity::Error,
                                           name,
                                           0,
                                           {},
                                           ContentText::tr("The file cannot be read.")});
        }
        return files;
    }

    QStringList m_folders;
    QList<Document> m_read;
    LoadedContent m_content;
};

} // namespace

QString shippedContentFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/bonesetters"_s);
}

LoadedContent loadVisitContent(const QString &shippedFolder, const QString &clinicFolder)
{
    return Loader(shippedFolder, clinicFolder).load();
}

} // namespace kiosk
