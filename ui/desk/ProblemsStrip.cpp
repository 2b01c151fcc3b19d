// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ProblemsStrip.h"

#include <QHBoxLayout>

namespace kiosk {

ProblemsStrip::ProblemsStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_words(words({}, Look::Strong))
{
    setObjectName(QStringLiteral("problemsStrip"));
    auto *icon = new IconLabel(theme, 20);
    icon->setIconName(QStringLiteral("info"), ColorRole::Ink);
    m_words->setObjectName(QStringLiteral("problemsCount"));
    auto *show = new KeyButton(theme, KeyButton::Kind::Quiet, tr("Show what to correct"));
    show->setObjectName(QStringLiteral("showProblems"));
    connect(show, &QPushButton::clicked, this, &ProblemsStrip::showRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 5, 16, 5);
    layout->setSpacing(12);
    layout->addWidget(icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(show);
    hide();
}

void ProblemsStrip::setCount(int problems)
{
    m_words->setText(
        tr("%n mistake(s) in the clinic's settings, forms or articles. The rest is in use.",
           nullptr,
           problems));
    setVisible(problems > 0);
}

} // namespace kiosk
