// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/ScaleItem.h"

#include "ui/forms/AnswerCell.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Spoken.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

qint64 bound(const std::optional<fhir::Value> &value, qint64 fallback)
{
    const qint64 *number = value ? std::get_if<qint64>(&*value) : nullptr;
    return number ? *number : fallback;
}

} // namespace

ScaleItem::ScaleItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_lowest(bound(item().minValue, 0))
    , m_step(scaleStep(item()))
    , m_card(new Card(context.theme, this))
    , m_question(new TextLabel(context.theme, TextRole::Action, {}, m_card))
    , m_words(new TextLabel(context.theme, TextRole::Action, {}, m_card))
    , m_lower(new TextLabel(context.theme, TextRole::Caption, {}, m_card))
    , m_upper(new TextLabel(context.theme, TextRole::Caption, {}, m_card))
    , m_line(new QWidget(m_card))
    , m_grid(new QGridLayout(m_line))
{
    hideLabel();
    addCells();
    auto *layout = new QVBoxLayout(m_card);
    auto *head = new QHBoxLayout;
    head->addWidget(m_question, 1);
    head->addWidget(m_words);
    setSpoken(*m_words, Spoken::Never);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_lower, 1);
    ends->addWidget(m_upper, 1);
    m_upper->setAlignment(Qt::AlignRight);
    m_words->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_line->installEventFilter(this);
    layout->addLayout(head);
    layout->addWidget(m_line);
    layout->addLayout(ends);
    answers()->addWidget(m_card);
    followTheme(theme(), this, [this, layout] {
        m_columns = 0;
        layout->setSpacing(theme().metrics().px(3));
        arrange();
    });
}

void ScaleItem::addCells()
{
    const qint64 highest = bound(item().maxValue, m_lowest + 10);
    for (qint64 number = m_lowest; number <= highest; number += m_step) {
        auto *cell
            = new AnswerCell(theme(), AnswerCell::Tick::Below, QString::number(number), m_line);
        cell->setObjectName(u"step-"_s + QString::number(number));
        connect(cell, &AnswerCell::clicked, this, [this, number] { edit({number}); });
        m_cells.push_back(cell);
    }
}

int ScaleItem::columnsFor(int width) const
{
    const int count = static_cast<int>(m_cells.size());
    const int gap = theme().metrics().gap();
    const int fitting = (width + gap) / (theme().metrics().target() + gap);
    return fitting >= count ? count : std::max(1, (count + 1) / 2);
}

void ScaleItem::arrange()
{
    const int columns = columnsFor(m_line->width());
    m_grid->setSpacing(theme().metrics().gap());
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        m_grid->removeWidget(m_cells.at(i));
        const int place = static_cast<int>(i);
        m_grid->addWidget(m_cells.at(i), place / columns, place % columns);
    }
}

/// The line gets its width after this control did.
bool ScaleItem::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::Resize)
        arrange();
    return ItemWidget::eventFilter(watched, event);
}

void ScaleItem::setReadOnly(bool readOnly)
{
    m_line->setEnabled(!readOnly);
}

QWidget *ScaleItem::focusTarget() const
{
    const auto chosen = std::find_if(
        m_cells.begin(), m_cells.end(), [](const AnswerCell *cell) { return cell->isChecked(); });
    return chosen == m_cells.end() ? m_cells.front() : *chosen;
}

void ScaleItem::showValue(const std::vector<fhir::Value> &values)
{
    const qint64 *number = values.empty() ? nullptr : std::get_if<qint64>(&values.front());
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells.at(i)->showChosen(number && *number == m_lowest + static_cast<qint64>(i) * m_step);
    const qint64 highest = m_lowest + (static_cast<qint64>(m_cells.size()) - 1) * m_step;
    m_words->setText(number ? tr("%1 out of %2").arg(*number).arg(highest)
                            : tr("Not answered yet"));
    m_words->setColor(number ? ColorRole::Primary : ColorRole::Muted);
    m_words->setMinimumWidth(m_words->sizeHint().width());
}

void ScaleItem::showTexts()
{
    showWords(*m_question);
    m_lower->setText(childText(u"lower"_s));
    m_upper->setText(childText(u"upper"_s));
    const bool hasEnds = !m_lower->text().isEmpty() || !m_upper->text().isEmpty();
    m_lower->setVisible(hasEnds);
    m_upper->setVisible(hasEnds);
    m_line->setAccessibleName(questionText());
    for (AnswerCell *cell : m_cells)
        cell->setAccessibleName(tr("%1: %2").arg(questionText(), cell->text()));
}

void ScaleItem::showWrong(bool wrong)
{
    for (AnswerCell *cell : m_cells)
        cell->setWrong(wrong);
}

} // namespace kiosk
