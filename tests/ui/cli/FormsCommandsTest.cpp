// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

QString dataFile(const QString &name)
{
    return QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/") + name;
}

QString writtenTo(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(u"file.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

struct Author
{
    ScriptedTerminal terminal;
    FixedClock clock;
    IdSource ids{clock};

    ExitCode run(const QStringList &arguments)
    {
        terminal.said.clear();
        terminal.complaints.clear();
        return runAdmin(AdminContext{terminal, clock, ids}, arguments);
    }

    [[nodiscard]] std::vector<QJsonObject> objects() const
    {
        std::vector<QJsonObject> all;
        for (const QString &line : terminal.said.split(u'\n', Qt::SkipEmptyParts))
            all.push_back(QJsonDocument::fromJson(line.toUtf8()).object());
        return all;
    }
};

} // namespace

TEST_CASE("forms check", "[cli]")
{
    Author author;
    const QString good = dataFile(u"questionnaires/all-types.json"_s);
    const QString odd = dataFile(u"questionnaires/invalid-but-shown/duplicate-link-id.json"_s);
    const QString broken = dataFile(u"broken/questionnaires/unknown-type.json"_s);

    SECTION("one line for each file that can be shown")
    {
        CHECK(author.run({u"forms"_s, u"check"_s, good, odd}) == ExitCode::Done);
        CHECK(author.terminal.said.count(u'\n') == 2);
        CHECK(author.terminal.said.contains(u"can be shown"));
    }

    SECTION("a file that cannot be shown says where and why")
    {
        CHECK(author.run({u"forms"_s, u"check"_s, good, broken}) == ExitCode::ProblemsFound);
        CHECK(author.terminal.said.contains(u"cannot be shown: /item/1/type: "));
    }

    SECTION("--json gives an object for each file")
    {
        CHECK(author.run({u"forms"_s, u"check"_s, u"--json"_s, odd, broken, u"/no/such/file"_s})
              == ExitCode::ProblemsFound);
        const auto objects = author.objects();
        REQUIRE(objects.size() == 3);
        CHECK(objects[0][u"file"].toString() == odd);
        CHECK(objects[0][u"ok"].toBool());
        CHECK(objects[0][u"items"].toInt() == 3);
        CHECK(objects[0][u"errors"].toArray().isEmpty());
        CHECK(objects[0][u"notHonoured"][0][u"pointer"].toString() == u"/item/1/item/0/linkId");
        CHECK(objects[0][u"notHonoured"][0][u"what"].toString() == u"linkId");
        CHECK_FALSE(objects[0][u"notHonoured"][0][u"effect"].toString().isEmpty());
        CHECK_FALSE(objects[1][u"ok"].toBool());
        CHECK(objects[1][u"errors"][0][u"pointer"].toString() == u"/item/1/type");
        for (const QJsonObject &object : objects)
            CHECK(object.keys()
                  == QStringList{
                      u"errors"_s, u"file"_s, u"items"_s, u"notHonoured"_s, u"ok"_s, u"title"_s});
        CHECK(objects[1][u"errors"][0].toObject().keys()
              == QStringList{u"message"_s, u"pointer"_s});
        CHECK_FALSE(objects[2][u"ok"].toBool());
        CHECK_FALSE(objects[2][u"errors"][0][u"message"].toString().isEmpty());
    }

    SECTION("what is no form at all is said file by file")
    {
        const QTemporaryDir folder;
        const auto [content, reason] = GENERATE(table<QByteArray, QString>({
            {"", u"Line 1: "_s},
            {"{\n\"resourceType\":", u"Line 2: "_s},
            {"[]", u"not a FHIR Questionnaire"_s},
            {QByteArray("{}").rightJustified((8 << 20) + 1), u"8 megabytes"_s},
            {QByteArray("{}").rightJustified(20 << 20), u"too large"_s},
            {"\xff\xfe{\0}\0", u"Line 1: "_s},
        }));
        const QString file = writtenTo(folder, content);

        CHECK(author.run({u"forms"_s, u"check"_s, u"--json"_s, file, folder.path()})
              == ExitCode::ProblemsFound);
        const auto objects = author.objects();
        REQUIRE(objects.size() == 2);
        CHECK_FALSE(objects[0][u"ok"].toBool());
        CHECK(objects[0][u"errors"][0][u"message"].toString().contains(reason));
        CHECK(objects[1][u"errors"].toArray().size() == 1); // a folder
    }

    SECTION("a byte order mark does no harm")
    {
        const QTemporaryDir folder;
        const QString file = writtenTo(
            folder, "\xef\xbb\xbf{\"resourceType\":\"Questionnaire\",\"status\":\"active\"}");
        CHECK(author.run({u"forms"_s, u"check"_s, file}) == ExitCode::Done);
    }

    SECTION("without a file it is not understood")
    {
        CHECK(author.run({u"forms"_s, u"check"_s}) == ExitCode::Usage);
    }
}

TEST_CASE("forms fill", "[cli]")
{
    Author author;
    const QString form = dataFile(u"questionnaires/body-mass.json"_s);
    const auto item = [](const QString &linkId, const QJsonValue &value) {
        return QJsonObject{{u"linkId"_s, linkId},
                           {u"answer"_s, QJsonArray{QJsonObject{{u"valueDecimal"_s, value}}}}};
    };

    SECTION("what the form fills in by itself")
    {
        CHECK(author.run({u"forms"_s, u"fill"_s, u"--questionnaire"_s, form}) == ExitCode::Done);

        REQUIRE(author.objects().size() == 1);
        CHECK(author.objects()[0][u"resourceType"] == u"QuestionnaireResponse"_s);
        CHECK(author.objects()[0][u"status"] == u"in-progress"_s);
        CHECK(author.objects()[0][u"item"] == QJsonArray{item(u"height"_s, 180)});
        CHECK(author.terminal.complaints.isEmpty());
    }

    SECTION("what follows from answers; what is not asked then is left out")
    {
        const QString response = dataFile(u"questionnaires/body-mass.response.json"_s);

        CHECK(author.run({u"forms"_s,
                          u"fill"_s,
                          u"--questionnaire"_s,
                          form,
                          u"--response"_s,
                          response,
                          u"--json"_s})
              == ExitCode::Done);

        REQUIRE(author.objects().size() == 1);
        CHECK(author.objects()[0][u"item"]
              == QJsonArray{item(u"height"_s, 180), item(u"weight"_s, 81), item(u"bmi"_s, 25)});
        CHECK(author.terminal.complaints.contains(u"unheard-of"));
    }

    SECTION("it is said why there is nothing to fill in")
    {
        const QString broken = dataFile(u"broken/questionnaires/unknown-type.json"_s);
        CHECK(author.run({u"forms"_s, u"fill"_s, u"--questionnaire"_s, broken})
              == ExitCode::ProblemsFound);
        CHECK(author.terminal.said.isEmpty());
        CHECK(author.terminal.complaints.contains(u"/item/1/type"));
        CHECK(author.run({u"forms"_s, u"fill"_s, u"--questionnaire"_s, form, u"--response"_s, form})
              == ExitCode::ProblemsFound);
        const QTemporaryDir folder;
        const QString cut = writtenTo(folder, "{\n");
        CHECK(author.run({u"forms"_s, u"fill"_s, u"--questionnaire"_s, form, u"--response"_s, cut})
              == ExitCode::StorageFailed);
        CHECK(author.terminal.complaints.contains(cut + u": line 2: "_s));
        CHECK(author.run({u"forms"_s, u"fill"_s, u"--questionnaire"_s, form + u'x'})
              != ExitCode::Done);
    }
}

TEST_CASE("the clinic's own forms from the command line", "[cli]")
{
    Author author;
    TempClinic clinic;
    const QTemporaryDir folder;
    const auto run = [&](const QStringList &arguments) {
        return author.run(
            QStringList{u"--clinic"_s, clinic.directory.path(), u"forms"_s} + arguments
            + QStringList{u"--data"_s, QStringLiteral(KIOSK_SOURCE_DIR "/resources")});
    };
    const QString form = writtenTo(
        folder,
        R"({"resourceType":"Questionnaire","status":"active","url":"urn:f/sleep","version":"1",
        "title":"Sleep","language":"en","item":[{"linkId":"a","type":"string","text":"A"}]})");
    REQUIRE(run({u"import"_s, form}) == ExitCode::Done);

    SECTION("they are listed with where they are from")
    {
        REQUIRE(run({u"list"_s, u"--json"_s}) == ExitCode::Done);
        const QJsonArray all
            = QJsonDocument::fromJson(author.terminal.said.trimmed().toUtf8()).array();
        REQUIRE(all.size() == 3);
        CHECK(all[2].toObject()
              == QJsonObject{{u"name"_s, u"sleep"_s},
                             {u"url"_s, u"urn:f/sleep"_s},
                             {u"title"_s, u"Sleep"_s},
                             {u"version"_s, u"1"_s},
                             {u"languages"_s, QJsonArray{u"en"_s}},
                             {u"from"_s, u"own"_s},
                             {u"errors"_s, QJsonArray()}});
        CHECK(all[0][u"from"] == u"shipped"_s);
    }

    SECTION("one that is removed comes back from where the command says")
    {
        REQUIRE(run({u"remove"_s, u"sleep"_s, u"--json"_s}) == ExitCode::Done);
        const QString kept = author.objects()[0][u"earlier"].toString();
        CHECK(run({u"remove"_s, u"sleep"_s}) == ExitCode::NotFound);
        CHECK(run({u"import"_s, kept}) == ExitCode::Done);
        CHECK(author.terminal.said.contains(u"“sleep”"));
    }

    SECTION("one that cannot be shown is refused with its place")
    {
        const QString broken = dataFile(u"broken/questionnaires/unknown-type.json"_s);
        CHECK(run({u"import"_s, broken, u"--json"_s}) == ExitCode::ProblemsFound);
        CHECK(author.objects()[0][u"errors"][0][u"pointer"].toString() == u"/item/1/type");
        CHECK(author.objects()[0][u"name"].toString().isEmpty());
    }

    SECTION("there has to be a clinic")
    {
        CHECK(author.run({u"--clinic"_s, folder.path(), u"forms"_s, u"import"_s, form})
              == ExitCode::NotFound);
    }
}

TEST_CASE("forms extract", "[cli]")
{
    Author author;
    const QString form = dataFile(u"questionnaires/body-mass.json"_s);
    const QString response = dataFile(u"questionnaires/body-mass.response.json"_s);
    const auto run = [&](const QString &answers) {
        return author.run(
            {u"forms"_s, u"extract"_s, u"--questionnaire"_s, form, u"--response"_s, answers});
    };

    CHECK(run(response) == ExitCode::Done);
    REQUIRE(author.objects().size() == 1);
    CHECK(author.objects()[0][u"resourceType"] == u"Bundle"_s);
    CHECK(author.objects()[0][u"type"] == u"transaction"_s);
    CHECK(run(form) == ExitCode::ProblemsFound);
    CHECK(run(form + u'x') == ExitCode::StorageFailed);
}
