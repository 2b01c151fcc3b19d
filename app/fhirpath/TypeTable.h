// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace kiosk::fhirpath {

/// One type of FHIR R4: "name:type name:type ...", in the order of its definition. A type of `*` is
/// a choice (value[x]).
struct TypeRow
{
    const char *name;
    const char *base;
    const char *fields;
};

/// Primitives, data types and the resources that questionnaires meet, as hl7.org/fhir/R4 defines
/// them (CC0).
[[nodiscard]] std::span<const TypeRow> dataTypeTable();
[[nodiscard]] std::span<const TypeRow> resourceTable();
/// The names of the remaining resources, whose elements are not spelled out here.
[[nodiscard]] std::span<const char *const> otherResources();

} // namespace kiosk::fhirpath
