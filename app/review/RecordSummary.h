// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyCoverage.h"
#include "app/forms/SignatureDrawing.h"
#include "app/redflags/Outcome.h"
#include "app/storage/Records.h"

#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace kiosk {

/// What an answer is about, so that screen and note can put it in its place.
enum class Topic {
    Other,
    Identity,
    Complaint,
    Onset,
    PainNow,
    PainBest,
    PainWorst,
    Caution, ///< medicines, allergies, implants: what to know before hands-on care
    BodyChart, ///< where it hurts, and what was drawn
    Goal,
    Consent,
    Signature,
};

/// One question with its answer, as staff read it.
struct AnswerLine
{
    QString linkId;
    Topic topic = Topic::Other;
    QString section; ///< title of the page it stood on
    QString question; ///< in the reader's language when this version of the form is known, else as
                      ///< it was shown
    QString answer; ///< all its values, as the patient chose or wrote them
    std::optional<int> number; ///< when the answer is a whole number
    qint64 ms = 0; ///< UTC of the last change; 0 when the record does not say
    bool changed = false; ///< the patient first answered something else
    Tier tier = Tier::None; ///< the highest tier of a rule that this answer raised
    std::optional<SignatureDrawing> signature{}; ///< when the answer is a drawn one
};

/// A rule that fired, with the answers that made it fire.
struct RaisedReason
{
    QString ruleId;
    Tier tier = Tier::None;
    std::vector<AnswerLine> answers;
    QString clinicianNote;
};

/// The emergency page in one look. Questions that raised something are among the reasons.
struct EmergencyCheck
{
    int asked = 0; ///< 0: the record holds no emergency page
    QStringList no; ///< questions answered No
    QStringList declined; ///< "Prefer not to say"
    QStringList unanswered; ///< never taken as No (invariant 1)
};

struct AnswerCorrection
{
    qint64 ms = 0;
    QString question;
    QString before; ///< empty: there was no answer
    QString after; ///< empty: the answer was taken away
};

/// A place on the body chart, and how it feels there.
struct MarkedPlace
{
    QString name; ///< in the reader's language
    std::vector<PainType> pains;
};

/// What the patient drew, as it was drawn.
struct BodyChartReading
{
    BodyDrawing drawing;
    std::vector<MarkedPlace> places;
    std::array<double, bodyViews.size()> shares{}; ///< covered part of each view's silhouette
};

struct FormAnswers
{
    QString title;
    QString version;
    bool known = false; ///< this version of the form is installed here
    std::vector<AnswerLine> lines; ///< every answer, in the form's order
    std::optional<BodyChartReading> bodyChart; ///< the drawing is no line of its own
};

/// What a member of staff did with the record, with the note in plain words.
struct StaffStep
{
    qint64 ms = 0;
    ActionKind kind = ActionKind::Note;
    QString staffName;
    QString note;
};

/// One record as screen and chart note tell it, in the order of urgency. Plain values: knows
/// nothing of keys, widgets or HTML.
struct RecordSummary
{
    QUuid record;
    int version = 1;
    RecordRow row;
    RecordLabel label;
    qint64 startedMs = 0;
    qint64 sentMs = 0;

    Tier tier = Tier::None;
    QString ruleSetVersion; ///< empty: no rules were applied
    std::vector<RaisedReason> reasons;
    EmergencyCheck emergency;
    std::vector<FormAnswers> forms;
    std::vector<AnswerCorrection> corrections;
    QStringList remarks; ///< codes of what staff should look at; see remarkWord()
    std::vector<StaffStep> steps; ///< oldest first
    std::optional<AlertRow> alert; ///< that this visit raised

    [[nodiscard]] QString fullName() const; ///< empty when no name was given
    /// Treatment waits until a clinician clears it.
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] std::vector<AnswerLine> about(Topic topic) const;
    /// Of the first form that has one; may be null.
    [[nodiscard]] const BodyChartReading *bodyChart() const;
    [[nodiscard]] int answerCount() const;
    [[nodiscard]] int raisedCount() const; ///< answers that made some rule fire
};

} // namespace kiosk
