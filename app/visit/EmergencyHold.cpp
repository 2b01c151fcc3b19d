// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/EmergencyHold.h"

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

const QStringList &heldItems()
{
    static const QStringList items{u"CES-2"_s, u"CES-5"_s};
    return items;
}

QString timeCourseOf(const QString &item)
{
    return item + u".since"_s;
}

bool isWorrying(const fhir::QuestionnaireResponse &response, const QString &item)
{
    const auto answers = response.answersTo(item);
    return std::any_of(answers.begin(), answers.end(), [](const fhir::Value &answer) {
        const QString code = fhir::codeOf(answer);
        return code == u"yes"_s || code == u"not-sure"_s;
    });
}

} // namespace

void EmergencyHold::update(const fhir::QuestionnaireResponse &response,
                           const fhir::Questionnaire &checklist,
                           qint64 ms)
{
    for (const QString &item : heldItems()) {
        const bool mustWait = checklist.find(timeCourseOf(item)) != nullptr
            && isWorrying(response, item) && response.answersTo(timeCourseOf(item)).empty();
        if (!mustWait)
            m_waits.remove(item);
        else if (!m_waits.contains(item))
            m_waits.insert(item, {Stage::Waiting, ms + waitMs});
    }
}

bool EmergencyHold::waits(const QString &item) const
{
    return m_waits.contains(item) && m_waits[item].stage == Stage::Waiting;
}

bool EmergencyHold::isWaiting() const
{
    return std::any_of(heldItems().begin(), heldItems().end(), [this](const QString &item) {
        return waits(item);
    });
}

fhir::QuestionnaireResponse
EmergencyHold::withoutWaiting(const fhir::QuestionnaireResponse &response) const
{
    const auto strip = [this](std::vector<fhir::ResponseItem> &items, const auto &self) -> void {
        std::erase_if(items, [this](const fhir::ResponseItem &item) { return waits(item.linkId); });
        for (fhir::ResponseItem &item : items) {
            self(item.items, self);
            for (fhir::ResponseAnswer &answer : item.answers)
                self(answer.items, self);
        }
    };
    fhir::QuestionnaireResponse stripped = response;
    strip(stripped.items, strip);
    return stripped;
}

bool EmergencyHold::endDue(qint64 ms)
{
    bool hasEnded = false;
    for (Wait &wait : m_waits) {
        if (wait.stage == Stage::Waiting && ms >= wait.endsMs) {
            wait.stage = Stage::Over;
            hasEnded = true;
        }
    }
    return hasEnded;
}

void EmergencyHold::endAll()
{
    for (Wait &wait : m_waits)
        wait.stage = Stage::Over;
}

} // namespace kiosk
