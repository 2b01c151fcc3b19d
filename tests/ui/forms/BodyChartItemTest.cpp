// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerRow.h"
#include "ui/forms/PictureStrip.h"
#include "ui/forms/RegionList.h"
#include "ui/widgets/BodyCanvas.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/ScrollArea.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QPointingDevice>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

QByteArray control(const char *code)
{
    return QByteArray(R"("extension":[{"url":
        "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept":{"coding":[
        {"system":"urn:bonesetters-kiosk:item-control","code":")")
        + code + R"("}]}}])";
}

QByteArray chartForm()
{
    QByteArray options;
    const BodyMap map = BodyMap::shipped();
    for (const BodyRegion &region : map.regions())
        options += R"({"valueCoding":{"system":"urn:bonesetters-kiosk:body-region","code":")"
            + region.id.toUtf8() + R"(","display":")" + region.names.value(u"en"_s).toUtf8()
            + R"("}},)";
    options += R"({"valueCoding":{"system":"urn:test","code":"nowhere",
        "display":"Nothing hurts right now"},"extension":[{"url":
        "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
        "valueBoolean":true}]})";
    return test::ShownForm::items(
        R"({"linkId":"where","type":"choice","repeats":true,"required":true,
            "text":"Where does it hurt?",)"
        + control("body-chart") + R"(,"answerOption":[)" + options + R"(]},
            {"linkId":"drawing","type":"attachment","text":"Drawing",)"
        + control("body-drawing") + "}");
}

struct Chart : test::ShownForm
{
    explicit Chart(QSize size = {1080, 1600})
        : ShownForm(chartForm(), size)
        , item(ShownForm::item(u"where"_s))
        , canvas(*item.findChild<BodyCanvas *>())
    {
    }

    Button &button(const QString &text)
    {
        for (Button *each : item.findChildren<Button *>())
            if (each->text() == text)
                return *each;
        FAIL("no button " << text.toStdString());
        return *item.findChild<Button *>();
    }

    PictureStrip &pains() { return *item.findChild<PictureStrip *>(u"painTypes"_s); }

    /// What the chart tells the patient now; may be empty.
    [[nodiscard]] QString notice() const
    {
        const auto *notice = item.findChild<Notice *>();
        return notice->isVisible() ? notice->sentence() : QString();
    }

    /// Takes the drawing for the answer, with the regions it means.
    void load(const BodyDrawing &drawing)
    {
        const BodyMap map = BodyMap::shipped();
        std::vector<fhir::Value> where;
        for (const MarkedRegion &region : BodyCoverage(map, drawing.build).marked(drawing))
            where.emplace_back(fhir::Coding{u"urn:bonesetters-kiosk:body-region"_s,
                                            region.id,
                                            map.find(region.id)->names.value(u"en"_s)});
        set(u"drawing"_s,
            fhir::Attachment{QString::fromUtf16(bodyDrawingType), {}, drawing.toJson(), {}, {}});
        session.setAnswers(session.find(u"where"_s), where);
        settle();
    }

    [[nodiscard]] QStringList regions() const
    {
        QStringList codes;
        for (const fhir::Value &value : answers(u"where"_s))
            codes += fhir::codeOf(value);
        return codes;
    }

    [[nodiscard]] BodyDrawing drawing() const
    {
        const auto files = answers(u"drawing"_s);
        if (files.empty())
            return {};
        const auto drawing = BodyDrawing::fromJson(std::get<fhir::Attachment>(files.front()).data);
        REQUIRE(drawing);
        return *drawing;
    }

    void drag(BodyView side, QPointF from, QPointF to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.pointAt(side, from));
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(&canvas, canvas.pointAt(side, from + (to - from) * step / 10));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.pointAt(side, to));
    }

    void tap(BodyView side, QPointF at) { drag(side, at, at); }

    AnswerRow &row(const QString &region)
    {
        for (AnswerRow *each : item.findChildren<AnswerRow *>(region))
            if (each->isVisible())
                return *each;
        FAIL("no row " << region.toStdString());
        return *item.findChild<AnswerRow *>();
    }

    ItemWidget &item;
    BodyCanvas &canvas;
};

constexpr QPointF lowBack(0.25, 0.42);
constexpr QPointF kneeLeft(0.31, 0.70); // of the front

} // namespace

TEST_CASE("BodyChartItem is drawn on", "[forms][ui]")
{
    Chart chart;

    SECTION("with the mouse: a stroke marks its regions with the chosen feeling")
    {
        QTest::mouseClick(&chart.pains().at(int(PainType::Burning)), Qt::LeftButton);
        chart.drag(BodyView::Back, {0.25, 0.40}, {0.25, 0.44});
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
        REQUIRE(chart.drawing().strokes.size() == 1);
        CHECK(chart.drawing().strokes.front().pain == PainType::Burning);
        CHECK(chart.drawing().strokes.front().view == BodyView::Back);
        CHECK(chart.view.tryNext());
    }

    SECTION("without a feeling until one is chosen")
    {
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.drawing().strokes.front().pain == PainType::Unsaid);
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
        for (int i = 0; i < chart.pains().count(); ++i)
            CHECK_FALSE(chart.pains().at(i).isChecked());
    }

    SECTION("and says when it is full; what is there stays")
    {
        BodyDrawing full;
        for (size_t i = 0; i < BodyDrawing::maxStrokes; ++i)
            full.strokes.push_back({BodyView::Back, PainType::Ache, 0.03, {lowBack}});
        chart.set(u"drawing"_s,
                  fhir::Attachment{QString::fromUtf16(bodyDrawingType), {}, full.toJson(), {}, {}});
        chart.set(u"where"_s,
                  fhir::Coding{u"urn:bonesetters-kiosk:body-region"_s,
                               u"back-low-middle"_s,
                               u"Low back, middle"_s});
        CHECK(chart.notice().isEmpty());
        chart.tap(BodyView::Front, kneeLeft);
        CHECK(chart.notice().startsWith(u"The drawing is full."_s));
        CHECK(chart.drawing() == full);
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
        QTest::mouseClick(&chart.button(u"Erase"_s), Qt::LeftButton);
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.notice().isEmpty());
        CHECK(chart.answers(u"drawing"_s).empty());
    }

    SECTION("with a finger: what the second one does is not listened to")
    {
        static QPointingDevice *screen = QTest::createTouchDevice();
        chart.settle(); // a canvas that still grows moves under the finger
        const QPoint from = chart.canvas.pointAt(BodyView::Front, kneeLeft);
        auto touch = QTest::touchEvent(&chart.view, screen, false);
        touch.press(0, from, &chart.canvas).commit();
        touch.move(0, from + QPoint(0, 4), &chart.canvas)
            .press(1, QPoint(5, 5), &chart.canvas)
            .commit();
        touch.move(0, from + QPoint(0, 8), &chart.canvas)
            .move(1, QPoint(90, 90), &chart.canvas)
            .commit();
        touch.release(0, from + QPoint(0, 8), &chart.canvas)
            .release(1, QPoint(90, 90), &chart.canvas)
            .commit();
        CHECK(chart.regions() == QStringList{u"front-left-knee"_s});
        CHECK(chart.drawing().strokes.size() == 1);
    }

    SECTION("what is drawn beside the body says nothing")
    {
        chart.tap(BodyView::Front, {0.03, 0.05});
        CHECK(chart.regions().isEmpty());
        CHECK(chart.answers(u"drawing"_s).empty());
        CHECK_FALSE(chart.view.tryNext());
    }

    SECTION("Undo goes back step by step, Clear all takes everything")
    {
        chart.tap(BodyView::Back, lowBack);
        chart.tap(BodyView::Front, kneeLeft);
        CHECK(chart.regions() == QStringList{u"front-left-knee"_s, u"back-low-middle"_s});
        QTest::mouseClick(&chart.button(u"Undo"_s), Qt::LeftButton);
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
        chart.tap(BodyView::Front, kneeLeft);
        QTest::mouseClick(&chart.button(u"Clear all"_s), Qt::LeftButton);
        CHECK(chart.regions().isEmpty());
        CHECK(chart.answers(u"drawing"_s).empty());
        QTest::mouseClick(&chart.button(u"Undo"_s), Qt::LeftButton);
        CHECK(chart.regions().size() == 2);
        QTest::mouseClick(&chart.button(u"Undo"_s), Qt::LeftButton);
        QTest::mouseClick(&chart.button(u"Undo"_s), Qt::LeftButton);
        CHECK(chart.regions().isEmpty());
        CHECK_FALSE(chart.button(u"Undo"_s).isEnabled());
    }

    SECTION("the eraser takes away what it touches, until a feeling is chosen again")
    {
        chart.tap(BodyView::Back, lowBack);
        QTest::mouseClick(&chart.button(u"Erase"_s), Qt::LeftButton);
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.regions().isEmpty());
        QTest::mouseClick(&chart.pains().at(int(PainType::Ache)), Qt::LeftButton);
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.regions().size() == 1);
    }

    SECTION("one pull of the eraser is one step of Undo, and rubs out only what it goes over")
    {
        chart.drag(BodyView::Back, {0.25, 0.20}, {0.25, 0.44});
        const BodyDrawing before = chart.drawing();
        QTest::mouseClick(&chart.button(u"Erase"_s), Qt::LeftButton);
        chart.drag(BodyView::Back, {0.21, 0.30}, {0.29, 0.34});
        CHECK(chart.drawing().strokes.size() == 2);
        CHECK(chart.regions().contains(u"back-low-middle"_s));
        QTest::mouseClick(&chart.button(u"Undo"_s), Qt::LeftButton);
        CHECK(chart.drawing() == before);
    }

    SECTION("what was painted piece by piece looks as if painted at once")
    {
        QTest::mouseClick(&chart.pains().at(int(PainType::Burning)), Qt::LeftButton);
        chart.drag(BodyView::Back, {0.25, 0.20}, {0.25, 0.44});
        chart.drag(BodyView::Back, {0.20, 0.30}, {0.30, 0.30});
        QTest::mouseClick(&chart.pains().at(int(PainType::Numb)), Qt::LeftButton);
        chart.drag(BodyView::Back, {0.22, 0.22}, {0.28, 0.40});
        chart.drag(BodyView::Front, {0.02, 0.02}, {0.04, 0.06}); // beside the body: nothing
        QTest::mouseClick(&chart.button(u"Erase"_s), Qt::LeftButton);
        chart.drag(BodyView::Back, {0.21, 0.30}, {0.29, 0.34});
        const QImage piecemeal = chart.canvas.grab().toImage();
        chart.canvas.setViews({BodyView::Front});
        chart.item.refresh(); // and both views again
        chart.canvas.setViews({BodyView::Front, BodyView::Back});
        CHECK(piecemeal == chart.canvas.grab().toImage());
    }

    SECTION("a quick eraser leaves no gaps between two places that the screen tells of")
    {
        chart.drag(BodyView::Back, {0.25, 0.20}, {0.25, 0.44});
        QTest::mouseClick(&chart.button(u"Erase"_s), Qt::LeftButton);
        const auto at = [&](double y) { return chart.canvas.pointAt(BodyView::Back, {0.25, y}); };
        QTest::mousePress(&chart.canvas, Qt::LeftButton, {}, at(0.18));
        QTest::mouseMove(&chart.canvas, at(0.46));
        QTest::mouseRelease(&chart.canvas, Qt::LeftButton, {}, at(0.46));
        CHECK(chart.drawing().strokes.empty());
    }

    SECTION("a feeling that is touched again is taken back")
    {
        QTest::mouseClick(&chart.pains().at(int(PainType::Ache)), Qt::LeftButton);
        QTest::mouseClick(&chart.pains().at(int(PainType::Ache)), Qt::LeftButton);
        CHECK_FALSE(chart.pains().at(int(PainType::Ache)).isChecked());
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.drawing().strokes.front().pain == PainType::Unsaid);
    }

    SECTION("a full drawing keeps what fits, and says so until there is room")
    {
        BodyDrawing full;
        const ChartLine line(BodyDrawing::maxPoints, lowBack);
        full.strokes.assign(19, {BodyView::Back, PainType::Ache, 0.02, line});
        full.strokes.push_back({BodyView::Back, PainType::Ache, 0.02, line});
        full.strokes.back().points.resize(BodyDrawing::maxPoints - 4);
        chart.load(full);
        chart.drag(BodyView::Front, {0.31, 0.55}, {0.31, 0.75});
        REQUIRE(chart.drawing().strokes.size() == 21);
        CHECK(chart.drawing().strokes.back().points.size() == 4);
        CHECK(chart.notice().startsWith(u"The drawing is full."_s));
        chart.tap(BodyView::Front, kneeLeft);
        CHECK(chart.drawing().strokes.size() == 21);
        CHECK(chart.notice().startsWith(u"The drawing is full."_s));
        QTest::mouseClick(&chart.button(u"Undo"_s), Qt::LeftButton);
        CHECK(chart.notice().isEmpty());
    }

    SECTION("the eraser never drops what it does not touch to make room for parts")
    {
        BodyDrawing full;
        full.strokes.assign(BodyDrawing::maxStrokes - 1,
                            {BodyView::Front, PainType::Ache, 0.02, {kneeLeft}});
        full.strokes.push_back({BodyView::Back,
                                PainType::Burning,
                                0.02,
                                evenlySpaced({{0.25, 0.2}, {0.25, 0.44}}, 0.005)});
        chart.load(full);
        QTest::mouseClick(&chart.button(u"Erase"_s), Qt::LeftButton);
        chart.tap(BodyView::Back, {0.25, 0.32});
        CHECK(chart.drawing() == full);
        CHECK(chart.notice().contains(u"too many parts"_s));
        chart.tap(BodyView::Front, kneeLeft);
        CHECK(chart.drawing().strokes.size() == 1);
        CHECK(chart.notice().isEmpty());
    }

    SECTION("one view fills the canvas, and the sides are there")
    {
        const QPoint before = chart.canvas.pointAt(BodyView::Back, {0.25, 1})
            - chart.canvas.pointAt(BodyView::Back, {0, 0});
        QTest::mouseClick(&chart.button(u"Larger"_s), Qt::LeftButton);
        chart.settle();
        CHECK(chart.canvas.pointAt(BodyView::Front, kneeLeft) == QPoint(-1, -1));
        CHECK((chart.canvas.pointAt(BodyView::Back, {0.25, 1})
               - chart.canvas.pointAt(BodyView::Back, {0, 0}))
                  .y()
              > before.y() * 1.3);
        QTest::mouseClick(&chart.button(u"Smaller"_s), Qt::LeftButton);
        for (PictureButton *each : chart.item.findChildren<PictureButton *>())
            if (each->text() == u"Sides"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        chart.tap(BodyView::LeftSide, {0.26, 0.70});
        CHECK(chart.regions() == QStringList{u"side-left-knee"_s});
    }

    SECTION("\"Nothing hurts\" and a drawing exclude each other")
    {
        chart.tap(BodyView::Back, lowBack);
        for (AnswerRow *each : chart.item.findChildren<AnswerRow *>())
            if (each->text() == u"Nothing hurts right now"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        CHECK(chart.regions() == QStringList{u"nowhere"_s});
        CHECK(chart.answers(u"drawing"_s).empty());
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
    }

    SECTION("another figure keeps what was drawn")
    {
        chart.tap(BodyView::Back, lowBack);
        for (PictureButton *each : chart.item.findChildren<PictureButton *>())
            if (each->accessibleName() == u"Broad figure"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        CHECK(chart.drawing().build == BodyBuild::Broad);
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
    }

    SECTION("a page that scrolls does not, under a finger that draws")
    {
        chart.view.resize(1080, 700);
        chart.settle();
        QScrollBar *bar = chart.view.scrollArea()->verticalScrollBar();
        REQUIRE(bar->maximum() > 0);
        chart.view.scrollArea()->ensureWidgetVisible(&chart.canvas);
        const int before = bar->value();
        chart.drag(BodyView::Back, {0.25, 0.2}, {0.25, 0.8});
        QTest::qWait(50);
        CHECK(bar->value() == before);
    }
}

TEST_CASE("BodyChartItem by list, with the keyboard alone", "[forms][ui]")
{
    Chart chart;
    QTest::mouseClick(&chart.pains().at(int(PainType::Ache)), Qt::LeftButton);
    chart.tap(BodyView::Back, lowBack);
    chart.button(u"Use a list"_s).setFocus();
    QTest::keyClick(&chart.button(u"Use a list"_s), Qt::Key_Space);
    CHECK_FALSE(chart.canvas.isVisible());
    chart.settle();

    SECTION("each region has a row of full height, and the page scrolls over them")
    {
        for (const AnswerRow *each :
             chart.item.findChildren<RegionList *>().front()->findChildren<AnswerRow *>())
            if (each->isVisible())
                CHECK(each->height() >= chart.theme.metrics().target());
        CHECK(chart.view.scrollArea()->verticalScrollBar()->maximum() > 0);
    }

    SECTION("what was drawn is chosen there, with its feeling in words")
    {
        CHECK(chart.row(u"back-low-middle"_s).isChecked());
        CHECK(chart.row(u"back-low-middle"_s).text() == u"Low back, middle: Ache"_s);
    }

    SECTION("what is chosen there is on the drawing, with the feeling chosen before")
    {
        QTest::keyClick(&chart.pains().at(int(PainType::Numb)), Qt::Key_Return);
        QTest::keyClick(&chart.row(u"front-left-knee"_s), Qt::Key_Space);
        CHECK(chart.regions() == QStringList{u"front-left-knee"_s, u"back-low-middle"_s});
        CHECK(chart.drawing().marks == std::vector{BodyMark{u"front-left-knee"_s, PainType::Numb}});
        QTest::keyClick(&chart.row(u"back-low-middle"_s), Qt::Key_Space);
        CHECK(chart.regions() == QStringList{u"front-left-knee"_s});
        CHECK(chart.drawing().strokes.empty());
    }

    SECTION("what is chosen there without a feeling has none")
    {
        QTest::keyClick(&chart.pains().at(int(PainType::Ache)), Qt::Key_Space);
        QTest::keyClick(&chart.row(u"front-left-knee"_s), Qt::Key_Space);
        CHECK(chart.row(u"front-left-knee"_s).isChecked());
        CHECK(chart.row(u"front-left-knee"_s).text() == u"Left knee, front"_s);
        CHECK(chart.drawing().marks
              == std::vector{BodyMark{u"front-left-knee"_s, PainType::Unsaid}});
    }

    SECTION("rows and feelings say name, role and state")
    {
        QAccessibleInterface *row
            = QAccessible::queryAccessibleInterface(&chart.row(u"back-low-middle"_s));
        CHECK(row->role() == QAccessible::CheckBox);
        CHECK(row->text(QAccessible::Name) == u"Low back, middle: Ache"_s);
        CHECK(row->state().checked);
        QAccessibleInterface *pain
            = QAccessible::queryAccessibleInterface(&chart.pains().at(int(PainType::Ache)));
        CHECK(pain->role() == QAccessible::RadioButton);
        CHECK(pain->text(QAccessible::Name) == u"Ache"_s);
        CHECK(pain->state().checked);
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&chart.canvas);
        CHECK(canvas->text(QAccessible::Name).startsWith(u"Where does it hurt?"_s));
        CHECK(canvas->text(QAccessible::Description) == u"Marked: Low back, middle"_s);
    }
}

TEST_CASE("BodyChartItem shows the answer of record", "[forms][ui]")
{
    SECTION("a response comes back with its drawing, and is valid")
    {
        Chart chart;
        QTest::mouseClick(&chart.pains().at(int(PainType::Tingling)), Qt::LeftButton);
        chart.tap(BodyView::Back, lowBack);
        const BodyDrawing drawn = chart.drawing();
        const auto json = chart.session.response(u"completed"_s).toJson();
        const auto response = fhir::QuestionnaireResponse::fromJson(json);
        REQUIRE(response);
        CHECK(chart.session.load(*response).empty());
        CHECK(chart.drawing() == drawn);
        CHECK(chart.regions() == QStringList{u"back-low-middle"_s});
        CHECK(chart.canvas.accessibleDescription() == u"Marked: Low back, middle"_s);
    }

    SECTION("regions without a drawing are shown as chosen by name")
    {
        Chart chart;
        chart.set(u"where"_s,
                  fhir::Coding{u"urn:bonesetters-kiosk:body-region"_s,
                               u"back-low-middle"_s,
                               u"Low back, middle"_s});
        CHECK(chart.canvas.accessibleDescription() == u"Marked: Low back, middle"_s);
        QTest::mouseClick(&chart.button(u"Use a list"_s), Qt::LeftButton);
        CHECK(chart.row(u"back-low-middle"_s).text() == u"Low back, middle"_s); // no feeling
    }

    SECTION("a drawing that is broken is no drawing")
    {
        Chart chart;
        chart.set(u"drawing"_s,
                  fhir::Attachment{QString::fromUtf16(bodyDrawingType), {}, "{\"x\":", {}, {}});
        CHECK(chart.canvas.accessibleDescription() == u"Nothing is marked."_s);
    }

    SECTION("the next patient finds an empty chart")
    {
        {
            Chart chart;
            chart.tap(BodyView::Back, lowBack);
            chart.view.clear();
            CHECK(chart.view.findChildren<BodyCanvas *>().isEmpty());
        }
        Chart next;
        CHECK(next.regions().isEmpty());
        CHECK(next.canvas.accessibleDescription() == u"Nothing is marked."_s);
    }

    SECTION("it can be read only")
    {
        Chart chart;
        chart.item.setReadOnly(true);
        chart.tap(BodyView::Back, lowBack);
        CHECK(chart.regions().isEmpty());
    }
}

TEST_CASE("BodyChartItem fits", "[forms][ui]")
{
    const auto [size, scale] = GENERATE(table<QSize, TextScale>({
        {{1080, 1600}, TextScale::Normal},
        {{1920, 830}, TextScale::Normal},
        {{1080, 1600}, TextScale::Double},
        {{1920, 830}, TextScale::Double},
    }));
    Chart chart(size);
    chart.theme.setTextScale(scale);
    chart.drag(BodyView::Back, {0.25, 0.38}, {0.25, 0.44});
    chart.settle();
    CAPTURE(size.width(), int(scale));

    // A finger on it draws and cannot scroll: all of it must be in view.
    const QWidget &page = *chart.view.scrollArea()->viewport();
    if (scale == TextScale::Normal)
        CHECK(
            page.rect().contains(QRect(chart.canvas.mapTo(&page, QPoint()), chart.canvas.size())));
    for (const QWidget *each : chart.item.findChildren<QAbstractButton *>()) {
        if (!each->isVisible())
            continue;
        CAPTURE(each->accessibleName().toStdString(), each->width(), each->height());
        CHECK(each->width() >= chart.theme.metrics().target());
        CHECK(each->height() >= chart.theme.metrics().target());
        CHECK(each->mapTo(&chart.item, QPoint(each->width(), 0)).x() <= chart.item.width());
        CHECK(each->width()
              >= qobject_cast<const QAbstractButton *>(each)->minimumSizeHint().width());
    }
}
