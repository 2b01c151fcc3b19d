// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Pager.h"

#include "app/core/Logging.h"
#include "app/core/OutsideCommand.h"
#include "app/core/WhenDone.h"

#include <QProcess>
#include <QTimer>

namespace kiosk {

using namespace Qt::StringLiterals;

Pager::Pager(Plan plan, SubmissionSink &sink, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_sink(sink)
{
}

void Pager::call(const QUuid &alert, Tier tier)
{
    if (m_plan.command.isEmpty() || alert.isNull() || alert == m_lastAlert)
        return;
    m_lastAlert = alert;
    auto *process = new QProcess(this);
    prepareOutsideCommand(*process);
    connect(process, &QProcess::errorOccurred, this, [this, process, alert](auto error) {
        if (error != QProcess::FailedToStart) // all others end in `finished`
            return;
        process->deleteLater();
        report(alert, false);
    });
    connect(process, &QProcess::finished, this, [this, process, alert](int code, auto status) {
        process->deleteLater();
        report(alert, status == QProcess::NormalExit && code == 0);
    });
    QTimer::singleShot(m_plan.patience, process, &QProcess::kill);
    process->start(m_plan.command, {tierCode(tier), m_plan.kioskName});
}

void Pager::report(const QUuid &alert, bool reached)
{
    if (!reached)
        qCWarning(lcVisit, "the pager command failed");
    whenDone(m_sink.notePager(alert, reached), this, [this, reached](const Result<> &noted) {
        if (!noted)
            qCWarning(
                lcVisit, "the pager's result was not stored: code %d", int(noted.error().code));
        emit finished(reached);
    });
}

} // namespace kiosk
