// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Answers.h"

namespace kiosk::test {

fhir::QuestionnaireResponse responseWith(const QMap<QString, QString> &answers)
{
    fhir::QuestionnaireResponse response;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        if (answer->isEmpty())
            continue;
        bool isNumber = false;
        const qint64 number = answer->toLongLong(&isNumber);
        const fhir::Value value
            = isNumber ? fhir::Value(number) : fhir::Value(fhir::Coding{{}, *answer, *answer});
        response.items.push_back({answer.key(), {}, {{value, {}}}, {}});
    }
    return response;
}

} // namespace kiosk::test
