// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RealVisit.h"

#include "app/bodychart/BodyDrawing.h"
#include "app/forms/ItemControl.h"
#include "app/redflags/RedFlagEvaluator.h"
#include "tests/support/FixedClock.h"

#include <algorithm>

namespace kiosk::test {

using namespace Qt::StringLiterals;

namespace {

BodyDrawing aDrawing()
{
    BodyDrawing drawing;
    drawing.marks = {{u"front-face"_s, PainType::Numb}};
    drawing.strokes = {{BodyView::Back, PainType::Burning, 0.04, {{0.25, 0.40}, {0.25, 0.44}}}};
    return drawing;
}

constexpr int minute = 60'000;

const fhir::AnswerOption *optionWith(const fhir::QuestionnaireItem &item, const QString &code)
{
    const auto found = std::ranges::find_if(
        item.options, [&code](const auto &option) { return fhir::codeOf(option.value) == code; });
    return found == item.options.end() ? nullptr : &*found;
}

std::vector<fhir::Value> chosen(const fhir::QuestionnaireItem &item)
{
    if (const auto *no = optionWith(item, u"no"_s)) {
        return {no->value};
    }
    const auto *none = optionWith(item, u"none"_s);
    if (none != nullptr && optionWith(item, u"not-sure"_s) != nullptr) { // ticks of the checklist
        return {none->value};
    }
    std::vector<fhir::Value> values{item.options.front().value};
    if (item.repeats) {
        values.push_back(item.options.at(1).value);
    }
    return values;
}

std::vector<fhir::Value> sampleAnswers(const FormNode &node)
{
    const fhir::QuestionnaireItem &item = *node.item;
    if (!item.options.isEmpty()) {
        return chosen(item);
    }
    switch (item.type) {
    case fhir::ItemType::Boolean:
        return {item.linkId != u"pain.unable"}; // a Yes would take the pain questions away
    case fhir::ItemType::Integer:
        return {qint64(item.linkId == u"age" ? 72 : node.id % 11)};
    case fhir::ItemType::Date:
        return {fhir::Date{item.label == u"birth-date" ? u"1954-03-04"_s : u"2026-10-19"_s}};
    case fhir::ItemType::Attachment:
        if (controlFor(item) == ControlKind::BodyDrawing)
            return {fhir::Attachment{
                QString::fromUtf16(bodyDrawingType), {}, aDrawing().toJson(), {}, {}}};
        return {fhir::Attachment{u"text/plain"_s, {}, "Signed by Quorvendish", {}, {}}};
    default:
        return {item.input == u"email" ? u"said%1@example.org"_s.arg(node.id)
                                       : u"said%1"_s.arg(node.id)};
    }
}

bool isOpenQuestion(const FormSession &form, const FormNode &node)
{
    return node.item && node.item->type != fhir::ItemType::Group
        && node.item->type != fhir::ItemType::Display && form.isEnabled(node.id)
        && form.answers(node.id).empty();
}

bool answerBelow(FormSession &form, NodeId id)
{
    bool answered = false;
    const FormNode node = form.node(id);
    if (isOpenQuestion(form, node)) {
        form.setAnswers(id, sampleAnswers(node));
        answered = true;
    }
    for (const NodeId child : node.children) {
        answered = answerBelow(form, child) || answered;
    }
    return answered;
}

FormRecord recordOf(const FormSession &form)
{
    return {form.response(u"completed"_s),
            QString::fromLatin1(form.questionnaire().hash.toHex()),
            form.changes()};
}

} // namespace

const VisitContent &shippedContent()
{
    static const LoadedContent content
        = loadVisitContent(QStringLiteral(KIOSK_SOURCE_DIR "/resources"), {});
    return content.visit;
}

const KnownForms &shippedForms()
{
    static const KnownForms forms
        = readForms({QStringLiteral(KIOSK_SOURCE_DIR "/resources/questionnaires")});
    return forms;
}

void answerEverything(FormSession &form)
{
    while (answerBelow(form, form.root())) { }
}

void choose(FormSession &form, const QString &linkId, const QString &code)
{
    const NodeId node = form.find(linkId);
    const auto *option = node == -1 ? nullptr : optionWith(*form.node(node).item, code);
    if (option == nullptr) {
        qFatal("The form has no such question or option.");
    }
    form.setAnswers(node, {option->value});
}

Submission fullFirstVisit()
{
    FixedClock clock;
    const VisitContent &content = shippedContent();
    FormSession checklist(content.checklist, clock);
    FormSession intake(content.firstVisit, clock);
    Submission visit;
    visit.record = QUuid(u"01932f3c-41ab-7000-8000-0123456789ab"_s);
    visit.visit = u"first-visit"_s;
    visit.language = u"en"_s;
    visit.startedMs = clock.nowMs();
    choose(checklist, u"CES-1"_s, u"prefer-not-to-say"_s);
    choose(checklist, u"NR-2"_s, u"no"_s);
    clock.advance(minute);
    choose(checklist, u"NR-2"_s, u"yes"_s);
    answerEverything(checklist);
    clock.advance(minute);
    choose(intake, u"emergencyContact.wish"_s, u"yes"_s);
    answerEverything(intake);
    visit.sentMs = clock.nowMs();
    visit.forms = {recordOf(checklist), recordOf(intake)};
    visit.outcome = RedFlagEvaluator(content.rules)
                        .evaluate(visit.forms.front().response, content.checklist.get());
    return Submission::fromJson(visit.toJson()).value();
}

} // namespace kiosk::test
