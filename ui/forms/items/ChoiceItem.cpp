// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/ChoiceItem.h"

#include "ui/forms/AnswerList.h"

#include <QVBoxLayout>

namespace kiosk {

ChoiceItem::ChoiceItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_list(new AnswerList(context.theme,
                            item().repeats ? AnswerButton::Choice::Many : AnswerButton::Choice::One,
                            item().type == fhir::ItemType::OpenChoice
                                ? AnswerList::Offer::OptionsAndOwnWords
                                : AnswerList::Offer::Options,
                            this))
{
    // "atable": one row for the question, its answers are the columns.
    const bool isRow = item().itemControl == u"atable";
    m_list->setOrientation(
        item().choiceOrientation.value_or(isRow ? Qt::Horizontal : Qt::Vertical));
    answers()->addWidget(m_list);
    connect(m_list, &AnswerList::chosen, this, [this](const auto &values) { edit(values); });
    connect(m_list, &AnswerList::typed, this, [this](const auto &values) {
        edit(values, FormSession::Entry::Typed);
    });
}

void ChoiceItem::setReadOnly(bool readOnly)
{
    m_list->setReadOnly(readOnly);
}

QWidget *ChoiceItem::focusTarget() const
{
    return m_list->focusTarget();
}

void ChoiceItem::showValue(const std::vector<fhir::Value> &values)
{
    m_list->showValues(values);
}

void ChoiceItem::showTexts()
{
    m_list->showOptions(options(), session().language());
    m_list->setOwnWordsLabel(ownWordsLabel());
    m_list->setAccessibleName(questionText());
}

void ChoiceItem::showWrong(bool wrong)
{
    m_list->setWrong(wrong);
}

} // namespace kiosk
