// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Evaluator.h"

#include "app/fhirpath/Functions.h"
#include "app/fhirpath/Operators.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

ExpressionError tooMuchWork(const Node &node)
{
    return {node.position, FhirPathText::tr("The expression takes too much work.")};
}

/// Texts that an expression makes may grow with each turn of a loop: what they take of memory
/// counts as work.
std::size_t textWork(const Collection &made)
{
    constexpr std::size_t charactersPerStep = 32;
    std::size_t steps = 0;
    for (const Value &value : made)
        if (const auto *text = std::get_if<QString>(&value))
            steps += std::size_t(text->size()) / charactersPerStep;
    return steps;
}

/// The two parts of a quantity of FHIRPath's own.
void appendPart(const Value &value, const QString &name, Collection &into)
{
    const auto *quantity = std::get_if<Quantity>(&value);
    if (quantity != nullptr && name == u"value")
        into.emplace_back(quantity->value);
    else if (quantity != nullptr && name == u"unit")
        into.emplace_back(quantity->unit);
}

/// `Patient` in `Patient.name`: an element that is named by its own type.
bool isNamed(const Element &element, const QString &name)
{
    if (element.resourceType().isEmpty())
        return false;
    return element.resourceType() == name
        || (element.type() != nullptr && element.type()->is(name));
}

} // namespace

Evaluator::Evaluator(const Environment &environment, const Collection &start)
    : m_environment(environment)
    , m_start(start)
{
}

int Evaluator::localOffsetMinutes() const
{
    return m_environment.now.offsetFromUtc() / 60;
}

bool Evaluator::spend(std::size_t steps)
{
    m_steps += steps;
    if (m_environment.spent != nullptr)
        *m_environment.spent += steps;
    return m_steps <= m_environment.maxSteps;
}

Evaluation Evaluator::evaluate(const Node &node, const Frame &frame)
{
    if (!spend(1))
        return tl::unexpected(tooMuchWork(node));
    Evaluation result = step(node, frame);
    const bool isMade = node.kind == Node::Kind::Function || node.kind == Node::Kind::Binary;
    if (isMade && result && !spend(textWork(*result)))
        return tl::unexpected(tooMuchWork(node));
    return result;
}

Evaluation Evaluator::step(const Node &node, const Frame &frame)
{
    switch (node.kind) {
    case Node::Kind::Literal:
        return node.literal ? only(*node.literal) : Collection();
    case Node::Kind::This:
        return *frame.self;
    case Node::Kind::Index:
        return frame.index < 0 ? Collection() : only(frame.index);
    case Node::Kind::Total:
        return frame.total == nullptr ? Collection() : *frame.total;
    case Node::Kind::Variable:
        return variable(node);
    case Node::Kind::Member:
        return member(node, frame);
    case Node::Kind::Function:
        return function(node, frame);
    case Node::Kind::Indexer:
        return indexer(node, frame);
    case Node::Kind::Negate:
    case Node::Kind::Positive:
        return polarity(node, frame);
    case Node::Kind::Binary:
        return binary(node, frame);
    case Node::Kind::Is:
    case Node::Kind::As:
        return type(node, frame);
    }
    return Collection();
}

Evaluation Evaluator::focus(const Node &node, const Frame &frame)
{
    return node.children[0] == nullptr ? Evaluation(*frame.self)
                                       : evaluate(*node.children[0], frame);
}

Evaluation Evaluator::member(const Node &node, const Frame &frame)
{
    const bool starts = node.children[0] == nullptr;
    Evaluation from;
    if (!starts) {
        from = evaluate(*node.children[0], frame);
        if (!from)
            return from;
    }
    const Collection &items = starts ? *frame.self : *from;
    const bool mayNameType = starts && !node.member.name.isEmpty() && node.member.name[0].isUpper();
    Collection result;
    for (const Value &item : items) {
        const Element *element = elementIn(item);
        if (element == nullptr) {
            appendPart(item, node.member.name, result);
            continue;
        }
        if (mayNameType && isNamed(*element, node.member.name))
            result.push_back(item);
        else
            element->children(node.member, result);
    }
    if (!spend(items.size() + result.size()))
        return tl::unexpected(tooMuchWork(node));
    return result;
}

Evaluation Evaluator::function(const Node &node, const Frame &frame)
{
    if (node.function == &factoryFunction()) {
        Call call{*this, node, *frame.self, frame};
        return node.function->run(call);
    }
    if (node.linkId)
        if (auto found = itemsWithLinkId(*this, node, frame))
            return *std::move(found);
    if (node.children[0] == nullptr) {
        Call call{*this, node, *frame.self, frame};
        return node.function->run(call);
    }
    Evaluation from = evaluate(*node.children[0], frame);
    if (!from)
        return from;
    if (!spend(from->size()))
        return tl::unexpected(tooMuchWork(node));
    Call call{*this, node, *from, frame};
    return node.function->run(call);
}

Evaluation Evaluator::indexer(const Node &node, const Frame &frame)
{
    auto items = evaluate(*node.children[0], frame);
    if (!items)
        return items;
    auto index = evaluate(*node.children[1], frame);
    if (!index)
        return index;
    const auto value = singleValue(*index, *node.children[1]);
    if (!value)
        return tl::unexpected(value.error());
    const auto number = *value ? numberOf(**value) : std::nullopt;
    const auto at = number ? number->toInteger() : std::nullopt;
    if (*value && !at)
        return failAt(*node.children[1], FhirPathText::tr("An index must be a whole number."));
    if (!at || *at < 0 || *at >= qint64(items->size()))
        return Collection();
    return only((*items)[std::size_t(*at)]);
}

Evaluation Evaluator::variable(const Node &node) const
{
    const QString &name = node.member.name;
    const auto found = m_environment.variables.constFind(name);
    if (found != m_environment.variables.cend())
        return *found;
    const auto &resource = m_environment.resource;
    if (name == u"resource" || name == u"rootResource") {
        const auto &root = m_environment.rootResource;
        const ElementPtr &element = name == u"rootResource" && root != nullptr ? root : resource;
        return element != nullptr ? only(element) : m_start;
    }
    if (name == u"context")
        return m_start;
    if (name == u"ucum")
        return only(u"http://unitsofmeasure.org"_s);
    if (name == u"sct")
        return only(u"http://snomed.info/sct"_s);
    if (name == u"loinc")
        return only(u"http://loinc.org"_s);
    if (name.startsWith(u"vs-"))
        return only(u"http://hl7.org/fhir/ValueSet/"_s + name.sliced(3));
    if (name.startsWith(u"ext-"))
        return only(u"http://hl7.org/fhir/StructureDefinition/"_s + name.sliced(4));
    if (m_environment.variable)
        if (auto value = m_environment.variable(name))
            return *std::move(value);
    return failAt(node, FhirPathText::tr("There is no variable %1.").arg(u'%' + name));
}

Evaluation Evaluator::polarity(const Node &node, const Frame &frame)
{
    auto operand = evaluate(*node.children[0], frame);
    if (!operand)
        return operand;
    const auto value = singleValue(*operand, node);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return Collection();
    return withSign(**value, node, node.kind == Node::Kind::Negate);
}

Evaluation Evaluator::binary(const Node &node, const Frame &frame)
{
    auto left = evaluate(*node.children[0], frame);
    if (!left)
        return left;
    if (isLogical(node.operation)) {
        const auto known = truth(*left, *node.children[0]);
        if (!known)
            return tl::unexpected(known.error());
        if (const auto decided = decidedByLeft(node.operation, *known))
            return only(*decided);
        auto right = evaluate(*node.children[1], frame);
        if (!right)
            return right;
        const auto other = truth(*right, *node.children[1]);
        if (!other)
            return tl::unexpected(other.error());
        const auto result = combineLogically(node.operation, *known, *other);
        return result ? only(*result) : Collection();
    }
    auto right = evaluate(*node.children[1], frame);
    if (!right)
        return right;
    if (!spend(left->size() + right->size()))
        return tl::unexpected(tooMuchWork(node));
    return applyOperator(*this, node, *left, *right);
}

Evaluation Evaluator::type(const Node &node, const Frame &frame)
{
    auto items = evaluate(*node.children[0], frame);
    if (!items)
        return items;
    if (items->empty())
        return Collection();
    if (items->size() > 1)
        return failAt(node, FhirPathText::tr("This needs one item, and there are several."));
    const bool has = hasType(items->front(), node.type);
    if (node.kind == Node::Kind::Is)
        return only(has);
    return has ? *items : Collection();
}

bool isValueless(const Value &value)
{
    const Element *element = elementIn(value);
    return element != nullptr && element->json().isNull();
}

tl::expected<std::optional<bool>, ExpressionError> truth(const Collection &collection,
                                                         const Node &node)
{
    if (collection.empty())
        return std::nullopt;
    if (collection.size() > 1)
        return failAt(node, FhirPathText::tr("This needs one item, and there are several."));
    if (isValueless(collection.front()))
        return std::nullopt;
    const auto value = systemValue(collection.front());
    const bool *boolean = value ? std::get_if<bool>(&*value) : nullptr;
    return boolean == nullptr || *boolean;
}

tl::expected<std::optional<Value>, ExpressionError> singleValue(const Collection &collection,
                                                                const Node &node)
{
    if (collection.empty())
        return std::nullopt;
    if (collection.size() > 1)
        return failAt(node, FhirPathText::tr("This needs one item, and there are several."));
    return systemValue(collection.front());
}

bool hasType(const Value &value, const TypeSpecifier &type)
{
    const bool mayBeSystem = type.space.isEmpty() || type.space == u"System";
    const bool mayBeFhir = type.space.isEmpty() || type.space == u"FHIR";
    const Element *element = elementIn(value);
    const Type *known = element == nullptr ? nullptr : element->type();
    if (known != nullptr && !known->isSystemString)
        return mayBeFhir && known->is(type.name);
    if (!mayBeSystem)
        return false;
    if (known != nullptr)
        return type.name == u"String" || type.name == u"Any";
    const auto system = systemValue(value);
    return system && (systemTypeName(*system) == type.name || type.name == u"Any");
}

} // namespace kiosk::fhirpath
