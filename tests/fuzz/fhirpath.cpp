// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as an expression: it is refused at a place within it, or evaluated within its limits.
#include "app/fhirpath/Expression.h"
#include "app/fhirpath/JsonElement.h"

#include <QJsonDocument>

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace kiosk::fhirpath;
    static const ElementPtr resource = JsonElement::root(
        QJsonDocument::fromJson(R"({"resourceType":"Patient","birthDate":"1950-03-01",
            "name":[{"given":["Ana","Eva"],"family":"Ruiz"}],"active":true,"multipleBirthInteger":2,
            "extension":[{"url":"u","valueQuantity":{"value":1.50,"unit":"m",
              "system":"http://unitsofmeasure.org","code":"m"}}]})")
            .object());
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto expression = Expression::compile(text);
    if (!expression) {
        if (expression.error().position < 0 || expression.error().position > text.size())
            std::abort();
        return 0;
    }
    if (const auto result = expression->evaluate(resource))
        static_cast<void>(toJson(*result));
    return 0;
}
