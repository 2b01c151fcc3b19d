// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/QuestionsPage.h"

#include "app/forms/ItemControl.h"
#include "ui/forms/FormPageView.h"
#include "ui/widgets/ActionBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ProgressSegments.h"
#include "ui/widgets/TextLabel.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr int seeTheTickMs = 350; ///< before a page moves on by itself

/// Enabled questions below a node.
void collectQuestions(const FormSession &session, NodeId id, std::vector<NodeId> &questions)
{
    for (const NodeId child : session.node(id).children) {
        if (!session.isEnabled(child))
            continue;
        const auto type = session.node(child).item->type;
        if (type == fhir::ItemType::Group)
            collectQuestions(session, child, questions);
        else if (type != fhir::ItemType::Display)
            questions.push_back(child);
    }
}

bool isSigned(const FormSession &session, NodeId page)
{
    std::vector<NodeId> questions;
    collectQuestions(session, page, questions);
    return std::any_of(questions.begin(), questions.end(), [&](NodeId id) {
        return session.control(id) == ControlKind::Signature;
    });
}

} // namespace

QuestionsPage::QuestionsPage(const Theme &theme, Pace pace, QWidget *parent)
    : KioskPage(theme, parent)
    , m_pace(pace)
    , m_header(new QVBoxLayout)
    , m_progress(new ProgressSegments(theme))
    , m_step(new TextLabel(theme, TextRole::Caption))
    , m_undo(new Button(theme, Button::Kind::Quiet, {}))
    , m_view(new FormPageView(theme))
    , m_actions(new ActionBar(theme))
{
    setObjectName(u"questionsPage"_s);
    m_step->setColor(ColorRole::Muted);
    m_undo->setObjectName(u"undo"_s);
    m_undo->setIconName(u"undo"_s);
    m_undo->hide();
    auto *stepRow = new QHBoxLayout;
    stepRow->addWidget(m_step, 1);
    stepRow->addWidget(m_undo);
    m_header->addWidget(m_progress);
    m_header->addLayout(stepRow);
    column()->addLayout(m_header);
    column()->addWidget(m_view, 1);
    setBar(m_actions);

    connect(m_view, &FormPageView::answered, this, &QuestionsPage::considerMovingOn);
    connect(m_view, &FormPageView::missingChanged, this, &QuestionsPage::retranslate);
    connect(m_undo, &QAbstractButton::clicked, this, &QuestionsPage::takeBack);
    connect(m_actions, &ActionBar::primaryRequested, this, &QuestionsPage::goOn);
    connect(m_actions, &ActionBar::backRequested, this, &QuestionsPage::goBack);
    connect(m_actions, &ActionBar::homeRequested, this, &QuestionsPage::homeRequested);
    retranslate();
}

QStringList QuestionsPage::sections(const FormSession &session)
{
    QStringList sections;
    for (const FormPage &page : session.pages()) {
        if (!page.section.isEmpty() && (sections.isEmpty() || sections.last() != page.section))
            sections.append(page.section);
    }
    return sections;
}

NodeId QuestionsPage::signaturePage(const FormSession &session)
{
    const auto pages = session.pages();
    if (pages.empty())
        return -1;
    const QString last = pages.back().section;
    const auto first = std::find_if(
        pages.begin(), pages.end(), [&](const FormPage &page) { return page.section == last; });
    const bool hasSignature = std::any_of(
        first, pages.end(), [&](const FormPage &page) { return isSigned(session, page.node); });
    return hasSignature && first != pages.begin() ? first->node : -1;
}

void QuestionsPage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    // The form brings its own margins: its scroll bar stands at the screen's edge.
    QMargins margins = column()->contentsMargins();
    m_header->setContentsMargins(margins.left(), 0, margins.right(), 0);
    margins.setLeft(0);
    margins.setRight(0);
    margins.setBottom(0);
    column()->setContentsMargins(margins);
}

void QuestionsPage::setSurroundings(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    retranslate();
}

void QuestionsPage::focusTitle()
{
    m_view->focusTitle();
}

void QuestionsPage::begin(FormSession &session, NodeId pauseAt)
{
    m_session = &session;
    m_pauseAt = pauseAt;
    m_sends = false;
    m_correcting.reset();
    connect(&session, &FormSession::languageChanged, this, &QuestionsPage::retranslate);
    showIndex(0);
}

void QuestionsPage::clear()
{
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
    m_page = -1;
    m_undo->hide();
    m_view->clear();
}

int QuestionsPage::currentIndex() const
{
    const auto pages = m_session->pages();
    const auto here = std::find_if(
        pages.begin(), pages.end(), [this](const FormPage &page) { return page.node == m_page; });
    return here == pages.end() ? 0 : int(here - pages.begin());
}

QString QuestionsPage::sectionOf(NodeId node) const
{
    for (const FormPage &page : m_session->pages()) {
        if (page.node == node)
            return page.section;
    }
    return {};
}

void QuestionsPage::showIndex(int index)
{
    const auto pages = m_session->pages();
    if (pages.empty()) {
        emit completed();
        return;
    }
    const FormPage &page = pages.at(std::clamp(index, 0, int(pages.size()) - 1));
    m_page = page.node;
    m_undo->hide();
    m_view->showPage(*m_session, page);
    emit turned();
    retranslate();
    focusTitle();
}

void QuestionsPage::showLastPage()
{
    m_correcting.reset();
    showIndex(int(m_session->pages().size()) - 1);
}

void QuestionsPage::correct(NodeId page)
{
    m_page = page;
    m_correcting = sectionOf(page);
    showIndex(currentIndex());
}

void QuestionsPage::resume()
{
    m_correcting.reset();
    m_page = m_pauseAt;
    m_pauseAt = -1;
    m_sends = true;
    showIndex(currentIndex());
}

void QuestionsPage::showBeforePause()
{
    m_correcting.reset();
    m_page = m_pauseAt;
    showIndex(currentIndex() - 1);
}

void QuestionsPage::goOn()
{
    if (!m_session || !m_view->tryNext())
        return;
    const auto pages = m_session->pages();
    const int next = currentIndex() + 1;
    const bool isLast = next >= int(pages.size());
    const bool leavesCorrection
        = m_correcting && (isLast || pages.at(next).section != *m_correcting);
    if (leavesCorrection || (!isLast && pages.at(next).node == m_pauseAt))
        emit paused();
    else if (isLast)
        emit completed();
    else
        showIndex(next);
}

void QuestionsPage::goBack()
{
    if (!m_session)
        return;
    const int index = currentIndex();
    if (m_correcting && (index == 0 || m_session->pages().at(index - 1).section != *m_correcting))
        emit paused();
    else if (index == 0)
        emit leftBackwards();
    else
        showIndex(index - 1);
}

/// Going on from here hands in the form.
bool QuestionsPage::isLastOfForm() const
{
    return m_pace == Pace::Form && m_session && m_sends && !m_correcting
        && currentIndex() + 1 == int(m_session->pages().size());
}

bool QuestionsPage::hasOneQuestion(NodeId page) const
{
    std::vector<NodeId> questions;
    collectQuestions(*m_session, page, questions);
    if (questions.size() != 1)
        return false;
    const ControlKind kind = m_session->control(questions.front());
    return kind == ControlKind::Choice || kind == ControlKind::YesNo;
}

void QuestionsPage::considerMovingOn(NodeId)
{
    if (m_pace != Pace::Checklist || !m_session || !hasOneQuestion(m_page)
        || m_session->missingBelow(m_page) > 0)
        return;
    const NodeId page = m_page;
    QTimer::singleShot(seeTheTickMs, this, [this, page] {
        // The patient may have gone elsewhere, or changed the answer so that more is asked.
        if (!m_session || m_page != page || !isVisible() || !hasOneQuestion(page))
            return;
        goOn();
        m_undo->setVisible(m_page != page);
    });
}

void QuestionsPage::takeBack()
{
    if (!m_session || !m_session->undo())
        return;
    showIndex(currentIndex() - 1);
}

void QuestionsPage::showProgress()
{
    const QString section = sectionOf(m_page);
    const auto &[before, whole, after] = m_surroundings;
    const QStringList own = whole.isEmpty() ? sections(*m_session) : QStringList{whole};
    const auto index = std::max<qsizetype>(0, own.indexOf(section));
    m_progress->setSections(before + own + after, int(before.size() + index));

    const auto pages = m_session->pages();
    const auto inSection = [&](const FormPage &page) { return page.section == section; };
    const auto count = std::count_if(pages.begin(), pages.end(), inSection);
    const auto passed = std::count_if(pages.begin(), pages.begin() + currentIndex(), inSection);
    const QString step = count > 1 ? tr("Part %1 of %2").arg(passed + 1).arg(count) : QString();
    m_progress->setStep(step);
    // With larger words the progress line itself says it.
    const bool isNormal = theme().metrics().scale() == TextScale::Normal;
    m_step->setText(isNormal ? step : QString());
    m_step->setVisible(isNormal && !step.isEmpty());
}

void QuestionsPage::retranslate()
{
    m_undo->setText(tr("Undo my last answer"));
    const bool sends = isLastOfForm();
    m_actions->setPrimary(sends ? (isSigned(*m_session, m_page) ? tr("Sign and send") : tr("Send"))
                                : tr("Next"),
                          sends ? u"send"_s : u"next"_s);
    if (!m_session)
        return;
    m_actions->setMissing(m_pace == Pace::Checklist ? m_view->missing() : 0);
    showProgress();
}

} // namespace kiosk
