// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RecordCards.h"

#include "app/report/StaffWords.h"
#include "ui/desk/TierChip.h"
#include "ui/widgets/BodyColors.h"
#include "ui/widgets/SignatureCanvas.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

constexpr int columnGap = 14;

QVBoxLayout *column(const std::vector<QWidget *> &cards)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(12);
    for (QWidget *card : cards) {
        if (card) {
            layout->addWidget(card);
        }
    }
    layout->addStretch();
    return layout;
}

QString quoted(const QString &text)
{
    return QStringLiteral("“%1”").arg(text);
}

} // namespace

RecordCards::RecordCards(const Theme &theme,
                         const RecordSummary &summary,
                         const QTimeZone &zone,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_summary(summary)
    , m_zone(zone)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(columnGap);
    const auto cautions = m_summary.about(Topic::Caution);
    auto *before = factsCard(tr("Before hands-on care"), cautions, true);
    for (const QString &code : m_summary.remarks) {
        before->body()->addWidget(words(remarkWord(code), Look::Strong));
    }
    layout->addLayout(column({raisedCard(), emergencyCard(), before}), 10);
    layout->addLayout(
        column({complaintCard(),
                bodyChartCard(),
                painCard(),
                factsCard(tr("How it began and behaves"), m_summary.about(Topic::Onset), false)}),
        10);
    layout->addLayout(column({factsCard(tr("Goals"), m_summary.about(Topic::Goal), false),
                              consentCard(),
                              correctionsCard(),
                              staffCard()}),
                      9);
}

QWidget *RecordCards::reasonRow(const RaisedReason &reason)
{
    const TierLook look = tierLook(reason.tier);
    auto *row = new QWidget;
    auto *icon = new IconLabel(m_theme, 18);
    icon->setIconName(look.icon, look.ink);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    for (const AnswerLine &line : reason.answers) {
        auto *answer = new QHBoxLayout;
        answer->addWidget(words(line.question, Look::Strong), 3, Qt::AlignTop);
        auto *said = words(line.answer, Look::Strong);
        said->setAlignment(Qt::AlignRight);
        answer->addWidget(said, 1, Qt::AlignTop);
        text->addLayout(answer);
        if (line.ms != 0) {
            text->addWidget(
                words(tr("Answered %1").arg(clockSecondsWords(line.ms, m_zone)), Look::Small));
        }
    }
    if (!reason.clinicianNote.isEmpty()) {
        text->addWidget(words(tr("For the clinician: %1").arg(reason.clinicianNote), Look::Plain));
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(12);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    return row;
}

QWidget *RecordCards::raisedCard()
{
    const QString rules = m_summary.ruleSetVersion.isEmpty()
        ? tr("no rules applied")
        : tr("%1 of %2 answers, rules %3")
              .arg(QString::number(m_summary.raisedCount()),
                   QString::number(m_summary.answerCount()),
                   m_summary.ruleSetVersion);
    auto *card = new SectionCard(tr("What raised it"), rules);
    for (const RaisedReason &reason : m_summary.reasons) {
        card->body()->addWidget(hairline());
        card->body()->addWidget(reasonRow(reason));
    }
    if (m_summary.reasons.empty()) {
        card->body()->addWidget(words(tierInstruction(Tier::None), Look::Plain));
    }
    return card;
}

QWidget *RecordCards::emergencyCard()
{
    const EmergencyCheck &check = m_summary.emergency;
    if (check.asked == 0) {
        auto *card = new SectionCard(tr("Emergency questions"), {});
        card->body()->addWidget(words(tr("Not asked in this record."), Look::Strong));
        return card;
    }
    auto *card = new SectionCard(tr("Emergency questions"),
                                 tr("%1 of %2 answered No").arg(check.no.size()).arg(check.asked));
    const auto add = [card](const QString &intro, const QStringList &questions, Look look) {
        if (!questions.isEmpty()) {
            card->body()->addWidget(words(intro.arg(questions.join(QStringLiteral("; "))), look));
        }
    };
    add(tr("Not answered: %1"), check.unanswered, Look::Strong);
    add(tr("Preferred not to say: %1"), check.declined, Look::Strong);
    add(tr("No: %1"), check.no, Look::Plain);
    if (check.unanswered.isEmpty()) {
        card->body()->addWidget(words(tr("Nothing was skipped."), Look::Small));
    }
    return card;
}

SectionCard *
RecordCards::factsCard(const QString &heading, const std::vector<AnswerLine> &lines, bool strong)
{
    auto *card = new SectionCard(heading, {});
    for (const AnswerLine &line : lines) {
        card->addFact(line.question, line.answer, strong);
    }
    if (lines.empty()) {
        card->body()->addWidget(words(tr("Not answered."), Look::Muted));
    }
    return card;
}

QWidget *RecordCards::complaintCard()
{
    auto *card = new SectionCard(tr("Main complaint"), tr("in the patient's words"));
    const auto lines = m_summary.about(Topic::Complaint);
    for (const AnswerLine &line : lines) {
        card->body()->addWidget(words(quoted(line.answer), Look::Title));
    }
    if (lines.empty()) {
        card->body()->addWidget(words(tr("Not answered."), Look::Muted));
    }
    return card;
}

QWidget *RecordCards::painCard()
{
    auto *card = new SectionCard(tr("Pain, 0 to 10"), {});
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (const auto &[topic, when] : {std::pair(Topic::PainNow, tr("now")),
                                      std::pair(Topic::PainBest, tr("at best")),
                                      std::pair(Topic::PainWorst, tr("at worst"))}) {
        const auto lines = m_summary.about(topic);
        const bool known = !lines.empty() && lines.front().number;
        auto *cell = new QFrame;
        cell->setObjectName(topic == Topic::PainNow ? QStringLiteral("painNow")
                                                    : QStringLiteral("card"));
        auto *layout = new QVBoxLayout(cell);
        layout->setSpacing(0);
        layout->addWidget(words(
            known ? tr("%1 / 10").arg(*lines.front().number) : QStringLiteral("–"), Look::Number));
        layout->addWidget(words(when, Look::Small));
        row->addWidget(cell, 1);
    }
    card->body()->addLayout(row);
    return card;
}

QWidget *RecordCards::bodyChartCard()
{
    const BodyChartReading *chart = m_summary.bodyChart();
    if (!chart)
        return factsCard(tr("Body chart"), m_summary.about(Topic::BodyChart), false);
    auto *card = new SectionCard(tr("Body chart"), tr("drawn by the patient"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    std::vector<BodyView> views{BodyView::Front, BodyView::Back};
    for (const BodyView side : {BodyView::LeftSide, BodyView::RightSide})
        if (chart->shares.at(size_t(side)) > 0)
            views.push_back(side);
    const QSize size(int(views.size()) * 110, 220);
    auto *picture = new QLabel;
    picture->setObjectName(QStringLiteral("bodyChart"));
    followTheme(m_theme, picture, [this, picture, views, size, drawing = chart->drawing] {
        picture->setPixmap(bodyPicture(bodyColors(m_theme),
                                       BodyMap::shipped(),
                                       drawing,
                                       views,
                                       size,
                                       picture->devicePixelRatio()));
    });
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    QStringList spoken;
    for (const MarkedPlace &place : chart->places) {
        QStringList pains;
        for (const PainType pain : place.pains)
            pains += painWord(pain);
        spoken += tr("%1: %2").arg(place.name, pains.join(QStringLiteral(", ")));
        text->addWidget(words(spoken.back(), Look::Plain));
    }
    text->addWidget(words(tr("Marked: %1").arg(markedShareWords(*chart)), Look::Strong));
    row->addLayout(text, 1);
    row->setAlignment(text, Qt::AlignTop);
    picture->setAccessibleName(spoken.join(QStringLiteral("; ")));
    card->body()->addLayout(row);
    return card;
}

QWidget *RecordCards::signaturePicture(const AnswerLine &line)
{
    constexpr QSize size(270, 120);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words(line.question, Look::Small));
    auto *picture = new QLabel;
    picture->setObjectName(QStringLiteral("signature"));
    picture->setAccessibleName(tr("%1: signed with a finger").arg(line.question));
    followTheme(m_theme, picture, [this, picture, size, drawing = *line.signature] {
        QPixmap pixmap(size * picture->devicePixelRatio());
        pixmap.setDevicePixelRatio(picture->devicePixelRatio());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSignature(
            painter, drawing, QRectF(QPointF(), QSizeF(size)), m_theme.color(ColorRole::Ink));
        picture->setPixmap(pixmap);
    });
    layout->addWidget(picture);
    return box;
}

QWidget *RecordCards::consentCard()
{
    auto *card = new SectionCard(tr("Consent and signature"), {});
    const auto consents = m_summary.about(Topic::Consent);
    const auto signatures = m_summary.about(Topic::Signature);
    for (const AnswerLine &line : consents) {
        card->addFact(line.question, line.answer);
    }
    for (const AnswerLine &line : signatures) {
        if (line.signature)
            card->body()->addWidget(signaturePicture(line));
        else
            card->addFact(line.question, line.answer, true);
    }
    if (signatures.empty()) {
        card->body()->addWidget(words(tr("Not signed."), Look::Strong));
    }
    card->body()->addWidget(words(
        tr("Consent to treatment is asked by the clinician, not at the kiosk."), Look::Small));
    return card;
}

QWidget *RecordCards::correctionsCard()
{
    if (m_summary.corrections.empty()) {
        return nullptr;
    }
    auto *card = new SectionCard(tr("Answers that the patient changed"), {});
    for (const AnswerCorrection &change : m_summary.corrections) {
        const QString after = change.after.isEmpty() ? tr("taken back") : change.after;
        card->addFact(
            QStringLiteral("%1  %2").arg(clockSecondsWords(change.ms, m_zone), change.question),
            QStringLiteral("%1 → %2").arg(change.before, after));
    }
    return card;
}

QWidget *RecordCards::staffCard()
{
    auto *card = new SectionCard(tr("Staff"), tr("signed, oldest first"));
    if (const auto &alert = m_summary.alert) {
        card->addFact(tr("Alert at %1").arg(clockSecondsWords(alert->createdMs, m_zone)),
                      alert->acknowledged
                          ? tr("Taken by %1 after %2")
                                .arg(alert->acknowledgedBy,
                                     answerTimeWords(alert->acknowledgedMs - alert->createdMs))
                          : tr("Nobody has acknowledged it"),
                      true);
    }
    for (const StaffStep &step : m_summary.steps) {
        const QString what = step.note.isEmpty()
            ? actionWord(step.kind)
            : QStringLiteral("%1: %2").arg(actionWord(step.kind), quoted(step.note));
        card->addFact(QStringLiteral("%1  %2").arg(clockWords(step.ms, m_zone), step.staffName),
                      what);
    }
    if (m_summary.steps.empty()) {
        card->body()->addWidget(words(tr("Nobody opened it before you."), Look::Muted));
    }
    return card;
}

} // namespace kiosk
