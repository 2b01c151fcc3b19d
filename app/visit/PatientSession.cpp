// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PatientSession.h"

#include "app/core/Logging.h"
#include "app/core/WhenDone.h"
#include "app/visit/AlertCall.h"
#include "app/visit/AlertContent.h"
#include "app/visit/Handover.h"
#include "app/visit/Screening.h"
#include "app/visit/SubmissionLabel.h"
#include "app/visit/VisitForms.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

QString visitCode(PatientSession::Journey journey)
{
    return journey == PatientSession::Journey::FirstVisit ? u"first-visit"_s : u"checklist"_s;
}

} // namespace

class PatientSession::Private
{
public:
    Private(PatientSession &session,
            VisitContent content,
            SubmissionSink &sink,
            const Clock &clock,
            IdSource &ids)
        : q(session)
        , m_content(std::move(content))
        , m_forms(clock)
        , m_votes(sink)
        , m_sink(sink)
        , m_clock(clock)
        , m_ids(ids)
    {
        // Compared with the clock often instead of one long wait: a computer that slept is not
        // late.
        m_holding.setInterval(200);
        connect(&m_holding, &QTimer::timeout, &q, [this] {
            m_screening->passTime(m_clock.monotonicMs());
            afterScreening();
        });
        m_announcing.setSingleShot(true);
        connect(&m_announcing, &QTimer::timeout, &q, [this] { emit q.emergency(); });
    }

    void begin(Journey journey);
    void setLanguage(const QString &language);
    void finishChecklist();
    void send();
    void leave();
    void wipe();
    void callPerson(AlertKind kind, const QByteArray &content);
    [[nodiscard]] QByteArray knownContent() const;
    void unwellNow();
    void repeatAlert();
    void restoreEmergency();
    [[nodiscard]] AlertState alertState() const;
    [[nodiscard]] bool emergencyStands() const;
    [[nodiscard]] const Outcome &outcome() const;

    PatientSession &q;
    VisitContent m_content; ///< for the next journey
    VisitForms m_forms;
    Journey m_journey = Journey::None;
    QString m_defaultLanguage = u"en"_s;
    bool m_isEmergencyRaised = false; ///< by an answer
    bool m_isUnwell = false; ///< by the patient's own word, without any answer
    bool m_isSending = false;
    AlertCall *m_alert = nullptr;
    AlertCall *m_personCall = nullptr; ///< or for an appointment
    UsefulVotes m_votes;

private:
    void startChecklist();
    void screen();
    void afterScreening();
    void holdAlert();
    void raiseEmergency();
    void raiseDueAlert();
    [[nodiscard]] QUuid nextAlertId();
    void callDesk();
    [[nodiscard]] AlertCall *call(AlertDraft draft);
    void watch(AlertCall &alert);
    void dropAlerts();
    void announce();
    void handIn();
    void forget();
    [[nodiscard]] Submission submission() const;
    [[nodiscard]] QString knownName() const;
    [[nodiscard]] QStringList staffNotes(const RecordLabel &label) const;

    SubmissionSink &m_sink;
    const Clock &m_clock;
    IdSource &m_ids;
    std::optional<Screening> m_screening; ///< of the checklist
    QUuid m_heldAlert; ///< null while the store holds none
    QTimer m_holding; ///< runs while an answer waits for its time course
    QList<qint64> m_finishedMs; ///< see Submission
    QList<AlertCall *> m_earlierAlerts; ///< that `m_alert` repeats
    qint64 m_personCalledMs = 0; ///< monotonic
    QTimer m_announcing; ///< runs until the stop screen need wait no longer
    Handover *m_handover = nullptr;
    QUuid m_record;
    qint64 m_startedMs = 0;
    bool m_isChecklistFinished = false;
    bool m_isSent = false; ///< the patient pressed Send
    bool m_isLeaving = false;
};

void PatientSession::Private::begin(Journey journey)
{
    const bool goesOn = m_journey == Journey::Checklist && journey == Journey::FirstVisit
        && m_isChecklistFinished;
    if (!goesOn) {
        forget();
        m_forms.use(m_content);
        m_record = m_ids.next();
        m_startedMs = m_clock.nowMs();
        m_handover = new Handover(m_sink, m_record, &q);
        connect(m_handover, &Handover::stored, &q, [this](const Receipt &receipt) {
            if (std::exchange(m_isSending, false))
                emit q.received(receipt);
        });
        connect(m_handover, &Handover::failed, &q, [this](const Error &error) {
            if (std::exchange(m_isSending, false))
                emit q.sendFailed(error);
        });
        startChecklist();
    }
    m_journey = journey;
    if (journey == Journey::FirstVisit)
        m_forms.startIntake(m_isChecklistFinished);
}

void PatientSession::Private::startChecklist()
{
    if (!m_forms.startChecklist())
        return;
    m_screening.emplace(m_forms.content().rules, m_forms.content().checklist);
    connect(m_forms.checklist(), &FormSession::changed, &q, [this] { screen(); });
    screen();
}

void PatientSession::Private::setLanguage(const QString &language)
{
    if (m_forms.language() == language)
        return;
    m_forms.setLanguage(language);
    emit q.languageChanged();
}

/// After every change of the checklist.
void PatientSession::Private::screen()
{
    m_screening->update(m_forms.checklist()->response(u"in-progress"_s), m_clock.monotonicMs());
    afterScreening();
}

void PatientSession::Private::afterScreening()
{
    if (!m_screening->isWaiting())
        m_holding.stop();
    else if (!m_holding.isActive())
        m_holding.start();
    if (m_screening->isEmergency())
        raiseEmergency();
    holdAlert();
}

/// A program that dies while an answer waits for its time course must not take the answer with it:
/// the store knows of the alert until the patient has said more.
void PatientSession::Private::holdAlert()
{
    const bool mustHold = m_screening->isWaiting() && !emergencyStands();
    if (mustHold == !m_heldAlert.isNull())
        return;
    if (!mustHold) {
        (void)m_sink.withdrawAlert(std::exchange(m_heldAlert, {}));
        return;
    }
    m_heldAlert = m_ids.next();
    const AlertDraft draft{m_heldAlert,
                           AlertKind::RedFlag,
                           Tier::Emergency,
                           outcome().reasons.front().group,
                           alertContent(m_forms.checklist(), outcome(), knownName())};
    whenDone(m_sink.holdAlert(draft, m_clock.nowMs() + EmergencyHold::waitMs),
             &q,
             [](const Result<> &held) {
                 if (!held)
                     qCWarning(
                         lcVisit, "an alert could not be held: code %d", int(held.error().code));
             });
}

/// An alert that was held is raised as itself, not a second time.
QUuid PatientSession::Private::nextAlertId()
{
    return m_heldAlert.isNull() ? m_ids.next() : std::exchange(m_heldAlert, {});
}

void PatientSession::Private::raiseEmergency()
{
    if (std::exchange(m_isEmergencyRaised, true))
        return;
    callDesk();
    handIn();
    if (!m_isLeaving)
        announce();
}

/// Shows the emergency once the store has answered for its alert, and soon in any case.
void PatientSession::Private::announce()
{
    constexpr auto longest = std::chrono::milliseconds(300);
    m_announcing.start(longest);
    connect(
        m_alert,
        &AlertCall::answered,
        &q,
        [this] {
            if (m_announcing.isActive()) {
                m_announcing.stop();
                emit q.emergency();
            }
        },
        Qt::SingleShotConnection);
}

/// At the end of the checklist, however it ends.
void PatientSession::Private::raiseDueAlert()
{
    if (!m_screening)
        return;
    m_finishedMs.append(m_clock.nowMs());
    m_screening->settle();
    afterScreening();
    if (outcome().alerts())
        callDesk();
}

const Outcome &PatientSession::Private::outcome() const
{
    static const Outcome none;
    return m_screening ? m_screening->outcome() : none;
}

/// One alert for a tier; only a higher tier calls anew.
void PatientSession::Private::callDesk()
{
    if (m_alert != nullptr && m_alert->draft().tier >= outcome().tier)
        return;
    dropAlerts();
    m_alert = call({nextAlertId(),
                    AlertKind::RedFlag,
                    outcome().tier,
                    outcome().reasons.front().group,
                    knownContent()});
}

QByteArray PatientSession::Private::knownContent() const
{
    return alertContent(m_forms.checklist(), outcome(), knownName());
}

AlertCall *PatientSession::Private::call(AlertDraft draft)
{
    auto *alert = new AlertCall(m_sink, std::move(draft), &q);
    watch(*alert);
    alert->raise();
    return alert;
}

void PatientSession::Private::watch(AlertCall &alert)
{
    connect(&alert, &AlertCall::changed, &q, &PatientSession::alertChanged);
}

void PatientSession::Private::dropAlerts()
{
    for (AlertCall *earlier : std::exchange(m_earlierAlerts, {}))
        earlier->finishAlone();
    if (m_alert != nullptr)
        std::exchange(m_alert, nullptr)->finishAlone();
}

/// Who takes the first call has taken those that repeat it.
AlertState PatientSession::Private::alertState() const
{
    AlertState state = m_alert != nullptr ? m_alert->state() : AlertState();
    for (const AlertCall *earlier : m_earlierAlerts) {
        if (earlier->state().acknowledged && !state.acknowledged) {
            state.acknowledged = true;
            state.acknowledgedMs = earlier->state().acknowledgedMs;
        }
    }
    return state;
}

bool PatientSession::Private::emergencyStands() const
{
    return m_alert != nullptr && m_alert->draft().tier == Tier::Emergency
        && !alertState().acknowledged;
}

void PatientSession::Private::restoreEmergency()
{
    whenDone(m_sink.standingEmergency(), &q, [this](const Result<QUuid> &standing) {
        if (!standing) {
            qCWarning(lcVisit,
                      "whether an emergency stands could not be read: code %d",
                      int(standing.error().code));
            return;
        }
        if (standing->isNull() || m_alert != nullptr)
            return;
        m_alert
            = new AlertCall(m_sink, {*standing, AlertKind::RedFlag, Tier::Emergency, {}, {}}, &q);
        watch(*m_alert);
        m_alert->watch();
        emit q.emergency();
    });
}

void PatientSession::Private::repeatAlert()
{
    if (m_alert == nullptr)
        return;
    AlertDraft again = m_alert->draft();
    again.id = m_ids.next();
    m_earlierAlerts.append(m_alert);
    m_alert = call(std::move(again));
    emit q.alertChanged();
}

void PatientSession::Private::callPerson(AlertKind kind, const QByteArray &content)
{
    constexpr qint64 oneCallMs = 60'000;
    if (m_personCall != nullptr) {
        if (m_personCall->draft().kind == kind && !m_personCall->state().acknowledged
            && m_clock.monotonicMs() - m_personCalledMs < oneCallMs)
            return;
        m_personCall->finishAlone();
    }
    m_personCalledMs = m_clock.monotonicMs();
    AlertDraft draft;
    draft.id = m_ids.next();
    draft.kind = kind;
    draft.tier = Tier::None;
    draft.content = content;
    m_personCall = call(std::move(draft));
    emit q.alertChanged();
}

void PatientSession::Private::unwellNow()
{
    m_isUnwell = true;
    if (m_alert != nullptr && m_alert->draft().tier == Tier::Emergency) {
        repeatAlert();
        announce();
        return;
    }
    dropAlerts();
    m_alert = call({nextAlertId(), AlertKind::RedFlag, Tier::Emergency, {}, knownContent()});
    announce();
    emit q.alertChanged();
}

void PatientSession::Private::finishChecklist()
{
    if (m_forms.checklist() == nullptr)
        return;
    m_isChecklistFinished = true;
    m_forms.carryOver();
    raiseDueAlert();
    if (m_journey == Journey::Checklist || outcome().alerts())
        handIn();
}

void PatientSession::Private::send()
{
    if (m_journey == Journey::None || m_isSending)
        return;
    m_isSent = true;
    m_isChecklistFinished = true;
    m_isSending = true;
    raiseDueAlert();
    handIn();
}

void PatientSession::Private::leave()
{
    if (m_journey != Journey::None) {
        m_isLeaving = true;
        raiseDueAlert();
        if (outcome().holdsTreatment() || m_forms.hasBegunIntake() || m_handover->hasBegun())
            handIn();
    }
    // What stands goes on being watched, by id alone.
    QList<AlertCall *> earlier;
    AlertCall *standing = nullptr;
    if (emergencyStands()) {
        earlier = std::exchange(m_earlierAlerts, {});
        standing = std::exchange(m_alert, nullptr);
        standing->forgetContent();
    }
    wipe();
    m_earlierAlerts = earlier;
    m_alert = standing;
}

void PatientSession::Private::handIn()
{
    HandIn handIn{submission(), {}, {}, 0, {}};
    const auto forms = m_forms.questionnaires();
    if (forms.empty())
        return;
    handIn.label = labelFor(handIn.submission, forms);
    handIn.submission.notes = staffNotes(handIn.label);
    const fhir::Questionnaire &main
        = m_forms.intake() ? *m_forms.content().firstVisit : *m_forms.content().checklist;
    handIn.questionnaireHash = main.hash;
    handIn.documents = m_forms.content().documents;
    handIn.questionnaireVersion = main.version.toUInt();
    m_handover->handIn(std::move(handIn));
}

Submission PatientSession::Private::submission() const
{
    Submission submission;
    submission.record = m_record;
    submission.visit = visitCode(m_journey);
    submission.language = m_forms.language();
    submission.startedMs = m_startedMs;
    submission.sentMs = m_clock.nowMs();
    submission.forms = m_forms.submitted(m_isChecklistFinished, m_isSent);
    if (m_screening) {
        submission.outcome = outcome();
        submission.finishedMs = m_finishedMs;
    }
    if (m_alert != nullptr)
        submission.alert = m_alert->id();
    return submission;
}

QString PatientSession::Private::knownName() const
{
    const RecordLabel label = labelFor(submission(), m_forms.questionnaires());
    return u"%1 %2"_s.arg(label.givenName, label.familyName).trimmed();
}

QStringList PatientSession::Private::staffNotes(const RecordLabel &label) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).date();
    if (label.age && !ageFits(*label.age, label.birthDate, today))
        return {u"age-differs-from-birth-date"_s};
    return {};
}

void PatientSession::Private::wipe()
{
    forget();
    m_forms.forgetQuestions();
    m_votes.endPatient();
    setLanguage(m_defaultLanguage);
    emit q.wiped();
}

void PatientSession::Private::forget()
{
    m_forms.forget();
    m_screening.reset();
    m_holding.stop();
    m_heldAlert = {};
    m_finishedMs.clear();
    m_announcing.stop();
    dropAlerts();
    if (m_personCall != nullptr)
        std::exchange(m_personCall, nullptr)->finishAlone();
    if (m_handover != nullptr)
        std::exchange(m_handover, nullptr)->finishAlone();
    m_journey = Journey::None;
    m_record = {};
    m_startedMs = 0;
    m_isEmergencyRaised = false;
    m_isUnwell = false;
    m_isSending = false;
    m_isSent = false;
    m_isChecklistFinished = false;
    m_isLeaving = false;
}

PatientSession::PatientSession(
    VisitContent content, SubmissionSink &sink, const Clock &clock, IdSource &ids, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(content), sink, clock, ids))
{
}

PatientSession::~PatientSession() = default;

void PatientSession::setContent(VisitContent content)
{
    d->m_content = std::move(content);
}

void PatientSession::begin(Journey journey)
{
    d->begin(journey);
}

PatientSession::Journey PatientSession::journey() const
{
    return d->m_journey;
}

FormSession *PatientSession::checklist()
{
    return d->m_forms.checklist();
}

FormSession *PatientSession::intake()
{
    return d->m_forms.intake();
}

const std::vector<std::unique_ptr<FormSession>> &PatientSession::ownForms() const
{
    return d->m_forms.ownForms();
}

QString PatientSession::language() const
{
    return d->m_forms.language();
}

void PatientSession::setLanguage(const QString &language)
{
    d->setLanguage(language);
}

void PatientSession::setDefaultLanguage(const QString &language)
{
    d->m_defaultLanguage = language;
    if (d->m_journey == Journey::None)
        d->setLanguage(language);
}

const Outcome &PatientSession::outcome() const
{
    return d->outcome();
}

bool PatientSession::emergencyRaised() const
{
    return d->m_isEmergencyRaised || d->m_isUnwell;
}

AlertState PatientSession::alertState() const
{
    return d->alertState();
}

QUuid PatientSession::alertId() const
{
    return d->m_alert != nullptr ? d->m_alert->id() : QUuid();
}

bool PatientSession::emergencyStands() const
{
    return d->emergencyStands();
}

void PatientSession::restoreEmergency()
{
    d->restoreEmergency();
}

qint64 PatientSession::alertSentMs() const
{
    return alertState().createdMs;
}

void PatientSession::repeatAlert()
{
    d->repeatAlert();
}

void PatientSession::askAbout(const QString &title)
{
    d->m_forms.askAbout(title);
}

bool PatientSession::asksAbout(const QString &title) const
{
    return d->m_forms.asksAbout(title);
}

UsefulVotes &PatientSession::votes()
{
    return d->m_votes;
}

void PatientSession::needPerson()
{
    d->callPerson(AlertKind::PersonNeeded, d->knownContent());
}

void PatientSession::wantAppointment()
{
    d->callPerson(AlertKind::Appointment, alertContent(nullptr, {}, {}));
}

void PatientSession::unwellNow()
{
    d->unwellNow();
}

bool PatientSession::personCalled() const
{
    return d->m_personCall != nullptr;
}

AlertState PatientSession::personCallState() const
{
    return d->m_personCall != nullptr ? d->m_personCall->state() : AlertState();
}

void PatientSession::finishChecklist()
{
    d->finishChecklist();
}

void PatientSession::send()
{
    d->send();
}

bool PatientSession::isSending() const
{
    return d->m_isSending;
}

void PatientSession::leave()
{
    d->leave();
}

void PatientSession::wipe()
{
    d->wipe();
}

} // namespace kiosk
