// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/PatientSession.h"

#include <QRandomGenerator>

namespace kiosk {

/// What a generated patient says. Nobody real: names are of birds and trees, and every visit's
/// complaint begins with "Demo".
struct DemoTally
{
    int visits = 0;
    int alerts = 0;
};

/// Fills a store with visits as patients make them, through the same session, sink and seal as the
/// kiosk's: for load, tests and training. The same seed gives the same answers.
class DemoVisits final
{
public:
    DemoVisits(VisitContent content,
               SubmissionSink &sink,
               const Clock &clock,
               IdSource &ids,
               quint32 seed);

    /// One first visit, answered, judged and sent; returns after COMMIT.
    [[nodiscard]] Result<> makeOne();
    [[nodiscard]] DemoTally tally() const { return m_tally; }

private:
    void answer(FormSession &form, double yesShare);
    /// Draws on the body chart, and answers the question before it with the regions that means.
    void draw(FormSession &form, const FormNode &drawing);
    bool answerBelow(FormSession &form, NodeId id, double yesShare);
    [[nodiscard]] std::vector<fhir::Value> answersFor(const fhir::QuestionnaireItem &item,
                                                      double yesShare);
    [[nodiscard]] fhir::Attachment signature();
    [[nodiscard]] QString textFor(const fhir::QuestionnaireItem &item);
    [[nodiscard]] const QString &one(const QStringList &of);

    VisitContent m_content;
    SubmissionSink &m_sink;
    const Clock &m_clock;
    IdSource &m_ids;
    QRandomGenerator m_random;
    DemoTally m_tally;
};

} // namespace kiosk
