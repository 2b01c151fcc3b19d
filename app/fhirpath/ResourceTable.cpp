// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/TypeTable.h"

namespace kiosk::fhirpath {

namespace {

constexpr TypeRow rows[] = {
    {"Resource", "", "id:System.String meta:Meta implicitRules:uri language:code"},
    {"DomainResource",
     "Resource",
     "text:Narrative contained:Resource extension:Extension modifierExtension:Extension"},

    {"AllergyIntolerance",
     "DomainResource",
     "identifier:Identifier clinicalStatus:CodeableConcept verificationStatus:CodeableConcept "
     "type:code category:code criticality:code code:CodeableConcept patient:Reference "
     "encounter:Reference onset:* recordedDate:dateTime recorder:Reference asserter:Reference "
     "lastOccurrence:dateTime note:Annotation reaction:AllergyIntolerance.reaction"},
    {"AllergyIntolerance.reaction",
     "BackboneElement",
     "substance:CodeableConcept manifestation:CodeableConcept description:string onset:dateTime "
     "severity:code exposureRoute:CodeableConcept note:Annotation"},

    {"Appointment",
     "DomainResource",
     "identifier:Identifier status:code cancelationReason:CodeableConcept "
     "serviceCategory:CodeableConcept serviceType:CodeableConcept specialty:CodeableConcept "
     "appointmentType:CodeableConcept reasonCode:CodeableConcept reasonReference:Reference "
     "priority:unsignedInt description:string supportingInformation:Reference start:instant "
     "end:instant minutesDuration:positiveInt slot:Reference created:dateTime comment:string "
     "patientInstruction:string basedOn:Reference participant:Appointment.participant "
     "requestedPeriod:Period"},
    {"Appointment.participant",
     "BackboneElement",
     "type:CodeableConcept actor:Reference required:code status:code period:Period"},

    {"Bundle",
     "Resource",
     "identifier:Identifier type:code timestamp:instant total:unsignedInt link:Bundle.link "
     "entry:Bundle.entry signature:Signature"},
    {"Bundle.link", "BackboneElement", "relation:string url:uri"},
    {"Bundle.entry",
     "BackboneElement",
     "link:Bundle.link fullUrl:uri resource:Resource search:Bundle.entry.search "
     "request:Bundle.entry.request response:Bundle.entry.response"},
    {"Bundle.entry.search", "BackboneElement", "mode:code score:decimal"},
    {"Bundle.entry.request",
     "BackboneElement",
     "method:code url:uri ifNoneMatch:string ifModifiedSince:instant ifMatch:string "
     "ifNoneExist:string"},
    {"Bundle.entry.response",
     "BackboneElement",
     "status:string location:uri etag:string lastModified:instant outcome:Resource"},

    {"CodeSystem",
     "DomainResource",
     "url:uri identifier:Identifier version:string name:string title:string status:code "
     "experimental:boolean date:dateTime publisher:string contact:ContactDetail "
     "description:markdown useContext:UsageContext jurisdiction:CodeableConcept purpose:markdown "
     "copyright:markdown caseSensitive:boolean valueSet:canonical hierarchyMeaning:code "
     "compositional:boolean versionNeeded:boolean content:code supplements:canonical "
     "count:unsignedInt concept:CodeSystem.concept"},
    {"CodeSystem.concept",
     "BackboneElement",
     "code:code display:string definition:string designation:CodeSystem.concept.designation "
     "property:CodeSystem.concept.property concept:CodeSystem.concept"},
    {"CodeSystem.concept.designation", "BackboneElement", "language:code use:Coding value:string"},
    {"CodeSystem.concept.property", "BackboneElement", "code:code value:*"},

    {"Condition",
     "DomainResource",
     "identifier:Identifier clinicalStatus:CodeableConcept verificationStatus:CodeableConcept "
     "category:CodeableConcept severity:CodeableConcept code:CodeableConcept "
     "bodySite:CodeableConcept subject:Reference encounter:Reference onset:* abatement:* "
     "recordedDate:dateTime recorder:Reference asserter:Reference stage:Condition.stage "
     "evidence:Condition.evidence note:Annotation"},
    {"Condition.stage",
     "BackboneElement",
     "summary:CodeableConcept assessment:Reference type:CodeableConcept"},
    {"Condition.evidence", "BackboneElement", "code:CodeableConcept detail:Reference"},

    {"Encounter",
     "DomainResource",
     "identifier:Identifier status:code class:Coding type:CodeableConcept "
     "serviceType:CodeableConcept priority:CodeableConcept subject:Reference "
     "basedOn:Reference participant:Encounter.participant appointment:Reference period:Period "
     "length:Duration reasonCode:CodeableConcept reasonReference:Reference "
     "serviceProvider:Reference partOf:Reference"},
    {"Encounter.participant",
     "BackboneElement",
     "type:CodeableConcept period:Period individual:Reference"},

    {"Immunization",
     "DomainResource",
     "identifier:Identifier status:code statusReason:CodeableConcept vaccineCode:CodeableConcept "
     "patient:Reference encounter:Reference occurrence:* recorded:dateTime primarySource:boolean "
     "manufacturer:Reference lotNumber:string expirationDate:date site:CodeableConcept "
     "route:CodeableConcept doseQuantity:Quantity note:Annotation"},

    {"Location",
     "DomainResource",
     "identifier:Identifier status:code operationalStatus:Coding name:string alias:string "
     "description:string mode:code type:CodeableConcept telecom:ContactPoint address:Address "
     "managingOrganization:Reference partOf:Reference"},

    {"Medication",
     "DomainResource",
     "identifier:Identifier code:CodeableConcept status:code manufacturer:Reference "
     "form:CodeableConcept amount:Ratio"},
    {"MedicationRequest",
     "DomainResource",
     "identifier:Identifier status:code statusReason:CodeableConcept intent:code "
     "category:CodeableConcept priority:code doNotPerform:boolean reported:* medication:* "
     "subject:Reference encounter:Reference authoredOn:dateTime requester:Reference "
     "performer:Reference reasonCode:CodeableConcept reasonReference:Reference note:Annotation "
     "dosageInstruction:Dosage dispenseRequest:MedicationRequest.dispenseRequest "
     "substitution:MedicationRequest.substitution"},
    {"MedicationRequest.dispenseRequest",
     "BackboneElement",
     "dispenseInterval:Duration validityPeriod:Period numberOfRepeatsAllowed:unsignedInt "
     "quantity:Quantity expectedSupplyDuration:Duration performer:Reference"},
    {"MedicationRequest.substitution", "BackboneElement", "allowed:* reason:CodeableConcept"},
    {"MedicationStatement",
     "DomainResource",
     "identifier:Identifier status:code statusReason:CodeableConcept category:CodeableConcept "
     "medication:* subject:Reference context:Reference effective:* dateAsserted:dateTime "
     "informationSource:Reference reasonCode:CodeableConcept note:Annotation dosage:Dosage"},

    {"Observation",
     "DomainResource",
     "identifier:Identifier basedOn:Reference partOf:Reference status:code "
     "category:CodeableConcept code:CodeableConcept subject:Reference focus:Reference "
     "encounter:Reference effective:* issued:instant performer:Reference value:* "
     "dataAbsentReason:CodeableConcept interpretation:CodeableConcept note:Annotation "
     "bodySite:CodeableConcept method:CodeableConcept specimen:Reference device:Reference "
     "referenceRange:Observation.referenceRange hasMember:Reference derivedFrom:Reference "
     "component:Observation.component"},
    {"Observation.referenceRange",
     "BackboneElement",
     "low:Quantity high:Quantity type:CodeableConcept appliesTo:CodeableConcept age:Range "
     "text:string"},
    {"Observation.component",
     "BackboneElement",
     "code:CodeableConcept value:* dataAbsentReason:CodeableConcept "
     "interpretation:CodeableConcept referenceRange:Observation.referenceRange"},

    {"Organization",
     "DomainResource",
     "identifier:Identifier active:boolean type:CodeableConcept name:string alias:string "
     "telecom:ContactPoint address:Address partOf:Reference contact:Organization.contact"},
    {"Organization.contact",
     "BackboneElement",
     "purpose:CodeableConcept name:HumanName telecom:ContactPoint address:Address"},

    {"Parameters", "Resource", "parameter:Parameters.parameter"},
    {"Parameters.parameter",
     "BackboneElement",
     "name:string value:* resource:Resource part:Parameters.parameter"},

    {"Patient",
     "DomainResource",
     "identifier:Identifier active:boolean name:HumanName telecom:ContactPoint gender:code "
     "birthDate:date deceased:* address:Address maritalStatus:CodeableConcept multipleBirth:* "
     "photo:Attachment contact:Patient.contact communication:Patient.communication "
     "generalPractitioner:Reference managingOrganization:Reference link:Patient.link"},
    {"Patient.contact",
     "BackboneElement",
     "relationship:CodeableConcept name:HumanName telecom:ContactPoint address:Address "
     "gender:code organization:Reference period:Period"},
    {"Patient.communication", "BackboneElement", "language:CodeableConcept preferred:boolean"},
    {"Patient.link", "BackboneElement", "other:Reference type:code"},

    {"Practitioner",
     "DomainResource",
     "identifier:Identifier active:boolean name:HumanName telecom:ContactPoint address:Address "
     "gender:code birthDate:date photo:Attachment qualification:Practitioner.qualification "
     "communication:CodeableConcept"},
    {"Practitioner.qualification",
     "BackboneElement",
     "identifier:Identifier code:CodeableConcept period:Period issuer:Reference"},
    {"PractitionerRole",
     "DomainResource",
     "identifier:Identifier active:boolean period:Period practitioner:Reference "
     "organization:Reference code:CodeableConcept specialty:CodeableConcept location:Reference "
     "telecom:ContactPoint"},

    {"Procedure",
     "DomainResource",
     "identifier:Identifier status:code statusReason:CodeableConcept category:CodeableConcept "
     "code:CodeableConcept subject:Reference encounter:Reference performed:* recorder:Reference "
     "asserter:Reference reasonCode:CodeableConcept bodySite:CodeableConcept "
     "outcome:CodeableConcept note:Annotation"},

    {"Questionnaire",
     "DomainResource",
     "url:uri identifier:Identifier version:string name:string title:string derivedFrom:canonical "
     "status:code experimental:boolean subjectType:code date:dateTime publisher:string "
     "contact:ContactDetail description:markdown useContext:UsageContext "
     "jurisdiction:CodeableConcept purpose:markdown copyright:markdown approvalDate:date "
     "lastReviewDate:date effectivePeriod:Period code:Coding item:Questionnaire.item"},
    {"Questionnaire.item",
     "BackboneElement",
     "linkId:string definition:uri code:Coding prefix:string text:string type:code "
     "enableWhen:Questionnaire.item.enableWhen enableBehavior:code required:boolean "
     "repeats:boolean readOnly:boolean maxLength:integer answerValueSet:canonical "
     "answerOption:Questionnaire.item.answerOption initial:Questionnaire.item.initial "
     "item:Questionnaire.item"},
    {"Questionnaire.item.enableWhen", "BackboneElement", "question:string operator:code answer:*"},
    {"Questionnaire.item.answerOption", "BackboneElement", "value:* initialSelected:boolean"},
    {"Questionnaire.item.initial", "BackboneElement", "value:*"},

    {"QuestionnaireResponse",
     "DomainResource",
     "identifier:Identifier basedOn:Reference partOf:Reference questionnaire:canonical status:code "
     "subject:Reference encounter:Reference authored:dateTime author:Reference source:Reference "
     "item:QuestionnaireResponse.item"},
    {"QuestionnaireResponse.item",
     "BackboneElement",
     "linkId:string definition:uri text:string answer:QuestionnaireResponse.item.answer "
     "item:QuestionnaireResponse.item"},
    {"QuestionnaireResponse.item.answer",
     "BackboneElement",
     "value:* item:QuestionnaireResponse.item"},

    {"RelatedPerson",
     "DomainResource",
     "identifier:Identifier active:boolean patient:Reference relationship:CodeableConcept "
     "name:HumanName telecom:ContactPoint gender:code birthDate:date address:Address "
     "photo:Attachment period:Period"},

    {"ServiceRequest",
     "DomainResource",
     "identifier:Identifier basedOn:Reference status:code intent:code category:CodeableConcept "
     "priority:code doNotPerform:boolean code:CodeableConcept orderDetail:CodeableConcept "
     "quantity:* subject:Reference encounter:Reference occurrence:* asNeeded:* "
     "authoredOn:dateTime requester:Reference performer:Reference reasonCode:CodeableConcept "
     "bodySite:CodeableConcept note:Annotation patientInstruction:string"},

    {"StructureDefinition",
     "DomainResource",
     "url:uri identifier:Identifier version:string name:string title:string status:code "
     "experimental:boolean date:dateTime publisher:string description:markdown fhirVersion:code "
     "kind:code abstract:boolean type:uri baseDefinition:canonical derivation:code "
     "snapshot:StructureDefinition.snapshot differential:StructureDefinition.differential"},
    {"StructureDefinition.snapshot", "BackboneElement", "element:ElementDefinition"},
    {"StructureDefinition.differential", "BackboneElement", "element:ElementDefinition"},

    {"ValueSet",
     "DomainResource",
     "url:uri identifier:Identifier version:string name:string title:string status:code "
     "experimental:boolean date:dateTime publisher:string contact:ContactDetail "
     "description:markdown useContext:UsageContext jurisdiction:CodeableConcept "
     "immutable:boolean purpose:markdown copyright:markdown compose:ValueSet.compose "
     "expansion:ValueSet.expansion"},
    {"ValueSet.compose",
     "BackboneElement",
     "lockedDate:date inactive:boolean include:ValueSet.compose.include "
     "exclude:ValueSet.compose.include"},
    {"ValueSet.compose.include",
     "BackboneElement",
     "system:uri version:string concept:ValueSet.compose.include.concept "
     "filter:ValueSet.compose.include.filter valueSet:canonical"},
    {"ValueSet.compose.include.concept",
     "BackboneElement",
     "code:code display:string designation:CodeSystem.concept.designation"},
    {"ValueSet.compose.include.filter", "BackboneElement", "property:code op:code value:string"},
    {"ValueSet.expansion",
     "BackboneElement",
     "identifier:uri timestamp:dateTime total:integer offset:integer "
     "parameter:ValueSet.expansion.parameter contains:ValueSet.expansion.contains"},
    {"ValueSet.expansion.parameter", "BackboneElement", "name:string value:*"},
    {"ValueSet.expansion.contains",
     "BackboneElement",
     "system:uri abstract:boolean inactive:boolean version:string code:code display:string "
     "designation:CodeSystem.concept.designation contains:ValueSet.expansion.contains"},
};

constexpr const char *others[] = {
    "Account",
    "ActivityDefinition",
    "AdverseEvent",
    "AppointmentResponse",
    "AuditEvent",
    "Basic",
    "BodyStructure",
    "CapabilityStatement",
    "CarePlan",
    "CareTeam",
    "ChargeItem",
    "ChargeItemDefinition",
    "Claim",
    "ClaimResponse",
    "ClinicalImpression",
    "Communication",
    "CommunicationRequest",
    "Composition",
    "ConceptMap",
    "Consent",
    "Contract",
    "Coverage",
    "CoverageEligibilityRequest",
    "CoverageEligibilityResponse",
    "DetectedIssue",
    "Device",
    "DeviceDefinition",
    "DeviceMetric",
    "DeviceRequest",
    "DeviceUseStatement",
    "DiagnosticReport",
    "DocumentManifest",
    "DocumentReference",
    "Endpoint",
    "EnrollmentRequest",
    "EnrollmentResponse",
    "EpisodeOfCare",
    "EventDefinition",
    "Evidence",
    "EvidenceVariable",
    "ExampleScenario",
    "ExplanationOfBenefit",
    "FamilyMemberHistory",
    "Flag",
    "Goal",
    "GraphDefinition",
    "Group",
    "GuidanceResponse",
    "HealthcareService",
    "ImagingStudy",
    "ImmunizationEvaluation",
    "ImmunizationRecommendation",
    "ImplementationGuide",
    "InsurancePlan",
    "Invoice",
    "Library",
    "Linkage",
    "List",
    "Measure",
    "MeasureReport",
    "Media",
    "MedicationAdministration",
    "MedicationDispense",
    "MedicationKnowledge",
    "MessageDefinition",
    "MessageHeader",
    "NamingSystem",
    "NutritionOrder",
    "ObservationDefinition",
    "OperationDefinition",
    "OperationOutcome",
    "OrganizationAffiliation",
    "PaymentNotice",
    "PaymentReconciliation",
    "Person",
    "PlanDefinition",
    "Provenance",
    "RequestGroup",
    "ResearchStudy",
    "ResearchSubject",
    "RiskAssessment",
    "Schedule",
    "SearchParameter",
    "Slot",
    "Specimen",
    "SpecimenDefinition",
    "StructureMap",
    "Subscription",
    "Substance",
    "SupplyDelivery",
    "SupplyRequest",
    "Task",
    "TerminologyCapabilities",
    "TestReport",
    "TestScript",
    "VerificationResult",
    "VisionPrescription",
};

} // namespace

std::span<const TypeRow> resourceTable()
{
    return rows;
}

std::span<const char *const> otherResources()
{
    return others;
}

} // namespace kiosk::fhirpath
