// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/GridItem.h"

#include "ui/forms/ItemWidgetFactory.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>

#include <algorithm>

namespace kiosk {

namespace {

constexpr double cellMm = 95; ///< so wide that a date or an answer row is whole

} // namespace

GridItem::GridItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_heading(new TextLabel(context.theme, TextRole::CaptionStrong, {}, this))
    , m_card(new Card(context.theme, this))
    , m_grid(new QGridLayout(m_card))
{
    hideLabel();
    m_heading->setColor(ColorRole::Primary);
    answers()->addWidget(m_heading);
    answers()->addWidget(m_card);
    for (const NodeId child : session().node(node()).children) {
        ItemWidget *cell = createItemWidget({theme(), session(), child}, m_card);
        m_cells.push_back(cell);
        connect(cell, &ItemWidget::edited, this, &ItemWidget::edited);
    }
    connect(&session(), &FormSession::changed, this, &GridItem::updateCells);
    followTheme(theme(), this, [this] { arrange(); });
}

int GridItem::columns() const
{
    const Metrics &metrics = theme().metrics();
    const int count = std::max(1, int(m_cells.size()));
    // Twice as large words need twice the room.
    const int cell = metrics.px(cellMm) * metrics.fontPx(TextRole::Body)
        / Metrics(metrics.dpi()).fontPx(TextRole::Body);
    return std::clamp((width() + metrics.gap()) / (cell + metrics.gap()), 1, count);
}

void GridItem::arrange()
{
    m_columns = columns();
    m_grid->setSpacing(theme().metrics().px(6));
    for (size_t i = 0; i < m_cells.size(); ++i) {
        m_grid->removeWidget(m_cells[i]);
        m_grid->addWidget(m_cells[i], int(i) / m_columns, int(i) % m_columns, Qt::AlignTop);
    }
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
}

void GridItem::resizeEvent(QResizeEvent *event)
{
    ItemWidget::resizeEvent(event);
    if (columns() != m_columns)
        arrange();
}

void GridItem::updateCells()
{
    for (ItemWidget *cell : m_cells)
        cell->setVisible(session().isEnabled(cell->node()));
}

void GridItem::setReadOnly(bool readOnly)
{
    for (ItemWidget *cell : m_cells)
        cell->setReadOnly(readOnly || cell->isReadOnlyItem());
}

QWidget *GridItem::focusTarget() const
{
    for (const ItemWidget *cell : m_cells)
        if (QWidget *target = session().isEnabled(cell->node()) ? cell->focusTarget() : nullptr)
            return target;
    return nullptr;
}

void GridItem::showValue(const std::vector<fhir::Value> &)
{
    updateCells();
}

void GridItem::showTexts()
{
    showWords(*m_heading);
    m_heading->setVisible(!questionText().isEmpty());
    m_card->setAccessibleName(questionText());
    for (ItemWidget *cell : m_cells)
        cell->refresh();
}

} // namespace kiosk
