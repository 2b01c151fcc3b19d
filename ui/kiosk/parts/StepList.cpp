// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/StepList.h"

#include "ui/kiosk/parts/Badge.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <utility>

namespace kiosk {

StepList::StepList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_title(new TextLabel(theme, TextRole::Question))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.metrics().spacing(2));
    m_layout->addWidget(m_title);
}

void StepList::setSteps(const QString &title, const QStringList &steps)
{
    m_title->setText(title);
    qDeleteAll(std::exchange(m_rows, {}));
    for (int i = 0; i < steps.size(); ++i) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(m_theme.metrics().spacing(3));
        auto *badge = new Badge(m_theme, {});
        badge->setNumber(i + 1);
        layout->addWidget(badge, 0, Qt::AlignTop);
        layout->addWidget(new TextLabel(m_theme, TextRole::Body, steps.at(i)), 1);
        m_layout->addWidget(row);
        m_rows.append(row);
    }
}

} // namespace kiosk
