// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Element.h"
#include "app/fhirpath/Environment.h"
#include "app/fhirpath/ExpressionError.h"

#include <QSet>

namespace kiosk::fhirpath {

struct Node;

/// What an expression looks at, as far as its text tells: for a graph of what depends on what.
struct References
{
    QSet<QString> variables; ///< %names, without %
    QSet<QString> linkIds; ///< of items picked by where(linkId = '...')
    /// Those of `linkIds` that it does more with than to pick items below them by their link ids.
    QSet<QString> readLinkIds;
    /// It looks at what it starts from, other than to pick items below it by their link ids.
    bool focus = false;
    /// It also looks at items that no link id names, so that any answer may change its result.
    bool anyItem = false;
    /// It reads the clock: now(), today(), timeOfDay().
    bool time = false;
};

/// A FHIRPath expression (hl7.org/fhirpath N1, with what FHIR R4 and Structured Data Capture add),
/// understood once and evaluated many times.
///
///     const auto bmi = Expression::compile(u"(%weight / (%height/100).power(2)).round(1)"_s);
///     if (!bmi)
///         say(bmi.error().position, bmi.error().reason);
///     const auto result = bmi->evaluate(JsonElement::root(response), environment);
///
/// The input is any tree of `Element`s and is not copied. Numbers are exact decimals, dates keep
/// their precision, and a comparison that precision leaves open has no result (an empty
/// collection). Text is limited to 64 k characters, its tree in height and an evaluation in steps:
/// past these limits there is an error, never a crash. Copies share the tree; evaluating from
/// several threads at once is safe as far as the elements are.
class Expression
{
public:
    [[nodiscard]] static tl::expected<Expression, ExpressionError> compile(const QString &text);

    /// With `start` as $this, %context and, unless the environment says otherwise, %resource.
    [[nodiscard]] tl::expected<Collection, ExpressionError>
    evaluate(const ElementPtr &start, const Environment &environment = {}) const;
    /// The same on a collection, which may be empty.
    [[nodiscard]] tl::expected<Collection, ExpressionError>
    evaluate(const Collection &start, const Environment &environment = {}) const;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const References &references() const { return m_references; }

private:
    Expression(QString text, std::shared_ptr<const Node> root);

    QString m_text;
    std::shared_ptr<const Node> m_root;
    References m_references;
};

/// A result as a JSON array, UTF-8 without white space: elements as they are, numbers with their
/// digits as calculated, dates and quantities as texts. Primitives without value are left out.
[[nodiscard]] QByteArray toJson(const Collection &collection);

} // namespace kiosk::fhirpath
