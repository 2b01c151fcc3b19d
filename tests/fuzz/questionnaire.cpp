// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a form: it is refused with a reason, or it opens and writes a response.
#include "app/forms/FormCheck.h"
#include "app/forms/FormSession.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace kiosk;
    static const SystemClock clock;
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const FormCheck check = checkForm(json, QStringLiteral("fuzz"));
    if (!check.canBeShown) {
        if (check.problems.isEmpty())
            std::abort();
        return 0;
    }
    FormSession session(check.questionnaire, clock);
    session.load(session.response(QStringLiteral("in-progress")));
    for (const FormPage &page : session.pages())
        static_cast<void>(session.issuesBelow(page.node));
    return 0;
}
