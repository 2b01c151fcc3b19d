// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath section 5.6.

constexpr qsizetype maxTextLength = 10'000'000;

using TextResult = tl::expected<std::optional<QString>, ExpressionError>;

/// The text a function is called on; nothing for none. Other values are an error.
TextResult textOfFocus(const Call &call)
{
    auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return std::nullopt;
    if (const auto *text = std::get_if<QString>(&**value))
        return *text;
    return call.fail(FhirPathText::tr("This function works on a text."));
}

/// A function of one text alone.
template <typename Apply>
Evaluation onText(const Call &call, Apply apply)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    return *text ? only(apply(**text)) : Collection();
}

/// A function of a text and a text argument; empty when one of them is.
template <typename Apply>
Evaluation onTexts(const Call &call, Apply apply)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    const auto argument = call.textArgument(0);
    if (!argument)
        return tl::unexpected(argument.error());
    return *text && *argument ? only(apply(**text, **argument)) : Collection();
}

Evaluation indexOf(Call &call)
{
    return onTexts(
        call, [](const QString &text, const QString &part) { return qint64(text.indexOf(part)); });
}

Evaluation lastIndexOf(Call &call)
{
    return onTexts(call, [](const QString &text, const QString &part) {
        return qint64(text.lastIndexOf(part));
    });
}

Evaluation substring(Call &call)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    const auto start = call.integerArgument(0);
    if (!start)
        return tl::unexpected(start.error());
    std::optional<qint64> length;
    if (call.argumentCount() > 1) {
        const auto given = call.integerArgument(1);
        if (!given)
            return tl::unexpected(given.error());
        length = *given;
    }
    if (!*text || !*start || **start < 0 || **start >= (*text)->size())
        return Collection();
    const qint64 rest = (*text)->size() - **start;
    return only((*text)->sliced(**start, qBound<qint64>(0, length.value_or(rest), rest)));
}

Evaluation startsWith(Call &call)
{
    return onTexts(call,
                   [](const QString &text, const QString &part) { return text.startsWith(part); });
}

Evaluation endsWith(Call &call)
{
    return onTexts(call,
                   [](const QString &text, const QString &part) { return text.endsWith(part); });
}

Evaluation contains(Call &call)
{
    return onTexts(call,
                   [](const QString &text, const QString &part) { return text.contains(part); });
}

Evaluation upper(Call &call)
{
    return onText(call, [](const QString &text) { return text.toUpper(); });
}

Evaluation lower(Call &call)
{
    return onText(call, [](const QString &text) { return text.toLower(); });
}

Evaluation trim(Call &call)
{
    return onText(call, [](const QString &text) { return text.trimmed(); });
}

Evaluation length(Call &call)
{
    return onText(call, [](const QString &text) { return qint64(text.size()); });
}

/// With the two text arguments; empty when the text or one of them is.
template <typename Apply>
Evaluation onThreeTexts(const Call &call, Apply apply)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    const auto first = call.textArgument(0);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = call.textArgument(1);
    if (!second)
        return tl::unexpected(second.error());
    if (!*text || !*first || !*second)
        return Collection();
    // Both lengths at once bound what a replacement can grow to.
    if (((*text)->size() + 1) * ((*second)->size() + 1) > maxTextLength)
        return call.tooMuchWork();
    return apply(**text, **first, **second);
}

Evaluation replace(Call &call)
{
    return onThreeTexts(call,
                        [](QString text, const QString &pattern, const QString &substitution) {
                            return Evaluation(only(text.replace(pattern, substitution)));
                        });
}

/// A pattern as the specification has it: the point matches line ends, Unicode classes work. Its
/// work is bounded, so that a hostile pattern ends without a match.
tl::expected<QRegularExpression, ExpressionError>
pattern(const Call &call, const QString &text, const QString &flags, bool whole)
{
    QRegularExpression::PatternOptions options = QRegularExpression::DotMatchesEverythingOption
        | QRegularExpression::UseUnicodePropertiesOption;
    for (const QChar flag : flags) {
        if (flag != u'i' && flag != u'm')
            return call.fail(FhirPathText::tr("A pattern knows the flags i and m alone."));
        options |= flag == u'i' ? QRegularExpression::CaseInsensitiveOption
                                : QRegularExpression::MultilineOption;
    }
    const QString limits = u"(*LIMIT_MATCH=100000)"_s;
    QRegularExpression expression(limits + (whole ? u"^(?:%1)$"_s.arg(text) : text), options);
    if (!expression.isValid())
        return call.fail(FhirPathText::tr("This is not a valid pattern."));
    return expression;
}

Evaluation matchPattern(const Call &call, bool whole)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    const auto regex = call.textArgument(0);
    if (!regex)
        return tl::unexpected(regex.error());
    QString flags;
    if (call.argumentCount() > 1) {
        const auto given = call.textArgument(1);
        if (!given)
            return tl::unexpected(given.error());
        flags = given->value_or(QString());
    }
    if (!*text || !*regex)
        return Collection();
    const auto expression = pattern(call, **regex, flags, whole);
    if (!expression)
        return tl::unexpected(expression.error());
    return only(expression->match(**text).hasMatch());
}

Evaluation matches(Call &call)
{
    return matchPattern(call, false);
}

Evaluation matchesFull(Call &call)
{
    return matchPattern(call, true);
}

/// A substitution with $1, ${name} and $$ filled in from a match.
QString filledIn(const QString &substitution, const QRegularExpressionMatch &match)
{
    QString result;
    for (qsizetype i = 0; i < substitution.size(); ++i) {
        const QChar c = substitution[i];
        const QChar next = i + 1 < substitution.size() ? substitution[i + 1] : QChar();
        const bool special = c == u'$';
        if (special && next == u'$') {
            result += u'$';
            ++i;
        } else if (special && next >= u'0' && next <= u'9') {
            result += match.captured(next.digitValue());
            ++i;
        } else if (const qsizetype end = substitution.indexOf(u'}', i);
                   special && next == u'{' && end > 0) {
            result += match.captured(substitution.sliced(i + 2, end - i - 2));
            i = end;
        } else {
            result += c;
        }
    }
    return result;
}

Evaluation replaceMatches(Call &call)
{
    return onThreeTexts(
        call,
        [&call](
            const QString &text, const QString &regex, const QString &substitution) -> Evaluation {
            const auto expression = pattern(call, regex, {}, false);
            if (!expression)
                return tl::unexpected(expression.error());
            QString result;
            qsizetype from = 0;
            auto all = expression->globalMatch(text);
            while (all.hasNext()) {
                const auto match = all.next();
                result += QStringView(text).sliced(from, match.capturedStart() - from);
                result += filledIn(substitution, match);
                from = match.capturedEnd();
                if (result.size() > maxTextLength)
                    return call.tooMuchWork();
            }
            result += QStringView(text).sliced(from);
            return only(result);
        });
}

Evaluation toChars(Call &call)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    if (!call.evaluator.spend(std::size_t(text->value_or(QString()).size())))
        return call.tooMuchWork();
    Collection result;
    for (const QChar c : text->value_or(QString()))
        result.emplace_back(QString(c));
    return result;
}

Evaluation split(Call &call)
{
    const auto text = textOfFocus(call);
    if (!text)
        return tl::unexpected(text.error());
    const auto separator = call.textArgument(0);
    if (!separator)
        return tl::unexpected(separator.error());
    Collection result;
    if (!call.evaluator.spend(std::size_t(text->value_or(QString()).size())))
        return call.tooMuchWork();
    if (*text && *separator)
        for (QString &part : (*text)->split(**separator))
            result.emplace_back(std::move(part));
    return result;
}

Evaluation join(Call &call)
{
    QString separator;
    if (call.argumentCount() > 0) {
        const auto given = call.textArgument(0);
        if (!given)
            return tl::unexpected(given.error());
        separator = given->value_or(QString());
    }
    QStringList parts;
    for (const Value &item : call.focus) {
        const auto value = systemValue(item);
        if (!value && isValueless(item))
            continue;
        const QString *text = value ? std::get_if<QString>(&*value) : nullptr;
        if (text == nullptr)
            return call.fail(FhirPathText::tr("This function works on texts."));
        parts << *text;
    }
    return parts.isEmpty() ? Collection() : only(parts.join(separator));
}

constexpr FunctionInfo functions[] = {
    {"indexOf", 1, 1, indexOf},
    {"lastIndexOf", 1, 1, lastIndexOf},
    {"substring", 1, 2, substring},
    {"startsWith", 1, 1, startsWith},
    {"endsWith", 1, 1, endsWith},
    {"contains", 1, 1, contains},
    {"upper", 0, 0, upper},
    {"lower", 0, 0, lower},
    {"trim", 0, 0, trim},
    {"length", 0, 0, length},
    {"replace", 2, 2, replace},
    {"matches", 1, 2, matches},
    {"matchesFull", 1, 2, matchesFull},
    {"replaceMatches", 2, 2, replaceMatches},
    {"toChars", 0, 0, toChars},
    {"split", 1, 1, split},
    {"join", 0, 1, join},
};

} // namespace

std::span<const FunctionInfo> stringFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
