// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/Topics.h"

#include "app/forms/ItemControl.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

struct TopicOfKey
{
    const char16_t *key;
    Topic topic;
};

/// QuestionnaireItem::label
constexpr std::array labels = {
    TopicOfKey{u"given", Topic::Identity},
    TopicOfKey{u"family", Topic::Identity},
    TopicOfKey{u"preferred", Topic::Identity},
    TopicOfKey{u"birth-date", Topic::Identity},
    TopicOfKey{u"phone", Topic::Identity},
    TopicOfKey{u"email", Topic::Identity},
    TopicOfKey{u"complaint", Topic::Complaint},
};

/// LOINC, as clinical brief 2.2 gives them.
constexpr std::array loincCodes = {
    TopicOfKey{u"10154-3", Topic::Complaint},
    TopicOfKey{u"10164-2", Topic::Onset},
    TopicOfKey{u"72514-3", Topic::PainNow},
    TopicOfKey{u"10160-0", Topic::Caution}, // medicines
    TopicOfKey{u"48765-2", Topic::Caution}, // allergies
    TopicOfKey{u"11348-0", Topic::Caution}, // told in the past
};

/// linkIds of our own forms: the name itself, or what stands before its first dot.
constexpr std::array linkIds = {
    TopicOfKey{u"onset", Topic::Onset},
    TopicOfKey{u"pain.where", Topic::BodyChart},
    TopicOfKey{u"pain.drawing", Topic::BodyChart},
    TopicOfKey{u"region", Topic::Onset},
    TopicOfKey{u"side", Topic::Onset},
    TopicOfKey{u"pain.character", Topic::Onset},
    TopicOfKey{u"pain.worse", Topic::Onset},
    TopicOfKey{u"pain.better", Topic::Onset},
    TopicOfKey{u"pain.best", Topic::PainBest},
    TopicOfKey{u"pain.worst", Topic::PainWorst},
    TopicOfKey{u"medicines", Topic::Caution},
    TopicOfKey{u"medication", Topic::Caution},
    TopicOfKey{u"allergies", Topic::Caution},
    TopicOfKey{u"surgery", Topic::Caution},
    TopicOfKey{u"goals", Topic::Goal},
    TopicOfKey{u"topics", Topic::Goal},
    TopicOfKey{u"consent", Topic::Consent},
};

template <std::size_t size>
Topic find(const std::array<TopicOfKey, size> &table, const QString &key)
{
    const auto *row = std::ranges::find_if(
        table, [&key](const TopicOfKey &entry) { return key == QStringView(entry.key); });
    return row == table.end() ? Topic::Other : row->topic;
}

/// Section 1.9 of the brief, and the two bone items that forbid a thrust.
bool isTreatmentCaution(const QString &linkId)
{
    return linkId.startsWith(u"TC-") || linkId.startsWith(u"FX-3") || linkId.startsWith(u"FX-4");
}

Topic topicByCode(const fhir::QuestionnaireItem &item)
{
    for (const fhir::Coding &code : item.code) {
        if (const Topic topic = find(loincCodes, code.code); topic != Topic::Other) {
            return topic;
        }
    }
    return Topic::Other;
}

Topic topicByLinkId(const QString &linkId)
{
    if (isTreatmentCaution(linkId)) {
        return Topic::Caution;
    }
    const Topic exact = find(linkIds, linkId);
    return exact == Topic::Other ? find(linkIds, linkId.section(u'.', 0, 0)) : exact;
}

} // namespace

Topic topicOf(const fhir::QuestionnaireItem &item)
{
    if (controlFor(item) == ControlKind::Signature) {
        return Topic::Signature;
    }
    if (const Topic topic = find(labels, item.label); topic != Topic::Other) {
        return topic;
    }
    const Topic topic = topicByCode(item);
    return topic == Topic::Other ? topicByLinkId(item.linkId) : topic;
}

} // namespace kiosk
