// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/YesNoItem.h"

#include "ui/forms/AnswerRow.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

YesNoItem::YesNoItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_rows(new QWidget(this))
    , m_yes(new AnswerRow(context.theme, AnswerButton::Choice::One, {}, m_rows))
    , m_no(new AnswerRow(context.theme, AnswerButton::Choice::One, {}, m_rows))
{
    const bool isBeside = item().choiceOrientation == Qt::Horizontal;
    auto *layout
        = new QBoxLayout(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    answers()->addWidget(m_rows);
    m_yes->setObjectName(u"yes"_s);
    m_no->setObjectName(u"no"_s);
    connect(m_yes, &AnswerRow::clicked, this, [this] { edit({true}); });
    connect(m_no, &AnswerRow::clicked, this, [this] { edit({false}); });
    followTheme(theme(), this, [this, layout] { layout->setSpacing(theme().metrics().gap()); });
}

void YesNoItem::setReadOnly(bool readOnly)
{
    m_rows->setEnabled(!readOnly);
}

QWidget *YesNoItem::focusTarget() const
{
    return m_no->isChecked() ? m_no : m_yes;
}

void YesNoItem::showValue(const std::vector<fhir::Value> &values)
{
    const bool *value = values.empty() ? nullptr : std::get_if<bool>(&values.front());
    m_yes->showChosen(value && *value);
    m_no->showChosen(value && !*value);
}

void YesNoItem::showTexts()
{
    m_yes->setText(tr("Yes"));
    m_no->setText(tr("No"));
    m_rows->setAccessibleName(questionText());
    for (AnswerRow *row : {m_yes, m_no})
        row->setAccessibleName(questionText() + QStringLiteral(": ") + row->text());
}

void YesNoItem::showWrong(bool wrong)
{
    m_yes->setWrong(wrong);
    m_no->setWrong(wrong);
}

} // namespace kiosk
