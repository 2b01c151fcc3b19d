// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/AnswerOrder.h"

#include "app/fhir/ValueOrder.h"
#include "app/fhirpath/Quantity.h"

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

std::optional<fhirpath::Quantity> inUcum(const fhir::Value &value)
{
    const auto *quantity = std::get_if<fhir::Quantity>(&value);
    if (quantity == nullptr || quantity->code.isEmpty()
        || quantity->system != u"http://unitsofmeasure.org")
        return {};
    const auto number = fhirpath::Decimal::fromText(quantity->value.text);
    if (!number)
        return {};
    return fhirpath::Quantity{*number, quantity->code, fhirpath::Quantity::UnitKind::Ucum};
}

} // namespace

std::partial_ordering orderAnswers(const fhir::Value &left, const fhir::Value &right)
{
    const auto leftQuantity = inUcum(left);
    const auto rightQuantity = inUcum(right);
    if (!leftQuantity || !rightQuantity)
        return fhir::order(left, right);
    const auto order = fhirpath::compare(*leftQuantity, *rightQuantity);
    return order ? std::partial_ordering(*order) : std::partial_ordering::unordered;
}

bool sameAnswers(const fhir::Value &left, const fhir::Value &right)
{
    return fhir::sameAnswer(left, right)
        || orderAnswers(left, right) == std::partial_ordering::equivalent;
}

} // namespace kiosk
