// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Equality.h"
#include "app/fhirpath/Functions.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath sections 5.2 (filtering and projection), 5.3 (subsetting) and 5.4 (combining).

void append(Collection &into, Collection &&items)
{
    into.insert(
        into.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
}

Evaluation where(Call &call)
{
    Collection result;
    for (std::size_t i = 0; i < call.focus.size(); ++i) {
        const auto holds = call.holds(0, call.focus[i], i);
        if (!holds)
            return tl::unexpected(holds.error());
        if (*holds)
            result.push_back(call.focus[i]);
    }
    return result;
}

Evaluation select(Call &call)
{
    Collection result;
    for (std::size_t i = 0; i < call.focus.size(); ++i) {
        auto items = call.argumentFor(0, call.focus[i], i);
        if (!items)
            return items;
        if (!call.evaluator.spend(items->size()))
            return call.tooMuchWork();
        append(result, *std::move(items));
    }
    return result;
}

/// Level by level, until nothing new comes.
Evaluation repeat(Call &call)
{
    DistinctItems found(call.localOffsetMinutes());
    Collection level = call.focus;
    while (!level.empty()) {
        Collection next;
        for (std::size_t i = 0; i < level.size(); ++i) {
            auto items = call.argumentFor(0, level[i], i);
            if (!items)
                return items;
            if (!call.evaluator.spend(items->size()))
                return call.tooMuchWork();
            for (const Value &item : *items)
                if (found.add(item))
                    next.push_back(item);
        }
        level = std::move(next);
    }
    return found.take();
}

Evaluation ofType(Call &call)
{
    const TypeSpecifier &type = call.node.type;
    const bool system = type.space == u"System" && isSystemType(type.name);
    Collection result;
    for (const Value &item : call.focus) {
        // A FHIR primitive is taken for the system type that it holds.
        const auto value = system ? systemValue(item) : std::nullopt;
        if (hasType(item, type) || (value && systemTypeName(*value) == type.name))
            result.push_back(item);
    }
    return result;
}

Evaluation single(Call &call)
{
    if (call.focus.size() > 1)
        return call.fail(FhirPathText::tr("This needs one item, and there are several."));
    return call.focus;
}

Collection slice(const Collection &items, qint64 from, qint64 count)
{
    const qint64 size = qint64(items.size());
    const qint64 begin = qBound<qint64>(0, from, size);
    const qint64 end = begin + qBound<qint64>(0, count, size - begin);
    return {items.begin() + begin, items.begin() + end};
}

Evaluation first(Call &call)
{
    return slice(call.focus, 0, 1);
}

Evaluation last(Call &call)
{
    return slice(call.focus, qint64(call.focus.size()) - 1, 1);
}

Evaluation tail(Call &call)
{
    return slice(call.focus, 1, qint64(call.focus.size()));
}

Evaluation skip(Call &call)
{
    const auto count = call.integerArgument(0);
    if (!count)
        return tl::unexpected(count.error());
    return slice(call.focus, count->value_or(0), qint64(call.focus.size()));
}

Evaluation take(Call &call)
{
    const auto count = call.integerArgument(0);
    if (!count)
        return tl::unexpected(count.error());
    return slice(call.focus, 0, count->value_or(0));
}

Evaluation intersect(Call &call)
{
    auto other = call.argument(0);
    if (!other)
        return other;
    DistinctItems others(call.localOffsetMinutes());
    for (const Value &value : *other)
        others.add(value);
    DistinctItems result(call.localOffsetMinutes());
    for (const Value &value : call.focus)
        if (others.contains(value))
            result.add(value);
    return result.take();
}

Evaluation exclude(Call &call)
{
    auto other = call.argument(0);
    if (!other)
        return other;
    DistinctItems others(call.localOffsetMinutes());
    for (const Value &value : *other)
        others.add(value);
    Collection result;
    for (const Value &value : call.focus)
        if (!others.contains(value))
            result.push_back(value);
    return result;
}

Evaluation unite(Call &call)
{
    auto other = call.argument(0);
    if (!other)
        return other;
    DistinctItems result(call.localOffsetMinutes());
    for (const Collection *side : {&call.focus, std::as_const(other).operator->()})
        for (const Value &value : *side)
            result.add(value);
    return result.take();
}

Evaluation combine(Call &call)
{
    auto other = call.argument(0);
    if (!other)
        return other;
    Collection result = call.focus;
    append(result, *std::move(other));
    return result;
}

constexpr FunctionInfo functions[] = {
    {"where", 1, 1, where},
    {"select", 1, 1, select},
    {"repeat", 1, 1, repeat},
    {"ofType", 1, 1, ofType, true},
    {"single", 0, 0, single},
    {"first", 0, 0, first},
    {"last", 0, 0, last},
    {"tail", 0, 0, tail},
    {"skip", 1, 1, skip},
    {"take", 1, 1, take},
    {"intersect", 1, 1, intersect},
    {"exclude", 1, 1, exclude},
    {"union", 1, 1, unite},
    {"combine", 1, 1, combine},
};

/// Where the items of `item`, `repeat(item)` or `descendants()` come from.
std::optional<Element::Search> searchOf(const Node &source)
{
    const auto isItem = [](const Node &node) {
        return node.kind == Node::Kind::Member && node.member.name == u"item";
    };
    if (isItem(source))
        return Element::Search::Children;
    if (source.kind != Node::Kind::Function)
        return {};
    if (source.member.name == u"descendants")
        return Element::Search::Descendants;
    const bool items = source.member.name == u"repeat" && isItem(*source.children[1])
        && source.children[1]->children[0] == nullptr;
    return items ? std::optional(Element::Search::Items) : std::nullopt;
}

bool hasLinkId(const Value &item, const QString &linkId)
{
    static const MemberName name(u"linkId"_s);
    const Element *element = elementIn(item);
    if (element == nullptr)
        return false;
    Collection ids;
    element->children(name, ids);
    const auto value = ids.size() == 1 ? systemValue(ids.front()) : std::nullopt;
    const QString *text = value ? std::get_if<QString>(&*value) : nullptr;
    return text != nullptr && *text == linkId;
}

} // namespace

std::span<const FunctionInfo> filteringFunctions()
{
    return functions;
}

std::optional<Evaluation>
itemsWithLinkId(Evaluator &evaluator, const Node &node, const Frame &frame)
{
    const Node *source = node.children[0].get();
    const auto search = source == nullptr ? std::nullopt : searchOf(*source);
    if (!search)
        return {};
    const Evaluation from = source->children[0] == nullptr
        ? Evaluation(*frame.self)
        : evaluator.evaluate(*source->children[0], frame);
    if (!from)
        return from;
    Collection result;
    for (const Value &item : *from) {
        const Element *element = elementIn(item);
        if (element == nullptr || element->itemsWithLinkId(*node.linkId, *search, result))
            continue;
        Collection candidates;
        if (*search == Element::Search::Children) {
            element->children(source->member, candidates);
        } else {
            const Collection start = only(item);
            Call below{evaluator, *source, start, frame};
            auto found = source->function->run(below);
            if (!found)
                return found;
            candidates = *std::move(found);
        }
        if (!evaluator.spend(candidates.size()))
            return Evaluation(
                failAt(node, FhirPathText::tr("The expression takes too much work.")));
        for (Value &candidate : candidates)
            if (hasLinkId(candidate, *node.linkId))
                result.push_back(std::move(candidate));
    }
    return result;
}

} // namespace kiosk::fhirpath
