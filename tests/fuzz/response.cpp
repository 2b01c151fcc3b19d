// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a response: what can be read is written back the same, loads onto a form and gets a
// verdict.
#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/forms/FormSession.h"
#include "app/forms/ResponseValidation.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace kiosk;
    static const SystemClock clock;
    static const QByteArray form
        = readFile(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/questionnaires/all-types.json"),
                   1 << 20)
              .value();
    static const auto questionnaire
        = fhir::readQuestionnaire(form, QStringLiteral("all-types.json")).questionnaire;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    static_cast<void>(
        validateResponse(bytes, {form}, QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC)));
    const auto json = parseExactJson(bytes, ErrorCode::BadQuestionnaire);
    const auto response = json ? fhir::QuestionnaireResponse::fromJson(*json)
                               : Result<fhir::QuestionnaireResponse>(tl::unexpected(json.error()));
    if (!response)
        return 0;
    if (canonicalJson(response->toJson()) != canonicalJson(*json))
        std::abort();
    FormSession session(questionnaire, clock);
    session.load(*response);
    return 0;
}
