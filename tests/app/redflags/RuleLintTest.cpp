// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleLint.h"

#include "app/core/Json.h"
#include "app/redflags/ConditionText.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

QByteArray shipped(const QString &name)
{
    return readFile(QStringLiteral(KIOSK_SOURCE_DIR "/resources/") + name, 8'000'000).value();
}

/// The pointers of the errors in the shipped content with a text replaced.
QStringList errors(const QString &file, const QByteArray &before, const QByteArray &after)
{
    QByteArray rules = shipped(u"redflags/core.json"_s);
    QByteArray checklist = shipped(u"questionnaires/red-flags.json"_s);
    QByteArray &changed = file == u"rules"_s ? rules : checklist;
    REQUIRE(changed.contains(before));
    if (!before.isEmpty())
        changed.replace(before, after);
    const auto ruleReading = readRuleSet(rules, u"core.json"_s);
    REQUIRE(ruleReading.rules);
    const auto formReading = fhir::readQuestionnaire(checklist, u"red-flags.json"_s);
    REQUIRE(formReading.questionnaire);
    const auto sources = readSourceKeys(shipped(u"redflags/sources.json"_s)).value();
    QStringList places;
    for (const Problem &problem :
         lintRules({*ruleReading.rules, *formReading.questionnaire, sources}, QDate(2026, 11, 24)))
        if (problem.severity == Problem::Severity::Error)
            places << problem.pointer + u": "_s + problem.message;
    return places;
}

} // namespace

TEST_CASE("The shipped rules and checklist have no fault that lint knows", "[redflags]")
{
    CHECK(errors(u"rules"_s, {}, {}) == QStringList());
}

TEST_CASE("Lint finds what must be mended", "[redflags]")
{
    const auto [file, before, after, expected]
        = GENERATE(table<QString, QByteArray, QByteArray, QString>({
            {u"rules"_s,
             "\"LEEDS\"",
             "\"NOWHERE\"",
             u"VN-4.marked: The source NOWHERE is not listed."_s},
            {u"rules"_s,
             "You may need urgent care.",
             "Immediate hospitalization considerations necessitate communication.",
             u"VN-4.marked: It is hard to read"_s},
            {u"rules"_s, "\"evidence\": \"S\"", "\"evidence\": \"?\"", u"VN-4.marked: Evidence"_s},
            {u"rules"_s,
             "\"nextReview\": \"2027-11-24\"",
             "\"nextReview\": \"soon\"",
             u"nextReview: The date of the next review is missing."_s},
            {u"rules"_s,
             "\"item\": \"CES-2.since\"",
             "\"item\": \"CES-2\"",
             u"CES-2.old: It can never fire: it wants two different answers to CES-2."_s},
            {u"rules"_s,
             "\"item\": \"VN-2\",\n        \"is\": \"not-sure\"",
             "\"item\": \"VN-2\",\n        \"is\": \"yes\"",
             u"VN-2.unsure: It fires exactly when VN-2.sudden does."_s},
            {u"rules"_s,
             "\"new\",",
             "\"lately\",",
             u"CES-2.new: The time courses of CES-2 contradict each other."_s},
            {u"checklist"_s,
             "\"valueDate\": \"2027-11-24\"",
             "\"valueDate\": \"\"",
             u"VN-4: The date of the next review is missing."_s},
            {u"checklist"_s,
             "\"code\": \"why\"",
             "\"code\": \"help\"",
             u"VN-4: “Why we ask” is missing."_s},
            {u"checklist"_s,
             "\"question\": \"CES-2\"",
             "\"question\": \"CES-2.help\"",
             u"CES-2.since: No answer can ever open it."_s},
            {u"checklist"_s,
             "\"text\": \"Face droops, an arm or leg is weak, or speech is mixed up\"",
             "\"text\": \"Unilateral facial paralysis accompanied by dysarthria\"",
             u"VN-4: It is hard to read"_s},
            {u"checklist"_s,
             "\"valueString\": \"Cara caída, un brazo o pierna débil, o le cuesta hablar\"",
             "\"valueString\": \"Parálisis hemifacial acompañada de disartria\"",
             u"VN-4: It is hard to read: Fernández-Huerta"_s},
            {u"checklist"_s,
             "\"text\": \"Face droops, an arm or leg is weak, or speech is mixed up\"",
             "\"prefix\": \"1\"",
             u"VN-4: A text is missing."_s},
            {u"checklist"_s,
             "\"valueString\": \"Cara caída, un brazo o pierna débil, o le cuesta hablar\"",
             "\"valueString\": \"Face droops, an arm or leg is weak, or speech is mixed up\"",
             u"VN-4: A translation is missing."_s},
            {u"checklist"_s,
             "\"url\": \"urn:bonesetters-kiosk:source\"",
             "\"url\": \"urn:elsewhere:source\"",
             u"VN-4: A source is missing."_s},
            {u"checklist"_s,
             "\"code\": \"help\"",
             "\"code\": \"hint\"",
             u"VN-4: “What does this mean?” is missing."_s},
        }));
    CAPTURE(before, after);

    const QStringList found = errors(file, before, after);

    CAPTURE(found);
    CHECK(std::ranges::any_of(
        found, [&expected = expected](const QString &line) { return line.startsWith(expected); }));
}

TEST_CASE("The build fails on a fault in the rules", "[redflags]")
{
    const QTemporaryDir resources;
    const auto copy = [&](const QString &name, const QByteArray &before, const QByteArray &after) {
        QByteArray bytes = shipped(name);
        REQUIRE((before.isEmpty() || bytes.contains(before)));
        if (!before.isEmpty())
            bytes.replace(before, after);
        const QString path = resources.filePath(name);
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        REQUIRE(writeFile(path, bytes));
    };
    const auto [before, after, said] = GENERATE(table<QByteArray, QByteArray, QByteArray>({
        {{}, {}, {}},
        {"\"LEEDS\"", "\"NOWHERE\"", "VN-4.marked: The source NOWHERE is not listed."},
        {"\"es\": \"Posible", "\"fr\": \"Posible", "A translation is missing."},
    }));
    copy(u"redflags/core.json"_s, before, after);
    copy(u"redflags/sources.json"_s, {}, {});
    copy(u"questionnaires/red-flags.json"_s, {}, {});
    copy(u"questionnaires/first-visit.json"_s, {}, {});

    QProcess lint;
    lint.start(QStringLiteral(KIOSK_BIN_DIR "/lint_red_flags"), {resources.path()});
    REQUIRE(lint.waitForFinished());

    CHECK(lint.exitCode() == (said.isEmpty() ? 0 : 1));
    CHECK(lint.readAllStandardError().contains(said));
}

TEST_CASE("A condition reads as a sentence", "[redflags]")
{
    const auto reading = readRuleSet(shipped(u"redflags/core.json"_s), u"core.json"_s);
    const auto text = [&](const QString &id) {
        const auto found = std::ranges::find_if(
            reading.rules->rules, [&](const Rule &rule) { return rule.reason.ruleId == id; });
        return conditionText(found->when);
    };

    CHECK(text(u"CES-2.new"_s)
          == u"CES-2: yes, not-sure and (CES-2.since: new, worse, not-sure, prefer-not-to-say"
             " or CES-2.since: no answer)"_s);
    CHECK(text(u"JT-3.age"_s) == u"JT-3: yes, not-sure and age 70 or more"_s);
    CHECK(text(u"IB.four"_s).startsWith(u"at least 4 of: IB-1: yes, not-sure; IB-2"_s));
}
