// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/fhir/QuestionnaireResponse.h"
#include "app/forms/FormCheck.h"
#include "app/forms/ResponseValidation.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTimeZone>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 5, 1), QTime(10, 0), Qt::UTC);

QByteArray contentOf(const QString &path)
{
    const auto bytes = readFile(path, 9 << 20);
    REQUIRE(bytes);
    return *bytes;
}

QString corpus()
{
    return qEnvironmentVariable("KIOSK_CORPUS_DIR");
}

bool saysAbsent()
{
    if (!corpus().isEmpty())
        return false;
    WARN("skipped: KIOSK_CORPUS_DIR names no folder with responses");
    return true;
}

QStringList responseFiles()
{
    QStringList files;
    QDirIterator it(corpus(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        if (path.contains(u"/qr/"_s) || path.endsWith(u"/response.json"_s))
            files.append(path);
    }
    files.sort();
    return files;
}

/// Whether one of the reference validators reports an error; nothing when it says nothing here.
std::optional<bool> isValidFor(const QString &validator, const QDir &folder)
{
    const QString file = folder.filePath(u"expected-"_s + validator + u".json"_s);
    if (!QFile::exists(file))
        return {};
    const auto outcome = parseJsonObject(contentOf(file), ErrorCode::BadQuestionnaire);
    REQUIRE(outcome);
    const QJsonArray issues = outcome->value(u"issue"_s).toArray();
    return std::none_of(issues.begin(), issues.end(), [](const auto &issue) {
        const QString severity = issue[u"severity"].toString();
        return severity == u"error" || severity == u"fatal";
    });
}

struct Disagreement
{
    QString folder;
    QString validator;
    const char *reason;
};

/// Where ours differs from a reference validator, and why.
const std::vector<Disagreement> disagreements{
    {u"choice-invalid-type-qr"_s,
     u"java"_s,
     "Policy: without a list it only informs. R4 answers a choice with a Coding, so ours refuses "
     "the text, as the other validator does."},
    {u"choice-invalid-value-set-async-qr"_s,
     u"brianpos"_s,
     "No terminology server: the list cannot be asked for. Ours warns, as the other one does."},
    {u"nested-questionnaire-nested-valueset"_s,
     u"java"_s,
     "Policy: it was not given the Structured Data Capture guide, so one of its extensions is "
     "unknown to it. The answers fit."},
    {u"quantity-qr"_s,
     u"java"_s,
     "Policy: it compares quantities only in coded units. The units are the same word, and 10 Kg "
     "lie between 5 Kg and 50 Kg, as the other validator finds."},
    {u"questionnaire-not-resolved-qr"_s,
     u"java"_s,
     "Policy: what cannot be checked is no error for it. Ours does not call a response valid that "
     "it could not compare with its form."},
    {u"string-with-coding-async-qr"_s,
     u"brianpos"_s,
     "No terminology server: the texts of this list of countries are not at hand."},
    {u"string-with-coding-async-qr"_s,
     u"java"_s,
     "No terminology server: the texts of this list of countries are not at hand."},
    {u"questionnaire-enableWhen-dw"_s,
     u"java"_s,
     "The form breaks que-12 and can be shown all the same: all its conditions have to hold. Ours "
     "opens it with a warning at that place."},
};

void compare(const QString &folder, bool isValid, const std::string &said)
{
    const QDir dir(corpus() + u"/FHIR+fhir-test-cases/pairs/"_s + folder);
    for (const QString &validator : {u"java"_s, u"brianpos"_s}) {
        const auto expected = isValidFor(validator, dir);
        const bool isListed
            = std::any_of(disagreements.begin(), disagreements.end(), [&](const auto &each) {
                  return each.folder == folder && each.validator == validator;
              });
        INFO(folder.toStdString() << " for " << validator.toStdString() << said);
        if (expected)
            CHECK((*expected != isValid) == isListed);
    }
}

} // namespace

TEST_CASE("real responses of others come out as they went in", "[fhir][corpus]")
{
    if (saysAbsent())
        return;
    int same = 0;
    for (const QString &file : responseFiles()) {
        INFO(file.toStdString());
        const auto json = parseExactJson(contentOf(file), ErrorCode::BadQuestionnaire);
        REQUIRE(json);
        const auto response = fhir::QuestionnaireResponse::fromJson(*json);
        // No R4: "answer" is no list, "valueCode" no value of an answer, or another resource.
        const bool isR4 = !file.contains(u"/qr/quantity-example."_s)
            && !file.contains(u"open-choice-invalid-type-qr"_s)
            && json->value(u"resourceType"_s) == u"QuestionnaireResponse"_s;
        REQUIRE(response.has_value() == isR4);
        if (!isR4)
            continue;
        CHECK(canonicalJson(response->toJson()) == canonicalJson(*json));
        ++same;
    }
    WARN(same << " of " << responseFiles().size()
              << " responses are the same after reading and writing");
    CHECK(same >= 100);
}

TEST_CASE("the verdicts of the reference validators", "[forms][corpus]")
{
    if (saysAbsent())
        return;
    const QDir pairs(corpus() + u"/FHIR+fhir-test-cases/pairs"_s);
    const QStringList folders = pairs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    CHECK(folders.size() >= 50);
    for (const QString &folder : folders) {
        const QDir dir(pairs.filePath(folder));
        QList<QByteArray> questionnaires;
        for (const QString &name : dir.entryList({u"questionnaire*.json"_s}))
            questionnaires.append(contentOf(dir.filePath(name)));
        std::string said;
        if (dir.exists(u"response.json"_s)) {
            const auto verdict = validateResponse(
                contentOf(dir.filePath(u"response.json"_s)), questionnaires, now);
            for (const ResponseIssue &issue : verdict.issues)
                said += "\n  " + std::to_string(int(issue.severity)) + ' '
                    + issue.path.toStdString() + ' ' + issue.rule.toStdString() + ": "
                    + issue.message.toStdString();
            compare(folder, verdict.isValid, said);
        } else {
            REQUIRE(questionnaires.size() == 1);
            compare(folder, checkForm(questionnaires.front(), folder).canBeShown, said);
        }
    }
}
