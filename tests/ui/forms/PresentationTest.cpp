// SPDX-License-Identifier: GPL-3.0-or-later
// How a form asks for its words, choices and groups to be shown.
#include "app/forms/ItemControl.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerButton.h"
#include "ui/forms/AnswerCell.h"
#include "ui/forms/items/GridItem.h"
#include "ui/forms/items/TableItem.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/QrCode.h"

#include <catch2/catch.hpp>

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

using Form = test::ShownForm;
using Values = std::vector<fhir::Value>;

QByteArray extension(const QByteArray &name, const QByteArray &value)
{
    return R"({"url":"http://hl7.org/fhir/StructureDefinition/)" + name + R"(",)" + value + "}";
}

QByteArray control(const QByteArray &code)
{
    return extension("questionnaire-itemControl",
                     R"("valueCodeableConcept":{"coding":[{
                     "system":"http://hl7.org/fhir/questionnaire-item-control","code":")"
                         + code + R"("}]})");
}

QByteArray options(const QByteArrayList &words)
{
    return R"("answerOption":[{"valueString":")" + words.join(R"("},{"valueString":")") + R"("}])";
}

Button *button(const QWidget &within, const QString &name)
{
    return within.findChild<Button *>(name);
}

} // namespace

TEST_CASE("Choices side by side", "[forms][ui]")
{
    const QByteArray question = R"({"linkId":"q","type":"choice","text":"Side?",)"
        + options({"Left", "Right", "Both"}) + R"(,"extension":[)"
        + extension("questionnaire-choiceOrientation", R"("valueCode":"horizontal")") + "]}";
    const auto lines = [](const ItemWidget &item) {
        QList<int> tops;
        for (const AnswerButton *row : item.findChildren<AnswerButton *>())
            if (!tops.contains(row->y()))
                tops.append(row->y());
        return tops.size();
    };

    SECTION("stand in one line where there is room")
    {
        Form form(Form::items(question + R"(,{"linkId":"other","type":"string"})"));
        CHECK(lines(form.item(u"q"_s)) == 1);
    }

    SECTION("so does a table of answers")
    {
        Form form(Form::items(R"({"linkId":"q","type":"choice","text":"Side?",)"
                              + options({"Left", "Right", "Both"}) + R"(,"extension":[)"
                              + control("atable") + R"(]},{"linkId":"other","type":"string"})"));
        CHECK(lines(form.item(u"q"_s)) == 1);
        CHECK(unhonouredControls(form.session.questionnaire()).isEmpty());
    }

    SECTION("and below each other where there is none")
    {
        Form form(Form::items(question + R"(,{"linkId":"other","type":"string"})"), {420, 1600});
        CHECK(lines(form.item(u"q"_s)) == 3);
    }
}

TEST_CASE("A support link is shown and not opened", "[forms][ui]")
{
    Form form(Form::items(
        R"({"linkId":"q","type":"string","text":"Insurance number","extension":[)"
        + extension("questionnaire-supportLink", R"("valueUri":"https://clinic.example/card")")
        + "," + extension("questionnaire-supportLink", R"("valueUri":"tel:+15550100")") + "]}"));
    ItemWidget &item = form.item(u"q"_s);
    auto *more = button(item, u"readMore"_s);
    REQUIRE(more != nullptr);
    const auto visibleCodes = [&item] {
        QStringList names;
        for (const QrCode *code : item.findChildren<QrCode *>())
            if (code->isVisible())
                names += code->accessibleName();
        return names;
    };
    CHECK(visibleCodes().isEmpty());

    QTest::mouseClick(more, Qt::LeftButton);

    const QStringList texts = Form::texts<TextLabel>(item);
    CHECK(texts.contains(u"https://clinic.example/card"_s));
    CHECK(texts.contains(u"tel:+15550100"_s));
    // A code that dials is none.
    CHECK(visibleCodes() == QStringList{u"QR code: https://clinic.example/card"_s});
}

TEST_CASE("Displays by their category, and words below a question", "[forms][ui]")
{
    const QByteArray instructions
        = extension("questionnaire-displayCategory",
                    R"("valueCodeableConcept":{"coding":[{"code":"instructions"}]})");
    Form form(Form::items(
        R"({"linkId":"how","type":"display","text":"Sit down first.","extension":[)" + instructions
        + R"(]},{"linkId":"q","type":"choice","text":"Unit?",)" + options({"One"})
        + R"(,"item":[{"linkId":"q.1","type":"display","text":"Never shown","extension":[)"
        + extension("questionnaire-hidden", R"("valueBoolean":true)")
        + R"(]},{"linkId":"q.2","type":"display","text":"per day","extension":[)" + control("unit")
        + R"(]},{"linkId":"q.3","type":"display","text":"the law","extension":[)" + control("legal")
        + R"(]},{"linkId":"q.4","type":"display","text":"meaning","extension":[)"
        + control("flyover") + R"(]},{"linkId":"q.5","type":"display","text":"odd","extension":[)"
        + control("no-such-control") + "]}]}"));

    const auto *notice = form.view.findChild<Notice *>();
    REQUIRE(notice != nullptr);
    CHECK(notice->sentence() == u"Sit down first."_s);
    // A choice has no place for a unit, and nobody knows the last one: nothing is lost.
    CHECK(form.item(u"q"_s).findChild<TextLabel *>(u"prompt"_s)->text()
          == u"per day\nthe law\nodd"_s);
}

TEST_CASE("Tables that hold groups, repetitions and follow-ups lose nothing", "[forms][ui]")
{
    const QByteArray question
        = R"("type":"choice","text":"How often?",)" + options({"Never", "Often"});
    const auto table = [](const QByteArray &code, const QByteArray &items) {
        return R"({"linkId":"t","type":"group","text":"Table","repeats":true,"extension":[)"
            + control(code) + R"(],"item":[)" + items + "]}";
    };

    SECTION("a plain one is a table, for each kind of it")
    {
        const auto code = GENERATE("table", "htable", "atable");
        Form form(Form::items(table(code, R"({"linkId":"a",)" + question + "}")));
        CHECK(form.view.findChild<TableItem *>() != nullptr);
    }

    SECTION("its rows are the questions, its columns the answers that they share")
    {
        const auto code = GENERATE("table", "htable", "atable");
        Form form(Form::items(
            table(code, R"({"linkId":"a",)" + question + R"(},{"linkId":"b",)" + question + "}")));
        const auto *whole = form.view.findChild<TableItem *>();
        REQUIRE(whole != nullptr);
        const auto cellsOf = [&](const QString &linkId) {
            QList<QPoint> places;
            for (const AnswerCell *cell : form.item(linkId).findChildren<AnswerCell *>())
                places += cell->mapTo(whole, QPoint());
            return places;
        };
        const auto first = cellsOf(u"a"_s);
        const auto second = cellsOf(u"b"_s);
        REQUIRE(first.size() == 2);
        REQUIRE(second.size() == 2);
        CHECK(first[0].y() == first[1].y());
        CHECK(first[0].y() < second[0].y());
        CHECK(first[0].x() == second[0].x());
        CHECK(first[1].x() == second[1].x());
    }

    SECTION("a grid has a row for each repetition, its columns one below the other")
    {
        Form form(Form::items(table("gtable",
                                    R"({"linkId":"a","type":"string","text":"Drug"},
                                    {"linkId":"b","type":"string","text":"Dose"})")));
        REQUIRE(form.session.addRepetition(form.session.find(u"t"_s)) > 0);
        form.settle();
        const auto grids = form.view.findChildren<GridItem *>();
        REQUIRE(grids.size() == 2);
        const auto place = [&](int row, int column) {
            return grids[row]->findChildren<ItemWidget *>()[column]->mapTo(&form.view, QPoint());
        };
        CHECK(place(0, 0).x() == place(1, 0).x());
        CHECK(place(0, 1).x() == place(1, 1).x());
        CHECK(place(0, 0).y() == place(0, 1).y());
        CHECK(place(1, 0).y() > place(0, 0).y());
    }

    SECTION("a repeating one can be added to")
    {
        Form form(Form::items(table("table", R"({"linkId":"a",)" + question + "}")));
        REQUIRE(form.session.addRepetition(form.session.find(u"t"_s)) > 0);
        form.settle();
        CHECK(form.view.findChildren<TableItem *>().size() == 2);
    }

    SECTION("groups, repetitions and follow-ups in it are shown in a list")
    {
        const auto inner = GENERATE_COPY(
            R"({"linkId":"g","type":"group","item":[{"linkId":"a",)" + question + "}]}",
            QByteArray(R"({"linkId":"a","type":"string","repeats":true,"text":"Names"})"),
            R"({"linkId":"g",)" + question
                + R"(,"item":[{"linkId":"a","type":"string","text":"Why?"}]})");
        Form form(Form::items(table("table", inner)));
        if (form.session.find(u"g"_s) >= 0)
            form.set(u"g"_s, u"Often"_s);
        form.settle();
        CHECK(form.view.findChild<TableItem *>() == nullptr);
        CHECK(form.item(u"a"_s).isVisible());
    }

    SECTION("a table of groups has one card for each, its questions side by side")
    {
        Form form(Form::items(table("gtable",
                                    R"({"linkId":"a","type":"string","text":"Drug","required":true},
                                    {"linkId":"b","type":"string","text":"Dose"})")));
        auto *grid = form.view.findChild<GridItem *>();
        REQUIRE(grid != nullptr);
        const auto cells = grid->findChildren<ItemWidget *>();
        REQUIRE(cells.size() == 2);
        CHECK(cells[0]->mapTo(grid, QPoint()).y() == cells[1]->mapTo(grid, QPoint()).y());

        QTest::keyClicks(cells[1]->findChild<QLineEdit *>(), u"5 mg"_s);
        CHECK(form.answers(u"b"_s) == Values{u"5 mg"_s});
        CHECK_FALSE(form.view.tryNext());
        CHECK(cells[0]->hasIssue());
        CHECK(cells[0]->findChild<QLineEdit *>()->hasFocus());

        form.view.resize(420, 1600);
        QTest::qWait(0);
        CHECK(cells[0]->mapTo(grid, QPoint()).x() == cells[1]->mapTo(grid, QPoint()).x());
    }
}

TEST_CASE("On a wide screen questions stand beside what introduces them", "[forms][ui]")
{
    const QByteArray question = R"({"linkId":"q","type":"string","text":"Name"},)"
                                R"({"linkId":"r","type":"string","text":"Town"})";
    const auto leftOf
        = [](Form &form) { return form.item(u"q"_s).mapTo(&form.view, QPoint()).x(); };

    SECTION("right of it")
    {
        Form form(
            Form::items(R"({"linkId":"i","type":"display","text":"Take your time."},)" + question),
            {1920, 1080});
        CHECK(leftOf(form) > 900);
    }

    SECTION("with the same margin on both sides, also beside a scroll bar")
    {
        QByteArrayList many;
        for (int i = 0; i < 30; ++i)
            many
                += R"({"linkId":")" + QByteArray::number(i) + R"(","type":"string","text":"Name"})";
        Form form(Form::items(many.join(',')), {1080, 1920});
        const ItemWidget &item = form.item(u"0"_s);
        const int left = item.mapTo(&form.view, QPoint()).x();
        const int right = form.view.width() - left - item.width();
        CHECK(left == right);
    }

    SECTION("and keep to no half when there is nothing")
    {
        Form form(Form::items(question), {1920, 1080});
        CHECK(leftOf(form) < 200);
        CHECK(form.item(u"q"_s).width() > 1500);
    }
}

TEST_CASE("A repetition that was taken away can be put back", "[forms][ui]")
{
    Form form(Form::items(
        R"({"linkId":"drug","type":"group","text":"Medicine","repeats":true,"item":[
        {"linkId":"name","type":"string","text":"Name"}]},
        {"linkId":"phone","type":"string","text":"Phone","repeats":true})"));
    const auto removeButton = [&](NodeId node) {
        for (ItemWidget *each : form.view.findChildren<ItemWidget *>())
            if (each->node() == node && each->isVisible())
                for (Button *found : each->findChildren<Button *>())
                    if (found->isVisible() && found->iconName() == u"trash"_s)
                        return found;
        return static_cast<Button *>(nullptr);
    };
    const auto linkId = GENERATE(u"drug"_s, u"phone"_s);
    const NodeId second = form.session.addRepetition(form.session.find(linkId));
    const NodeId field = linkId == u"drug" ? form.session.node(second).children.front() : second;
    form.session.setAnswers(field, {u"Ibuprofen"_s});
    form.settle();
    REQUIRE(removeButton(second) != nullptr);

    QTest::mouseClick(removeButton(second), Qt::LeftButton);

    auto *restore = [&] {
        REQUIRE(QTest::qWaitFor([&] { return button(form.view, u"restore"_s) != nullptr; }));
        return button(form.view, u"restore"_s);
    }();
    CHECK(restore->hasFocus());
    CHECK_FALSE(form.session.isEnabled(field));

    SECTION("with what was answered in it")
    {
        QTest::mouseClick(restore, Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return form.session.isEnabled(field); }));
        CHECK(form.session.answers(field) == Values{u"Ibuprofen"_s});
        form.settle();
        CHECK(removeButton(second) != nullptr);
        REQUIRE(QTest::qWaitFor([&] { return button(form.view, u"restore"_s) == nullptr; }));
    }

    SECTION("until the page is left")
    {
        form.view.showPage(form.session, form.session.pages().front());
        form.settle();
        CHECK(button(form.view, u"restore"_s) == nullptr);
    }
}

TEST_CASE("Own words beside several answers of a list", "[forms][ui]")
{
    Form form(Form::items(R"({"linkId":"q","type":"open-choice","repeats":true,"text":"Medicines",)"
                          + options({"Aspirin", "Ibuprofen"}) + R"(,"extension":[)"
                          + control("autocomplete") + "]}"));
    ItemWidget &item = form.item(u"q"_s);
    auto *field = item.findChild<QLineEdit *>(u"search"_s);
    const auto shown = [&item] { return Form::texts<AnswerButton>(item); };
    const auto touch = [&item](const QString &text) {
        for (AnswerButton *row : item.findChildren<AnswerButton *>())
            if (row->isVisible() && row->text() == text)
                return QTest::mouseClick(row, Qt::LeftButton);
        FAIL("no row " << text.toStdString());
    };

    QTest::keyClicks(field, u"asp"_s);
    touch(u"Aspirin"_s);
    QTest::keyClicks(field, u"grandma's tea"_s);
    CHECK(shown() == QStringList{u"Aspirin"_s, u"Add “grandma's tea”"_s});
    touch(u"Add “grandma's tea”"_s);

    CHECK(form.answers(u"q"_s) == Values{u"Aspirin"_s, u"grandma's tea"_s});
    CHECK(field->text().isEmpty());
    CHECK(shown() == QStringList{u"Aspirin"_s, u"grandma's tea"_s});

    SECTION("a touch takes them away again")
    {
        touch(u"grandma's tea"_s);
        CHECK(form.answers(u"q"_s) == Values{u"Aspirin"_s});
    }

    SECTION("words of the list are no own words")
    {
        QTest::keyClicks(field, u"ibuprofen"_s);
        CHECK(shown() == QStringList{u"Aspirin"_s, u"grandma's tea"_s, u"Ibuprofen"_s});
    }
}

TEST_CASE("A scale with wide steps shows each of them", "[forms][ui]")
{
    Form form(Form::items(R"({"linkId":"q","type":"integer","text":"Health","extension":[)"
                          + control("slider") + "," + extension("minValue", R"("valueInteger":0)")
                          + "," + extension("maxValue", R"("valueInteger":100)") + ","
                          + extension("questionnaire-sliderStepValue", R"("valueInteger":20)")
                          + "]}"));
    ItemWidget &item = form.item(u"q"_s);

    CHECK(Form::texts<AnswerButton>(item)
          == QStringList{u"0"_s, u"20"_s, u"40"_s, u"60"_s, u"80"_s, u"100"_s});
    for (const AnswerButton *step : item.findChildren<AnswerButton *>())
        CHECK(step->y() == 0); // in one line, since they fit
    QTest::mouseClick(item.findChild<AnswerButton *>(u"step-60"_s), Qt::LeftButton);
    CHECK(form.answers(u"q"_s) == Values{qint64(60)});
}
