// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ElementReading.h"

#include "app/fhir/ValueOrder.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

const auto translationUrl = u"http://hl7.org/fhir/StructureDefinition/translation"_s;

struct ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireReader)
};

/// What is lost with an extension, by the last part of its address.
struct Effect
{
    QLatin1String extension;
    const char *sentence = nullptr;
};

const Effect effects[] = {
    {QLatin1String("sdc-questionnaire-initialExpression"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The answer is not filled in beforehand.")},
    {QLatin1String("sdc-questionnaire-calculatedExpression"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The answer is not calculated: it has to be typed.")},
    {QLatin1String("sdc-questionnaire-enableWhenExpression"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The question is always asked.")},
    {QLatin1String("sdc-questionnaire-answerExpression"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The choices it finds are not offered.")},
    {QLatin1String("sdc-questionnaire-answerOptionsToggleExpression"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "All choices are always offered.")},
    {QLatin1String("questionnaire-constraint"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "This rule is not checked.")},
    {QLatin1String("targetConstraint"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "This rule is not checked.")},
    {QLatin1String("regex"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The pattern of the answer is not checked.")},
    {QLatin1String("maxDecimalPlaces"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "Any number of decimal places is accepted.")},
    {QLatin1String("questionnaire-minOccurs"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The number of answers is not checked.")},
    {QLatin1String("questionnaire-maxOccurs"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The number of answers is not checked.")},
    {QLatin1String("maxSize"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The size of the file is not checked.")},
    {QLatin1String("mimeType"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The kind of file is not checked.")},
    {QLatin1String("rendering-xhtml"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The plain text is shown instead.")},
    {QLatin1String("rendering-markdown"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The plain text is shown instead.")},
    {QLatin1String("rendering-style"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The text is shown without this style.")},
    {QLatin1String("questionnaire-optionPrefix"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The choice is shown without its prefix.")},
    {QLatin1String("questionnaire-choiceOrientation"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The choices are arranged to fit the screen.")},
    {QLatin1String("ordinalValue"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The score of the choice is not used.")},
    {QLatin1String("itemWeight"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The score of the choice is not used.")},
    {QLatin1String("questionnaire-unitOption"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "This unit cannot be chosen.")},
    {QLatin1String("questionnaire-supportLink"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The link is not shown.")},
    {QLatin1String("variable"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "Expressions that use it are not evaluated.")},
    {QLatin1String("cqf-expression"),
     QT_TRANSLATE_NOOP("QuestionnaireReader", "The written text is used as it stands.")},
};

QString effectOf(const QString &url)
{
    const QString name = url.section(u'/', -1);
    for (const Effect &effect : effects)
        if (effect.extension == name)
            return ReaderText::tr(effect.sentence);
    return ReaderText::tr("It is ignored.");
}

void reportList(const JsonPlace &element, const QString &key, const QStringList &honoured)
{
    for (const JsonPlace &extension : element.members(key)) {
        const QString url = extension.requiredString(u"url"_s);
        if (!url.isEmpty() && !honoured.contains(url))
            element.report().notHonour(
                extension.pointer(),
                ReaderText::tr("The extension \"%1\" is not honoured.").arg(url) + u' '
                    + effectOf(url));
    }
}

bool isWellFormed(const Value &value)
{
    if (const auto *date = std::get_if<Date>(&value))
        return isValid(*date);
    if (const auto *dateTime = std::get_if<DateTime>(&value))
        return isValid(*dateTime);
    const auto *time = std::get_if<Time>(&value);
    return time == nullptr || isValid(*time);
}

} // namespace

Text readText(const JsonPlace &place, const QString &key)
{
    Text text;
    text.original = place.string(key);
    const QString sibling = u'_' + key;
    if (!place.has(sibling))
        return text;
    for (const JsonPlace &extension : place.member(sibling).members(u"extension"_s)) {
        if (extension.string(u"url"_s) != translationUrl)
            continue;
        QString language;
        QString content;
        for (const JsonPlace &part : extension.members(u"extension"_s)) {
            const QString url = part.string(u"url"_s);
            if (url == u"lang")
                language = extensionText(part);
            else if (url == u"content")
                content = extensionText(part);
        }
        if (!language.isEmpty() && !content.isEmpty())
            text.translations.insert(language, content);
    }
    return text;
}

std::optional<Value> readValue(const JsonPlace &place, const QString &prefix)
{
    const QJsonObject &object = place.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.key().startsWith(prefix))
            continue;
        auto value = valueFromJson(u"value"_s + it.key().sliced(prefix.size()), it.value());
        if (value && isWellFormed(*value))
            return value;
        place.report().error(
            place.pointerTo(it.key()),
            ReaderText::tr("This is not a value of the type that \"%1\" names.").arg(it.key()));
        return {};
    }
    place.report().error(place.pointer(),
                         ReaderText::tr("A value is missing: \"%1…\".").arg(prefix));
    return {};
}

QString extensionText(const JsonPlace &extension)
{
    static const QString keys[]
        = {u"valueString"_s, u"valueCode"_s, u"valueMarkdown"_s, u"valueUri"_s, u"valueUrl"_s};
    for (const QString &key : keys)
        if (extension.has(key))
            return extension.string(key);
    return {};
}

void reportExtensions(const JsonPlace &element, const QStringList &honoured)
{
    reportList(element, u"extension"_s, honoured);
    reportList(element, u"modifierExtension"_s, {});
    const QJsonObject &object = element.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.key().startsWith(u'_') && it.value().isObject())
            reportList(element.member(it.key()), u"extension"_s, {translationUrl});
}

} // namespace kiosk::fhir
