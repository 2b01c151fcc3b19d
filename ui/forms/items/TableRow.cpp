// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/TableRow.h"

#include "ui/forms/AnswerCell.h"
#include "ui/forms/AnswerList.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

constexpr qsizetype cellsOnNarrowScreen = 3;
constexpr double wideMm = 340;

} // namespace

TableRow::TableRow(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_text(new TextLabel(context.theme, TextRole::Body, {}, this))
    , m_cellsBox(new QWidget(this))
    , m_cellGrid(new QGridLayout(m_cellsBox))
    , m_grid(new QGridLayout)
{
    hideLabel();
    hideHelp();
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_cellGrid->setContentsMargins(0, 0, 0, 0);
    for (qsizetype i = 0; i < item().options.size(); ++i) {
        const fhir::Value value = item().options.at(i).value;
        auto *cell = new AnswerCell(theme(), AnswerCell::Tick::Beside, {}, m_cellsBox);
        cell->setObjectName(fhir::codeOf(value));
        connect(cell, &AnswerCell::clicked, this, [this, value] { edit({value}); });
        m_cells.push_back(cell);
    }
    answers()->addLayout(m_grid);
    followTheme(theme(), this, [this] { arrange(); });
}

bool TableRow::isBelow() const
{
    return theme().metrics().scale() != TextScale::Normal && width() < theme().metrics().px(300);
}

qsizetype TableRow::cellsInLine() const
{
    return width() < theme().metrics().px(wideMm) ? cellsOnNarrowScreen
                                                  : std::max(m_cells.size(), cellsOnNarrowScreen);
}

void TableRow::arrange()
{
    const Metrics &metrics = theme().metrics();
    m_below = isBelow();
    m_grid->removeWidget(m_text);
    m_grid->removeWidget(m_cellsBox);
    m_grid->addWidget(m_text, 0, 0);
    m_grid->addWidget(
        m_cellsBox, m_below ? 1 : 0, m_below ? 0 : 1, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->setColumnStretch(0, 1);
    m_grid->setSpacing(metrics.px(4));
    const int edge = metrics.px(m_tight ? 1.75 : 3);
    m_grid->setContentsMargins(metrics.px(6), edge, metrics.px(3.5), edge);
    m_grid->setRowMinimumHeight(0, m_below ? 0 : metrics.px(m_tight ? 22 : 23.6));

    m_lineOf = cellsInLine();
    m_cellGrid->setHorizontalSpacing(metrics.gap());
    m_cellGrid->setVerticalSpacing(metrics.gap());
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        m_cells.at(i)->setTight(m_tight);
        m_cells.at(i)->setFixedHeight(m_cells.at(i)->sizeHint().height());
        const int column = static_cast<int>(std::min(i, m_lineOf));
        m_cellGrid->removeWidget(m_cells.at(i));
        if (i < m_lineOf)
            m_cellGrid->addWidget(m_cells.at(i), 0, column);
        else
            m_cellGrid->addWidget(m_cells.at(i), static_cast<int>(i - m_lineOf) + 1, 0, 1, 3);
    }
}

void TableRow::resizeEvent(QResizeEvent *event)
{
    ItemWidget::resizeEvent(event);
    if (isBelow() != m_below || cellsInLine() != m_lineOf)
        arrange();
}

QList<int> TableRow::cellWidths() const
{
    QList<int> widths;
    for (qsizetype i = 0; i < std::min(m_cells.size(), cellsInLine()); ++i)
        widths.push_back(m_cells.at(i)->sizeHint().width());
    return widths;
}

void TableRow::setCellWidths(const QList<int> &widths)
{
    int whole = -theme().metrics().gap();
    for (qsizetype i = 0; i < m_cells.size() && i < widths.size(); ++i) {
        m_cells.at(i)->setFixedWidth(widths.at(i));
        whole += widths.at(i) + theme().metrics().gap();
    }
    for (qsizetype i = cellsInLine(); i < m_cells.size(); ++i)
        m_cells.at(i)->setFixedWidth(std::max(whole, m_cells.at(i)->sizeHint().width()));
}

void TableRow::setFirst(bool first)
{
    m_first = first;
    update();
}

void TableRow::setTight(bool tight)
{
    if (tight == m_tight)
        return;
    m_tight = tight;
    arrange();
}

void TableRow::setReadOnly(bool readOnly)
{
    m_cellsBox->setEnabled(!readOnly);
}

/// The columns stay when an expression withdraws an answer from one of the rows.
bool TableRow::isOffered(qsizetype option) const
{
    return std::any_of(options().begin(), options().end(), [&](const auto &each) {
        return each.value == item().options.at(option).value;
    });
}

QWidget *TableRow::focusTarget() const
{
    const auto chosen = std::find_if(
        m_cells.begin(), m_cells.end(), [](const AnswerCell *cell) { return cell->isChecked(); });
    return chosen == m_cells.end() ? m_cells.front() : *chosen;
}

void TableRow::showValue(const std::vector<fhir::Value> &values)
{
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const auto &value = item().options.at(i).value;
        m_cells.at(i)->showChosen(!values.empty() && values.front() == value);
    }
}

void TableRow::showTexts()
{
    showWords(*m_text);
    m_cellsBox->setAccessibleName(questionText());
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const QString words = optionText(item().options.at(i), session().language());
        m_cells.at(i)->setText(words);
        m_cells.at(i)->setEnabled(isOffered(i));
        m_cells.at(i)->setAccessibleName(tr("%1: %2").arg(questionText(), words));
    }
}

void TableRow::showWrong(bool wrong)
{
    for (AnswerCell *cell : m_cells)
        cell->setWrong(wrong);
}

void TableRow::paintEvent(QPaintEvent *)
{
    if (m_first)
        return;
    QPainter painter(this);
    painter.setPen(QPen(theme().color(ColorRole::Hairline), theme().borderWidth()));
    painter.drawLine(QPointF(0, 0), QPointF(width(), 0));
}

} // namespace kiosk
