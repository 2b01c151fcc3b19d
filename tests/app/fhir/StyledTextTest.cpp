// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/StyledText.h"

#include "app/fhir/Questionnaire.h"
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

constexpr TextStyle bold{true, false, false};
constexpr TextStyle italic{false, true, false};
constexpr TextStyle underlined{false, false, true};

QString inDiv(const QString &content)
{
    return u"<div xmlns=\"http://www.w3.org/1999/xhtml\">"_s + content + u"</div>"_s;
}

} // namespace

TEST_CASE("styledFromXhtml", "[fhir]")
{
    SECTION("keeps words, lines, lists and what stands out")
    {
        const auto [content, words, parts]
            = GENERATE(table<QString, QString, QList<StyledText::Part>>({
                {u"Take <b>one</b> a day"_s, u"Take one a day"_s, {{5, 3, bold}}},
                {u"<strong>a</strong> <em>b</em> <u>c</u>"_s,
                 u"a b c"_s,
                 {{0, 1, bold}, {2, 1, italic}, {4, 1, underlined}}},
                {u"<p>One</p>\r\n\t<p>Two</p>"_s, u"One\nTwo"_s, {}},
                {u"One<br/>Two<br />Three"_s, u"One\nTwo\nThree"_s, {}},
                {u"Both:<ul><li>ice</li><li>heat</li></ul>"_s, u"Both:\n• ice\n• heat"_s, {}},
                {u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s,
                 u"a b\nc"_s,
                 {}},
                {u"<span style=\"font-weight: bold; color: red\">x</span>y"_s,
                 u"xy"_s,
                 {{0, 1, bold}}},
                {u"5&nbsp;mg &lt; 6 &amp; 7&#160;mg"_s, u"5\u00a0mg < 6 & 7\u00a0mg"_s, {}},
            }));
        CAPTURE(content);

        const StyledText read = styledFromXhtml(inDiv(content)).words;

        CHECK(read.text == words);
        CHECK((read.parts == parts));
    }

    SECTION("says what it leaves out, once")
    {
        const StyleReading read = styledFromXhtml(
            inDiv(u"<img src='a'/><img src='b'/><a href='x'>Site</a><p style='color:red'>!</p>"_s));
        CHECK(read.words.text == u"Site\n!"_s);
        CHECK(read.lost == QStringList{u"img"_s, u"a"_s, u"color"_s});
    }

    SECTION("hostile fragments leave plain words, or nothing")
    {
        const auto [hostile, left] = GENERATE(table<QString, QString>({
            {u"A<script>alert(document.cookie)</script>B"_s, u"AB"_s},
            {u"A<SCRIPT SRC='http://evil.example/x.js'></SCRIPT>B"_s, u"AB"_s},
            {u"A<img src='x' onerror='alert(1)'/>B"_s, u"AB"_s},
            {u"A<svg onload='alert(1)'><text>x</text></svg>B"_s, u"AB"_s},
            {u"A<iframe src='javascript:alert(1)'>x</iframe>B"_s, u"AB"_s},
            {u"A<a href='javascript:alert(1)'>link</a>B"_s, u"AlinkB"_s},
            {u"A<object data='file:///etc/passwd'>x</object>B"_s, u"AB"_s},
            {u"A<style>body{display:none}</style>B"_s, u"AB"_s},
            {u"A<form action='http://evil.example'><input value='v'/><b>x</b></form>B"_s, u"AxB"_s},
            {u"A<math><mtext><script>x</script></mtext></math>B"_s, u"AB"_s},
            {u"A<p style='background:url(http://evil.example/t)' onclick='x()'>b</p>C"_s,
             u"A\nb\nC"_s},
            {u"A<![CDATA[<script>alert(1)</script>]]>B"_s, u"A<script>alert(1)</script>B"_s},
            {u"A<!-- <script>alert(1)</script> -->B"_s, u"AB"_s},
            {u"A<script>alert(1)"_s, u""_s},
            {u"A<b onmouseover=alert(1)>x</b>"_s, u""_s},
        }));
        CAPTURE(hostile);

        const StyledText read = styledFromXhtml(inDiv(hostile)).words;

        CHECK(read.text == left);
        CHECK(read.parts.size() == (hostile.contains(u"<b>") ? 1 : 0));
    }

    SECTION("entities that grow without end, deep nesting and long texts end")
    {
        QElapsedTimer timer;
        timer.start();
        const QString bomb
            = u"<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><div>&b;</div>"_s;
        CHECK(styledFromXhtml(bomb).words.isEmpty());
        CHECK(styledFromXhtml(u"<!DOCTYPE d SYSTEM 'file:///etc/passwd'><div>x</div>"_s)
                  .words.isEmpty());
        CHECK(styledFromXhtml(u"<b>"_s.repeated(100'000)).words.isEmpty());
        CHECK(styledFromXhtml(inDiv(u"word "_s.repeated(1'000'000))).words.isEmpty());
        CHECK(styledFromXhtml(inDiv(u"<br/>"_s.repeated(100'000))).words.isEmpty());
        CHECK(timer.elapsed() < 10'000);
    }
}

TEST_CASE("styledFromMarkdown", "[fhir]")
{
    const StyledText read
        = styledFromMarkdown(u"Use **ice**, not *heat*.\n\n- once\n- twice"_s).words;
    CHECK(read.text == u"Use ice, not heat.\n• once\n• twice"_s);
    CHECK((read.parts == QList<StyledText::Part>{{4, 3, bold}, {13, 4, italic}}));

    // HTML is no Markdown here: it stands there as it was written.
    CHECK(styledFromMarkdown(u"a <script>alert(1)</script> b"_s).words.text
          == u"a <script>alert(1)</script> b"_s);
    CHECK(styledFromMarkdown(u"[site](javascript:alert(1))"_s).words.text == u"site"_s);
}

TEST_CASE("styleFromCss", "[fhir]")
{
    QStringList lost;
    CHECK(styleFromCss(u"font-weight:bold; font-style: italic"_s, lost)
          == TextStyle{true, true, false});
    CHECK(styleFromCss(u"FONT-WEIGHT: 700"_s, lost) == bold);
    CHECK(styleFromCss(u"text-decoration: underline dotted red"_s, lost) == underlined);
    CHECK(lost.isEmpty());
    CHECK(styleFromCss(u"background:url(javascript:x);position:fixed;;:"_s, lost) == TextStyle());
    CHECK(lost == QStringList{u"background"_s, u"position"_s});
}

TEST_CASE("The look of a question", "[fhir][forms]")
{
    const QByteArray item = R"({"linkId":"q","type":"string","text":"Plain words","_text":{
        "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/rendering-xhtml",
        "valueString":"<div><b>Bold</b> words<img src='x'/></div>"},
        {"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[
        {"url":"lang","valueCode":"es"},{"url":"content","valueString":"Palabras"}]}]}},
        {"linkId":"s","type":"display","text":"Whole","_text":{"extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/rendering-style",
        "valueString":"font-style:italic"}]}})";
    const auto form = test::formOf(item);
    const test::FixedClock clock;
    FormSession session(form, clock);
    const NodeId question = session.find(u"q"_s);

    CHECK(session.text(question) == u"Plain words"_s);
    CHECK(session.styledText(question).text == u"Bold words"_s);
    CHECK((session.styledText(question).parts == QList<StyledText::Part>{{0, 4, bold}}));
    CHECK((session.styledText(session.find(u"s"_s)).parts
           == QList<StyledText::Part>{{0, 5, italic}}));

    session.setLanguage(u"es"_s);
    CHECK(session.styledText(question).text == u"Palabras"_s);
    CHECK(session.styledText(question).parts.isEmpty());

    const QByteArray json
        = R"({"resourceType":"Questionnaire","status":"active","item":[)" + item + "]}";
    const NotHonouredList lost = readQuestionnaire(json, u"f.json"_s).notHonoured;
    REQUIRE(lost.size() == 1);
    CHECK(lost.front().pointer == u"/item/0/_text/extension/0"_s);
    CHECK(lost.front().effect.contains(u"img"_s));
}
