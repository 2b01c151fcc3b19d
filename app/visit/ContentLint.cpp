// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ContentLint.h"

#include "app/core/Json.h"
#include "app/redflags/RuleLint.h"
#include "app/visit/ContentLoader.h"

namespace kiosk {

using namespace Qt::StringLiterals;

Problems lintRedFlags(const QString &shippedFolder, const QString &clinicFolder, QDate today)
{
    constexpr qint64 maxSourceBytes = 1 << 20;
    const LoadedContent content = loadVisitContent(shippedFolder, clinicFolder);
    Problems problems = content.problems;
    if (!content.visit.rules || !content.visit.checklist)
        return problems;
    const QString file = u"redflags/sources.json"_s;
    const auto sources
        = readFile(shippedFolder + u'/' + file, maxSourceBytes).and_then(readSourceKeys);
    if (!sources)
        return problems << Problem{Problem::Severity::Error, file, 0, {}, sources.error().detail};
    return problems << lintRules({*content.visit.rules, *content.visit.checklist, *sources}, today);
}

} // namespace kiosk
