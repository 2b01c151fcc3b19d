// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DropDownItem.h"

#include "ui/forms/AnswerList.h"
#include "ui/widgets/PickField.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kiosk {

DropDownItem::DropDownItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_field(new PickField(context.theme, this))
{
    answers()->addWidget(m_field);
    connect(m_field, &PickField::picked, this, [this](int index) {
        edit({options().at(index).value});
    });
}

void DropDownItem::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_field->setEnabled(!readOnly && !options().isEmpty());
}

QWidget *DropDownItem::focusTarget() const
{
    return m_field;
}

void DropDownItem::showValue(const std::vector<fhir::Value> &values)
{
    const auto &choices = options();
    const auto chosen = std::find_if(choices.begin(), choices.end(), [&](const auto &option) {
        return !values.empty() && option.value == values.front();
    });
    m_field->setCurrent(
        chosen == choices.end() ? -1 : static_cast<int>(std::distance(choices.begin(), chosen)));
}

void DropDownItem::showTexts()
{
    QStringList texts;
    for (const auto &option : options())
        texts += optionText(option, session().language());
    m_field->setAccessibleName(questionText());
    m_field->setPlaceholder(texts.isEmpty() ? tr("There is nothing to choose here yet.")
                                            : tr("Choose one"));
    m_field->setChoices(texts);
    m_field->setEnabled(!m_readOnly && !texts.isEmpty());
}

void DropDownItem::showWrong(bool wrong)
{
    m_field->setWrong(wrong);
}

} // namespace kiosk
