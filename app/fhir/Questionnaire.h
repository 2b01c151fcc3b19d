// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/ItemExpressions.h"
#include "app/fhir/NotHonoured.h"
#include "app/fhir/StyledText.h"
#include "app/fhir/Text.h"
#include "app/fhir/Value.h"

#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <memory>
#include <vector>

namespace kiosk::fhir {

/// Questionnaire.item.type
enum class ItemType {
    Group,
    Display,
    Boolean,
    Decimal,
    Integer,
    Date,
    DateTime,
    Time,
    String,
    Text,
    Url,
    Choice,
    OpenChoice,
    Attachment,
    Reference,
    Quantity,
};

/// One choice: Questionnaire.item.answerOption, or a concept of a contained ValueSet.
struct AnswerOption
{
    Value value;
    Text display; ///< with its questionnaire-optionPrefix: "a) Often"
    bool initialSelected = false;
    bool exclusive = false; ///< questionnaire-optionExclusive
    std::optional<Decimal> weight{}; ///< ordinalValue or itemWeight: its score
    bool operator==(const AnswerOption &) const = default;
};

/// Questionnaire.item.enableWhen
struct EnableWhen
{
    enum class Operator { Exists, Equal, NotEqual, Greater, Less, GreaterOrEqual, LessOrEqual };

    QString question; ///< linkId
    Operator op = Operator::Equal;
    Value answer;
    bool operator==(const EnableWhen &) const = default;
};

/// Questionnaire.item. Extensions of ours: urn:bonesetters-kiosk:private, :label, :input, :source,
/// :drawing, :next-review.
struct QuestionnaireItem
{
    QString linkId;
    ItemType type = ItemType::Display;
    Text text;
    StyledText shownText; ///< rendering-xhtml or rendering-markdown of the text; empty: as it is
    TextStyle textStyle; ///< rendering-style of the text
    Text prefix;
    Text shortText; ///< sdc-questionnaire-shortText
    Text entryFormat; ///< entryFormat
    Text openLabel; ///< sdc-questionnaire-openLabel: what "Something else" is called
    std::vector<Coding> code;
    QString itemControl; ///< code of questionnaire-itemControl, or of
                         ///< urn:bonesetters-kiosk:item-control
    QString displayCategory; ///< questionnaire-displayCategory: instructions, security
    QStringList supportLinks; ///< questionnaire-supportLink: addresses to read more
    std::optional<Qt::Orientation> choiceOrientation; ///< questionnaire-choiceOrientation
    bool required = false;
    bool repeats = false;
    bool readOnly = false;
    bool hidden = false;
    bool isPrivate = false;
    QString label; ///< which part of the sealed label this answers: given, family, birth-date,
                   ///< complaint, phone
    QString input; ///< keyboard hint: name, phone, email, postal-code
    QString drawing; ///< name of a drawing in resources/drawings
    QStringList sources;
    QString nextReview; ///< date by which wording and sources must be looked at again
    std::optional<int> maxLength;
    std::optional<int> minLength;
    std::optional<Value> minValue;
    std::optional<Value> maxValue;
    bool maxIsToday = false; ///< maxValue with the cqf-expression today()
    QString unit;
    std::optional<QRegularExpression> pattern; ///< regex: the whole answer matches it
    std::optional<int> maxDecimalPlaces;
    std::optional<int> minOccurs; ///< of a repeating question or group
    std::optional<int> maxOccurs;
    std::optional<qint64> maxSize; ///< bytes of an attachment
    QStringList mimeTypes; ///< of an attachment: "image/png", "image/*"
    QStringList referenceTypes; ///< questionnaire-referenceResource: "Patient"
    QList<Coding> unitOptions; ///< questionnaire-unitOption
    std::optional<Decimal> sliderStep; ///< questionnaire-sliderStepValue: more than nothing
    QList<AnswerOption> options; ///< answerOption or the resolved contained answerValueSet; a QList
                                 ///< because thousands of items may share one value set
    std::vector<Value> initial;
    std::vector<EnableWhen> enableWhen;
    bool enableWhenAll = true; ///< Questionnaire.item.enableBehavior
    ItemExpressions expressions;
    std::vector<QuestionnaireItem> items;
    QString pointer; ///< JSON pointer in the file, for messages

    bool operator==(const QuestionnaireItem &) const = default;
};

/// FHIR R4 Questionnaire, read once and then never changed.
struct Questionnaire
{
    QString id;
    QString url;
    QString version;
    Text title;
    QString language;
    ItemExpressions expressions; ///< of the whole form
    QStringList launchContexts; ///< sdc-questionnaire-launchContext: the names it expects
    std::vector<QuestionnaireItem> items;
    QJsonObject source; ///< the form as it was read, kept only where an expression looks at it
    QByteArray hash; ///< BLAKE2b-256-sized digest (32 bytes) of the canonical JSON; see
                     ///< QuestionnaireReader

    /// `url|version`, as QuestionnaireResponse.questionnaire names it.
    [[nodiscard]] QString canonical() const;
    /// First item with this linkId at any depth, or null.
    [[nodiscard]] const QuestionnaireItem *find(const QString &linkId) const;
};

struct QuestionnaireReading
{
    std::shared_ptr<const Questionnaire> questionnaire; ///< null when the form cannot be shown
    Problems problems; ///< with JSON pointer; one of severity Error makes the form unusable
    NotHonouredList notHonoured; ///< what this program will not do: the form still opens
};

/// Reads one form. Never throws, never crashes; at most 8 MB, 20,000 items and 32 levels. What is
/// not valid R4 but can be shown all the same is a warning: a linkId that is taken (conditions and
/// answers mean the first item of that linkId), answers offered by a group.
[[nodiscard]] QuestionnaireReading readQuestionnaire(const QByteArray &json,
                                                     const QString &fileName);

} // namespace kiosk::fhir
