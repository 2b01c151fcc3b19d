// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/EmergencyHold.h"

#include <algorithm>
#include <chrono>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

EmergencyHold::EmergencyHold(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    // Compared with the clock often instead of one long timer: a computer that slept is not late.
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &EmergencyHold::endDue);
}

void EmergencyHold::update(const fhir::QuestionnaireResponse &response,
                           const fhir::Questionnaire &checklist)
{
    for (const QString &item : heldItems()) {
        const bool mustWait = checklist.find(timeCourseOf(item)) != nullptr
            && isWorrying(response, item) && response.answersTo(timeCourseOf(item)).empty();
        if (!mustWait)
            m_waits.remove(item);
        else if (!m_waits.contains(item))
            m_waits.insert(item, {Stage::Waiting, m_clock.monotonicMs() + waitMs});
    }
    if (!isWaiting())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
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

void EmergencyHold::endDue()
{
    bool hasEnded = false;
    for (Wait &wait : m_waits) {
        if (wait.stage == Stage::Waiting && m_clock.monotonicMs() >= wait.endsMs) {
            wait.stage = Stage::Over;
            hasEnded = true;
        }
    }
    if (hasEnded)
        emit expired();
}

void EmergencyHold::endAll()
{
    for (Wait &wait : m_waits)
        wait.stage = Stage::Over;
    m_timer.stop();
}

void EmergencyHold::reset()
{
    m_waits.clear();
    m_timer.stop();
}

} // namespace kiosk
