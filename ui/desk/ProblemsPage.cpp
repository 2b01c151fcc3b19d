// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ProblemsPage.h"

#include "ui/desk/KeyButton.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace kiosk {

namespace {

constexpr int columnWidth = 1000;

QString placeOf(const Problem &problem)
{
    if (problem.line > 0) {
        return ProblemsPage::tr("line %1").arg(problem.line);
    }
    return problem.pointer.isEmpty() ? ProblemsPage::tr("the whole file") : problem.pointer;
}

QString whatToDo(const ContentProblem &problem)
{
    switch (problem.kind) {
    case ContentProblem::Kind::Settings:
        return ProblemsPage::tr("The last good settings stay in use. Correct the file, then start "
                                "the kiosk and this program again.");
    case ContentProblem::Kind::Form:
        return ProblemsPage::tr("The kiosk does not use what is wrong. Where the program brings a "
                                "file of this name, that one is used. Correct the file or take it "
                                "out of its folder, then start the kiosk again.");
    case ContentProblem::Kind::Article:
        break;
    }
    return ProblemsPage::tr("Patients do not see what is wrong. Correct the article, check it with "
                            "“bonesetters-admin articles lint”, then start the kiosk again.");
}

} // namespace

ProblemsPage::ProblemsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *contents = new QWidget;
    contents->setObjectName(QStringLiteral("recordCards"));
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(12);
    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(16, 16, 16, 16);
    columnLayout->addLayout(m_cards);
    columnLayout->addStretch();
    auto *center = new QHBoxLayout(contents);
    center->setContentsMargins(0, 0, 0, 0);
    center->addWidget(column);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(contents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead(theme));
    layout->addWidget(scroll, 1);
}

QWidget *ProblemsPage::createHead(const Theme &theme) const
{
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("recordHead"));
    auto *back = new KeyButton(theme, KeyButton::Kind::Quiet, tr("Back"));
    back->setObjectName(QStringLiteral("closeProblems"));
    back->setIconName(QStringLiteral("back"));
    back->setKey(QKeySequence(Qt::Key_Escape));
    connect(back, &QPushButton::clicked, this, &ProblemsPage::closeRequested);
    auto *title = words(tr("What to correct in the clinic's files"), Look::Title);
    title->setWordWrap(false);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(14);
    layout->addWidget(back);
    layout->addWidget(title, 1);
    return head;
}

void ProblemsPage::showProblems(const QList<ContentProblem> &problems)
{
    while (const auto item = std::unique_ptr<QLayoutItem>(m_cards->takeAt(0))) {
        delete item->widget();
    }
    for (const ContentProblem &problem : problems) {
        auto *card = new SectionCard(problem.problem.file, placeOf(problem.problem));
        card->setAccessibleName(problem.problem.file);
        auto *reason = words(problem.problem.message, Look::Plain);
        reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(reason);
        card->body()->addWidget(words(whatToDo(problem), Look::Small));
        m_cards->addWidget(card);
    }
}

} // namespace kiosk
