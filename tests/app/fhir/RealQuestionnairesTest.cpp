// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Questionnaire.h"
#include "app/forms/FormSession.h"
#include "app/forms/ItemControl.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QDirIterator>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::string summary(const Problems &problems)
{
    QString text;
    for (const Problem &problem : problems)
        text += u"\n  %1:%2 %3"_s.arg(
            problem.pointer, QString::number(problem.line), problem.message);
    return text.toStdString();
}

std::string summary(const NotHonouredList &list)
{
    return summary(asProblems(list, {}));
}

/// The real questionnaires of others: see README.md for where they come from.
QStringList corpusFiles()
{
    const QString corpus = qEnvironmentVariable("KIOSK_CORPUS_DIR");
    QStringList files;
    if (corpus.isEmpty())
        return files;
    QDirIterator it(corpus, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        if (const QString path = it.next(); path.contains(u"/q/"_s))
            files.append(path);
    files.sort();
    return files;
}

} // namespace

TEST_CASE("every questionnaire that ships opens with nothing lost", "[fhir]")
{
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/resources/questionnaires"));
    const QStringList files = folder.entryList({u"*.json"_s});
    REQUIRE(files.size() >= 2);

    for (const QString &file : files) {
        const auto reading = fhir::readQuestionnaire(contentOf(folder.filePath(file)), file);
        INFO(file.toStdString() << summary(reading.problems) << summary(reading.notHonoured));
        REQUIRE(reading.questionnaire);
        CHECK(reading.problems.isEmpty());
        CHECK(reading.notHonoured.isEmpty());
        CHECK(unhonouredControls(*reading.questionnaire).isEmpty());
    }
}

TEST_CASE("real questionnaires of others open or say why not", "[fhir][corpus]")
{
    const QStringList files = corpusFiles();
    if (files.isEmpty()) {
        WARN("skipped: KIOSK_CORPUS_DIR names no folder with questionnaires");
        return;
    }
    const test::FixedClock clock;
    int opened = 0;
    std::string refused;
    for (const QString &file : files) {
        const auto reading = fhir::readQuestionnaire(contentOf(file), QFileInfo(file).fileName());
        INFO(file.toStdString() << summary(reading.problems));
        if (reading.questionnaire == nullptr) {
            CHECK_FALSE(reading.problems.isEmpty());
            refused += '\n' + file.toStdString() + summary(reading.problems);
            continue;
        }
        ++opened;
        const FormSession session(reading.questionnaire, clock);
        CHECK_FALSE(session.pages().empty());
        CHECK(session.response(u"in-progress"_s).status == u"in-progress");
    }
    WARN(opened << " of " << files.size() << " open; refused:" << refused);
    CHECK(qsizetype(100) * opened >= files.size() * 95);
}
