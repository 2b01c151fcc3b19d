// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/FormReading.h"

#include "app/core/ShownText.h"
#include "app/forms/ItemControl.h"
#include "app/forms/ResponseText.h"
#include "app/review/Topics.h"

#include <algorithm>

namespace kiosk {

namespace {

/// The page that comes before all others in the red-flag checklist (clinical brief, 1.10 step 1).
const QString emergencyPage = QStringLiteral("page-emergency");

QString urlOf(const QString &canonical)
{
    return canonical.section(u'|', 0, 0);
}

bool isQuestion(const fhir::QuestionnaireItem &item)
{
    return item.type != fhir::ItemType::Group && item.type != fhir::ItemType::Display;
}

std::optional<int> wholeNumber(const std::vector<fhir::Value> &values)
{
    if (values.size() == 1) {
        if (const auto *number = std::get_if<qint64>(&values.front())) {
            return static_cast<int>(*number);
        }
    }
    return std::nullopt;
}

std::vector<fhir::Value> valuesOf(const fhir::ResponseItem &item)
{
    std::vector<fhir::Value> values;
    for (const fhir::ResponseAnswer &answer : item.answers)
        if (!answer.isValueless)
            values.push_back(answer.value);
    return values;
}

/// Questions that every patient sees on the page: follow-ups stand under a condition.
void collectQuestions(const fhir::QuestionnaireItem &page,
                      std::vector<const fhir::QuestionnaireItem *> &questions)
{
    for (const fhir::QuestionnaireItem &item : page.items) {
        if (isQuestion(item) && item.enableWhen.empty()) {
            questions.push_back(&item);
        } else if (item.type == fhir::ItemType::Group) {
            collectQuestions(item, questions);
        }
    }
}

bool isDrawing(const fhir::QuestionnaireItem *item)
{
    return item && controlFor(*item) == ControlKind::BodyDrawing;
}

/// Nothing when it is no drawing that can be read.
std::optional<BodyChartReading> readBodyChart(const std::vector<fhir::Value> &values,
                                              const QString &language)
{
    const auto *file = values.empty() ? nullptr : std::get_if<fhir::Attachment>(&values.front());
    auto drawing = file ? BodyDrawing::fromJson(file->data) : std::nullopt;
    if (!drawing)
        return std::nullopt;
    const BodyMap map = BodyMap::shipped();
    BodyCoverage coverage(map, drawing->build);
    BodyChartReading reading;
    for (const MarkedRegion &region : coverage.marked(*drawing)) {
        const auto &names = map.find(region.id)->names;
        reading.places.push_back(
            {names.value(language, names.value(QStringLiteral("en"))), region.pains});
    }
    for (const BodyView view : bodyViews)
        reading.shares.at(size_t(view)) = coverage.share(*drawing, view);
    reading.drawing = std::move(*drawing);
    return reading;
}

std::optional<SignatureDrawing> drawnSignature(const std::vector<fhir::Value> &values)
{
    const auto *file = values.empty() ? nullptr : std::get_if<fhir::Attachment>(&values.front());
    return file && file->contentType == QStringView(signatureType)
        ? SignatureDrawing::fromSvg(file->data)
        : std::nullopt;
}

/// The question of a page whose title asks it, as in "Where do you feel it? Touch all that fit";
/// null when the page has several or they ask for themselves.
const fhir::QuestionnaireItem *askedByTitle(const fhir::QuestionnaireItem &page)
{
    std::vector<const fhir::QuestionnaireItem *> questions;
    collectQuestions(page, questions);
    std::erase_if(questions, isDrawing);
    const bool isChoice = questions.size() == 1 && !questions.front()->options.isEmpty();
    return !page.text.isEmpty() && isChoice && !questions.front()->text.original.contains(u'?')
        ? questions.front()
        : nullptr;
}

} // namespace

FormReading::FormReading(const FormRecord &record, const KnownForms &forms, const QString &language)
    : m_record(record)
    , m_language(language)
    , m_form(forms.value(urlOf(record.response.questionnaire)))
{
    const QString canonical = record.response.questionnaire;
    m_answers.version = canonical.section(u'|', 1);
    m_answers.known = m_form && m_form->canonical() == canonical;
    m_answers.title = m_form ? m_form->title.in(language) : urlOf(canonical);
    if (m_form) {
        indexItems(m_form->items, {});
    }
    readItems(record.response.items, {});
    noteTimes();
}

void FormReading::indexItems(const std::vector<fhir::QuestionnaireItem> &items,
                             const QString &section)
{
    for (const fhir::QuestionnaireItem &item : items) {
        QString below = section;
        if (controlFor(item) == ControlKind::Page) {
            below = (item.text.isEmpty() ? item.shortText : item.text).in(m_language);
            if (const auto *question = askedByTitle(item)) {
                m_askedBy.insert(question->linkId, item.linkId);
            }
        }
        m_items.insert(item.linkId, &item);
        m_sections.insert(item.linkId, below);
        indexItems(item.items, below);
    }
}

void FormReading::readItems(const std::vector<fhir::ResponseItem> &items, const QString &section)
{
    for (const fhir::ResponseItem &item : items) {
        m_shown.insert(item.linkId, item.text);
        if (!item.answers.empty()) {
            readAnswers(item, section);
        }
        // Without the form, the outermost groups are the best guess at its pages.
        readItems(item.items, m_form || !section.isEmpty() ? section : item.text);
    }
}

void FormReading::readAnswers(const fhir::ResponseItem &item, const QString &section)
{
    const std::vector<fhir::Value> values = valuesOf(item);
    if (isDrawing(m_items.value(item.linkId))) {
        m_answers.bodyChart = readBodyChart(values, m_language);
        return;
    }
    AnswerLine line;
    line.linkId = item.linkId;
    line.section = m_sections.value(item.linkId, section);
    line.question = wording(item.linkId, item.text);
    line.answer = words(item.linkId, values);
    line.number = wholeNumber(values);
    line.signature = drawnSignature(values);
    if (const auto *known = m_items.value(item.linkId)) {
        line.topic = topicOf(*known);
    }
    m_answers.lines.push_back(std::move(line));
    for (const fhir::ResponseAnswer &answer : item.answers) {
        readItems(answer.items, section);
    }
}

void FormReading::noteTimes()
{
    for (const AnswerChange &change : m_record.changes) {
        for (AnswerLine &line : m_answers.lines) {
            if (line.linkId == change.linkId) {
                line.ms = std::max(line.ms, change.ms);
                line.changed = line.changed || !change.before.empty();
            }
        }
    }
}

QString FormReading::wording(const QString &linkId, const QString &shown) const
{
    const QString page = m_askedBy.value(linkId);
    return page.isEmpty() ? ownWording(linkId, shown) : ownWording(page, m_shown.value(page));
}

QString FormReading::ownWording(const QString &linkId, const QString &shown) const
{
    const auto *item = m_items.value(linkId);
    if (item && (m_answers.known || shown.isEmpty()) && !item->text.isEmpty()) {
        return item->text.in(m_language);
    }
    return shown.isEmpty() ? linkId : shown;
}

QString FormReading::words(const QString &linkId, const std::vector<fhir::Value> &values) const
{
    const auto *item = m_answers.known ? m_items.value(linkId) : nullptr;
    QStringList all;
    for (const fhir::Value &value : values) {
        all.append(displayText(value, item, m_language));
    }
    return shownText(all.join(QStringLiteral(", ")));
}

std::vector<AnswerCorrection> FormReading::corrections() const
{
    std::vector<AnswerCorrection> trail;
    for (const AnswerChange &change : m_record.changes) {
        if (!change.before.empty() && !isDrawing(m_items.value(change.linkId))) {
            trail.push_back({change.ms,
                             wording(change.linkId, m_shown.value(change.linkId)),
                             words(change.linkId, change.before),
                             words(change.linkId, change.after)});
        }
    }
    return trail;
}

EmergencyCheck FormReading::emergency() const
{
    EmergencyCheck check;
    const auto *page = m_items.value(emergencyPage);
    if (!page) {
        return check;
    }
    std::vector<const fhir::QuestionnaireItem *> questions;
    collectQuestions(*page, questions);
    check.asked = static_cast<int>(questions.size());
    for (const auto *question : questions) {
        const auto answers = m_record.response.answersTo(question->linkId);
        const QString text = wording(question->linkId, m_shown.value(question->linkId));
        const QString code = answers.size() == 1 ? fhir::codeOf(answers.front()) : QString();
        if (answers.empty()) {
            check.unanswered.append(text);
        } else if (code == u"no" || code == u"none") {
            check.no.append(text);
        } else if (code == u"prefer-not-to-say") {
            check.declined.append(text);
        }
    }
    return check;
}

} // namespace kiosk
