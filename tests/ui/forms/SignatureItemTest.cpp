// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/SignatureDrawing.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerButton.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/SignatureCanvas.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

#include <cmath>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

struct Signing : ShownForm
{
    explicit Signing(const QByteArray &extension = {}, QSize size = {1080, 1600})
        : ShownForm(items(R"({"linkId":"what","type":"display","text":"My answers are true."},
            {"linkId":"sign","type":"attachment","text":"Your signature","required":true,
            "extension":[)"
                          + extension
                          + R"({"url":"http://hl7.org/fhir/StructureDefinition/)"
                            R"(questionnaire-itemControl","valueCodeableConcept":{"coding":[)"
                            R"({"system":"urn:bonesetters-kiosk:item-control",)"
                            R"("code":"signature"}]}}]})"),
                    size)
        , field(item(u"sign"_s))
        , line(*field.findChild<SignatureCanvas *>())
    {
    }

    void stroke(const std::vector<QPointF> &places)
    {
        QTest::mousePress(&line, Qt::LeftButton, {}, line.toScreen(places.front()).toPoint());
        for (const QPointF &place : places)
            QTest::mouseMove(&line, line.toScreen(place).toPoint());
        QTest::mouseRelease(&line, Qt::LeftButton, {}, line.toScreen(places.back()).toPoint());
    }

    void sign() { stroke({{0.3, 0.6}, {0.6, 0.3}, {1.2, 0.7}, {1.5, 0.4}}); }

    [[nodiscard]] Button &button(const QString &name) const
    {
        return *field.findChild<Button *>(u"signature-"_s + name);
    }

    [[nodiscard]] fhir::Attachment signature() const
    {
        const auto given = answers(u"sign"_s);
        REQUIRE(given.size() == 1);
        return std::get<fhir::Attachment>(given.front());
    }

    ItemWidget &field;
    SignatureCanvas &line;
};

} // namespace

TEST_CASE("SignatureItem is signed with a finger", "[forms][ui]")
{
    Signing form;
    CHECK_FALSE(form.view.tryNext());

    SECTION("as a picture that is bound to the words above it")
    {
        form.sign();
        CHECK(form.signature().contentType == u"image/svg+xml"_s);
        CHECK(form.signature().title == u"Signed with a finger"_s);
        CHECK(form.signature().signedTextHash.size() == 64);
        const auto drawing = SignatureDrawing::fromSvg(form.signature().data);
        REQUIRE(drawing);
        CHECK(drawing->strokes.size() == 1);
        CHECK(form.view.tryNext());
    }

    SECTION("but not by a touch")
    {
        form.stroke({{0.5, 0.5}});
        CHECK(form.answers(u"sign"_s).empty());
        CHECK_FALSE(form.view.tryNext());
    }

    SECTION("Undo takes back the last stroke, Clear all of them, and that can be undone")
    {
        form.sign();
        const QByteArray first = form.signature().data;
        form.stroke({{1.6, 0.2}, {1.9, 0.8}});
        CHECK(form.signature().data != first);
        form.button(u"undo"_s).click();
        CHECK(form.signature().data == first);
        form.button(u"clear"_s).click();
        CHECK(form.answers(u"sign"_s).empty());
        CHECK_FALSE(form.button(u"clear"_s).isEnabled());
        form.button(u"undo"_s).click();
        CHECK(form.signature().data == first);
        form.button(u"undo"_s).click();
        CHECK(form.answers(u"sign"_s).empty());
        CHECK_FALSE(form.button(u"undo"_s).isEnabled());
    }

    SECTION("or typed instead; what was drawn counts again when it is chosen again")
    {
        form.sign();
        const QByteArray drawn = form.signature().data;
        form.button(u"switch"_s).click();
        CHECK(form.answers(u"sign"_s).empty());
        CHECK_FALSE(form.line.isVisible());
        auto *name = form.field.findChild<QLineEdit *>(u"signature-name"_s);
        QTest::keyClicks(name, u"Ada Okafor"_s);
        form.field.findChild<AnswerButton *>(u"signature-confirm"_s)->click();
        CHECK(form.signature().data == "Ada Okafor");
        form.button(u"switch"_s).click();
        CHECK(form.line.isVisible());
        CHECK(form.signature().data == drawn);
    }

    SECTION("it stays when the page is left and the language changes")
    {
        form.sign();
        const QByteArray drawn = form.signature().data;
        form.session.setLanguage(u"es"_s);
        CHECK(form.signature().data == drawn);
        form.view.showPage(form.session, form.session.pages().front());
        form.settle();
        CHECK(form.signature().data == drawn);
        const auto *again = form.item(u"sign"_s).findChild<SignatureCanvas *>();
        CHECK(again->isVisible());
        CHECK(again->accessibleDescription() == u"Signed."_s);
    }

    SECTION("a scribble without end is told of, and what fits stays")
    {
        std::vector<QPointF> scribble;
        scribble.reserve(900);
        for (int i = 0; i < 900; ++i)
            scribble.emplace_back(1 + std::cos(i), 0.5 + std::sin(i) / 2.2);
        const auto *full = form.field.findChild<Notice *>();
        for (int i = 0; i < 7; ++i)
            form.stroke(scribble);
        CHECK(full->isVisible());
        CHECK(SignatureDrawing::fromSvg(form.signature().data));
        form.button(u"clear"_s).click();
        CHECK_FALSE(full->isVisible());
    }

    SECTION("a screen reader hears what it is, how to sign with keys, and whether it is signed")
    {
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&form.line);
        CHECK(canvas->text(QAccessible::Name).startsWith(u"Your signature"_s));
        CHECK(canvas->text(QAccessible::Name).contains(u"Type my name instead"_s));
        CHECK(canvas->text(QAccessible::Description) == u"Not signed yet."_s);
        form.sign();
        CHECK(canvas->text(QAccessible::Description) == u"Signed."_s);
        CHECK(form.field.focusTarget() == &form.button(u"switch"_s));
    }

    SECTION("read only it takes nothing")
    {
        form.field.setReadOnly(true);
        form.sign();
        CHECK(form.answers(u"sign"_s).empty());
    }
}

TEST_CASE("SignatureItem offers what the form takes", "[forms][ui]")
{
    SECTION("a text only: there is nothing to draw")
    {
        Signing form(R"({"url":"http://hl7.org/fhir/StructureDefinition/mimeType",)"
                     R"("valueCode":"text/plain"},)");
        CHECK_FALSE(form.line.isVisible());
        CHECK_FALSE(form.button(u"switch"_s).isVisible());
        CHECK(form.field.findChild<QLineEdit *>(u"signature-name"_s)->isVisible());
    }

    SECTION("pictures only: there is nothing to type")
    {
        Signing form(R"({"url":"http://hl7.org/fhir/StructureDefinition/mimeType",)"
                     R"("valueCode":"image/*"},)");
        CHECK(form.line.isVisible());
        CHECK_FALSE(form.button(u"switch"_s).isVisible());
        form.sign();
        CHECK(form.view.tryNext());
    }

    SECTION("a small file: the stroke that is too much is told of")
    {
        Signing form(R"({"url":"http://hl7.org/fhir/StructureDefinition/maxSize",)"
                     R"("valueDecimal":300},)");
        form.sign();
        const QByteArray signedOnce = form.signature().data;
        form.stroke({{0.3, 0.1}, {0.6, 0.9}, {0.9, 0.1}, {1.2, 0.9}, {1.5, 0.1}});
        form.stroke({{0.4, 0.2}, {0.7, 0.8}, {1.0, 0.2}, {1.3, 0.8}, {1.6, 0.2}});
        CHECK(form.field.findChild<Notice *>()->isVisible());
        CHECK(form.signature().data.size() <= 300);
        CHECK(form.signature().data.startsWith(signedOnce.chopped(9)));
        CHECK(form.view.tryNext());
    }
}
