// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DisplayItem.h"

#include "ui/widgets/Notice.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

DisplayItem::DisplayItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
{
    hideLabel();
    const bool isDisplay = item().type == fhir::ItemType::Display;
    if (isDisplay && !item().displayCategory.isEmpty()) {
        m_notice = new Notice(context.theme, Notice::Tone::Information, {}, this);
        m_notice->setIconName(item().displayCategory == u"security" ? u"lock"_s : u"info"_s);
        m_text = m_notice->label();
        answers()->addWidget(m_notice);
    } else {
        m_text = new TextLabel(
            context.theme, isDisplay ? TextRole::Body : TextRole::Question, {}, this);
        answers()->addWidget(m_text);
    }
}

void DisplayItem::showTexts()
{
    showWords(*m_text);
    QWidget *words = m_notice ? static_cast<QWidget *>(m_notice) : m_text;
    words->setVisible(!m_text->text().isEmpty());
}

} // namespace kiosk
