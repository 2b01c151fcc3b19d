// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Parser.h"

#include "app/fhirpath/Functions.h"
#include "app/fhirpath/Lexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

constexpr qsizetype maxLength = 65536;
constexpr int maxNesting = 100;

struct OperatorInfo
{
    const char *text;
    int precedence; ///< higher binds tighter
    Operator operation;
};

constexpr int typePrecedence = 8; // of `is` and `as`, between | and +

constexpr OperatorInfo operators[] = {
    {"implies", 1, Operator::Implies},
    {"or", 2, Operator::Or},
    {"xor", 2, Operator::Xor},
    {"and", 3, Operator::And},
    {"in", 4, Operator::In},
    {"contains", 4, Operator::Contains},
    {"=", 5, Operator::Equal},
    {"~", 5, Operator::Equivalent},
    {"!=", 5, Operator::NotEqual},
    {"!~", 5, Operator::NotEquivalent},
    {"<", 6, Operator::Less},
    {"<=", 6, Operator::LessOrEqual},
    {">", 6, Operator::Greater},
    {">=", 6, Operator::GreaterOrEqual},
    {"|", 7, Operator::Union},
    {"+", 9, Operator::Plus},
    {"-", 9, Operator::Minus},
    {"&", 9, Operator::Concatenate},
    {"*", 10, Operator::Times},
    {"/", 10, Operator::Divide},
    {"div", 10, Operator::WholeDivide},
    {"mod", 10, Operator::Modulo},
};

/// `linkId = 'x'`, either way round.
std::optional<QString> comparedLinkId(const Node &node)
{
    if (node.kind != Node::Kind::Binary || node.operation != Operator::Equal)
        return {};
    const auto isLinkId = [](const Node &side) {
        return side.kind == Node::Kind::Member && side.children[0] == nullptr
            && side.member.name == u"linkId";
    };
    const auto textIn = [](const Node &side) {
        const bool literal = side.kind == Node::Kind::Literal && side.literal;
        return literal ? std::get_if<QString>(&*side.literal) : nullptr;
    };
    for (const std::size_t i : {0U, 1U})
        if (isLinkId(*node.children[i]))
            if (const QString *text = textIn(*node.children[1 - i]))
                return *text;
    return {};
}

/// Precedence climbing. Errors travel as a null node with `m_error` set.
class Parser
{
public:
    explicit Parser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    tl::expected<NodePtr, ExpressionError> run()
    {
        NodePtr node = expression(0);
        if (node != nullptr && current().kind != Token::Kind::End)
            node = unexpected();
        if (node == nullptr)
            return tl::unexpected(m_error);
        return node;
    }

private:
    [[nodiscard]] const Token &current() const { return m_tokens[m_at]; }

    Token take() { return m_tokens[m_at < m_tokens.size() - 1 ? m_at++ : m_at]; }

    bool skip(QStringView symbol)
    {
        if (!current().isSymbol(symbol))
            return false;
        take();
        return true;
    }

    NodePtr fail(const QString &reason, qsizetype position)
    {
        if (m_error.reason.isEmpty())
            m_error = {position, reason};
        return nullptr;
    }

    NodePtr unexpected()
    {
        if (current().kind == Token::Kind::End)
            return fail(FhirPathText::tr("The expression ends too early."), current().position);
        return fail(FhirPathText::tr("“%1” cannot stand here.").arg(current().text),
                    current().position);
    }

    NodePtr make(Node::Kind kind, qsizetype position, std::vector<NodePtr> children = {})
    {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->position = position;
        for (const NodePtr &child : children)
            if (child != nullptr)
                node->height = qMax(node->height, child->height + 1);
        node->children = std::move(children);
        if (node->height > Node::maxHeight)
            return fail(FhirPathText::tr("The expression has too many parts."), position);
        return node;
    }

    static std::vector<NodePtr> list(NodePtr first, NodePtr second)
    {
        std::vector<NodePtr> nodes;
        nodes.push_back(std::move(first));
        nodes.push_back(std::move(second));
        return nodes;
    }

    static std::vector<NodePtr> list(NodePtr only)
    {
        std::vector<NodePtr> nodes;
        nodes.push_back(std::move(only));
        return nodes;
    }

    [[nodiscard]] const OperatorInfo *binaryOperator() const
    {
        const Token &token = current();
        if (token.kind != Token::Kind::Symbol && token.kind != Token::Kind::Identifier)
            return nullptr;
        const auto *found = std::find_if(
            std::begin(operators), std::end(operators), [&token](const OperatorInfo &info) {
                return token.text == QLatin1String(info.text);
            });
        return found == std::end(operators) ? nullptr : found;
    }

    NodePtr expression(int minPrecedence)
    {
        if (++m_nesting > maxNesting)
            return fail(FhirPathText::tr("The expression is nested too deeply."),
                        current().position);
        NodePtr left = polarity();
        while (left != nullptr) {
            const bool isType = current().isWord(u"is") || current().isWord(u"as");
            const OperatorInfo *info = binaryOperator();
            const int precedence = isType ? typePrecedence
                : info != nullptr         ? info->precedence
                                          : -1;
            if (precedence < 0 || precedence < minPrecedence)
                break;
            const Token token = take();
            if (isType) {
                left = make(token.text == u"is" ? Node::Kind::Is : Node::Kind::As,
                            token.position,
                            list(std::move(left)));
                if (left == nullptr || !typeSpecifier(left->type))
                    return nullptr;
                continue;
            }
            NodePtr right = expression(precedence + 1);
            if (right == nullptr)
                return nullptr;
            left
                = make(Node::Kind::Binary, token.position, list(std::move(left), std::move(right)));
            if (left != nullptr)
                left->operation = info->operation;
        }
        --m_nesting;
        return left;
    }

    NodePtr polarity()
    {
        const bool minus = current().isSymbol(u"-");
        if (!minus && !current().isSymbol(u"+"))
            return postfix();
        const Token token = take();
        if (++m_nesting > maxNesting)
            return fail(FhirPathText::tr("The expression is nested too deeply."), token.position);
        NodePtr operand = polarity();
        --m_nesting;
        if (operand == nullptr)
            return nullptr;
        return make(minus ? Node::Kind::Negate : Node::Kind::Positive,
                    token.position,
                    list(std::move(operand)));
    }

    NodePtr postfix()
    {
        NodePtr node = term();
        while (node != nullptr) {
            const qsizetype position = current().position;
            if (skip(u".")) {
                node = invocation(std::move(node));
            } else if (skip(u"[")) {
                NodePtr index = expression(0);
                if (index == nullptr)
                    return nullptr;
                if (!skip(u"]"))
                    return unexpected();
                node = make(Node::Kind::Indexer, position, list(std::move(node), std::move(index)));
            } else {
                break;
            }
        }
        return node;
    }

    NodePtr term()
    {
        const Token token = current();
        switch (token.kind) {
        case Token::Kind::String:
            take();
            return literal(token.text, token.position);
        case Token::Kind::Number:
        case Token::Kind::LongNumber:
            return number();
        case Token::Kind::Temporal:
            return temporal();
        case Token::Kind::Identifier:
        case Token::Kind::DelimitedIdentifier:
        case Token::Kind::Special:
            return invocation(nullptr);
        case Token::Kind::Symbol:
            break;
        case Token::Kind::End:
            return unexpected();
        }
        if (skip(u"(")) {
            NodePtr inner = expression(0);
            if (inner != nullptr && !skip(u")"))
                return unexpected();
            return inner;
        }
        if (skip(u"{"))
            return skip(u"}") ? make(Node::Kind::Literal, token.position) : unexpected();
        if (skip(u"%")) {
            const Token::Kind kind = current().kind;
            if (kind != Token::Kind::Identifier && kind != Token::Kind::DelimitedIdentifier
                && kind != Token::Kind::String)
                return unexpected();
            NodePtr node = make(Node::Kind::Variable, token.position);
            node->member = MemberName(take().text);
            return node;
        }
        return unexpected();
    }

    NodePtr literal(Value value, qsizetype position)
    {
        NodePtr node = make(Node::Kind::Literal, position);
        node->literal = std::move(value);
        return node;
    }

    NodePtr number()
    {
        const Token token = take();
        const auto value = Decimal::fromText(token.text);
        if (!value)
            return fail(FhirPathText::tr("“%1” has too many digits.").arg(token.text),
                        token.position);
        const auto whole = value->toInteger();
        if (token.kind == Token::Kind::LongNumber && whole)
            return literal(Long{*whole}, token.position);
        if (current().kind == Token::Kind::String)
            return literal(Quantity{*value, take().text, Quantity::UnitKind::Ucum}, token.position);
        if (current().kind == Token::Kind::Identifier && calendarUnit(current().text))
            return literal(Quantity{*value, take().text, Quantity::UnitKind::Calendar},
                           token.position);
        if (!token.text.contains(u'.') && whole)
            return literal(*whole, token.position);
        return literal(*value, token.position);
    }

    NodePtr temporal()
    {
        const Token token = take();
        auto value = token.text.startsWith(u'T') ? Temporal::time(token.text)
            : token.text.contains(u'T')          ? Temporal::dateTime(token.text)
                                                 : Temporal::date(token.text);
        if (!value)
            return fail(FhirPathText::tr("There is no such date or time: @%1").arg(token.text),
                        token.position);
        return literal(*value, token.position);
    }

    bool typeSpecifier(TypeSpecifier &into)
    {
        const auto isName = [this] {
            return current().kind == Token::Kind::Identifier
                || current().kind == Token::Kind::DelimitedIdentifier;
        };
        if (!isName()) {
            unexpected();
            return false;
        }
        const qsizetype position = current().position;
        into.name = take().text;
        if (current().isSymbol(u".")) {
            take();
            if (!isName()) {
                unexpected();
                return false;
            }
            into.space = into.name;
            into.name = take().text;
        }
        return checkType(into, position);
    }

    bool checkType(const TypeSpecifier &type, qsizetype position)
    {
        const bool system
            = (type.space.isEmpty() || type.space == u"System") && isSystemType(type.name);
        const bool fhir
            = (type.space.isEmpty() || type.space == u"FHIR") && findType(type.name) != nullptr;
        if (system || fhir)
            return true;
        fail(FhirPathText::tr("There is no type %1.").arg(type.name), position);
        return false;
    }

    /// What may stand after a point: a name, a function or $this.
    NodePtr invocation(NodePtr focus)
    {
        const Token token = current();
        if (token.kind == Token::Kind::Special) {
            const bool first = focus == nullptr;
            take();
            if (first && token.text == u"this")
                return make(Node::Kind::This, token.position);
            if (first && token.text == u"index")
                return make(Node::Kind::Index, token.position);
            if (first && token.text == u"total")
                return make(Node::Kind::Total, token.position);
            return fail(FhirPathText::tr("“%1” cannot stand here.").arg(u'$' + token.text),
                        token.position);
        }
        if (token.kind != Token::Kind::Identifier && token.kind != Token::Kind::DelimitedIdentifier)
            return unexpected();
        take();
        if (skip(u"("))
            return function(std::move(focus), token);
        if (focus == nullptr && token.kind == Token::Kind::Identifier
            && (token.text == u"true" || token.text == u"false"))
            return literal(token.text == u"true", token.position);
        NodePtr node = make(Node::Kind::Member, token.position, list(std::move(focus)));
        if (node != nullptr)
            node->member = MemberName(token.text);
        return node;
    }

    NodePtr function(NodePtr focus, const Token &name)
    {
        const FunctionInfo *info = findFunction(name.text);
        const bool factory = focus != nullptr && focus->kind == Node::Kind::Variable
            && focus->member.name == u"factory";
        if (factory)
            info = &factoryFunction();
        if (info == nullptr)
            return fail(FhirPathText::tr("There is no function %1().").arg(name.text),
                        name.position);
        TypeSpecifier type;
        std::vector<NodePtr> children = list(std::move(focus));
        const bool takesType = info->takesType || (factory && name.text == u"create");
        if (takesType) {
            if (!typeSpecifier(type))
                return nullptr;
        } else if (!current().isSymbol(u")")) {
            do {
                NodePtr argument = expression(0);
                if (argument == nullptr)
                    return nullptr;
                children.push_back(std::move(argument));
            } while (skip(u","));
        }
        if (!skip(u")"))
            return unexpected();
        const int given = int(children.size()) - 1;
        if (!takesType && (given < info->minArguments || given > info->maxArguments))
            return fail(FhirPathText::tr("%1() does not take %n argument(s).", nullptr, given)
                            .arg(name.text),
                        name.position);
        NodePtr node = make(Node::Kind::Function, name.position, std::move(children));
        if (node == nullptr)
            return nullptr;
        node->function = info;
        node->member = MemberName(name.text);
        node->type = type;
        if (name.text == u"where")
            node->linkId = comparedLinkId(*node->children[1]);
        return node;
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_nesting = 0;
    ExpressionError m_error;
};

} // namespace

tl::expected<NodePtr, ExpressionError> parse(const QString &text)
{
    if (text.size() > maxLength)
        return tl::unexpected(
            ExpressionError{maxLength, FhirPathText::tr("The expression is too long.")});
    auto tokens = tokenize(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).run();
}

} // namespace kiosk::fhirpath
