// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/NotePdf.h"

#include "tests/support/SampleSummary.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QProcess>

using namespace kiosk;

namespace {

/// What a reader of the PDF finds, with poppler's pdftotext: white space made one, no isolates.
QString textOf(const QByteArray &pdf, const QStringList &options = {})
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  options + QStringList{QStringLiteral("-"), QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    return text.simplified();
}

QString firstPage(const QByteArray &pdf)
{
    return textOf(pdf, {QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("-layout")});
}

ChartNote noteOf(const RecordSummary &summary)
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

    SECTION("fonts are embedded")
    {
        CHECK(notePdf(noteOf(summary), Paper::A4).contains("/FontFile"));
    }
}
