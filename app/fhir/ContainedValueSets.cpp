// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ContainedValueSets.h"

#include "app/core/ExactJson.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

constexpr int maxNesting = 8; ///< value sets that include value sets
constexpr qsizetype maxOptions = 100'000; ///< in all value sets of a form, against hostile ones

/// A canonical without its |version and #fragment.
QString bare(const QString &canonical)
{
    return canonical.startsWith(u'#') ? canonical : canonical.section(u'|', 0, 0);
}

void addDesignations(Text &text, const JsonPlace &place)
{
    for (const JsonPlace &designation : place.members(u"designation"_s))
        if (const QString language = designation.string(u"language"_s); !language.isEmpty())
            text.translations.insert(language, designation.string(u"value"_s));
}

AnswerOption optionOf(const JsonPlace &place, const QString &system)
{
    AnswerOption option;
    const QString code = place.requiredString(u"code"_s);
    option.display = readText(place, u"display"_s);
    addDesignations(option.display, place);
    option.value = Coding{system, code, option.display.original};
    if (option.display.isEmpty())
        option.display.original = code;
    option.weight = readWeight(place);
    return option;
}

/// ValueSet.compose.include.filter
struct Filter
{
    QString property;
    QString operation;
    QString value;

    [[nodiscard]] bool isOfCode() const { return property == u"concept" || property == u"code"; }
    /// Whether the form alone can tell what passes.
    [[nodiscard]] bool isKnown() const
    {
        static const QStringList ofAny{u"="_s, u"in"_s, u"not-in"_s};
        static const QStringList ofCode{u"is-a"_s, u"descendent-of"_s, u"is-not-a"_s};
        return ofAny.contains(operation) || (isOfCode() && ofCode.contains(operation));
    }
    /// `above`: the codes of the concepts around.
    [[nodiscard]] bool passes(const JsonPlace &node, const QStringList &above) const;
};

QStringList valuesOf(const JsonPlace &node, const QString &property)
{
    QStringList values;
    for (const JsonPlace &each : node.members(u"property"_s)) {
        const QJsonObject &json = each.object();
        if (json.value(u"code"_s) != property)
            continue;
        for (auto it = json.begin(); it != json.end(); ++it)
            if (it.key().startsWith(u"value"))
                values << (it->isObject() ? it.value()[u"code"_s].toString()
                                          : digitsOf(*it).value_or(it->toVariant().toString()));
    }
    return values;
}

bool Filter::passes(const JsonPlace &node, const QStringList &above) const
{
    const QString code = node.string(u"code"_s);
    if (operation == u"descendent-of")
        return above.contains(value);
    if (operation == u"is-a" || operation == u"is-not-a")
        return (code == value || above.contains(value)) == (operation == u"is-a");
    const QStringList own = isOfCode() ? QStringList{code} : valuesOf(node, property);
    QStringList wanted{value};
    if (operation != u"=")
        wanted = value.split(u',', Qt::SkipEmptyParts);
    const bool isOne = std::any_of(wanted.cbegin(), wanted.cend(), [&own](const QString &each) {
        return own.contains(each.trimmed());
    });
    return isOne != (operation == u"not-in");
}

/// CodeSystem.concept: a tree of which every node may be chosen that passes.
void addConcepts(const JsonPlace &parent,
                 const QString &system,
                 const QList<Filter> &filters,
                 const QStringList &above,
                 QList<AnswerOption> &options)
{
    for (const JsonPlace &place : parent.members(u"concept"_s)) {
        if (std::all_of(filters.cbegin(), filters.cend(), [&](const Filter &filter) {
                return filter.passes(place, above);
            }))
            options.append(optionOf(place, system));
        addConcepts(place, system, filters, above + QStringList{place.string(u"code"_s)}, options);
    }
}

/// ValueSet.expansion.contains: abstract entries only group others.
void addContains(const JsonPlace &parent, QList<AnswerOption> &options)
{
    for (const JsonPlace &entry : parent.members(u"contains"_s)) {
        if (!entry.boolean(u"abstract"_s) && entry.has(u"code"_s))
            options.append(optionOf(entry, entry.string(u"system"_s)));
        addContains(entry, options);
    }
}

QString identity(const AnswerOption &option)
{
    const auto &coding = std::get<Coding>(option.value);
    return coding.system + u'|' + coding.code;
}

/// The options of `kept` once each, without those of `removed`.
QList<AnswerOption> difference(const QList<AnswerOption> &kept, const QList<AnswerOption> &removed)
{
    QSet<QString> seen;
    for (const AnswerOption &option : removed)
        seen.insert(identity(option));
    QList<AnswerOption> options;
    for (const AnswerOption &option : kept) {
        const QString name = identity(option);
        if (!seen.contains(name))
            options.append(option);
        seen.insert(name);
    }
    return options;
}

/// The options of `some` that are among `others` too.
QList<AnswerOption> inBoth(const QList<AnswerOption> &some, const QList<AnswerOption> &others)
{
    return difference(some, difference(some, others));
}

/// Concepts that a value set lists without a score have the one of their code system.
void addWeights(QList<AnswerOption> &options, const QList<AnswerOption> &defined)
{
    QHash<QString, Decimal> weights;
    for (const AnswerOption &option : defined)
        if (option.weight)
            weights.insert(identity(option), *option.weight);
    if (weights.isEmpty())
        return;
    for (AnswerOption &option : options)
        if (const auto weight = weights.constFind(identity(option));
            !option.weight && weight != weights.cend())
            option.weight = *weight;
}

} // namespace

ContainedValueSets::ContainedValueSets(const JsonPlace &questionnaire)
{
    for (const JsonPlace &resource : questionnaire.members(u"contained"_s)) {
        const QString type = resource.string(u"resourceType"_s);
        const QString url = resource.string(u"url"_s);
        if (type == u"CodeSystem") {
            m_codeSystems.insert(url, resource);
        } else if (type == u"ValueSet") {
            m_valueSets.insert(u'#' + resource.string(u"id"_s), resource);
            if (!url.isEmpty())
                m_valueSets.insert(url, resource);
        }
    }
}

std::optional<QList<AnswerOption>> ContainedValueSets::options(const QString &reference)
{
    return resolve(bare(reference), 0);
}

ContainedValueSets::Options ContainedValueSets::resolve(const QString &key, int depth)
{
    const auto valueSet = m_valueSets.constFind(key);
    if (valueSet == m_valueSets.cend() || depth > maxNesting)
        return {};
    if (const auto known = m_resolved.constFind(key); known != m_resolved.cend())
        return *known;
    // Marked first, so that a value set that includes itself ends here.
    m_resolved.insert(key, std::nullopt);
    Options options;
    if (valueSet->has(u"expansion"_s)) {
        QList<AnswerOption> contained;
        addContains(valueSet->member(u"expansion"_s), contained);
        options = difference(contained, {});
    } else {
        options = compose(valueSet->member(u"compose"_s), depth);
    }
    m_resolved.insert(key, options);
    return options;
}

ContainedValueSets::Options ContainedValueSets::compose(const JsonPlace &compose, int depth)
{
    QList<AnswerOption> included;
    QList<AnswerOption> excluded;
    const std::pair<QString, QList<AnswerOption> *> parts[]
        = {{u"include"_s, &included}, {u"exclude"_s, &excluded}};
    for (const auto &[key, target] : parts) {
        for (const JsonPlace &part : compose.members(key)) {
            const Options options = include(part, depth);
            if (!options)
                return {};
            m_total += options->size();
            target->append(*options);
        }
    }
    return difference(included, excluded);
}

ContainedValueSets::Options ContainedValueSets::include(const JsonPlace &include, int depth)
{
    if (m_total > maxOptions)
        return {};
    // System and value sets, and several value sets, mean what they have in common.
    Options options;
    if (include.has(u"system"_s) || include.has(u"concept"_s)) {
        options = fromSystem(include);
        if (!options)
            return {};
    }
    const QJsonArray others = include.object().value(u"valueSet"_s).toArray();
    for (const auto &other : others) {
        const Options resolved = resolve(bare(other.toString()), depth + 1);
        if (!resolved)
            return {};
        options = options ? inBoth(*options, *resolved) : *resolved;
    }
    return options;
}

ContainedValueSets::Options ContainedValueSets::fromSystem(const JsonPlace &include) const
{
    const QString system = include.string(u"system"_s);
    const auto defined = m_codeSystems.constFind(system);
    const bool isDefined = defined != m_codeSystems.cend();
    QList<AnswerOption> options;
    if (include.has(u"concept"_s)) {
        for (const JsonPlace &place : include.members(u"concept"_s))
            options.append(optionOf(place, system));
        QList<AnswerOption> all;
        if (isDefined)
            addConcepts(*defined, system, {}, {}, all);
        addWeights(options, all);
        return options;
    }
    QList<Filter> filters;
    for (const JsonPlace &place : include.members(u"filter"_s))
        filters.append(
            {place.string(u"property"_s), place.string(u"op"_s), place.string(u"value"_s)});
    const bool isTold = std::all_of(
        filters.cbegin(), filters.cend(), [](const Filter &filter) { return filter.isKnown(); });
    if (!isDefined || !isTold || !defined->has(u"concept"_s))
        return {};
    addConcepts(*defined, system, filters, {}, options);
    return options;
}

} // namespace kiosk::fhir
