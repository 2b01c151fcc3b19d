// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Element.h"

#include <QJsonObject>

namespace kiosk::fhirpath {

/// Where the types of elements come from.
enum class Model {
    None, ///< only JSON's own: no choice elements, a date is a string
    R4,
};

/// A resource or a part of one, from its JSON. Shares Qt's JSON tree and copies nothing of it.
class JsonElement final : public Element, public std::enable_shared_from_this<JsonElement>
{
    struct Private
    {
    };

public:
    /// The root of a resource (or of any object). `path` says what a part is, such as
    /// "QuestionnaireResponse.item"; empty for a resource, which says so itself.
    [[nodiscard]] static ElementPtr
    root(const QJsonValue &json, Model model = Model::R4, const QString &path = {});
    /// A value of a given type with, if it is primitive, its id and extensions.
    [[nodiscard]] static ElementPtr
    make(const QJsonValue &json, const Type *type, const QJsonValue &extras = {});

    JsonElement(Private,
                QJsonValue json,
                QJsonValue extras,
                const Type *type,
                Model model,
                std::shared_ptr<const JsonElement> parent);

    [[nodiscard]] const Type *type() const override { return m_type; }
    [[nodiscard]] QString resourceType() const override;
    void children(const MemberName &member, Collection &into) const override;
    void allChildren(Collection &into) const override;
    [[nodiscard]] std::optional<Value> primitive() const override;
    [[nodiscard]] QJsonValue json() const override { return m_json; }
    [[nodiscard]] QJsonValue primitiveExtras() const override { return m_extras; }
    bool itemsWithLinkId(const QString &linkId, Search search, Collection &into) const override;
    [[nodiscard]] ElementPtr parent() const override { return m_parent; }

private:
    void append(const QJsonValue &json,
                const QJsonValue &extras,
                const Type *type,
                Collection &into) const;
    [[nodiscard]] const Type *typeOf(const QString &name) const;
    [[nodiscard]] ElementPtr
    child(const QJsonValue &json, const QJsonValue &extras, const Type *type) const;

    QJsonValue m_json;
    QJsonValue m_extras;
    const Type *m_type;
    Model m_model;
    std::shared_ptr<const JsonElement> m_parent;
};

/// A number in JSON, with exactly its digits; nothing for what is no number.
[[nodiscard]] std::optional<Decimal> decimalIn(const QJsonValue &json);

} // namespace kiosk::fhirpath
