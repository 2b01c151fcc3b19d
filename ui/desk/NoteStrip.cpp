// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NoteStrip.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace kiosk {

NoteStrip::NoteStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_prompt(words({}, Look::Strong))
    , m_note(new QLineEdit)
    , m_error(words({}, Look::Error))
    , m_save(new KeyButton(theme, KeyButton::Kind::Primary, {}))
{
    setObjectName(QStringLiteral("noteStrip"));
    m_prompt->setWordWrap(false);
    m_note->setObjectName(QStringLiteral("actionNote"));
    m_note->setFixedHeight(36);
    m_error->setObjectName(QStringLiteral("actionError"));
    m_save->setObjectName(QStringLiteral("saveAction"));
    auto *cancel = new KeyButton(theme, KeyButton::Kind::Quiet, tr("Not yet"));
    connect(cancel, &QPushButton::clicked, this, &NoteStrip::finish);
    connect(m_save, &QPushButton::clicked, this, &NoteStrip::submit);
    connect(m_note, &QLineEdit::returnPressed, this, &NoteStrip::submit);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_prompt);
    row->addWidget(m_note, 1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->addLayout(row);
    layout->addWidget(m_error);
    hide();
}

void NoteStrip::begin(ActionKind kind, const QUuid &record)
{
    m_kind = kind;
    m_record = record;
    const bool clears = kind == ActionKind::ClearHold;
    m_prompt->setText(clears ? tr("Why treatment may go on") : tr("Note (optional)"));
    m_note->setAccessibleName(m_prompt->text());
    m_save->setText(clears ? tr("Clear the hold") : tr("Mark reviewed"));
    m_save->updateGeometry();
    m_save->setEnabled(true);
    m_note->clear();
    m_error->hide();
    show();
    m_note->setFocus();
}

void NoteStrip::submit()
{
    const QString note = m_note->text().trimmed();
    if (m_kind == ActionKind::ClearHold && note.isEmpty()) {
        showFailure(tr("Please write why treatment may go on."));
        return;
    }
    m_save->setEnabled(false);
    ActionDraft action;
    action.kind = m_kind;
    action.subject = m_record;
    action.note = note.toUtf8();
    emit submitted(action);
}

void NoteStrip::showFailure(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->show();
    m_save->setEnabled(true);
    show();
}

void NoteStrip::finish()
{
    m_note->clear();
    hide();
}

} // namespace kiosk
