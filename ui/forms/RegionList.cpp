// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/RegionList.h"

#include "ui/forms/AnswerList.h"
#include "ui/forms/AnswerRow.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk {

RegionList::RegionList(const Theme &theme, const BodyMap &map, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_map(map)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void RegionList::clear()
{
    m_rows.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *group = item->widget()) {
            group->hide();
            group->deleteLater();
        }
        delete item;
    }
}

void RegionList::showOptions(const QList<fhir::AnswerOption> &options,
                             const std::vector<BodyView> &views,
                             const QString &language)
{
    clear();
    m_layout->setSpacing(m_theme.metrics().spacing(2));
    for (const BodyView view : views)
        addGroup(view, options, language);
}

void RegionList::addGroup(BodyView view,
                          const QList<fhir::AnswerOption> &options,
                          const QString &language)
{
    auto *group = new QWidget(this);
    auto *layout = new QGridLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.metrics().gap());
    auto *label = new TextLabel(m_theme, TextRole::CaptionStrong, bodyViewText(view), group);
    layout->addWidget(label, 0, 0);
    group->setAccessibleName(bodyViewText(view));
    for (const BodyRegion &region : m_map.regions()) {
        const auto option = std::find_if(options.begin(), options.end(), [&](const auto &each) {
            return fhir::codeOf(each.value) == region.id;
        });
        if (region.view != view || option == options.end())
            continue;
        auto *row = new AnswerRow(m_theme, AnswerButton::Choice::Many, {}, group);
        row->setObjectName(region.id);
        layout->addWidget(row, layout->count(), 0);
        m_rows.append({region.id, optionText(*option, language), row});
        connect(row, &AnswerRow::clicked, this, [this, id = region.id] { emit toggled(id); });
    }
    m_layout->addWidget(group);
    group->setVisible(layout->count() > 1);
}

void RegionList::showMarked(const std::vector<MarkedRegion> &marked)
{
    for (const Row &row : m_rows) {
        const auto found = std::find_if(marked.begin(), marked.end(), [&](const auto &region) {
            return region.id == row.region;
        });
        QStringList pains;
        if (found != marked.end())
            for (const PainType pain : found->pains)
                if (pain != PainType::Unsaid)
                    pains += painTypeText(pain);
        row.row->showChosen(found != marked.end());
        row.row->setText(pains.isEmpty()
                             ? row.name
                             : tr("%1: %2").arg(row.name, pains.join(QStringLiteral(", "))));
    }
}

QString bodyViewText(BodyView view)
{
    switch (view) {
    case BodyView::Front:
        return RegionList::tr("Front");
    case BodyView::Back:
        return RegionList::tr("Back");
    case BodyView::LeftSide:
        return RegionList::tr("Left side");
    case BodyView::RightSide:
        break;
    }
    return RegionList::tr("Right side");
}

QString painTypeText(PainType pain)
{
    switch (pain) {
    case PainType::Ache:
        return RegionList::tr("Ache");
    case PainType::Burning:
        return RegionList::tr("Burning");
    case PainType::Stabbing:
        return RegionList::tr("Stabbing");
    case PainType::Numb:
        return RegionList::tr("Numb");
    case PainType::Tingling:
        return RegionList::tr("Tingling");
    case PainType::Unsaid:
        break;
    }
    return {};
}

} // namespace kiosk
