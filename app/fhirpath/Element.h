// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Types.h"
#include "app/fhirpath/Value.h"

#include <QJsonValue>

namespace kiosk::fhirpath {

/// The name of a child element, with what it is called in JSON beside a primitive value.
struct MemberName
{
    explicit MemberName(QString element = {})
        : name(std::move(element))
        , shadow(u'_' + name)
    {
    }

    QString name; ///< "birthDate"
    QString shadow; ///< "_birthDate": id and extensions of a primitive value
};

/// One node of the tree that expressions look at: what an expression needs to see of a resource,
/// an element or a primitive value. `JsonElement` shows FHIR JSON; a form in progress may show its
/// answers the same way, without building JSON.
class Element
{
public:
    virtual ~Element() = default;

    /// Its FHIR type, or nullptr when it is not known.
    [[nodiscard]] virtual const Type *type() const = 0;
    /// The name of its resource type, when it is a resource; `Patient` in `Patient.name`.
    [[nodiscard]] virtual QString resourceType() const = 0;

    /// Appends the children of that name in order; `value` also finds a choice element such as
    /// valueQuantity.
    virtual void children(const MemberName &member, Collection &into) const = 0;
    /// Appends all children.
    virtual void allChildren(Collection &into) const = 0;

    /// The value of a primitive as one of FHIRPath's own types, never an element. Nothing for
    /// what has children only.
    [[nodiscard]] virtual std::optional<Value> primitive() const = 0;
    /// As JSON; null for a primitive with extensions and no value.
    [[nodiscard]] virtual QJsonValue json() const = 0;
    /// Of a primitive: its id and extensions as a JSON object, or undefined.
    [[nodiscard]] virtual QJsonValue primitiveExtras() const { return QJsonValue::Undefined; }

    enum class Search {
        Children, ///< item
        Items, ///< repeat(item): items of items, not those under answers
        Descendants, ///< descendants(): all below
    };
    /// Appends the items with this link id, in the order in which the path finds them; false,
    /// with nothing appended, when it cannot tell faster than by looking at each. A form with an
    /// index answers at once.
    virtual bool itemsWithLinkId(const QString & /*linkId*/, Search, Collection & /*into*/) const
    {
        return false;
    }

    /// The score of an answer, where this knows it better than the JSON around it would tell.
    [[nodiscard]] virtual std::optional<Decimal> weight() const { return {}; }

    /// The element this is a child of, if that is known.
    [[nodiscard]] virtual ElementPtr parent() const { return {}; }

protected:
    Element() = default;
    Element(const Element &) = default;
    Element &operator=(const Element &) = default;
};

} // namespace kiosk::fhirpath
