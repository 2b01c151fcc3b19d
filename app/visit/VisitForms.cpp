// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitForms.h"

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

/// Each stroke on the body chart is a change of its regions; the drawing before and after it, again
/// and again, would tell nothing more.
std::vector<AnswerChange> toldChanges(const FormSession &form)
{
    std::vector<AnswerChange> changes = form.changes();
    std::erase_if(changes, [&form](const AnswerChange &change) {
        const NodeId node = form.find(change.linkId);
        return node >= 0 && form.control(node) == ControlKind::BodyDrawing;
    });
    return changes;
}

} // namespace

VisitForms::VisitForms(const Clock &clock)
    : m_clock(clock)
{
}

void VisitForms::use(const VisitContent &content)
{
    m_content = content;
}

bool VisitForms::startChecklist()
{
    if (!m_content.checklist || !m_content.rules)
        return false;
    m_checklist = std::make_unique<FormSession>(m_content.checklist, m_clock);
    m_checklist->setLanguage(m_language);
    return true;
}

void VisitForms::startIntake(bool carriesOver)
{
    if (!m_content.firstVisit)
        return;
    m_intake = std::make_unique<FormSession>(m_content.firstVisit, m_clock);
    m_intake->setLanguage(m_language);
    m_ownForms.clear();
    std::erase_if(m_content.ownForms, [this](const auto &named) {
        auto form = std::make_unique<FormSession>(named.second, m_clock);
        form->setLanguage(m_language);
        const bool asksNothing = form->pages().empty();
        if (!asksNothing)
            m_ownForms.push_back(std::move(form));
        return asksNothing;
    });
    if (carriesOver)
        carryOver();
    putQuestions();
}

/// As far as they fit; a form that does not ask has no place for them.
void VisitForms::putQuestions()
{
    constexpr qsizetype longest = 500;
    const NodeId node = m_intake ? m_intake->find(u"topics.own"_s) : -1;
    if (node < 0 || m_asked.isEmpty())
        return;
    QString text;
    for (const QString &title : std::as_const(m_asked))
        if (const QString longer = text.isEmpty() ? title : text + u"; "_s + title;
            longer.size() <= longest)
            text = longer;
    m_intake->prefill(node, {fhir::Value(text)});
}

void VisitForms::askAbout(const QString &title)
{
    if (m_asked.contains(title))
        return;
    m_asked.append(title);
    putQuestions();
}

void VisitForms::forgetQuestions()
{
    m_asked.clear();
}

void VisitForms::carryOver()
{
    if (!m_checklist || !m_intake)
        return;
    for (const fhir::QuestionnaireItem &page : m_content.firstVisit->items) {
        for (const fhir::QuestionnaireItem &question : page.items) {
            const NodeId asked = m_checklist->find(question.linkId);
            if (asked < 0 || !m_checklist->isEnabled(asked))
                continue;
            std::vector<fhir::Value> known;
            for (const fhir::Value &answer : m_checklist->answers(asked))
                for (const fhir::AnswerOption &option : question.options)
                    if (fhir::codeOf(option.value) == fhir::codeOf(answer))
                        known.push_back(option.value);
            m_intake->prefill(m_intake->find(question.linkId), std::move(known));
        }
    }
}

void VisitForms::setLanguage(const QString &language)
{
    m_language = language;
    if (m_checklist)
        m_checklist->setLanguage(language);
    if (m_intake)
        m_intake->setLanguage(language);
    for (const auto &form : m_ownForms)
        form->setLanguage(language);
}

bool VisitForms::hasBegunIntake() const
{
    return (m_intake && !m_intake->changes().empty())
        || std::any_of(m_ownForms.begin(), m_ownForms.end(), [](const auto &form) {
               return !form->changes().empty();
           });
}

std::vector<FormRecord> VisitForms::submitted(bool isChecklistFinished, bool isSent) const
{
    std::vector<FormRecord> forms;
    const auto add = [&forms](const FormSession *form, bool isComplete) {
        if (form != nullptr)
            forms.push_back({form->response(isComplete ? u"completed"_s : u"in-progress"_s),
                             QString::fromLatin1(form->questionnaire().hash.toHex()),
                             toldChanges(*form)});
    };
    add(m_checklist.get(), isChecklistFinished);
    add(m_intake.get(), isSent);
    for (const auto &form : m_ownForms)
        add(form.get(), isSent);
    return forms;
}

std::vector<std::shared_ptr<const fhir::Questionnaire>> VisitForms::questionnaires() const
{
    std::vector<std::shared_ptr<const fhir::Questionnaire>> forms;
    if (m_checklist)
        forms.push_back(m_content.checklist);
    if (m_intake)
        forms.push_back(m_content.firstVisit);
    if (m_intake)
        for (const auto &[name, form] : m_content.ownForms)
            forms.push_back(form);
    return forms;
}

void VisitForms::forget()
{
    m_checklist.reset();
    m_intake.reset();
    m_ownForms.clear();
    m_content = {};
}

} // namespace kiosk
