// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/ReviewPage.h"

#include "ui/widgets/ActionBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ProgressSegments.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spoken.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

ReviewPage::ReviewPage(const Theme &theme, QWidget *parent)
    : KioskPage(theme, parent)
    , m_progress(new ProgressSegments(theme))
    , m_subtitle(new TextLabel(theme, TextRole::Body))
    , m_cards(new QVBoxLayout)
    , m_actions(new ActionBar(theme))
{
    setObjectName(u"reviewPage"_s);
    column()->addWidget(m_progress);
    column()->addWidget(makeTitle(TextRole::Title));
    column()->addWidget(m_subtitle);
    auto *scroll = new ScrollArea(theme);
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(theme.metrics().spacing(3));
    list->addLayout(m_cards);
    list->addStretch();
    scroll->setWidget(contents);
    column()->addWidget(scroll, 1);
    setBar(m_actions);
    connect(m_actions, &ActionBar::primaryRequested, this, &ReviewPage::confirmed);
    connect(m_actions, &ActionBar::backRequested, this, &ReviewPage::backRequested);
    connect(m_actions, &ActionBar::homeRequested, this, &ReviewPage::homeRequested);
    retranslate();
}

void ReviewPage::showAnswers(std::vector<const FormSession *> forms, bool isSignedNext)
{
    m_forms = std::move(forms);
    m_isSignedNext = isSignedNext;
    m_showsPrivate = false;
    retranslate();
}

void ReviewPage::setSections(const QStringList &sections, int current)
{
    m_progress->setSections(sections, current);
}

void ReviewPage::clear()
{
    m_forms.clear();
    fill();
}

void ReviewPage::retranslate()
{
    title()->setText(tr("Are your answers right?"));
    m_subtitle->setText(tr("Touch “Change” to fix something. Nothing is sent yet."));
    if (m_isSignedNext)
        m_actions->setPrimary(tr("Yes, go on to sign"), u"next"_s);
    else
        m_actions->setPrimary(tr("Yes, send my answers"), u"send"_s);
    fill();
}

void ReviewPage::fill()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t form = 0; form < m_forms.size(); ++form)
        for (const Section &section : sectionsOf(form))
            m_cards->addWidget(createSection(section));
}

/// What was answered, by section. A form of the clinic's own is named, for its sections may be
/// called like those of the form before.
std::vector<ReviewPage::Section> ReviewPage::sectionsOf(std::size_t form) const
{
    const FormSession &session = *m_forms.at(form);
    const QString title = form == 0 ? QString() : session.text(session.root());
    const auto pages = session.pages();
    std::vector<Section> sections;
    for (auto first = pages.begin(); first != pages.end();) {
        Section section{first->section, form, first->node};
        if (section.name.isEmpty())
            section.name = title;
        else if (!title.isEmpty() && section.name != title)
            section.name = tr("%1: %2").arg(title, section.name);
        auto page = first;
        for (; page != pages.end() && page->section == first->section; ++page) {
            const auto more = givenAnswers(session, page->node);
            section.lines.insert(section.lines.end(), more.begin(), more.end());
        }
        if (!section.lines.empty())
            sections.push_back(std::move(section));
        first = page;
    }
    return sections;
}

QWidget *ReviewPage::createSection(const Section &section)
{
    const Metrics &metrics = theme().metrics();
    auto *card = new Card(theme());
    auto *layout = new QVBoxLayout(card);
    const int padding = metrics.spacing(3);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(metrics.spacing());
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme(), TextRole::Question, section.name), 1);
    auto *change = new Button(theme(), Button::Kind::Outlined, tr("Change"));
    change->setIconName(u"pencil"_s);
    change->setAccessibleName(tr("Change: %1").arg(section.name));
    connect(change,
            &QAbstractButton::clicked,
            this,
            [this, form = section.form, page = section.firstPage] {
                emit changeRequested(form, page);
            });
    head->addWidget(change);
    layout->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.spacing(3));
    grid->setVerticalSpacing(metrics.spacing());
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    addLines(*grid, section.lines);
    layout->addLayout(grid);
    return card;
}

void ReviewPage::addLines(QGridLayout &grid, const std::vector<GivenAnswer> &lines)
{
    int covered = 0;
    for (const GivenAnswer &line : lines) {
        if (line.isPrivate && !m_showsPrivate) {
            ++covered;
            continue;
        }
        auto *question = new TextLabel(theme(), TextRole::Caption, line.question);
        question->setColor(ColorRole::Muted);
        const int row = grid.rowCount();
        grid.addWidget(question, row, 0, Qt::AlignTop);
        auto *answer = new TextLabel(theme(), TextRole::Body, line.answer);
        setSpoken(*answer, Spoken::IntoHandset);
        if (line.isPrivate)
            setSpoken(*question, Spoken::IntoHandset);
        grid.addWidget(answer, row, 1, Qt::AlignTop);
    }
    if (covered == 0)
        return;
    auto *show = new Button(
        theme(), Button::Kind::Outlined, tr("Show %n private answer(s)", nullptr, covered));
    show->setIconName(u"eye"_s);
    connect(show, &QAbstractButton::clicked, this, [this] {
        m_showsPrivate = true;
        fill();
    });
    grid.addWidget(show, grid.rowCount(), 0, 1, 2, Qt::AlignLeft);
}

} // namespace kiosk
