// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ChartNote.h"
#include "app/report/FhirBundle.h"
#include "app/review/Review.h"
#include "app/review/Worklist.h"
#include "app/storage/Verifier.h"
#include "app/visit/SubmissionLabel.h"
#include "tests/support/Drafts.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar rightToLeftOverride(0x202E);

/// What a patient typed into the shipped form, as the kiosk hands it in.
struct TypedVisit
{
    explicit TypedVisit(const QString &text)
    {
        FixedClock clock;
        FormSession intake(shippedContent().firstVisit, clock);
        for (const QString &linkId : {u"name.given"_s, u"name.family"_s, u"complaint"_s})
            intake.setAnswers(intake.find(linkId), {text});
        submission.record = QUuid(u"01932f3c-41ab-7000-8000-0123456789ab"_s);
        submission.visit = u"first-visit"_s;
        submission.language = u"en"_s;
        submission.forms = {{intake.response(u"completed"_s),
                             QString::fromLatin1(intake.questionnaire().hash.toHex()),
                             intake.changes()}};
        label = labelFor(submission, {shippedContent().firstVisit});
    }

    [[nodiscard]] RecordDraft draft() const
    {
        RecordDraft draft = aRecord(submission.record);
        draft.payload = submission.toJson();
        draft.label = label.toJson();
        return draft;
    }

    Submission submission;
    RecordLabel label;
};

QString complaintOf(const Submission &submission)
{
    const auto answers = submission.forms.front().response.answersTo(u"complaint"_s);
    const auto *text = answers.empty() ? nullptr : std::get_if<QString>(&answers.front());
    return text ? *text : QString();
}

/// No character of it reaches beyond where it stands: what opens is closed, in order, and nothing
/// overrides.
bool isContained(const QString &text)
{
    int depth = 0;
    for (const QChar c : text) {
        depth += c == QChar(0x2068) ? 1 : c == QChar(0x2069) ? -1 : 0;
        const bool isOverride = c >= QChar(0x202A) && c <= QChar(0x202E);
        if (depth < 0 || isOverride || c.isNull())
            return false;
    }
    return depth == 0;
}

} // namespace

TEST_CASE("Whatever is typed is kept as it is and harms nothing (T10)", "[visit]")
{
    const QString text = GENERATE(values<QString>({
        u"'; DROP TABLE record; --"_s,
        u"%1 %n %s {name} ${name} \\x00"_s,
        u"<b onclick=alert(1)>bold</b> &amp; <script>1</script>"_s,
        u"abc"_s + rightToLeftOverride + u"fdp.exe"_s,
        QString(QChar(0x2067)) + u"never closed"_s,
        QString(QChar(0x2069)) + QChar(0x2069) + u"closes what it did not open"_s,
        u"دانيال"_s,
        u"a"_s + QChar(u'\0') + u"b"_s,
        u"line\r\nline\tend"_s,
        u"👩🏽‍⚕️ ﷽ Z̸̧a̴͓l̶g̷o"_s,
        u"half "_s + QChar(0xD83D) + u" a character"_s,
        QString(100'000, u'x'),
    }));
    CAPTURE(text.left(80).toStdString());
    TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto owner = clinic.unlock(*desk, clinic.made.owner);
    const TypedVisit visit(text);

    REQUIRE(kiosk->submit(visit.draft()).result());
    const auto opened = desk->open(owner, visit.submission.record).result().value();

    const auto read = Submission::fromJson(opened->payload.view()).value();
    CHECK((complaintOf(read) == text));
    CHECK((opened->entry.label.familyName == text));
    CHECK(verifyClinic(clinic.directory.path())->breaks.isEmpty());

    const auto summary = summarise(*opened, shippedForms(), u"en"_s).value();
    CHECK(isContained(summary.fullName()));
    for (const FormAnswers &form : summary.forms)
        for (const AnswerLine &line : form.lines)
            CHECK(isContained(line.answer));
    const QString note = chartNote(summary, NoteContext()).html;
    CHECK(isContained(note));
    CHECK_FALSE(note.contains(u"<script"_s));
    CHECK_FALSE(note.contains(u"<b onclick"_s));
    const QByteArray bundle = QJsonDocument(fhirBundle(read, opened->entry.label)).toJson();
    CHECK(QJsonDocument::fromJson(bundle).isObject());
}

TEST_CASE("What no envelope can hold is refused and leaves nothing (T10)", "[visit]")
{
    const TempClinic clinic;
    FixedClock clock;
    IdSource ids(clock);
    const auto kiosk = openKioskStore(clinic.directory.path(), clock, ids).value();

    const auto received = kiosk->submit(TypedVisit(QString(1 << 20, u'x')).draft()).result();

    REQUIRE_FALSE(received);
    CHECK(received.error().code == ErrorCode::TooLarge);
    CHECK(verifyClinic(clinic.directory.path())->records == 0);
    CHECK(kiosk->submit(TypedVisit(u"short"_s).draft()).result());
}

TEST_CASE("A visit of 100,000 answers is kept whole (T10)", "[visit][slow]")
{
    constexpr int count = 100'000;
    TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto owner = clinic.unlock(*desk, clinic.made.owner);
    TypedVisit visit(u"many"_s);
    auto &items = visit.submission.forms.front().response.items;
    fhir::ResponseItem item;
    item.linkId = u"more"_s;
    for (int i = 0; i < count; ++i)
        item.answers.emplace_back().value = u"answer %1"_s.arg(i);
    items.push_back(item);

    const auto receipt = kiosk->submit(visit.draft()).result();

    if (!receipt) { // refused is allowed, lost is not
        CHECK(receipt.error().code == ErrorCode::TooLarge);
        CHECK(verifyClinic(clinic.directory.path())->records == 0);
        return;
    }
    const auto opened = desk->open(owner, visit.submission.record).result().value();
    const auto read = Submission::fromJson(opened->payload.view());
    REQUIRE(read);
    CHECK(read->forms.front().response.answersTo(u"more"_s).size() == std::size_t(count));
}
