// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ExtensionEffect.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

/// What is lost with these extensions.
struct Effect
{
    const char *sentence = nullptr;
    QStringList extensions; ///< the last parts of their addresses
};

const std::vector<Effect> &effects()
{
    static const std::vector<Effect> table{
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The answer is not filled in beforehand."),
         {u"sdc-questionnaire-initialExpression"_s,
          u"sdc-questionnaire-candidateExpression"_s,
          u"sdc-questionnaire-observationLinkPeriod"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "The answer is not calculated: it has to be typed."),
         {u"sdc-questionnaire-calculatedExpression"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The question is always asked."),
         {u"sdc-questionnaire-enableWhenExpression"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The choices it finds are not offered."),
         {u"sdc-questionnaire-answerExpression"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "All choices are always offered."),
         {u"sdc-questionnaire-answerOptionsToggleExpression"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "Nothing is looked up while the form is filled in."),
         {u"sdc-questionnaire-contextExpression"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "This rule is not checked."),
         {u"questionnaire-constraint"_s, u"targetConstraint"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The plain text is shown instead."),
         {u"rendering-xhtml"_s, u"rendering-markdown"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The text is shown without this style."),
         {u"rendering-style"_s, u"rendering-styleSensitive"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The choices are arranged to fit the screen."),
         {u"questionnaire-choiceOrientation"_s, u"sdc-questionnaire-columnCount"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "Its width follows the screen."),
         {u"sdc-questionnaire-width"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "Each choice is shown as one text, not as columns."),
         {u"sdc-questionnaire-choiceColumn"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The text is shown like any other."),
         {u"questionnaire-displayCategory"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "It is always shown."),
         {u"sdc-questionnaire-collapsible"_s,
          u"sdc-questionnaire-optionalDisplay"_s,
          u"questionnaire-usageMode"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "The pages can be gone through forwards and back."),
         {u"sdc-questionnaire-entryMode"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The keyboard follows the type of the question."),
         {u"sdc-questionnaire-keyboard"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The picture or sound is not shown."),
         {u"sdc-questionnaire-itemMedia"_s, u"sdc-questionnaire-itemAnswerMedia"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The units it names are not offered."),
         {u"questionnaire-unitValueSet"_s,
          u"sdc-questionnaire-unitOpen"_s,
          u"sdc-questionnaire-unitSupplementalSystem"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The link is not shown."),
         {u"questionnaire-supportLink"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "The reference is typed as text and not looked up."),
         {u"questionnaire-referenceFilter"_s,
          u"questionnaire-referenceProfile"_s,
          u"sdc-questionnaire-lookupQuestionnaire"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The type of the item decides alone."),
         {u"questionnaire-fhirType"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "No signature is asked for beyond the items of the form."),
         {u"questionnaire-signatureRequired"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "Expressions that use it are not evaluated."),
         {u"variable"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The written text is used as it stands."),
         {u"cqf-expression"_s, u"cqf-calculatedValue"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "Libraries of expressions are not loaded."),
         {u"cqf-library"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "Nothing is filled in from records that are already there."),
         {u"sdc-questionnaire-launchContext"_s,
          u"sdc-questionnaire-sourceQueries"_s,
          u"sdc-questionnaire-itemPopulationContext"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "No StructureMap fills in the form beforehand."),
         {u"sdc-questionnaire-sourceStructureMap"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "No StructureMap turns the answers into other records."),
         {u"sdc-questionnaire-targetStructureMap"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The answers make no records of their own."),
         {u"sdc-questionnaire-itemExtractionContext"_s,
          u"sdc-questionnaire-itemExtractionValue"_s,
          u"sdc-questionnaire-definitionExtract"_s,
          u"sdc-questionnaire-definitionExtractValue"_s,
          u"sdc-questionnaire-templateExtract"_s,
          u"sdc-questionnaire-templateExtractBundle"_s,
          u"sdc-questionnaire-templateExtractContext"_s,
          u"sdc-questionnaire-templateExtractValue"_s,
          u"sdc-questionnaire-extractAllocateId"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "The questions of the other file are missing: assemble the form first."),
         {u"sdc-questionnaire-subQuestionnaire"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "The form is shown as this file has it: assemble it first."),
         {u"sdc-questionnaire-assemble-expectation"_s, u"sdc-questionnaire-assembleContext"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "It only says which forms this one was made from."),
         {u"sdc-questionnaire-assembledFrom"_s}},
        {QT_TRANSLATE_NOOP(
             "QuestionnaireReader",
             "No server chooses the next question: all that the file holds are asked."),
         {u"sdc-questionnaire-questionnaireAdaptive"_s, u"questionnaire-adaptive"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "No server is asked for choices."),
         {u"sdc-questionnaire-preferredTerminologyServer"_s,
          u"preferredTerminologyServer"_s,
          u"binding-parameter"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader",
                           "The answers stay with the patient of this visit."),
         {u"sdc-questionnaire-isSubject"_s, u"sdc-questionnaire-prepopulate-subject"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "The answers stay in the clinic."),
         {u"sdc-questionnaire-endpoint"_s}},
        {QT_TRANSLATE_NOOP("QuestionnaireReader", "Whoever sits at the screen answers."),
         {u"sdc-questionnaire-performerType"_s}},
    };
    return table;
}

} // namespace

QString effectOfExtension(const QString &url)
{
    const QString name = url.section(u'/', -1);
    const auto found
        = std::find_if(effects().begin(), effects().end(), [&name](const Effect &each) {
              return each.extensions.contains(name);
          });
    const char *sentence = found == effects().end()
        ? QT_TRANSLATE_NOOP("QuestionnaireReader", "It is ignored.")
        : found->sentence;
    return QCoreApplication::translate("QuestionnaireReader", sentence);
}

} // namespace kiosk::fhir
