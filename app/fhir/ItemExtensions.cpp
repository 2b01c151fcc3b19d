// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ItemExtensions.h"

#include "app/fhir/AnswerPattern.h"
#include "app/fhir/ElementReading.h"
#include "app/fhir/ExpressionReading.h"
#include "app/fhir/ExtractionContext.h"
#include "app/fhir/ValueOrder.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

const auto standardControls = u"http://hl7.org/fhir/questionnaire-item-control"_s;
const auto ourControls = u"urn:bonesetters-kiosk:item-control"_s;

QString standard(QLatin1String name)
{
    return u"http://hl7.org/fhir/StructureDefinition/"_s + name;
}

QString sdc(QLatin1String name)
{
    return u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"_s + name;
}

QString ours(QLatin1String name)
{
    return u"urn:bonesetters-kiosk:"_s + name;
}

QStringList codesIn(const JsonPlace &control)
{
    QStringList codes;
    for (const JsonPlace &coding : control.member(u"valueCodeableConcept"_s).members(u"coding"_s))
        codes.append(coding.string(u"code"_s));
    return codes;
}

/// Ours wins over the standard one that stands beside it for other renderers.
void readControl(const JsonPlace &extension, QuestionnaireItem &item)
{
    bool known = false;
    bool isOurs = false;
    for (const JsonPlace &coding :
         extension.member(u"valueCodeableConcept"_s).members(u"coding"_s)) {
        const QString system = coding.string(u"system"_s);
        if (isOurs || (system != standardControls && system != ourControls))
            continue;
        item.itemControl = coding.requiredString(u"code"_s);
        known = true;
        isOurs = system == ourControls;
    }
    if (!known)
        extension.report().notHonour(
            extension.pointer(),
            codesIn(extension).join(u", "_s),
            QCoreApplication::translate("QuestionnaireReader",
                                        "This control is not known. The question is shown with the "
                                        "usual control of its type."));
}

void readOrientation(const JsonPlace &extension, QuestionnaireItem &item)
{
    const QString code = extension.string(u"valueCode"_s);
    if (code == u"horizontal" || code == u"vertical")
        item.choiceOrientation = code == u"horizontal" ? Qt::Horizontal : Qt::Vertical;
    else
        extension.refuse(extension.pointerTo(u"valueCode"_s),
                         QCoreApplication::translate("QuestionnaireReader",
                                                     "Write \"horizontal\" or \"vertical\" "
                                                     "here."));
}

void readCategory(const JsonPlace &extension, QuestionnaireItem &item)
{
    const QStringList codes = codesIn(extension);
    for (const QString &code : codes)
        if (code == u"instructions" || code == u"security")
            item.displayCategory = code;
    if (item.displayCategory.isEmpty())
        reportExtension(extension);
}

void readSupportLink(const JsonPlace &extension, QuestionnaireItem &item)
{
    const QString address = extension.string(u"valueUri"_s).trimmed();
    if (!address.isEmpty())
        item.supportLinks.append(address);
}

const QStringList &renderingUrls()
{
    static const QStringList urls{standard("rendering-xhtml"_L1),
                                  standard("rendering-markdown"_L1),
                                  standard("rendering-style"_L1)};
    return urls;
}

/// How the text of an item is to look, from what stands in its `_text`.
void readRendering(const JsonPlace &extension, QuestionnaireItem &item)
{
    const QString url = extension.string(u"url"_s);
    const auto kind = renderingUrls().indexOf(url);
    if (kind < 0)
        return;
    QStringList lost;
    if (kind == 2) {
        item.textStyle = styleFromCss(extensionText(extension), lost);
    } else {
        const StyleReading reading = kind == 0 ? styledFromXhtml(extensionText(extension))
                                               : styledFromMarkdown(extensionText(extension));
        lost = reading.lost;
        if (kind == 0 || item.shownText.isEmpty())
            item.shownText = reading.words;
    }
    if (!lost.isEmpty())
        extension.report().notHonour(
            extension.pointer(),
            url,
            QCoreApplication::translate("QuestionnaireReader",
                                        "Words, lists, bold, italics and underlining are taken "
                                        "over. Left out: %1.")
                .arg(lost.join(u", "_s)));
}

void readUnit(const JsonPlace &extension, QuestionnaireItem &item)
{
    const JsonPlace coding = extension.member(u"valueCoding"_s);
    item.unit = coding.string(u"display"_s);
    if (item.unit.isEmpty())
        item.unit = coding.string(u"code"_s);
}

template <bool QuestionnaireItem::*Member>
void readFlag(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.*Member = extension.boolean(u"valueBoolean"_s);
}

template <std::optional<int> QuestionnaireItem::*Member>
void readCount(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.*Member = extension.count(u"valueInteger"_s);
}

template <std::optional<Value> QuestionnaireItem::*Member>
void readLimit(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.*Member = readValue(extension, u"value"_s);
    reportExtensions(extension);
}

/// A bound that an expression moves, or a fixed one.
template <std::optional<Value> QuestionnaireItem::*Member,
          std::optional<FormExpression> ItemExpressions::*Moving>
void readBound(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.expressions.*Moving = readExpressionForValue(extension);
    if (!(item.expressions.*Moving))
        readLimit<Member>(extension, item);
}

/// "Not in the future" is so common that controls know it.
void readMaximum(const JsonPlace &extension, QuestionnaireItem &item)
{
    readBound<&QuestionnaireItem::maxValue, &ItemExpressions::maximum>(extension, item);
    item.maxIsToday
        = item.expressions.maximum && item.expressions.maximum->text.trimmed() == u"today()";
    if (item.maxIsToday)
        item.expressions.maximum.reset();
}

template <Text QuestionnaireItem::*Member>
void readShownText(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.*Member = readText(extension, u"valueString"_s);
}

template <QString QuestionnaireItem::*Member>
void readName(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.*Member = extensionText(extension);
}

void readSource(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.sources.append(extensionText(extension));
}

void readPattern(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.pattern = answerPattern(extensionText(extension));
    if (!item.pattern)
        extension.refuse(extension.pointer(),
                         QCoreApplication::translate("QuestionnaireReader",
                                                     "This pattern cannot be read. It is not "
                                                     "checked."));
}

/// A whole number in R4; later versions allow any.
void readStep(const JsonPlace &extension, QuestionnaireItem &item)
{
    const auto step = readValue(extension, u"value"_s);
    if (!step)
        return;
    if (order(*step, Value(qint64(0))) == std::partial_ordering::greater)
        item.sliderStep = Decimal{codeOf(*step)};
    else
        extension.refuse(extension.pointer(),
                         QCoreApplication::translate("QuestionnaireReader",
                                                     "A number of more than 0 is expected here."));
}

void readMaxSize(const JsonPlace &extension, QuestionnaireItem &item)
{
    const auto limit = readValue(extension, u"value"_s);
    if (const auto *decimal = limit ? std::get_if<Decimal>(&*limit) : nullptr)
        item.maxSize = qint64(decimal->text.toDouble());
}

void readMimeType(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.mimeTypes.append(extensionText(extension));
}

void readReferenceType(const JsonPlace &extension, QuestionnaireItem &item)
{
    item.referenceTypes.append(extensionText(extension));
}

void readUnitOption(const JsonPlace &extension, QuestionnaireItem &item)
{
    if (const auto unit = readValue(extension, u"value"_s);
        unit && std::holds_alternative<Coding>(*unit))
        item.unitOptions.append(std::get<Coding>(*unit));
}

struct Row
{
    QString url;
    void (*read)(const JsonPlace &extension, QuestionnaireItem &item);
};

const std::vector<Row> &rows()
{
    using Item = QuestionnaireItem;
    static const std::vector<Row> table{
        {standard("questionnaire-itemControl"_L1), readControl},
        {standard("questionnaire-choiceOrientation"_L1), readOrientation},
        {standard("questionnaire-displayCategory"_L1), readCategory},
        {standard("questionnaire-supportLink"_L1), readSupportLink},
        {standard("questionnaire-hidden"_L1), readFlag<&Item::hidden>},
        {standard("questionnaire-unit"_L1), readUnit},
        {standard("questionnaire-sliderStepValue"_L1), readStep},
        {standard("minLength"_L1), readCount<&Item::minLength>},
        {standard("regex"_L1), readPattern},
        {standard("maxDecimalPlaces"_L1), readCount<&Item::maxDecimalPlaces>},
        {standard("questionnaire-minOccurs"_L1), readCount<&Item::minOccurs>},
        {standard("questionnaire-maxOccurs"_L1), readCount<&Item::maxOccurs>},
        {standard("maxSize"_L1), readMaxSize},
        {standard("mimeType"_L1), readMimeType},
        {standard("questionnaire-referenceResource"_L1), readReferenceType},
        {standard("questionnaire-unitOption"_L1), readUnitOption},
        {standard("minValue"_L1), readBound<&Item::minValue, &ItemExpressions::minimum>},
        {standard("maxValue"_L1), readMaximum},
        {standard("entryFormat"_L1), readShownText<&Item::entryFormat>},
        {sdc("minQuantity"_L1), readLimit<&Item::minValue>},
        {sdc("maxQuantity"_L1), readLimit<&Item::maxValue>},
        {sdc("shortText"_L1), readShownText<&Item::shortText>},
        {sdc("openLabel"_L1), readShownText<&Item::openLabel>},
        {ours("private"_L1), readFlag<&Item::isPrivate>},
        {ours("label"_L1), readName<&Item::label>},
        {ours("input"_L1), readName<&Item::input>},
        {ours("drawing"_L1), readName<&Item::drawing>},
        {ours("source"_L1), readSource},
        {ours("next-review"_L1), readName<&Item::nextReview>},
    };
    return table;
}

QStringList honouredUrls()
{
    QStringList urls;
    for (const Row &row : rows())
        urls.append(row.url);
    return urls;
}

} // namespace

void readItemExtensions(const JsonPlace &place, QuestionnaireItem &item)
{
    for (const JsonPlace &extension : place.members(u"extension"_s)) {
        const QString url = extension.string(u"url"_s);
        const auto row = std::find_if(
            rows().begin(), rows().end(), [&url](const Row &each) { return each.url == url; });
        if (extractionUrls().contains(url))
            reportOtherResource(extension);
        else if (row != rows().end())
            row->read(extension.within(url), item);
        else
            readExpressionExtension(extension, item.expressions);
    }
    if (place.has(u"_text"_s))
        for (const JsonPlace &extension : place.member(u"_text"_s).members(u"extension"_s))
            readRendering(extension, item);
    item.expressions.text = readExpressionBeside(place, u"text"_s);
    item.expressions.required = readExpressionBeside(place, u"required"_s);
    static const QStringList honoured = honouredUrls() + expressionUrls() + extractionUrls();
    static const QHash<QString, QStringList> beside{
        {u"text"_s, valueExpressionUrls() + renderingUrls()},
        {u"required"_s, valueExpressionUrls()},
    };
    reportExtensions(place, honoured, beside);
}

} // namespace kiosk::fhir
