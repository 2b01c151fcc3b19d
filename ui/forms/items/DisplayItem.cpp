// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DisplayItem.h"

#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk {

DisplayItem::DisplayItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_text(new TextLabel(context.theme,
                           item().type == fhir::ItemType::Display ? TextRole::Body
                                                                  : TextRole::Question,
                           {},
                           this))
{
    hideLabel();
    answers()->addWidget(m_text);
}

void DisplayItem::showTexts()
{
    m_text->setText(questionText());
    m_text->setVisible(!questionText().isEmpty());
}

} // namespace kiosk
