// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DisplayItem.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

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
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    answers()->addLayout(line);
    const FormNode &formNode = session().node(node());
    if (item().type == fhir::ItemType::Group && item().repeats && formNode.repetition > 0) {
        m_remove = new Button(theme(), Button::Kind::Outlined, {}, this);
        m_remove->setIconName(u"trash"_s);
        line->addWidget(m_remove);
        // Removing ends this widget: let the click finish first.
        connect(
            m_remove,
            &Button::clicked,
            this,
            [this] { session().removeRepetition(node()); },
            Qt::QueuedConnection);
    }
}

void DisplayItem::setReadOnly(bool readOnly)
{
    if (m_remove)
        m_remove->setVisible(!readOnly);
}

void DisplayItem::showTexts()
{
    m_text->setText(questionText());
    m_text->setVisible(!questionText().isEmpty());
    if (m_remove) {
        m_remove->setText(tr("Remove"));
        m_remove->setAccessibleName(tr("Remove: %1").arg(questionText()));
    }
}

} // namespace kiosk
