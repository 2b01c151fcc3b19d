// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ExtractionContext.h"

#include "app/fhir/ElementReading.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

QString extractedResource(const QJsonObject &extension)
{
    const QString name = extension.value(u"url"_s).toString().section(u'/', -1);
    if (name == u"sdc-questionnaire-itemExtractionContext") {
        // A code, or a query such as "Patient?_id={{%patient.id}}".
        static const QRegularExpression type(u"^[A-Z][A-Za-z]*"_s);
        const QString query = extension.value(u"valueExpression"_s)[u"expression"_s].toString();
        return extension.value(u"valueCode"_s).toString(type.match(query).captured());
    }
    if (name == u"sdc-questionnaire-definitionExtract") {
        const QJsonArray parts = extension.value(u"extension"_s).toArray();
        for (const QJsonValue part : parts)
            if (part[u"url"_s] == u"definition"_s)
                return part[u"valueCanonical"_s]
                    .toString(part[u"valueUri"_s].toString())
                    .section(u'|', 0, 0)
                    .section(u'/', -1);
    }
    return {};
}

const QStringList &extractionUrls()
{
    static const QString base
        = u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"_s;
    static const QStringList urls{base + u"observationExtract"_s,
                                  base + u"observation-extract-category"_s,
                                  base + u"itemExtractionContext"_s,
                                  base + u"definitionExtract"_s};
    return urls;
}

void reportOtherResource(const JsonPlace &extension)
{
    const QString resource = extractedResource(extension.object());
    if (!resource.isEmpty() && resource != u"Patient")
        reportExtension(extension);
}

} // namespace kiosk::fhir
