// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/NumberEntry.h"

namespace kiosk {

fhir::Value numberFrom(const QString &text, fhir::ItemType type)
{
    const QString digits = text.trimmed().replace(u',', u'.');
    bool isWhole = false;
    const qint64 whole = digits.toLongLong(&isWhole);
    if (type == fhir::ItemType::Integer && isWhole)
        return whole;
    return fhir::Decimal{digits};
}

QString numberText(const std::vector<fhir::Value> &values)
{
    if (values.empty())
        return {};
    if (const auto *quantity = std::get_if<fhir::Quantity>(&values.front()))
        return quantity->value.text;
    return fhir::codeOf(values.front());
}

std::optional<fhirpath::Decimal> exactNumberIn(const std::optional<fhir::Value> &value)
{
    return value ? fhirpath::Decimal::fromText(numberText({*value})) : std::nullopt;
}

} // namespace kiosk
