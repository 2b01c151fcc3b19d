// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/RecordSummary.h"

#include "app/core/ShownText.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace kiosk {

QString RecordSummary::fullName() const
{
    return shownText(QStringList{label.givenName, label.familyName}.join(u' ').trimmed());
}

bool RecordSummary::isHeld() const
{
    return (row.held || tier >= Tier::SameDay) && !row.holdCleared;
}

std::vector<AnswerLine> RecordSummary::about(Topic topic) const
{
    std::vector<AnswerLine> found;
    for (const FormAnswers &form : forms) {
        std::copy_if(form.lines.begin(),
                     form.lines.end(),
                     std::back_inserter(found),
                     [topic](const AnswerLine &line) { return line.topic == topic; });
    }
    return found;
}

const BodyChartReading *RecordSummary::bodyChart() const
{
    for (const FormAnswers &form : forms)
        if (form.bodyChart)
            return &*form.bodyChart;
    return nullptr;
}

int RecordSummary::answerCount() const
{
    return std::accumulate(forms.begin(), forms.end(), 0, [](int sum, const FormAnswers &form) {
        return sum + static_cast<int>(form.lines.size());
    });
}

int RecordSummary::raisedCount() const
{
    return std::accumulate(forms.begin(), forms.end(), 0, [](int sum, const FormAnswers &form) {
        const auto raised = std::ranges::count_if(
            form.lines, [](const AnswerLine &line) { return line.tier != Tier::None; });
        return sum + static_cast<int>(raised);
    });
}

} // namespace kiosk
