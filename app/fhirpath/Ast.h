// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Element.h"
#include "app/fhirpath/ExpressionError.h"

namespace kiosk::fhirpath {

struct FunctionInfo;

enum class Operator {
    Implies,
    Or,
    Xor,
    And,
    In,
    Contains,
    Equal,
    Equivalent,
    NotEqual,
    NotEquivalent,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Union,
    Plus,
    Minus,
    Concatenate,
    Times,
    Divide,
    WholeDivide,
    Modulo,
};

/// `FHIR.Quantity`, `System.String` or just `Quantity`.
struct TypeSpecifier
{
    QString space; ///< "FHIR", "System" or empty
    QString name;
};

struct Node;
using NodePtr = std::unique_ptr<Node>;

/// One step of a compiled expression. Trees are at most `maxHeight` high, so that nothing that
/// walks them runs out of stack.
struct Node
{
    static constexpr int maxHeight = 400;

    enum class Kind {
        Literal, ///< `literal`; nothing for {}
        This,
        Index,
        Total,
        Variable, ///< %`name`
        Member, ///< children[0] (or $this, when null) . `member`
        Function, ///< children[0] (or $this, when null) . `function`(children[1..])
        Indexer, ///< children[0] [ children[1] ]
        Negate,
        Positive,
        Binary, ///< children[0] `operation` children[1]
        Is, ///< children[0] is `type`
        As,
    };

    Kind kind = Kind::Literal;
    qsizetype position = 0; ///< in the expression's text
    int height = 1;
    Operator operation = Operator::Equal;
    std::optional<Value> literal;
    MemberName member; ///< also the name of a variable
    const FunctionInfo *function = nullptr;
    TypeSpecifier type; ///< also of functions that take one: is(), as(), ofType()
    /// Set on where() over items: where(linkId = '...').
    std::optional<QString> linkId;
    std::vector<NodePtr> children;
};

} // namespace kiosk::fhirpath
