// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/AnswerValidation.h"

#include "app/fhir/ItemType.h"
#include "app/fhir/ValueOrder.h"
#include "app/fhirpath/Types.h"
#include "app/forms/Validators.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhir::ItemType;
using fhir::QuestionnaireItem;
using fhir::Value;
using Severity = ResponseIssue::Severity;

struct AnswerValidation
{
    Q_DECLARE_TR_FUNCTIONS(AnswerValidation)
};

struct RuleText
{
    QString rule;
    QString message; ///< with the limit as %1
};

/// How a validator's finding is called here; no rule: it does not count for a response of others.
RuleText ruleOf(FormIssueCode code)
{
    switch (code) {
    case FormIssueCode::TooLong:
        return {u"maxLength"_s, AnswerValidation::tr("The answer is longer than %1 characters.")};
    case FormIssueCode::TooShort:
        return {u"minLength"_s, AnswerValidation::tr("The answer is shorter than %1 characters.")};
    case FormIssueCode::BelowMinimum:
        return {u"minValue"_s, AnswerValidation::tr("The answer is less than %1.")};
    case FormIssueCode::DateTooEarly:
        return {u"minValue"_s, AnswerValidation::tr("The answer is before %1.")};
    case FormIssueCode::AboveMaximum:
        return {u"maxValue"_s, AnswerValidation::tr("The answer is more than %1.")};
    case FormIssueCode::DateTooLate:
        return {u"maxValue"_s, AnswerValidation::tr("The answer is after %1.")};
    case FormIssueCode::NotAnOption:
        return {u"answerOption"_s, AnswerValidation::tr("The answer is not one of the choices.")};
    case FormIssueCode::ExclusiveOption:
        return {u"optionExclusive"_s,
                AnswerValidation::tr("A choice that stands alone was chosen with others.")};
    case FormIssueCode::PatternMismatch:
        return {u"regex"_s, AnswerValidation::tr("The answer does not have the form's pattern.")};
    case FormIssueCode::TooManyDecimals:
        return {u"maxDecimalPlaces"_s,
                AnswerValidation::tr("The answer has more than %1 decimal places.")};
    case FormIssueCode::FileTooLarge:
        return {u"maxSize"_s, AnswerValidation::tr("The file is larger than %1 bytes.")};
    case FormIssueCode::WrongFileType:
        return {u"mimeType"_s, AnswerValidation::tr("The file is not of these types: %1.")};
    case FormIssueCode::NotANumber:
    case FormIssueCode::NotADate:
        return {u"type"_s, AnswerValidation::tr("The answer is not of the question's type.")};
    default:
        return {};
    }
}

bool isOneOf(const QList<fhir::Coding> &units, const fhir::Quantity &quantity)
{
    return std::any_of(units.begin(), units.end(), [&quantity](const fhir::Coding &unit) {
        return quantity.code.isEmpty() ? !quantity.unit.isEmpty()
                && (quantity.unit == unit.code || quantity.unit == unit.display)
                                       : quantity.code == unit.code
                && (quantity.system == unit.system || quantity.system.isEmpty());
    });
}

/// "Patient" in "https://example.org/fhir/Patient/7"; empty when the reference does not say.
QString referencedType(const fhir::Reference &reference)
{
    if (!reference.type.isEmpty())
        return reference.type;
    static const QRegularExpression shape(u"(?:^|/)([A-Z][A-Za-z]+)/[^/]+(?:/_history/[^/]+)?$"_s);
    return shape.match(reference.reference).captured(1);
}

/// A URI of which the scheme is one, and a urn:uuid that is one.
bool isUri(const QString &text)
{
    static const QRegularExpression drive(u"^[A-Za-z]:"_s);
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    if (text.isEmpty() || text.contains(u' ') || text.contains(u'\\')
        || drive.match(text).hasMatch())
        return false;
    if (text.startsWith(u"urn:uuid:"))
        return uuid.match(text.sliced(9)).hasMatch();
    return QUrl(text).isValid();
}

/// The answers to one question.
class AnswerChecker
{
public:
    AnswerChecker(const QuestionnaireItem &item,
                  const QJsonObject &asked,
                  const ResponseNode &node,
                  const fhir::Date &today)
        : m_item(item)
        , m_asked(asked)
        , m_node(node)
        , m_today(today)
    {
    }

    ResponseIssues check()
    {
        for (const auto &answer : m_node.answers())
            if (const auto value = typedValue(*answer))
                checkValue(*answer, *value);
        checkTogether();
        return m_issues;
    }

private:
    void
    add(Severity severity, const ResponseNode &place, const QString &rule, const QString &message)
    {
        m_issues.append({severity, m_item.linkId, place.path(), rule, message});
    }

    /// The value when it is of the question's type; else nothing, and an issue.
    std::optional<Value> typedValue(const ResponseNode &answer)
    {
        const QString name = valueName(answer.json());
        if (name.isEmpty()) {
            const QStringList keys = answer.json().keys();
            const bool isSaid = std::any_of(keys.begin(), keys.end(), [](const QString &key) {
                return key.startsWith("_value"_L1) || key == u"extension";
            });
            const bool isMany = std::any_of(keys.begin(), keys.end(), [](const QString &key) {
                return key.startsWith("value"_L1);
            });
            if (isMany || !isSaid)
                add(Severity::Error,
                    answer,
                    u"structure"_s,
                    AnswerValidation::tr("An answer has one value."));
            return {};
        }
        auto value = fhir::valueFromJson(name, answer.json().value(name));
        if (value && isAllowed(*value))
            return value;
        add(Severity::Error,
            answer,
            u"type"_s,
            AnswerValidation::tr("A question of this type is not answered with \"%1\".").arg(name));
        return {};
    }

    /// A choice without listed texts is answered with codings only, whatever the kiosk shows.
    [[nodiscard]] bool isAllowed(const Value &value) const
    {
        const bool isChoice
            = m_item.type == ItemType::Choice || m_item.type == ItemType::OpenChoice;
        if (!isChoice)
            return fhir::acceptsTypeOf(m_item, value);
        if (std::holds_alternative<QString>(value) && m_item.type == ItemType::OpenChoice)
            return true;
        if (m_item.options.isEmpty())
            return std::holds_alternative<fhir::Coding>(value);
        return std::any_of(m_item.options.begin(),
                           m_item.options.end(),
                           [&value](const fhir::AnswerOption &option) {
                               return option.value.index() == value.index();
                           });
    }

    void addFindings(const std::vector<Value> &values, const ResponseNode &place, bool together)
    {
        for (const FormIssue &found : validate({0, m_item, values, m_today})) {
            const bool isTogether = found.code == FormIssueCode::ExclusiveOption;
            const RuleText text = ruleOf(found.code);
            if (text.rule.isEmpty() || isTogether != together)
                continue;
            add(Severity::Error,
                place,
                text.rule,
                text.message.contains(u"%1"_s) ? text.message.arg(found.limit) : text.message);
        }
    }

    void checkValue(const ResponseNode &answer, const Value &value)
    {
        addFindings({value}, answer, false);
        if (const auto *coding = std::get_if<fhir::Coding>(&value))
            checkCoding(answer, *coding);
        else if (const auto *quantity = std::get_if<fhir::Quantity>(&value))
            checkUnit(answer, *quantity);
        else if (const auto *reference = std::get_if<fhir::Reference>(&value))
            checkReference(answer, *reference);
        else if (const auto *file = std::get_if<fhir::Attachment>(&value))
            checkFile(answer, *file);
        else if (const auto *uri = std::get_if<fhir::Uri>(&value);
                 uri != nullptr && !isUri(uri->text))
            add(Severity::Error,
                answer,
                u"type"_s,
                AnswerValidation::tr("This is not an address."));
    }

    /// What the validators leave to the patient: a coding of an open choice has to be listed, too.
    void checkCoding(const ResponseNode &answer, const fhir::Coding &coding)
    {
        const bool isListed = std::any_of(m_item.options.begin(),
                                          m_item.options.end(),
                                          [&coding](const fhir::AnswerOption &option) {
                                              return fhir::sameAnswer(option.value, Value(coding));
                                          });
        if (m_item.type == ItemType::OpenChoice && !m_item.options.isEmpty() && !isListed)
            add(Severity::Error,
                answer,
                u"answerOption"_s,
                AnswerValidation::tr("The answer is not one of the choices."));
        if (m_item.options.isEmpty())
            add(m_asked.contains(u"answerValueSet"_s) ? Severity::Warning : Severity::Information,
                answer,
                u"answerValueSet"_s,
                AnswerValidation::tr("The choices are not in the questionnaire, so whether the "
                                     "answer is one of them is not known."));
    }

    void checkUnit(const ResponseNode &answer, const fhir::Quantity &quantity)
    {
        static const QString open
            = u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-unitOpen"_s;
        if (!m_item.unitOptions.isEmpty() && !isOneOf(m_item.unitOptions, quantity)
            && extensionsOf(m_asked, open).isEmpty())
            add(Severity::Error,
                answer,
                u"unitOption"_s,
                AnswerValidation::tr("The unit is not one of those the question offers."));
        static const QString valueSet
            = u"http://hl7.org/fhir/StructureDefinition/questionnaire-unitValueSet"_s;
        if (!extensionsOf(m_asked, valueSet).isEmpty())
            add(Severity::Information,
                answer,
                u"unitValueSet"_s,
                AnswerValidation::tr("The units are not in the questionnaire, so whether this is "
                                     "one of them is not known."));
    }

    void checkReference(const ResponseNode &answer, const fhir::Reference &reference)
    {
        const QString type = referencedType(reference);
        if (type.isEmpty())
            return;
        const auto *known = fhirpath::findType(type);
        if (known == nullptr || !known->is(u"Resource"))
            add(Severity::Error,
                answer,
                u"referenceType"_s,
                AnswerValidation::tr("\"%1\" is not a FHIR R4 resource.").arg(type));
        else if (!m_item.referenceTypes.isEmpty() && !m_item.referenceTypes.contains(type))
            add(Severity::Error,
                answer,
                u"referenceResource"_s,
                AnswerValidation::tr("It refers to none of these: %1.")
                    .arg(m_item.referenceTypes.join(u", "_s)));
    }

    void checkFile(const ResponseNode &answer, const fhir::Attachment &file)
    {
        if (!file.data.isEmpty() && file.size && *file.size != file.data.size())
            add(Severity::Error,
                answer,
                u"attachmentSize"_s,
                AnswerValidation::tr("The stated size is not that of the file."));
    }

    void checkTogether() { addFindings(m_node.values(), m_node, true); }

    const QuestionnaireItem &m_item;
    QJsonObject m_asked;
    const ResponseNode &m_node;
    fhir::Date m_today;
    ResponseIssues m_issues;
};

} // namespace

ResponseIssues answerIssues(const QuestionnaireItem &item,
                            const QJsonObject &asked,
                            const ResponseNode &node,
                            const fhir::Date &today)
{
    return AnswerChecker(item, asked, node, today).check();
}

} // namespace kiosk
