// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Expression.h"

#include <QJsonObject>

namespace kiosk {

/// FHIRPath over a finished response as Structured Data Capture has it: %resource, %questionnaire,
/// %qitem, %context and the `variable`s of the form and of the items around.
class ResponseExpressions
{
public:
    ResponseExpressions(const QJsonObject &questionnaire,
                        const QJsonObject &response,
                        QDateTime now);

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
    [[nodiscard]] std::optional<fhirpath::Collection> variable(const QString &name,
                                                               const Scope &scope);

    QJsonObject m_questionnaire;
    fhirpath::ElementPtr m_response;
    QDateTime m_now;
    QHash<QString, QJsonObject> m_items;
    QHash<QString, tl::expected<fhirpath::Expression, fhirpath::ExpressionError>> m_compiled;
    QSet<QString> m_working; ///< variables being worked out: one that uses itself has no value
};

/// The extensions of an element with this address.
[[nodiscard]] QList<QJsonObject> extensionsOf(const QJsonObject &element, const QString &url);

} // namespace kiosk
