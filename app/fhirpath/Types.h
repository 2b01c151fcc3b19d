// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace kiosk::fhirpath {

struct Type;

/// What a type says about one of its child elements.
struct Field
{
    const Type *type = nullptr; ///< nullptr for a choice
    bool isChoice = false; ///< value[x]: the JSON name tells the type
};

/// A FHIR R4 type: resource, data type, primitive, or a nested element such as "Patient.contact".
struct Type
{
    QString name;
    const Type *base = nullptr;
    bool isPrimitive = false;
    /// `id` and the like: FHIR R4 gives them FHIRPath's own String.
    bool isSystemString = false;
    QHash<QString, Field> fields; ///< its own and those of its bases

    /// Whether this is `name` or derives from it.
    [[nodiscard]] bool is(QStringView ancestor) const;
};

/// A type by its name, "Patient", "string", "Questionnaire.item"; nullptr when FHIR R4 has none.
[[nodiscard]] const Type *findType(const QString &name);

/// The type in the name of a choice element: Quantity for ("value", "valueQuantity"). nullptr when
/// `jsonName` is not `choice` and a type's name.
[[nodiscard]] const Type *choiceType(const QString &choice, const QString &jsonName);
/// The same for any choice whose name is not known, as in "valueQuantity".
[[nodiscard]] const Type *choiceType(const QString &jsonName);

/// Whether `name` is a type of FHIRPath's own: Boolean, String, Integer, Long ...
[[nodiscard]] bool isSystemType(const QString &name);

} // namespace kiosk::fhirpath
