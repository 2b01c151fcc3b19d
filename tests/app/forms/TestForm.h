// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

#include <catch2/catch.hpp>

#include <QFile>

namespace kiosk::test {

/// A form with these items, written as the members of a JSON array.
inline std::shared_ptr<const fhir::Questionnaire> formOf(const QByteArray &items)
{
    const QByteArray json = R"({"resourceType":"Questionnaire","status":"active",
        "url":"urn:test","version":"1","item":[)"
        + items + "]}";
    const auto reading = fhir::readQuestionnaire(json, QStringLiteral("test.json"));
    for (const Problem &problem : reading.problems)
        UNSCOPED_INFO(problem.pointer.toStdString() << ": " << problem.message.toStdString());
    REQUIRE(reading.questionnaire != nullptr);
    return reading.questionnaire;
}

inline QByteArray testData(const QString &path)
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// tests/data/questionnaires/all-types.json
inline std::shared_ptr<const fhir::Questionnaire> allTypes()
{
    const auto reading
        = fhir::readQuestionnaire(testData(QStringLiteral("questionnaires/all-types.json")),
                                  QStringLiteral("all-types.json"));
    REQUIRE(reading.questionnaire != nullptr);
    return reading.questionnaire;
}

} // namespace kiosk::test
