// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Expression.h"
#include "app/forms/FormEnvironment.h"

#include <QJsonObject>

namespace kiosk {

/// FHIRPath over a finished response as Structured Data Capture has it, with the names that
/// FormEnvironment knows. Whose response it is is not known here: %patient is empty.
class ResponseExpressions final : private FormEnvironment::Source
{
public:
    ResponseExpressions(const QJsonObject &questionnaire,
                        const QJsonObject &response,
                        const QDateTime &now);

    /// Where an expression stands: an item of the response, within others.
    struct Scope
    {
        QString linkId; ///< empty: the response
        fhirpath::ElementPtr element;
        const Scope *parent = nullptr;
    };

    [[nodiscard]] const fhirpath::ElementPtr &response() const { return m_response; }
    /// The questionnaire's item of that linkId as JSON; empty when there is none.
    [[nodiscard]] QJsonObject item(const QString &linkId) const { return m_items.value(linkId); }
    /// The expression is understood once and kept.
    [[nodiscard]] tl::expected<fhirpath::Collection, fhirpath::ExpressionError>
    evaluate(const QString &expression, const Scope &scope);
    /// Of a condition: false only when it is known to be. What it leaves open is nothing.
    [[nodiscard]] tl::expected<std::optional<bool>, fhirpath::ExpressionError>
    holds(const QString &condition, const Scope &scope);

private:
    void index(const QJsonObject &parent, int depth);
    [[nodiscard]] QJsonValue askingItem() const override;
    [[nodiscard]] std::optional<fhirpath::Collection>
    formVariable(const QString &name) const override;
    [[nodiscard]] tl::expected<fhirpath::Collection, fhirpath::ExpressionError>
    worked(const QString &expression, const Scope &scope) const;

    QJsonObject m_questionnaire;
    fhirpath::ElementPtr m_response;
    QHash<QString, QJsonObject> m_items;
    // Evaluating fills caches and goes from one expression to another.
    mutable FormEnvironment m_environment;
    mutable QHash<QString, tl::expected<fhirpath::Expression, fhirpath::ExpressionError>>
        m_compiled;
    mutable QSet<QString> m_working; ///< variables being worked out: one that uses itself has no
                                     ///< value
    mutable const Scope *m_scope = nullptr; ///< of the expression being worked out
};

/// The extensions of an element with this address.
[[nodiscard]] QList<QJsonObject> extensionsOf(const QJsonObject &element, const QString &url);

} // namespace kiosk
