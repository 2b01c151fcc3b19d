// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/NotePdf.h"

#include "app/core/Json.h"
#include "app/forms/ItemControl.h"
#include "app/forms/ResponseText.h"
#include "app/report/ChartNote.h"
#include "app/review/Review.h"
#include "tests/support/RealVisit.h"
#include "tests/support/SampleSummary.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/print/PdfText.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QProcess>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdlib>

using namespace kiosk;
using test::textOf;

namespace {

/// Each answer of the response as a person reads it, straight from the FHIR resource: without the
/// code that lays out the note.
QStringList answersIn(const std::vector<fhir::ResponseItem> &items, const fhir::Questionnaire &form)
{
    QStringList answers;
    for (const fhir::ResponseItem &item : items) {
        const auto *question = form.find(item.linkId);
        if (question != nullptr && controlFor(*question) == ControlKind::BodyDrawing)
            continue; // stands as a picture and as the names of the regions
        for (const fhir::ResponseAnswer &answer : item.answers) {
            answers.append(displayText(answer.value, form.find(item.linkId), QStringLiteral("en")));
            answers += answersIn(answer.items, form);
        }
        answers += answersIn(item.items, form);
    }
    return answers;
}

QString firstPage(const QByteArray &pdf)
{
    return textOf(pdf, {QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("-layout")});
}

QByteArray poppler(const QString &program, const QStringList &options, const QByteArray &pdf)
{
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write(pdf);
    file.flush();
    QProcess process;
    process.start(program, options + QStringList{file.fileName()});
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

/// The second page, as it looks on paper.
QImage pageWithChart(const QByteArray &pdf)
{
    const QStringList options{QStringLiteral("-r"),
                              QStringLiteral("150"),
                              QStringLiteral("-f"),
                              QStringLiteral("2"),
                              QStringLiteral("-l"),
                              QStringLiteral("2"),
                              QStringLiteral("-png")};
    QImage page = QImage::fromData(poppler(QStringLiteral("pdftoppm"), options, pdf));
    REQUIRE_FALSE(page.isNull());
    return page;
}

/// Lines are thin: their edges are paler.
int countNear(const QImage &page, const QColor &color)
{
    int pixels = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x) {
            const QColor seen = page.pixelColor(x, y);
            pixels
                += int(std::abs(seen.red() - color.red()) + std::abs(seen.green() - color.green())
                           + std::abs(seen.blue() - color.blue())
                       < 120);
        }
    return pixels;
}

Sheet noteOf(const RecordSummary &summary)
{
    NoteContext context;
    context.clinicName = QStringLiteral("Bonesetters Critical Chiropractic");
    context.printedBy = QStringLiteral("Maria");
    return chartNote(summary, context);
}

} // namespace

TEST_CASE("NotePdf", "[print]")
{
    RecordSummary summary = test::sampleSummary();

    SECTION("every answer stands in the text of the PDF")
    {
        const QString text = textOf(notePdf(noteOf(summary), Paper::A4));

        for (const auto *answer : {u"Suddenly",
                                   u"Blood thinner",
                                   u"I used to",
                                   u"Lift my grandson",
                                   u"Back <b>\"hurts\"</b> & leg burns"}) {
            CAPTURE(QString::fromUtf16(answer));
            CHECK(text.contains(QStringView(answer)));
        }
    }

    SECTION("the dangerous answers come first, on the first page")
    {
        const QString text = firstPage(notePdf(noteOf(summary), Paper::Letter));

        const auto reason = text.indexOf(QStringLiteral("Did pain shoot down your leg?"));
        CHECK(reason > 0);
        CHECK(reason < text.indexOf(QStringLiteral("Blood thinner")));
        CHECK(reason < text.indexOf(QStringLiteral("hurts")));
    }

    SECTION("a long form goes on over pages that say their number")
    {
        for (int i = 0; i < 200; ++i) {
            AnswerLine line = summary.forms.back().lines.back();
            line.answer = QStringLiteral("Answer number %1.").arg(i);
            summary.forms.back().lines.push_back(line);
        }

        const QString text = textOf(notePdf(noteOf(summary), Paper::A4));

        CHECK(text.contains(QStringLiteral("Answer number 0.")));
        CHECK(text.contains(QStringLiteral("Answer number 199.")));
        CHECK(text.contains(QStringLiteral("Page 2 of")));
    }

    SECTION("the file itself names nobody")
    {
        const QByteArray pdf = notePdf(noteOf(summary), Paper::A4);

        CHECK(pdf.startsWith("%PDF"));
        CHECK_FALSE(pdf.contains("Walter"));
    }

    SECTION("a drawn signature is on the paper")
    {
        const auto inkOf = [](const QByteArray &pdf) {
            QProcess render;
            render.start(QStringLiteral("pdftoppm"),
                         {QStringLiteral("-r"), QStringLiteral("60"), QStringLiteral("-gray")});
            render.write(pdf);
            render.closeWriteChannel();
            REQUIRE(render.waitForFinished());
            const QByteArray pages = render.readAllStandardOutput();
            return std::count_if(pages.begin(), pages.end(), [](char grey) {
                return static_cast<unsigned char>(grey) < 128;
            });
        };
        AnswerLine line;
        line.topic = Topic::Signature;
        line.question = QStringLiteral("Your signature");
        summary.forms.front().lines.push_back(line);
        const auto before = inkOf(notePdf(noteOf(summary), Paper::A4));
        SignatureDrawing signature;
        for (int i = 1; i < 20; ++i)
            signature.strokes.push_back({{0.1 * i, 0.1}, {0.1 * i + 0.1, 0.9}});
        summary.forms.front().lines.back().signature = signature;
        const QByteArray pdf = notePdf(noteOf(summary), Paper::A4);
        if (const QString shots = qEnvironmentVariable("KIOSK_SHOTS"); !shots.isEmpty())
            REQUIRE(writeFile(shots + QStringLiteral("/note-signature.pdf"), pdf));
        CHECK(inkOf(pdf) > before + 150);
    }

    SECTION("fonts are embedded")
    {
        CHECK(notePdf(noteOf(summary), Paper::A4).contains("/FontFile"));
    }
}

TEST_CASE("The PDF of a real first visit", "[print]")
{
    const Submission visit = test::fullFirstVisit();
    const Sheet note = noteOf(summarise(visit, test::shippedForms(), QStringLiteral("en")));
    const QByteArray pdf = notePdf(note, Paper::Letter);

    SECTION("holds every answer to every question of both forms, in their order")
    {
        QString rest = textOf(pdf, {QStringLiteral("-raw")});
        rest = rest.sliced(rest.indexOf(QStringLiteral("Every answer, in order")));
        const QStringList answers
            = answersIn(visit.forms.at(0).response.items, *test::shippedContent().checklist)
            + answersIn(visit.forms.at(1).response.items, *test::shippedContent().firstVisit);

        REQUIRE(answers.size() > 60);
        for (const QString &answer : answers) {
            CAPTURE(answer.toStdString());
            const auto at = rest.indexOf(answer.simplified());
            REQUIRE(at >= 0);
            rest = rest.sliced(at + answer.simplified().size());
        }
    }

    SECTION("shows what was drawn in lines, not in pixels, with its colours")
    {
        CHECK(poppler(QStringLiteral("pdfimages"), {QStringLiteral("-list")}, pdf).count('\n')
              == 2); // head and rule of an empty table

        const QImage page = pageWithChart(pdf);
        if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty())
            page.save(QStringLiteral("%1/note.png").arg(folder));
        Sheet undrawn = note;
        undrawn.drawing = BodyDrawing();
        const QImage bare = pageWithChart(notePdf(undrawn, Paper::Letter));
        for (const QColor &pain : {QColor(0xB4, 0x50, 0x0B), QColor(0x1F, 0x4E, 0x8C)}) {
            CAPTURE(pain.name().toStdString());
            CHECK(countNear(page, pain) > countNear(bare, pain) + 20);
        }
    }

    SECTION("tells the raised and the declined question before anything else")
    {
        const QString text = firstPage(pdf);
        const auto care = text.indexOf(QStringLiteral("Before hands-on care"));

        REQUIRE(care > 0);
        CHECK(text.first(care).contains(QStringLiteral("Do you have new numbness")));
        CHECK(text.first(care).contains(QStringLiteral("Numb or tingling between your legs")));
    }
}
