// SPDX-License-Identifier: GPL-3.0-or-later
// One side of the alert loop as a process of its own, until it is killed (see AlertLoopTest.cpp):
//   alert_actor kiosk DIRECTORY              a patient gives an emergency answer
//   alert_actor waiting DIRECTORY            the same, once a line comes on standard input
//   alert_actor held DIRECTORY               a patient gives an answer that waits for its time
//                                            course
//   alert_actor restarted DIRECTORY          a kiosk that starts again
//   alert_actor desk DIRECTORY PASSPHRASE    acknowledges the alerts it sees
// Says each step on a line of standard output once it is done.
#include "app/storage/Clinic.h"
#include "app/visit/ContentLoader.h"
#include "app/visit/PatientSession.h"

#include <QCoreApplication>

#include <cstdio>

using namespace kiosk;

namespace {

void say(const char *step, const QUuid &subject = {})
{
    std::printf("%s %s\n", step, subject.toByteArray(QUuid::WithoutBraces).constData());
    std::fflush(stdout);
}

void answerYes(FormSession &form, const QString &linkId)
{
    const NodeId node = form.find(linkId);
    for (const fhir::AnswerOption &option : form.node(node).item->options)
        if (fhir::codeOf(option.value) == u"yes")
            form.setAnswers(node, {option.value});
}

int runKiosk(const QString &directory, const QString &role)
{
    const QHash<QString, QString> answers{{QStringLiteral("kiosk"), QStringLiteral("HT-1")},
                                          {QStringLiteral("waiting"), QStringLiteral("HT-1")},
                                          {QStringLiteral("held"), QStringLiteral("CES-2")}};
    const SystemClock clock;
    IdSource ids(clock);
    const auto store = openKioskStore(directory, clock, ids);
    if (!store)
        return 1;
    const auto content = loadVisitContent(QStringLiteral(KIOSK_SOURCE_DIR "/resources"), {});
    PatientSession session(content.visit, **store, clock, ids);
    QObject::connect(&session, &PatientSession::alertChanged, &session, [&session] {
        if (session.alertState().acknowledged)
            say("taken", session.alertId());
        else if (session.alertState().known)
            say("stored", session.alertId());
    });
    QObject::connect(&session, &PatientSession::emergency, &session, [&session] {
        say(session.alertState().known ? "shown" : "shown-early", session.alertId());
    });
    say("begun");
    if (role == u"waiting")
        (void)std::getchar();
    if (!answers.contains(role)) {
        session.restoreEmergency();
    } else {
        session.begin(PatientSession::Journey::Checklist);
        answerYes(*session.checklist(), answers.value(role));
    }
    return QCoreApplication::exec();
}

int runDesk(const QString &directory, const QByteArray &passphrase)
{
    const SystemClock clock;
    IdSource ids(clock);
    const auto store = openDeskStore(directory, clock, ids);
    if (!store)
        return 1;
    const auto staff = (*store)->staff().takeResult();
    say("begun");
    const auto person
        = (*store)->unlock(staff->first().id, SecretBytes::copyOf(passphrase)).takeResult();
    if (!person)
        return 2;
    say("unlocked");
    for (;;) {
        const auto overview = (*store)->lockedOverview().takeResult();
        if (!overview)
            continue; // a database that is locked is asked again
        for (const AlertRow &alert : overview->openAlerts) {
            if (alert.acknowledged)
                continue;
            say("seen", alert.id);
            const ActionDraft taken{
                ActionKind::Acknowledge, alert.id, AlertAction::WithPatient, {}};
            if ((*store)->act(*person, taken).takeResult())
                say("taken", alert.id);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString role = arguments.value(1);
    if (!initVault())
        return 1;
    if (role == u"desk")
        return runDesk(arguments.value(2), arguments.value(3).toUtf8());
    return runKiosk(arguments.value(2), role);
}
