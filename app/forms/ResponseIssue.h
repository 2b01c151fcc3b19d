// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kiosk {

/// One thing to say about a finished QuestionnaireResponse. Never repeats what was answered.
struct ResponseIssue
{
    enum class Severity { Error, Warning, Information };

    Severity severity = Severity::Error;
    QString linkId; ///< empty: the response as a whole
    QString path; ///< "QuestionnaireResponse.item[0].answer[1]"
    QString rule; ///< "required", "maxLength" ...; of a constraint its key
    QString message;
    bool operator==(const ResponseIssue &) const = default;
};

using ResponseIssues = QList<ResponseIssue>;

} // namespace kiosk
