// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/ResponseIssue.h"

#include <QByteArray>
#include <QDateTime>

namespace kiosk {

/// Whether a QuestionnaireResponse answers its Questionnaire as FHIR R4 and Structured Data Capture
/// want it. Valid is what has no error. Asks no server: answers from lists that are not at hand are
/// not judged, and that is said.
struct ResponseVerdict
{
    bool isValid = false;
    ResponseIssues issues;
};

/// The response is judged by the questionnaire it names: one that it contains ("#id"), else the one
/// of these with its address; with a single one whose address differs, by that, with an error.
[[nodiscard]] ResponseVerdict validateResponse(const QByteArray &response,
                                               const QList<QByteArray> &questionnaires,
                                               const QDateTime &now);

} // namespace kiosk
