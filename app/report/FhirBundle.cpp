// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FhirBundle.h"

#include <QDateTime>
#include <QJsonArray>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

QString instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject coding(const QString &system, const QString &code)
{
    return {{u"system"_s, system}, {u"code"_s, code}};
}

QJsonObject codeableConcept(const QString &system, const QString &code, const QString &text)
{
    QJsonObject json{{u"coding"_s, QJsonArray{coding(system, code)}}};
    if (!text.isEmpty())
        json.insert(u"text"_s, text);
    return json;
}

/// DetectedIssue.severity
QString severity(Tier tier)
{
    switch (tier) {
    case Tier::Emergency:
        return u"high"_s;
    case Tier::SameDay:
        return u"moderate"_s;
    default:
        return u"low"_s;
    }
}

class BundleMaker
{
public:
    BundleMaker(const Submission &submission, const RecordLabel &label)
        : m_submission(submission)
        , m_label(label)
        , m_patient(address(u"Patient"_s))
    {
    }

    QJsonObject make()
    {
        add(m_patient, patient());
        for (const FormRecord &form : m_submission.forms)
            addResponse(form);
        if (m_submission.outcome)
            addOutcome(*m_submission.outcome);
        return {{u"resourceType"_s, u"Bundle"_s},
                {u"type"_s, u"collection"_s},
                {u"identifier"_s, recordIdentifier()},
                {u"timestamp"_s, instant(m_submission.sentMs)},
                {u"entry"_s, m_entries}};
    }

private:
    /// The same part of a record always gets the same address: a corrected version replaces.
    [[nodiscard]] QString address(const QString &part) const
    {
        return u"urn:uuid:"_s
            + QUuid::createUuidV5(m_submission.record, part).toString(QUuid::WithoutBraces);
    }

    [[nodiscard]] QJsonObject recordIdentifier() const
    {
        return {{u"system"_s, u"urn:bonesetters-kiosk:record"_s},
                {u"value"_s, m_submission.record.toString(QUuid::WithoutBraces)}};
    }

    [[nodiscard]] QJsonObject patientReference() const { return {{u"reference"_s, m_patient}}; }

    void add(const QString &fullUrl, QJsonObject resource)
    {
        resource.insert(u"id"_s, fullUrl.section(u':', -1));
        m_entries << QJsonObject{{u"fullUrl"_s, fullUrl}, {u"resource"_s, resource}};
    }

    [[nodiscard]] QJsonObject patient() const
    {
        QJsonObject json{{u"resourceType"_s, u"Patient"_s},
                         {u"identifier"_s, QJsonArray{recordIdentifier()}}};
        QJsonObject name;
        if (!m_label.familyName.isEmpty())
            name.insert(u"family"_s, m_label.familyName);
        if (!m_label.givenName.isEmpty())
            name.insert(u"given"_s, QJsonArray{m_label.givenName});
        if (!name.isEmpty())
            json.insert(u"name"_s, QJsonArray{name});
        if (!m_label.birthDate.isEmpty())
            json.insert(u"birthDate"_s, m_label.birthDate);
        if (!m_submission.language.isEmpty()) {
            const QJsonObject language
                = codeableConcept(u"urn:ietf:bcp:47"_s, m_submission.language, {});
            json.insert(u"communication"_s,
                        QJsonArray{QJsonObject{{u"language"_s, language}, {u"preferred"_s, true}}});
        }
        return json;
    }

    void addResponse(const FormRecord &form)
    {
        const QString fullUrl = address(u"QuestionnaireResponse/%1"_s.arg(m_responses.size()));
        QJsonObject json = form.response.toJson();
        json.insert(u"subject"_s, patientReference());
        json.insert(u"source"_s, patientReference());
        add(fullUrl, json);
        m_responses << QJsonObject{{u"reference"_s, fullUrl}};
    }

    void addOutcome(const Outcome &outcome)
    {
        for (const Reason &reason : outcome.reasons)
            addReason(reason);
        if (outcome.holdsTreatment())
            addHold(outcome);
    }

    void addReason(const Reason &reason)
    {
        QJsonObject json{
            {u"resourceType"_s, u"DetectedIssue"_s},
            {u"status"_s, u"preliminary"_s}, // until a clinician has looked
            {u"code"_s, codeableConcept(u"urn:bonesetters-kiosk:rule"_s, reason.ruleId, {})},
            {u"severity"_s, severity(reason.tier)},
            {u"patient"_s, patientReference()},
            {u"identifiedDateTime"_s, instant(m_submission.sentMs)},
            {u"implicated"_s, m_responses},
        };
        if (const QString note = reason.clinicianNote.value(u"en"_s); !note.isEmpty())
            json.insert(u"detail"_s, note);
        add(address(u"DetectedIssue/"_s + reason.ruleId), json);
    }

    void addHold(const Outcome &outcome)
    {
        const QJsonObject category = codeableConcept(
            u"http://terminology.hl7.org/CodeSystem/flag-category"_s, u"clinical"_s, {});
        add(address(u"Flag"_s),
            {{u"resourceType"_s, u"Flag"_s},
             {u"status"_s, u"active"_s},
             {u"category"_s, QJsonArray{category}},
             {u"code"_s,
              codeableConcept(u"urn:bonesetters-kiosk:tier"_s,
                              tierCode(outcome.tier),
                              u"Hold treatment until a clinician has cleared it"_s)},
             {u"subject"_s, patientReference()},
             {u"period"_s, QJsonObject{{u"start"_s, instant(m_submission.sentMs)}}}});
    }

    const Submission &m_submission;
    const RecordLabel &m_label;
    const QString m_patient;
    QJsonArray m_responses; ///< references to them
    QJsonArray m_entries;
};

} // namespace

QJsonObject fhirBundle(const Submission &submission, const RecordLabel &label)
{
    return BundleMaker(submission, label).make();
}

} // namespace kiosk
