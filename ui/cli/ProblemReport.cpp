// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ProblemReport.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct ProblemReport
{
    Q_DECLARE_TR_FUNCTIONS(ProblemReport)
};

} // namespace

QString toLine(const Problem &problem)
{
    const QString line = problem.line > 0 ? u":%1"_s.arg(problem.line) : QString();
    const QString field = problem.pointer.isEmpty() ? QString() : problem.pointer + u": "_s;
    const QString severity = problem.severity == Problem::Severity::Warning
        ? ProblemReport::tr("warning: ")
        : QString();
    return problem.file + line + u": "_s + severity + field + problem.message;
}

QJsonObject toJson(const Problem &problem)
{
    const bool isWarning = problem.severity == Problem::Severity::Warning;
    return {{u"severity"_s, isWarning ? u"warning"_s : u"error"_s},
            {u"file"_s, problem.file},
            {u"line"_s, problem.line},
            {u"field"_s, problem.pointer},
            {u"message"_s, problem.message}};
}

} // namespace kiosk
