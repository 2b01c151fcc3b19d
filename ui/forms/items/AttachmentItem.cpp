// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/AttachmentItem.h"

#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk {

AttachmentItem::AttachmentItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_words(new TextLabel(context.theme, TextRole::Body, {}, this))
{
    m_words->setObjectName(QStringLiteral("attachmentWords"));
    m_words->setColor(ColorRole::Muted);
    answers()->addWidget(m_words);
}

QWidget *AttachmentItem::focusTarget() const
{
    return nullptr;
}

void AttachmentItem::showValue(const std::vector<fhir::Value> &values)
{
    const auto *file = values.empty() ? nullptr : std::get_if<fhir::Attachment>(&values.front());
    m_words->setText(file && !file->title.isEmpty()
                         ? file->title
                         : tr("This screen cannot take photos or papers. Please show them at the "
                              "front desk."));
}

void AttachmentItem::showTexts()
{
    m_words->setAccessibleDescription(questionText());
}

} // namespace kiosk
