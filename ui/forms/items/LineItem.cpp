// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/LineItem.h"

#include "ui/forms/FieldHints.h"
#include "ui/forms/NumberEntry.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kiosk {

LineItem::LineItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_field(new QLineEdit(this))
    , m_unit(new TextLabel(context.theme, TextRole::Body, {}, this))
{
    prepareField(*m_field, hint());
    auto *line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(m_unit, 0, Qt::AlignVCenter);
    answers()->addLayout(line);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(text.trimmed().isEmpty() ? std::vector<fhir::Value>()
                                      : std::vector<fhir::Value>{valueOf(text)},
             FormSession::Entry::Typed);
    });
    followTheme(theme(), this, [this, line] {
        fitField(*m_field, theme());
        line->setSpacing(theme().metrics().spacing(2));
    });
}

QString LineItem::hint() const
{
    switch (item().type) {
    case fhir::ItemType::Integer:
        return u"number"_s;
    case fhir::ItemType::Decimal:
        return u"decimal"_s;
    default:
        return item().input;
    }
}

fhir::Value LineItem::valueOf(const QString &text) const
{
    const QString trimmed = text.trimmed();
    switch (item().type) {
    case fhir::ItemType::Integer:
    case fhir::ItemType::Decimal:
        return numberFrom(text, item().type);
    case fhir::ItemType::Url:
        return fhir::Uri{trimmed};
    default:
        return text;
    }
}

void LineItem::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
}

QWidget *LineItem::focusTarget() const
{
    return m_field;
}

void LineItem::showValue(const std::vector<fhir::Value> &values)
{
    // While the patient types, the field is ahead of the session by at most a space.
    const QString text = numberText(values);
    if (text.trimmed() != m_field->text().trimmed())
        m_field->setText(text);
}

void LineItem::showTexts()
{
    m_field->setAccessibleName(questionText());
    m_unit->setText(unitText());
    m_unit->setVisible(!m_unit->text().isEmpty());
}

void LineItem::showWrong(bool wrong)
{
    markWrong(*m_field, wrong);
}

} // namespace kiosk
