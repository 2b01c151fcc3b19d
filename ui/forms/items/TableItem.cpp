// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/TableItem.h"

#include "ui/forms/AnswerList.h"
#include "ui/forms/ItemWidgetFactory.h"
#include "ui/forms/items/TableRow.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kiosk {

namespace {

/// Rows share the answers of the first question; private ones may add "Prefer not to say".
bool isRow(const fhir::QuestionnaireItem &question, const fhir::QuestionnaireItem &first)
{
    if (question.type != fhir::ItemType::Choice || question.repeats || question.options.empty())
        return false;
    return std::all_of(question.options.begin(), question.options.end(), [&](const auto &option) {
        const auto &known = first.options;
        return standsApart(option)
            || std::any_of(known.begin(), known.end(), [&](const auto &other) {
                   return other.value == option.value;
               });
    });
}

} // namespace

TableItem::TableItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_heading(new TextLabel(context.theme, TextRole::CaptionStrong, {}, this))
    , m_card(new Card(context.theme, this))
{
    hideLabel();
    m_heading->setColor(ColorRole::Primary);
    answers()->addWidget(m_heading);
    answers()->addWidget(m_card);
    auto *layout = new QVBoxLayout(m_card);
    layout->setSpacing(0);
    buildRows();
    connect(&session(), &FormSession::changed, this, &TableItem::updateRows);
    followTheme(theme(), this, [this] {
        m_card->setContentsMargins(0, 0, 0, 0);
        m_card->layout()->setContentsMargins(0, 0, 0, 0);
        alignColumns();
    });
}

void TableItem::buildRows()
{
    const auto &children = session().node(node()).children;
    const auto first = std::find_if(children.begin(), children.end(), [this](NodeId child) {
        return session().node(child).item->type == fhir::ItemType::Choice;
    });
    for (const NodeId child : children) {
        const fhir::QuestionnaireItem &question = *session().node(child).item;
        const ItemContext context{theme(), session(), child};
        if (first != children.end() && isRow(question, *session().node(*first).item)) {
            auto *row = new TableRow(context, m_card);
            row->setFirst(m_children.empty());
            m_rows.push_back(row);
            m_children.push_back(row);
        } else {
            ItemWidget *follow = createItemWidget(context, m_card);
            follow->setContentsMargins(
                theme().metrics().px(6), 0, theme().metrics().px(6), theme().metrics().px(6));
            m_children.push_back(follow);
        }
        ItemWidget *widget = m_children.back();
        m_card->layout()->addWidget(widget);
        connect(widget, &ItemWidget::edited, this, &ItemWidget::edited);
    }
}

void TableItem::updateRows()
{
    for (ItemWidget *child : m_children)
        child->setVisible(session().isEnabled(child->node()));
}

void TableItem::alignColumns()
{
    QList<int> widths;
    for (const TableRow *row : m_rows) {
        const QList<int> own = row->cellWidths();
        widths.resize(std::max(widths.size(), own.size()));
        for (qsizetype i = 0; i < own.size(); ++i)
            widths[i] = std::max(widths.at(i), own.at(i));
    }
    for (TableRow *row : m_rows)
        row->setCellWidths(widths);
}

void TableItem::resizeEvent(QResizeEvent *event)
{
    ItemWidget::resizeEvent(event);
    alignColumns();
}

void TableItem::setTight(bool tight)
{
    answers()->setSpacing(tight ? theme().metrics().px(2) : theme().metrics().gap());
    for (TableRow *row : m_rows)
        row->setTight(tight);
}

void TableItem::setReadOnly(bool readOnly)
{
    for (ItemWidget *child : m_children)
        child->setReadOnly(readOnly || child->isReadOnlyItem());
}

QWidget *TableItem::focusTarget() const
{
    return m_children.empty() ? nullptr : m_children.front()->focusTarget();
}

void TableItem::showValue(const std::vector<fhir::Value> &)
{
    updateRows();
}

void TableItem::showTexts()
{
    showWords(*m_heading);
    m_heading->setVisible(!questionText().isEmpty());
    m_card->setAccessibleName(questionText());
    for (ItemWidget *child : m_children)
        child->refresh();
    alignColumns();
}

} // namespace kiosk
