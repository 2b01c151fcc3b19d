// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/QueuePrinter.h"

#include "app/core/Logging.h"
#include "app/core/OutsideCommand.h"

#include <QProcess>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QStringList arguments(const QueuePrinter::Plan &plan)
{
    return {u"-s"_s,
            u"-d"_s,
            plan.queue,
            u"-t"_s,
            u"kiosk"_s,
            u"-o"_s,
            plan.paper == Paper::A4 ? u"media=A4"_s : u"media=Letter"_s,
            u"-o"_s,
            plan.bothSides ? u"sides=two-sided-long-edge"_s : u"sides=one-sided"_s};
}

/// For staff, without a word of the page.
bool notPrinted(const QString &reason)
{
    qCWarning(lcPrint).noquote() << u"a page was not printed: "_s + reason;
    return false;
}

bool handOver(const QueuePrinter::Plan &plan, const QByteArray &pdf)
{
    QProcess process;
    prepareOutsideCommand(process);
    process.setStandardInputFile({}); // no file: the job goes through the pipe
    process.start(plan.command, arguments(plan));
    process.write(pdf);
    process.closeWriteChannel();
    if (!process.waitForFinished(int(plan.patience.count()))) {
        if (process.state() == QProcess::NotRunning)
            return notPrinted(u"%1 cannot be started"_s.arg(plan.command));
        process.kill();
        process.waitForFinished();
        return notPrinted(u"the print system does not answer"_s);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return notPrinted(u"the queue \"%1\" took no job"_s.arg(plan.queue));
    return true;
}

} // namespace

QueuePrinter::QueuePrinter(Plan plan)
    : m_plan(std::move(plan))
{
}

QFuture<bool> QueuePrinter::print(Paint paint) const
{
    return QtConcurrent::run(
        [plan = m_plan, paint = std::move(paint)] { return handOver(plan, paint(plan.paper)); });
}

} // namespace kiosk
