// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/SignatureItem.h"

#include "ui/forms/AnswerRow.h"
#include "ui/forms/FieldHints.h"
#include "ui/widgets/TextLabel.h"

#include <QCryptographicHash>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

QString textAbove(const FormSession &session, NodeId node)
{
    QStringList lines;
    const FormNode &page = session.node(session.node(node).parent);
    if (page.item)
        lines += session.text(page.id);
    for (const NodeId child : page.children) {
        if (child == node)
            break;
        const fhir::QuestionnaireItem *item = session.node(child).item;
        if (item->type == fhir::ItemType::Display && session.isEnabled(child))
            lines += session.text(child);
    }
    return lines.join(u'\n');
}

SignatureItem::SignatureItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_nameLabel(new TextLabel(context.theme, TextRole::Caption, {}, this))
    , m_name(new QLineEdit(this))
    , m_confirm(new AnswerRow(context.theme, AnswerButton::Choice::Many, {}, this))
{
    prepareField(*m_name, u"name"_s);
    m_name->setObjectName(u"signature-name"_s);
    m_confirm->setObjectName(u"signature-confirm"_s);
    m_nameLabel->setColor(ColorRole::Ink);
    answers()->addWidget(m_nameLabel);
    answers()->addWidget(m_name);
    answers()->addWidget(m_confirm);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        // Another name needs another confirmation.
        m_confirm->showChosen(false);
        sign();
    });
    connect(m_confirm, &AnswerRow::clicked, this, &SignatureItem::sign);
    followTheme(theme(), this, [this] {
        m_name->setFont(theme().font(TextRole::Body));
        m_name->setFixedHeight(theme().metrics().rowHeight());
    });
}

void SignatureItem::sign()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || !m_confirm->isChecked()) {
        if (!session().answers(node()).empty())
            edit({});
        return;
    }
    fhir::Attachment signature;
    signature.contentType = u"text/plain; charset=utf-8"_s;
    signature.title = questionText();
    signature.data = name.toUtf8();
    signature.signedTextHash
        = QString::fromLatin1(QCryptographicHash::hash(textAbove(session(), node()).toUtf8(),
                                                       QCryptographicHash::Blake2b_256)
                                  .toHex());
    edit({signature});
}

void SignatureItem::setReadOnly(bool readOnly)
{
    m_name->setReadOnly(readOnly);
    m_confirm->setEnabled(!readOnly);
}

QWidget *SignatureItem::focusTarget() const
{
    return m_name->text().trimmed().isEmpty() ? static_cast<QWidget *>(m_name) : m_confirm;
}

void SignatureItem::showValue(const std::vector<fhir::Value> &values)
{
    const auto *signature
        = values.empty() ? nullptr : std::get_if<fhir::Attachment>(&values.front());
    m_confirm->showChosen(signature != nullptr);
    if (!signature)
        return; // a name without confirmation is not an answer yet: it stays in the field
    if (const QString name = QString::fromUtf8(signature->data); name != m_name->text().trimmed())
        m_name->setText(name);
}

void SignatureItem::showTexts()
{
    m_nameLabel->setText(tr("Type your full name"));
    m_name->setAccessibleName(tr("Type your full name"));
    m_confirm->setText(tr("I confirm: this is my name, and it counts as my signature."));
}

void SignatureItem::showWrong(bool wrong)
{
    const bool nameMissing = m_name->text().trimmed().isEmpty();
    markWrong(*m_name, wrong && nameMissing);
    m_confirm->setWrong(wrong && !nameMissing);
}

} // namespace kiosk
