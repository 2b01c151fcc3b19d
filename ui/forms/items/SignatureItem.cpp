// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/SignatureItem.h"

#include "app/forms/Validators.h"
#include "ui/forms/AnswerRow.h"
#include "ui/forms/FieldHints.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/SignatureCanvas.h"
#include "ui/widgets/TextLabel.h"

#include <QCryptographicHash>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr size_t mostSteps = 60;
const QString drawnType = QString::fromUtf16(signatureType);
const QString typedType = u"text/plain; charset=utf-8"_s;

} // namespace

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
    , m_drawn(new QWidget(this))
    , m_here(new TextLabel(context.theme, TextRole::Caption, {}, m_drawn))
    , m_canvas(new SignatureCanvas(context.theme, m_drawn))
    , m_full(new Notice(context.theme, Notice::Tone::Information, {}, m_drawn))
    , m_undo(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_clear(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_typing(new QWidget(this))
    , m_nameLabel(new TextLabel(context.theme, TextRole::Caption, {}, m_typing))
    , m_name(new QLineEdit(m_typing))
    , m_confirm(new AnswerRow(context.theme, AnswerButton::Choice::Many, {}, m_typing))
    , m_switch(new Button(context.theme, Button::Kind::Outlined, {}, this))
{
    createDrawing();
    createTyping();
    m_switch->setObjectName(u"signature-switch"_s);
    m_switch->setVisible(takesFileType(item(), drawnType) && takesFileType(item(), typedType));
    auto *tools = new FlowLayout;
    for (Button *button : {m_undo, m_clear, m_switch})
        tools->addWidget(button);
    answers()->addWidget(m_drawn);
    answers()->addWidget(m_typing);
    answers()->addLayout(tools);
    followTheme(theme(), this, [tools, this] { tools->setSpacing(theme().metrics().gap()); });
    connect(m_switch, &Button::clicked, this, [this] {
        takeBack();
        setTyped(!m_typed);
        if (!m_typed)
            signDrawn(); // what was drawn before counts again
        focusTarget()->setFocus(Qt::OtherFocusReason);
    });
    setTyped(!takesFileType(item(), drawnType));
}

void SignatureItem::createDrawing()
{
    m_canvas->setObjectName(u"signature-canvas"_s);
    m_undo->setObjectName(u"signature-undo"_s);
    m_undo->setIconName(u"undo"_s);
    m_clear->setObjectName(u"signature-clear"_s);
    m_clear->setIconName(u"eraser"_s);
    m_here->setColor(ColorRole::Ink);
    m_full->hide();
    auto *layout = new QVBoxLayout(m_drawn);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_here);
    layout->addWidget(m_canvas);
    layout->addWidget(m_full);
    connect(m_canvas, &SignatureCanvas::drawn, this, &SignatureItem::add);
    connect(m_undo, &Button::clicked, this, &SignatureItem::undo);
    connect(m_clear, &Button::clicked, this, [this] { change({}); });
    followTheme(theme(), this, [layout, this] { layout->setSpacing(theme().metrics().gap()); });
}

void SignatureItem::createTyping()
{
    prepareField(*m_name, u"name"_s);
    m_name->setObjectName(u"signature-name"_s);
    m_confirm->setObjectName(u"signature-confirm"_s);
    m_nameLabel->setColor(ColorRole::Ink);
    auto *layout = new QVBoxLayout(m_typing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_confirm);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        // Another name needs another confirmation.
        m_confirm->showChosen(false);
        signTyped();
    });
    connect(m_confirm, &AnswerRow::clicked, this, &SignatureItem::signTyped);
    followTheme(theme(), this, [layout, this] {
        layout->setSpacing(theme().metrics().gap());
        m_name->setFont(theme().font(TextRole::Body));
        m_name->setFixedHeight(theme().metrics().rowHeight());
    });
}

void SignatureItem::setTyped(bool typed)
{
    m_typed = typed;
    m_drawn->setVisible(!typed);
    m_typing->setVisible(typed);
    m_undo->setVisible(!typed);
    m_clear->setVisible(!typed);
    m_switch->setIconName(typed ? u"pencil"_s : u"kbd"_s);
    m_switch->setText(typed ? tr("Draw it instead") : tr("Type my name instead"));
}

void SignatureItem::add(const SignatureDrawing::Stroke &stroke)
{
    auto [drawing, isWhole] = m_drawing.with(stroke);
    const qint64 most = std::min<qint64>(item().maxSize.value_or(SignatureDrawing::maxBytes),
                                         SignatureDrawing::maxBytes);
    const bool fits = drawing.toSvg().size() <= most;
    if (fits && drawing != m_drawing)
        change(std::move(drawing));
    m_full->setVisible(!isWhole || !fits);
}

void SignatureItem::change(SignatureDrawing drawing)
{
    m_steps.push_back(std::exchange(m_drawing, std::move(drawing)));
    if (m_steps.size() > mostSteps)
        m_steps.erase(m_steps.begin());
    m_full->hide();
    signDrawn();
}

void SignatureItem::undo()
{
    if (m_steps.empty())
        return;
    m_drawing = std::move(m_steps.back());
    m_steps.pop_back();
    m_full->hide();
    signDrawn();
}

void SignatureItem::signDrawn()
{
    if (m_drawing.isSignature())
        store(drawnType, tr("Signed with a finger"), m_drawing.toSvg());
    else
        takeBack();
    showDrawing();
}

void SignatureItem::signTyped()
{
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty() && m_confirm->isChecked())
        store(typedType, questionText(), name.toUtf8());
    else
        takeBack();
}

void SignatureItem::store(const QString &contentType,
                          const QString &title,
                          const QByteArray &content)
{
    fhir::Attachment signature;
    signature.contentType = contentType;
    signature.title = title;
    signature.data = content;
    signature.signedTextHash
        = QString::fromLatin1(QCryptographicHash::hash(textAbove(session(), node()).toUtf8(),
                                                       QCryptographicHash::Blake2b_256)
                                  .toHex());
    m_isStoring = true;
    edit({signature});
    m_isStoring = false;
}

void SignatureItem::takeBack()
{
    m_isStoring = true;
    if (!session().answers(node()).empty())
        edit({});
    m_isStoring = false;
}

void SignatureItem::showDrawing()
{
    m_canvas->setDrawing(m_drawing);
    m_canvas->setAccessibleDescription(m_drawing.isSignature() ? tr("Signed.")
                                                               : tr("Not signed yet."));
    m_undo->setEnabled(!m_steps.empty());
    m_clear->setEnabled(!m_drawing.strokes.empty());
}

void SignatureItem::setReadOnly(bool readOnly)
{
    m_name->setReadOnly(readOnly);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_confirm, m_canvas, m_undo, m_clear, m_switch})
        each->setEnabled(!readOnly);
    if (!readOnly)
        showDrawing();
}

QWidget *SignatureItem::focusTarget() const
{
    if (!m_typed)
        return m_switch->isHidden() ? static_cast<QWidget *>(m_undo) : m_switch;
    return m_name->text().trimmed().isEmpty() ? static_cast<QWidget *>(m_name) : m_confirm;
}

void SignatureItem::showValue(const std::vector<fhir::Value> &values)
{
    if (m_isStoring)
        return;
    const auto *signature
        = values.empty() ? nullptr : std::get_if<fhir::Attachment>(&values.front());
    if (!signature) {
        m_confirm->showChosen(false);
        if (m_drawing.isSignature()) // taken back elsewhere; a line that is none yet may stay
            m_drawing = {};
        showDrawing();
        return; // a name without confirmation is not an answer yet: it stays in the field
    }
    const auto drawing = SignatureDrawing::fromSvg(signature->data);
    setTyped(!drawing);
    m_confirm->showChosen(!drawing);
    if (drawing)
        m_drawing = *drawing;
    else if (const QString name = QString::fromUtf8(signature->data);
             name != m_name->text().trimmed())
        m_name->setText(name);
    showDrawing();
}

void SignatureItem::showTexts()
{
    m_here->setText(tr("Sign here with your finger"));
    m_canvas->setAccessibleName(
        tr("%1 A line to sign on with a finger. With keys, use \"Type my name instead\".")
            .arg(questionText()));
    m_undo->setText(tr("Undo"));
    m_clear->setText(tr("Clear"));
    m_full->setSentence(tr("There is no room for more. Touch Clear to sign again."));
    m_nameLabel->setText(tr("Type your full name"));
    m_name->setAccessibleName(tr("Type your full name"));
    m_confirm->setText(tr("I confirm: this is my name, and it counts as my signature."));
    setTyped(m_typed);
}

void SignatureItem::showWrong(bool wrong)
{
    const bool nameMissing = m_name->text().trimmed().isEmpty();
    m_canvas->setWrong(wrong);
    markWrong(*m_name, wrong && nameMissing);
    m_confirm->setWrong(wrong && !nameMissing);
}

} // namespace kiosk
