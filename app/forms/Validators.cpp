// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/Validators.h"

#include "app/fhir/AnswerPattern.h"
#include "app/fhir/ItemType.h"
#include "app/fhir/ValueOrder.h"
#include "app/forms/AnswerOrder.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhir::ItemType;
using fhir::Value;

using Finding = std::optional<FormIssue>;

Finding finding(FormIssueCode code, const QString &limit = {})
{
    return FormIssue{0, code, limit};
}

/// The text of a typed answer, or null.
const QString *typedText(const Value &value)
{
    if (const auto *uri = std::get_if<fhir::Uri>(&value))
        return &uri->text;
    return std::get_if<QString>(&value);
}

bool isDateLike(const Value &value)
{
    return std::holds_alternative<fhir::Date>(value)
        || std::holds_alternative<fhir::DateTime>(value);
}

/// Decimals keep what was typed, so an integer question holds one only for what is not an integer.
Finding checkNumber(const CheckedAnswers &checked, const Value &value)
{
    const auto *decimal = std::get_if<fhir::Decimal>(&value);
    const bool isInteger = decimal == nullptr || checked.item.type != ItemType::Integer;
    if (const auto *quantity = std::get_if<fhir::Quantity>(&value))
        decimal = &quantity->value;
    return isInteger && (decimal == nullptr || fhir::isValid(*decimal))
        ? Finding()
        : finding(FormIssueCode::NotANumber);
}

Finding checkDate(const CheckedAnswers &, const Value &value)
{
    const auto *date = std::get_if<fhir::Date>(&value);
    const auto *dateTime = std::get_if<fhir::DateTime>(&value);
    const auto *time = std::get_if<fhir::Time>(&value);
    const bool isWrong = (date != nullptr && !fhir::isValid(*date))
        || (dateTime != nullptr && !fhir::isValid(*dateTime))
        || (time != nullptr && !fhir::isValid(*time));
    return isWrong ? finding(FormIssueCode::NotADate) : Finding();
}

/// In characters as people count them, not in UTF-16 units.
qsizetype lengthOf(const QString &text)
{
    return std::count_if(
        text.begin(), text.end(), [](QChar each) { return !each.isLowSurrogate(); });
}

Finding checkMaxLength(const CheckedAnswers &checked, const Value &value)
{
    const auto &limit = checked.item.maxLength;
    const QString *text = typedText(value);
    return limit && text != nullptr && lengthOf(*text) > *limit
        ? finding(FormIssueCode::TooLong, QString::number(*limit))
        : Finding();
}

Finding checkMinLength(const CheckedAnswers &checked, const Value &value)
{
    const auto &limit = checked.item.minLength;
    const QString *text = typedText(value);
    return limit && text != nullptr && lengthOf(*text) < *limit
        ? finding(FormIssueCode::TooShort, QString::number(*limit))
        : Finding();
}

/// A bound without a unit is in the unit of the question.
std::partial_ordering compareToBound(const Value &value, const Value &bound)
{
    const auto *quantity = std::get_if<fhir::Quantity>(&value);
    if (quantity != nullptr && !std::holds_alternative<fhir::Quantity>(bound))
        return fhir::order(quantity->value, bound);
    return orderAnswers(value, bound);
}

QString boundText(const Value &bound)
{
    const auto *quantity = std::get_if<fhir::Quantity>(&bound);
    return quantity == nullptr ? fhir::codeOf(bound)
                               : (quantity->value.text + u' ' + quantity->unit).trimmed();
}

/// The bound that moves with the day, or the fixed one.
std::optional<Value> upperBound(const CheckedAnswers &checked)
{
    if (checked.maximum)
        return checked.maximum;
    return checked.item.maxIsToday ? Value(checked.today) : checked.item.maxValue;
}

Finding checkMinimum(const CheckedAnswers &checked, const Value &value)
{
    const auto &bound = checked.minimum ? checked.minimum : checked.item.minValue;
    if (!bound || !std::is_lt(compareToBound(value, *bound)))
        return {};
    return finding(isDateLike(value) ? FormIssueCode::DateTooEarly : FormIssueCode::BelowMinimum,
                   boundText(*bound));
}

Finding checkMaximum(const CheckedAnswers &checked, const Value &value)
{
    const auto bound = upperBound(checked);
    if (!bound || !std::is_gt(compareToBound(value, *bound)))
        return {};
    return finding(isDateLike(value) ? FormIssueCode::DateTooLate : FormIssueCode::AboveMaximum,
                   boundText(*bound));
}

const QList<fhir::AnswerOption> &optionsOf(const CheckedAnswers &checked)
{
    return checked.options != nullptr ? *checked.options : checked.item.options;
}

const fhir::AnswerOption *optionFor(const QList<fhir::AnswerOption> &options, const Value &value)
{
    const auto found = std::find_if(options.begin(), options.end(), [&value](const auto &option) {
        return fhir::sameAnswer(option.value, value);
    });
    return found == options.end() ? nullptr : &*found;
}

Finding checkOption(const CheckedAnswers &checked, const Value &value)
{
    const fhir::QuestionnaireItem &item = checked.item;
    const auto &options = optionsOf(checked);
    const bool isClosed = item.type != ItemType::OpenChoice && !options.isEmpty();
    return isClosed && optionFor(options, value) == nullptr ? finding(FormIssueCode::NotAnOption)
                                                            : Finding();
}

Finding checkExclusive(const CheckedAnswers &checked, const Value &value)
{
    const auto *option = optionFor(optionsOf(checked), value);
    return checked.answers.size() > 1 && option != nullptr && option->exclusive
        ? finding(FormIssueCode::ExclusiveOption)
        : Finding();
}

Finding checkEmail(const CheckedAnswers &checked, const Value &value)
{
    static const QRegularExpression shape(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$"_s);
    const QString *text = typedText(value);
    return checked.item.input == u"email" && text != nullptr && !shape.match(*text).hasMatch()
        ? finding(FormIssueCode::NotAnEmail)
        : Finding();
}

Finding checkUrl(const CheckedAnswers &, const Value &value)
{
    const auto *uri = std::get_if<fhir::Uri>(&value);
    if (uri == nullptr)
        return {};
    const QUrl url(uri->text, QUrl::StrictMode);
    return url.isValid() && !url.isRelative() ? Finding() : finding(FormIssueCode::NotAUrl);
}

Finding checkPattern(const CheckedAnswers &checked, const Value &value)
{
    const QString *text = typedText(value);
    return checked.item.pattern && text != nullptr && fhir::violates(*checked.item.pattern, *text)
        ? finding(FormIssueCode::PatternMismatch)
        : Finding();
}

/// Digits after the point as they were written.
qsizetype decimalsOf(const QString &number)
{
    const QString digits = number.section(u'e', 0, 0, QString::SectionCaseInsensitiveSeps);
    return digits.contains(u'.') ? digits.size() - digits.indexOf(u'.') - 1 : 0;
}

Finding checkDecimals(const CheckedAnswers &checked, const Value &value)
{
    const auto &limit = checked.item.maxDecimalPlaces;
    const auto *decimal = std::get_if<fhir::Decimal>(&value);
    if (const auto *quantity = std::get_if<fhir::Quantity>(&value))
        decimal = &quantity->value;
    return limit && decimal != nullptr && decimalsOf(decimal->text) > *limit
        ? finding(FormIssueCode::TooManyDecimals, QString::number(*limit))
        : Finding();
}

Finding checkFileSize(const CheckedAnswers &checked, const Value &value)
{
    const auto &limit = checked.item.maxSize;
    const auto *file = std::get_if<fhir::Attachment>(&value);
    if (!limit || file == nullptr)
        return {};
    const qint64 size = qMax(qint64(file->data.size()), file->size.value_or(0));
    return size > *limit ? finding(FormIssueCode::FileTooLarge, QString::number(*limit))
                         : Finding();
}

Finding checkFileType(const CheckedAnswers &checked, const Value &value)
{
    const auto *file = std::get_if<fhir::Attachment>(&value);
    const QStringList &allowed = checked.item.mimeTypes;
    return file != nullptr && !takesFileType(checked.item, file->contentType)
        ? finding(FormIssueCode::WrongFileType, allowed.join(u", "_s))
        : Finding();
}

using Validator = Finding (*)(const CheckedAnswers &checked, const Value &value);

const Validator validators[] = {
    checkNumber,
    checkDate,
    checkMinLength,
    checkMaxLength,
    checkMinimum,
    checkMaximum,
    checkOption,
    checkExclusive,
    checkEmail,
    checkUrl,
    checkPattern,
    checkDecimals,
    checkFileSize,
    checkFileType,
};

} // namespace

std::vector<FormIssue> validate(const CheckedAnswers &checked)
{
    std::vector<FormIssue> issues;
    for (const Validator validator : validators) {
        for (const Value &value : checked.answers) {
            if (auto found = validator(checked, value)) {
                found->node = checked.node;
                issues.push_back(*found);
                break;
            }
        }
    }
    return issues;
}

bool takesFileType(const fhir::QuestionnaireItem &item, const QString &contentType)
{
    const QString bare = contentType.section(u';', 0, 0).trimmed();
    const auto allows = [&bare](const QString &each) {
        return each.endsWith(u"/*") ? bare.startsWith(QStringView(each).chopped(1)) : bare == each;
    };
    return item.mimeTypes.isEmpty()
        || std::any_of(item.mimeTypes.begin(), item.mimeTypes.end(), allows);
}

} // namespace kiosk
