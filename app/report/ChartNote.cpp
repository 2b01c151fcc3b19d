// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ChartNote.h"

#include "app/report/Html.h"
#include "app/report/StaffWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk {

// Markup is what QTextDocument knows; colours and sizes are in resources/style/note.css.

namespace {

struct Note
{
    Q_DECLARE_TR_FUNCTIONS(ChartNote)
};

QString tierClass(Tier tier)
{
    switch (tier) {
    case Tier::Emergency:
        return QStringLiteral("emergency");
    case Tier::SameDay:
        return QStringLiteral("sameday");
    case Tier::Mention:
        return QStringLiteral("mention");
    case Tier::None:
        break;
    }
    return QStringLiteral("none");
}

QString heading(const QString &words)
{
    // Not <h2>: QTextDocument makes headings larger than any style sheet asks for.
    return QStringLiteral("<p class=\"heading\">%1</p>").arg(words.toHtmlEscaped());
}

QString fact(const QString &key, const QString &value)
{
    return QStringLiteral("<tr><td class=\"key\" width=\"34%\">%1</td><td>%2</td></tr>")
        .arg(isolatedHtml(key), isolatedHtml(value));
}

/// Written anew from its strokes: nothing else of what was sent comes into the note.
QString picture(const SignatureDrawing &signature)
{
    return QStringLiteral("<img width=\"135\" height=\"60\" src=\"data:image/svg+xml;base64,%1\">")
        .arg(QString::fromLatin1(signature.toSvg().toBase64()));
}

QString facts(const std::vector<AnswerLine> &lines)
{
    if (lines.empty()) {
        return QStringLiteral("<p class=\"muted\">%1</p>")
            .arg(Note::tr("Not answered").toHtmlEscaped());
    }
    QString rows;
    for (const AnswerLine &line : lines) {
        rows += fact(line.question, line.answer);
    }
    return QStringLiteral("<table class=\"facts\" width=\"100%\" cellspacing=\"0\">%1</table>")
        .arg(rows);
}

QString person(const RecordSummary &summary, const NoteContext &context)
{
    const QString name = summary.fullName();
    QStringList about;
    const QDate day = QDateTime::fromMSecsSinceEpoch(summary.sentMs, context.zone).date();
    const auto age = summary.label.age ? summary.label.age : ageOn(summary.label.birthDate, day);
    if (age) {
        about.append(Note::tr("age %1").arg(*age));
    }
    if (!summary.label.birthDate.isEmpty()) {
        about.append(Note::tr("born %1").arg(dateWords(summary.label.birthDate)));
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr>"
                          "<td><span class=\"name\">%1</span>&nbsp;&nbsp; %2</td>"
                          "<td align=\"right\" class=\"muted\">%3</td></tr></table>")
        .arg(name.isEmpty() ? Note::tr("No name given").toHtmlEscaped() : isolatedHtml(name),
             isolatedHtml(about.join(QStringLiteral(", "))),
             isolatedHtml(languageWord(summary.label.language)));
}

QString dangerRow(const QString &number, const QString &text, const QString &answer)
{
    return QStringLiteral(
               "<tr><td class=\"bar\"></td><td class=\"cell strong\" width=\"4%\">%1</td>"
               "<td class=\"cell strong\">%2</td>"
               "<td class=\"cell strong\" align=\"right\">%3</td></tr>")
        .arg(number, text, answer);
}

QString reasonRows(const RaisedReason &reason, int number)
{
    QString rows;
    QString label = QString::number(number);
    for (const AnswerLine &line : reason.answers) {
        rows += dangerRow(label, isolatedHtml(line.question), isolatedHtml(line.answer));
        label.clear();
    }
    return rows
        + QStringLiteral("<tr><td class=\"bar\"></td><td class=\"note\">%1</td>"
                         "<td class=\"note\" colspan=\"2\">%2</td></tr>")
              .arg(label, isolatedHtml(reason.clinicianNote));
}

QString dangerCount(const RecordSummary &summary)
{
    return Note::tr("%1 of %2 answers")
        .arg(QString::number(summary.raisedCount()), QString::number(summary.answerCount()));
}

/// Who took the alert, what that person did and how long the patient waited for it.
QString alertRow(const AlertRow &alert, const NoteContext &context)
{
    const QString raised
        = Note::tr("Alert at %1").arg(clockSecondsWords(alert.createdMs, context.zone));
    QString taken = Note::tr("Nobody has acknowledged it.");
    if (alert.acknowledged)
        taken = Note::tr("Taken by %1 at %2, after %3.")
                    .arg(alert.acknowledgedBy,
                         clockSecondsWords(alert.acknowledgedMs, context.zone),
                         answerTimeWords(alert.acknowledgedMs - alert.createdMs));
    if (alert.action)
        taken += u' ' + alertActionWord(*alert.action, context.emergencyNumber) + u'.';
    return QStringLiteral("<tr><td class=\"bar\"></td><td class=\"cell\"></td>"
                          "<td class=\"cell\" colspan=\"2\">%1. %2</td></tr>")
        .arg(isolatedHtml(raised), isolatedHtml(taken));
}

QString danger(const RecordSummary &summary, const NoteContext &context)
{
    const QString headline
        = QStringLiteral("%1: %2").arg(tierWord(summary.tier), tierInstruction(summary.tier));
    const QString count = summary.reasons.empty() ? QString() : dangerCount(summary);
    QString rows = QStringLiteral("<tr><td class=\"bar\" width=\"6\"></td>"
                                  "<td class=\"head\" colspan=\"2\">%1</td>"
                                  "<td class=\"head small\" align=\"right\">%2</td></tr>")
                       .arg(headline.toHtmlEscaped(), count.toHtmlEscaped());
    int number = 0;
    for (const RaisedReason &reason : summary.reasons) {
        rows += reasonRows(reason, ++number);
    }
    if (summary.alert)
        rows += alertRow(*summary.alert, context);
    return QStringLiteral("<table class=\"danger %1\" width=\"100%\" cellspacing=\"0\">%2</table>")
        .arg(tierClass(summary.tier), rows);
}

QString listWords(const QString &intro, const QStringList &questions)
{
    return questions.isEmpty()
        ? QString()
        : QStringLiteral("<p><b>%1</b> %2</p>")
              .arg(intro.toHtmlEscaped(), isolatedHtml(questions.join(QStringLiteral("; "))));
}

QString emergencyBox(const EmergencyCheck &check)
{
    if (check.asked == 0) {
        return heading(Note::tr("Emergency questions"))
            + QStringLiteral("<p><b>%1</b></p>")
                  .arg(Note::tr("Not asked in this record.").toHtmlEscaped());
    }
    const QString title = Note::tr("Emergency questions: %1 of %2 answered No")
                              .arg(QString::number(check.no.size()), QString::number(check.asked));
    QString box = heading(title) + listWords(Note::tr("No:"), check.no)
        + listWords(Note::tr("Preferred not to say:"), check.declined);
    return box
        + (check.unanswered.isEmpty()
               ? QStringLiteral("<p><b>%1</b></p>")
                     .arg(Note::tr("Skipped or not answered: none.").toHtmlEscaped())
               : listWords(Note::tr("Skipped or not answered:"), check.unanswered));
}

QString cautionBox(const RecordSummary &summary)
{
    QString remarks;
    for (const QString &code : summary.remarks) {
        remarks += QStringLiteral("<p><b>%1</b></p>").arg(isolatedHtml(remarkWord(code)));
    }
    return heading(Note::tr("Before hands-on care")) + facts(summary.about(Topic::Caution))
        + remarks;
}

QString twoColumns(const QString &left, const QString &right, const QString &cellClass)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr>"
                          "<td class=\"%3\" width=\"50%\">%1</td><td width=\"12\"></td>"
                          "<td class=\"%3\" width=\"50%\">%2</td></tr></table>")
        .arg(left, right, cellClass);
}

QString painCell(const std::vector<AnswerLine> &lines, const QString &when)
{
    const QString number = lines.empty() || !lines.front().number
        ? QStringLiteral("–")
        : QString::number(*lines.front().number);
    return QStringLiteral("<td class=\"pain\" width=\"33%\"><span class=\"number\">%1</span> /10"
                          "<br>%2</td>")
        .arg(number, when.toHtmlEscaped());
}

QString pain(const RecordSummary &summary)
{
    const auto now = summary.about(Topic::PainNow);
    const auto best = summary.about(Topic::PainBest);
    const auto worst = summary.about(Topic::PainWorst);
    if (now.empty() && best.empty() && worst.empty()) {
        return {};
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"4\"><tr>%1%2%3</tr></table>")
        .arg(painCell(now, Note::tr("pain now")),
             painCell(best, Note::tr("at best")),
             painCell(worst, Note::tr("at worst")));
}

QString complaint(const RecordSummary &summary)
{
    QString words;
    for (const AnswerLine &line : summary.about(Topic::Complaint)) {
        words += QStringLiteral("<p class=\"words\">“%1”</p>").arg(isolatedHtml(line.answer));
    }
    return heading(Note::tr("Main complaint, in the patient's words")) + words + pain(summary)
        + facts(summary.about(Topic::Onset));
}

/// Where it hurts and how; how much of each view is marked, when it was drawn.
QString bodyChart(const RecordSummary &summary)
{
    const BodyChartReading *chart = summary.bodyChart();
    if (!chart)
        return heading(Note::tr("Body chart")) + facts(summary.about(Topic::BodyChart));
    QString places;
    for (const MarkedPlace &place : chart->places) {
        places += QStringLiteral("<p>%1").arg(isolatedHtml(place.name));
        for (const PainType pain : place.pains)
            places += QStringLiteral("<br><img src=\"feeling-%1\" width=\"18\" height=\"11\"> %2")
                          .arg(codeOf(pain), painWord(pain).toHtmlEscaped());
        places += QStringLiteral("</p>");
    }
    places += QStringLiteral("<p><b>%1</b> %2</p>")
                  .arg(Note::tr("Marked in all").toHtmlEscaped(),
                       isolatedHtml(markedShareWords(*chart)));
    QStringList views{codeOf(BodyView::Front), codeOf(BodyView::Back)};
    for (const BodyView side : {BodyView::LeftSide, BodyView::RightSide})
        if (chart->shares.at(size_t(side)) > 0)
            views += codeOf(side);
    const QString picture
        = QStringLiteral("<img src=\"body-chart-%1\" width=\"%2\" height=\"175\">")
              .arg(views.join(u' '))
              .arg(views.size() * 84);
    // Three or four views leave no room for words beside them.
    return heading(Note::tr("Body chart, drawn by the patient"))
        + QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr><td>%1</td>%2"
                         "<td class=\"beside\">%3</td></tr></table>")
              .arg(picture, views.size() > 2 ? QStringLiteral("</tr><tr>") : QString(), places);
}

QString consent(const RecordSummary &summary)
{
    std::vector<AnswerLine> lines = summary.about(Topic::Consent);
    QString drawn;
    for (const AnswerLine &line : summary.about(Topic::Signature)) {
        lines.push_back(line);
        if (line.signature)
            drawn += QStringLiteral("<p>%1</p>").arg(picture(*line.signature));
    }
    return heading(Note::tr("Consent and signature")) + facts(lines) + drawn
        + QStringLiteral("<p><b>%1</b></p>")
              .arg(Note::tr("Consent to treatment: not asked at the kiosk.").toHtmlEscaped());
}

QString clinicianBox(const RecordSummary &summary)
{
    const QString cleared
        = summary.isHeld() ? Note::tr("Hold cleared, with note") : Note::tr("Seen, with note");
    return heading(Note::tr("Clinician"))
        + QStringLiteral("<p class=\"muted\">%1</p><table width=\"100%\"><tr>"
                         "<td class=\"line\"><br><br></td></tr><tr><td class=\"muted\">%2</td></tr>"
                         "</table>")
              .arg(cleared.toHtmlEscaped(), Note::tr("Name and time").toHtmlEscaped());
}

QString annexRow(const AnswerLine &line, const NoteContext &context)
{
    const QString time = line.ms == 0 ? QString() : clockSecondsWords(line.ms, context.zone);
    return QStringLiteral("<tr><td class=\"row muted\" width=\"11%\">%1</td>"
                          "<td class=\"row\" width=\"52%\">%2</td>"
                          "<td class=\"row %4\" width=\"37%\">%3</td></tr>")
        .arg(time,
             isolatedHtml(line.question),
             isolatedHtml(line.answer),
             line.tier == Tier::None ? QString() : QStringLiteral("strong"));
}

QString annexForm(const FormAnswers &form, const NoteContext &context)
{
    QString rows;
    QString section;
    for (const AnswerLine &line : form.lines) {
        if (line.section != section && !line.section.isEmpty()) {
            rows += QStringLiteral("<tr><td class=\"section\" colspan=\"3\">%1</td></tr>")
                        .arg(isolatedHtml(line.section));
        }
        section = line.section;
        rows += annexRow(line, context);
    }
    const QString title = form.version.isEmpty()
        ? form.title
        : Note::tr("%1, version %2").arg(form.title, form.version);
    return heading(title)
        + QStringLiteral("<table width=\"100%\" cellspacing=\"0\">%1</table>").arg(rows);
}

QString correctionRows(const RecordSummary &summary, const NoteContext &context)
{
    if (summary.corrections.empty()) {
        return {};
    }
    QString rows;
    for (const AnswerCorrection &change : summary.corrections) {
        rows += QStringLiteral("<tr><td class=\"row muted\" width=\"11%\">%1</td>"
                               "<td class=\"row\" width=\"52%\">%2</td>"
                               "<td class=\"row\" width=\"37%\">%3 → %4</td></tr>")
                    .arg(clockSecondsWords(change.ms, context.zone),
                         isolatedHtml(change.question),
                         isolatedHtml(change.before),
                         isolatedHtml(change.after.isEmpty() ? Note::tr("taken back")
                                                             : change.after));
    }
    return heading(Note::tr("Answers that the patient changed"))
        + QStringLiteral("<table width=\"100%\" cellspacing=\"0\">%1</table>").arg(rows);
}

QString staffSteps(const RecordSummary &summary, const NoteContext &context)
{
    if (summary.steps.empty()) {
        return {};
    }
    QString rows;
    for (const StaffStep &step : summary.steps) {
        const QString when = dayWords(step.ms, context.zone) + QStringLiteral(", ")
            + clockWords(step.ms, context.zone);
        rows += fact(when,
                     QStringList{step.staffName, actionWord(step.kind), step.note}.join(
                         QStringLiteral(": ")));
    }
    return heading(Note::tr("Staff"))
        + QStringLiteral("<table width=\"100%\" cellspacing=\"0\">%1</table>").arg(rows);
}

QString annex(const RecordSummary &summary, const NoteContext &context)
{
    QString body = QStringLiteral("<h1 style=\"page-break-before: always\">%1</h1>")
                       .arg(Note::tr("Every answer, in order").toHtmlEscaped());
    for (const FormAnswers &form : summary.forms) {
        body += annexForm(form, context);
    }
    return body + correctionRows(summary, context) + staffSteps(summary, context);
}

QStringList foot(const RecordSummary &summary, const NoteContext &context)
{
    const QString rules = summary.ruleSetVersion.isEmpty()
        ? Note::tr("no rules applied")
        : Note::tr("rules %1").arg(summary.ruleSetVersion);
    return {Note::tr("What the patient said and what the screening rules raised. It is no "
                     "diagnosis, and an unmarked sign does not rule anything out."),
            Note::tr("Record %1, version %2. %3, %4. Printed %5 by %6.")
                .arg(summary.record.toString(QUuid::WithoutBraces).right(12),
                     QString::number(summary.version),
                     summary.row.deviceName,
                     rules,
                     dayWords(context.printedMs, context.zone) + u' '
                         + clockWords(context.printedMs, context.zone),
                     context.printedBy)};
}

} // namespace

Sheet chartNote(const RecordSummary &summary, const NoteContext &context)
{
    Sheet note;
    note.title = Note::tr("Chart note");
    note.headTitle = context.clinicName;
    note.headText = Note::tr("Chart note, %1, from the waiting-room kiosk")
                        .arg(visitWord(summary.label.visit).toLower());
    note.headRight = Note::tr("%1, sent %2")
                         .arg(dayWords(summary.sentMs, context.zone),
                              clockWords(summary.sentMs, context.zone));
    note.foot = foot(summary, context);
    if (const BodyChartReading *chart = summary.bodyChart())
        note.drawing = chart->drawing;
    note.html = QStringLiteral("<html><body>") + person(summary, context) + danger(summary, context)
        + twoColumns(cautionBox(summary), emergencyBox(summary.emergency), QStringLiteral("box"))
        + twoColumns(complaint(summary),
                     bodyChart(summary) + heading(Note::tr("Goals"))
                         + facts(summary.about(Topic::Goal)) + consent(summary)
                         + clinicianBox(summary),
                     QStringLiteral("plain"))
        + annex(summary, context) + QStringLiteral("</body></html>");
    return note;
}

} // namespace kiosk
