// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/TextAreaItem.h"

#include "ui/forms/FieldHints.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kiosk {

TextAreaItem::TextAreaItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_field(new QPlainTextEdit(this))
{
    m_field->setTabChangesFocus(true);
    m_field->setInputMethodHints(fieldHints({}) | Qt::ImhMultiLine);
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    m_field->setAcceptDrops(false);
    m_field->setFrameShape(QFrame::NoFrame);
    // Stands right below its question: an expanding field would take its layout's free space.
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    answers()->addWidget(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_field->toPlainText();
        edit(text.trimmed().isEmpty() ? std::vector<fhir::Value>() : std::vector<fhir::Value>{text},
             FormSession::Entry::Typed);
    });
    followTheme(theme(), this, [this] {
        const Metrics &metrics = theme().metrics();
        m_field->setFont(theme().font(TextRole::Body));
        m_field->setFixedHeight(5 * metrics.linePx(TextRole::Body) + metrics.px(8));
    });
}

void TextAreaItem::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
}

QWidget *TextAreaItem::focusTarget() const
{
    return m_field;
}

void TextAreaItem::showValue(const std::vector<fhir::Value> &values)
{
    const QString text = values.empty() ? QString() : fhir::codeOf(values.front());
    if (text.trimmed() == m_field->toPlainText().trimmed())
        return;
    const QSignalBlocker blocker(m_field);
    m_field->setPlainText(text);
}

void TextAreaItem::showTexts()
{
    m_field->setAccessibleName(questionText());
}

void TextAreaItem::showWrong(bool wrong)
{
    markWrong(*m_field, wrong);
}

} // namespace kiosk
