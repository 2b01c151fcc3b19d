// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/TypeTable.h"

namespace kiosk::fhirpath {

namespace {

constexpr TypeRow rows[] = {
    {"Element", "", "id:System.String extension:Extension"},
    {"BackboneElement", "Element", "modifierExtension:Extension"},
    {"Extension", "Element", "url:System.String value:*"},

    {"boolean", "Element", ""},
    {"integer", "Element", ""},
    {"unsignedInt", "integer", ""},
    {"positiveInt", "integer", ""},
    {"decimal", "Element", ""},
    {"string", "Element", ""},
    {"code", "string", ""},
    {"id", "string", ""},
    {"markdown", "string", ""},
    {"uri", "Element", ""},
    {"url", "uri", ""},
    {"canonical", "uri", ""},
    {"oid", "uri", ""},
    {"uuid", "uri", ""},
    {"base64Binary", "Element", ""},
    {"date", "Element", ""},
    {"dateTime", "Element", ""},
    {"instant", "Element", ""},
    {"time", "Element", ""},
    {"xhtml", "Element", ""},

    {"Address",
     "Element",
     "use:code type:code text:string line:string city:string district:string state:string "
     "postalCode:string country:string period:Period"},
    {"Annotation", "Element", "author:* time:dateTime text:markdown"},
    {"Attachment",
     "Element",
     "contentType:code language:code data:base64Binary url:url size:unsignedInt hash:base64Binary "
     "title:string creation:dateTime"},
    {"CodeableConcept", "Element", "coding:Coding text:string"},
    {"Coding",
     "Element",
     "system:uri version:string code:code display:string userSelected:boolean"},
    {"ContactDetail", "Element", "name:string telecom:ContactPoint"},
    {"ContactPoint", "Element", "system:code value:string use:code rank:positiveInt period:Period"},
    {"Contributor", "Element", "type:code name:string contact:ContactDetail"},
    {"DataRequirement", "Element", "type:code profile:canonical subject:* limit:positiveInt"},
    {"Dosage",
     "BackboneElement",
     "sequence:integer text:string additionalInstruction:CodeableConcept patientInstruction:string "
     "timing:Timing asNeeded:* site:CodeableConcept route:CodeableConcept method:CodeableConcept "
     "doseAndRate:Dosage.doseAndRate maxDosePerPeriod:Ratio maxDosePerAdministration:Quantity "
     "maxDosePerLifetime:Quantity"},
    {"Dosage.doseAndRate", "Element", "type:CodeableConcept dose:* rate:*"},
    {"Expression",
     "Element",
     "description:string name:id language:code expression:string reference:uri"},
    {"HumanName",
     "Element",
     "use:code text:string family:string given:string prefix:string suffix:string period:Period"},
    {"Identifier",
     "Element",
     "use:code type:CodeableConcept system:uri value:string period:Period assigner:Reference"},
    {"Meta",
     "Element",
     "versionId:id lastUpdated:instant source:uri profile:canonical security:Coding tag:Coding"},
    {"Money", "Element", "value:decimal currency:code"},
    {"Narrative", "Element", "status:code div:xhtml"},
    {"ParameterDefinition",
     "Element",
     "name:code use:code min:integer max:string documentation:string type:code profile:canonical"},
    {"Period", "Element", "start:dateTime end:dateTime"},
    {"Quantity", "Element", "value:decimal comparator:code unit:string system:uri code:code"},
    {"Age", "Quantity", ""},
    {"Count", "Quantity", ""},
    {"Distance", "Quantity", ""},
    {"Duration", "Quantity", ""},
    {"MoneyQuantity", "Quantity", ""},
    {"SimpleQuantity", "Quantity", ""},
    {"Range", "Element", "low:Quantity high:Quantity"},
    {"Ratio", "Element", "numerator:Quantity denominator:Quantity"},
    {"Reference", "Element", "reference:string type:uri identifier:Identifier display:string"},
    {"RelatedArtifact",
     "Element",
     "type:code label:string display:string citation:markdown url:url document:Attachment "
     "resource:canonical"},
    {"SampledData",
     "Element",
     "origin:Quantity period:decimal factor:decimal lowerLimit:decimal upperLimit:decimal "
     "dimensions:positiveInt data:string"},
    {"Signature",
     "Element",
     "type:Coding when:instant who:Reference onBehalfOf:Reference targetFormat:code "
     "sigFormat:code data:base64Binary"},
    {"Timing", "BackboneElement", "event:dateTime repeat:Timing.repeat code:CodeableConcept"},
    {"Timing.repeat",
     "Element",
     "bounds:* count:positiveInt countMax:positiveInt duration:decimal durationMax:decimal "
     "durationUnit:code frequency:positiveInt frequencyMax:positiveInt period:decimal "
     "periodMax:decimal periodUnit:code dayOfWeek:code timeOfDay:time when:code "
     "offset:unsignedInt"},
    {"TriggerDefinition",
     "Element",
     "type:code name:string timing:* data:DataRequirement condition:Expression"},
    {"UsageContext", "Element", "code:Coding value:*"},
    {"ElementDefinition",
     "BackboneElement",
     "path:string representation:code sliceName:string label:string code:Coding short:string "
     "definition:markdown comment:markdown requirements:markdown alias:string min:unsignedInt "
     "max:string contentReference:uri type:ElementDefinition.type defaultValue:* fixed:* "
     "pattern:* minValue:* maxValue:* maxLength:integer condition:id mustSupport:boolean "
     "isModifier:boolean isSummary:boolean"},
    {"ElementDefinition.type",
     "Element",
     "code:uri profile:canonical targetProfile:canonical aggregation:code versioning:code"},
};

} // namespace

std::span<const TypeRow> dataTypeTable()
{
    return rows;
}

} // namespace kiosk::fhirpath
