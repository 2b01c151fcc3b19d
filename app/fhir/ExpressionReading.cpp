// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ExpressionReading.h"

#include "app/fhir/ElementReading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

const auto base = u"http://hl7.org/fhir/StructureDefinition/"_s;
const auto sdcBase = u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"_s;

/// `holder` has the member valueExpression; `extension` is what is reported when it cannot be used.
std::optional<FormExpression> expressionIn(const JsonPlace &holder, const JsonPlace &extension)
{
    const JsonPlace expression = holder.member(u"valueExpression"_s);
    const QString language = expression.string(u"language"_s);
    FormExpression read{expression.string(u"expression"_s),
                        expression.string(u"name"_s),
                        extension.string(u"url"_s),
                        extension.pointer()};
    const bool isFhirPath = language.isEmpty() || language == u"text/fhirpath";
    if (isFhirPath && !read.text.isEmpty())
        return read;
    reportExtension(extension);
    return {};
}

template <std::optional<FormExpression> ItemExpressions::*Member>
void readOne(const JsonPlace &extension, ItemExpressions &into)
{
    if (auto expression = expressionIn(extension, extension))
        into.*Member = std::move(expression);
}

void readVariable(const JsonPlace &extension, ItemExpressions &into)
{
    if (auto expression = expressionIn(extension, extension))
        into.variables.push_back(*std::move(expression));
    else
        into.unavailable.append(extension.member(u"valueExpression"_s).string(u"name"_s));
}

/// The expression of a constraint is a string, or (targetConstraint) an Expression.
std::optional<FormExpression> ruleIn(const JsonPlace &part, const JsonPlace &extension)
{
    if (part.has(u"valueExpression"_s))
        return expressionIn(part, extension);
    return FormExpression{extensionText(part), {}, extension.string(u"url"_s), extension.pointer()};
}

void readConstraint(const JsonPlace &extension, ItemExpressions &into)
{
    FormConstraint constraint;
    std::optional<FormExpression> rule;
    for (const JsonPlace &part : extension.members(u"extension"_s)) {
        const QString url = part.string(u"url"_s);
        if (url == u"expression")
            rule = ruleIn(part, extension);
        else if (url == u"human")
            constraint.human = readText(part, u"valueString"_s);
        else if (url == u"key")
            constraint.key = part.string(u"valueId"_s);
        else if (url == u"severity")
            constraint.isError = extensionText(part) != u"warning";
    }
    if (!rule || rule->text.isEmpty())
        return;
    constraint.expression = *std::move(rule);
    into.constraints.push_back(std::move(constraint));
}

void readToggle(const JsonPlace &extension, ItemExpressions &into)
{
    OptionToggle toggle;
    std::optional<FormExpression> condition;
    for (const JsonPlace &part : extension.members(u"extension"_s)) {
        const QString url = part.string(u"url"_s);
        if (url == u"expression")
            condition = expressionIn(part, extension);
        else if (url == u"option")
            if (auto value = readValue(part, u"value"_s))
                toggle.options.push_back(*std::move(value));
    }
    if (!condition)
        return;
    toggle.expression = *std::move(condition);
    into.toggles.push_back(std::move(toggle));
}

struct Row
{
    QString url;
    void (*read)(const JsonPlace &extension, ItemExpressions &into);
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> table{
        {base + u"variable"_s, readVariable},
        {sdcBase + u"calculatedExpression"_s, readOne<&ItemExpressions::calculated>},
        {sdcBase + u"initialExpression"_s, readOne<&ItemExpressions::initial>},
        {sdcBase + u"enableWhenExpression"_s, readOne<&ItemExpressions::enableWhen>},
        {sdcBase + u"answerExpression"_s, readOne<&ItemExpressions::answers>},
        {sdcBase + u"answerOptionsToggleExpression"_s, readToggle},
        {base + u"questionnaire-constraint"_s, readConstraint},
        {base + u"targetConstraint"_s, readConstraint},
    };
    return table;
}

} // namespace

bool readExpressionExtension(const JsonPlace &extension, ItemExpressions &into)
{
    const QString url = extension.string(u"url"_s);
    const auto row = std::find_if(
        rows().begin(), rows().end(), [&url](const Row &each) { return each.url == url; });
    if (row == rows().end())
        return false;
    row->read(extension.within(url), into);
    return true;
}

QStringList expressionUrls()
{
    QStringList urls;
    for (const Row &row : rows())
        urls.append(row.url);
    return urls;
}

const QStringList &valueExpressionUrls()
{
    static const QStringList urls{base + u"cqf-expression"_s, base + u"cqf-calculatedValue"_s};
    return urls;
}

std::optional<FormExpression> readExpressionBeside(const JsonPlace &place, const QString &key)
{
    const QString shadow = u'_' + key;
    if (!place.has(shadow))
        return {};
    for (const JsonPlace &extension : place.member(shadow).members(u"extension"_s))
        if (const QString url = extension.string(u"url"_s); valueExpressionUrls().contains(url))
            return expressionIn(extension.within(url), extension.within(url));
    return {};
}

std::optional<FormExpression> readExpressionForValue(const JsonPlace &extension)
{
    const QJsonObject &object = extension.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.key().startsWith(u"_value"))
            return readExpressionBeside(extension, it.key().sliced(1));
    return {};
}

bool mentionsForm(const ItemExpressions &expressions)
{
    const auto mentions = [](const FormExpression &expression) {
        return expression.text.contains(u"%questionnaire") || expression.text.contains(u"%qitem");
    };
    for (const auto *one : {&expressions.calculated,
                            &expressions.initial,
                            &expressions.enableWhen,
                            &expressions.answers,
                            &expressions.text,
                            &expressions.required,
                            &expressions.minimum,
                            &expressions.maximum})
        if (*one && mentions(**one))
            return true;
    const auto &variables = expressions.variables;
    const auto &constraints = expressions.constraints;
    const auto &toggles = expressions.toggles;
    return std::any_of(variables.begin(), variables.end(), mentions)
        || std::any_of(constraints.begin(),
                       constraints.end(),
                       [&](const FormConstraint &each) { return mentions(each.expression); })
        || std::any_of(toggles.begin(), toggles.end(), [&](const OptionToggle &each) {
               return mentions(each.expression);
           });
}

} // namespace kiosk::fhir
