// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/EntryPane.h"

#include "app/report/StaffWords.h"
#include "ui/desk/WorklistModel.h"

#include <QDateTime>
#include <QHBoxLayout>

namespace kiosk {

EntryPane::EntryPane(const Theme &theme,
                     const QTimeZone &zone,
                     const QStringList &keyWords,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_zone(zone)
{
    m_entry = createEntry();
    m_meaning = createMeaning(keyWords);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->addWidget(m_entry);
    layout->addWidget(m_meaning);
    layout->addStretch();
    showNothing();
}

QWidget *EntryPane::createEntry()
{
    auto *entry = new QWidget;
    m_name = words({}, Look::Title);
    m_about = words({}, Look::Muted);
    m_open = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Open record"));
    m_open->setObjectName(QStringLiteral("openButton"));
    m_open->setIconName(QStringLiteral("sheet"));
    m_open->setKeyHint(QKeySequence(Qt::Key_Enter));
    connect(m_open, &QPushButton::clicked, this, &EntryPane::openRequested);
    m_acknowledge = new KeyButton(m_theme, KeyButton::Kind::Primary, tr("Acknowledge"));
    m_acknowledge->setIconName(QStringLiteral("bell"));
    connect(m_acknowledge, &QPushButton::clicked, this, &EntryPane::acknowledgeRequested);

    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_name);
    text->addWidget(m_about);
    auto *head = new QHBoxLayout;
    head->addLayout(text, 1);
    head->addWidget(m_open, 0, Qt::AlignTop);

    auto *card = new SectionCard(tr("Main complaint"), tr("in the patient's words"));
    m_complaint = words({}, Look::Plain);
    card->body()->addWidget(m_complaint);
    m_arrival = words({}, Look::Small);

    auto *layout = new QVBoxLayout(entry);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(createHold());
    layout->addWidget(card);
    layout->addWidget(m_arrival);
    return entry;
}

QWidget *EntryPane::createHold()
{
    m_hold = new QFrame;
    m_hold->setObjectName(QStringLiteral("holdBox"));
    m_holdIcon = new IconLabel(m_theme, 26);
    m_holdTitle = words({}, Look::Strong);
    m_holdWords = words({}, Look::Plain);
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget(m_holdTitle);
    text->addWidget(m_holdWords);
    auto *layout = new QHBoxLayout(m_hold);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(14);
    layout->addWidget(m_holdIcon);
    layout->addLayout(text, 1);
    layout->addWidget(m_acknowledge);
    return m_hold;
}

QWidget *EntryPane::createMeaning(const QStringList &keyWords)
{
    auto *meaning = new QWidget;
    auto *card = new SectionCard(tr("What the four words mean"), {});
    for (const Tier tier : {Tier::Emergency, Tier::SameDay, Tier::Mention, Tier::None}) {
        auto *row = new QHBoxLayout;
        auto *chip = new TierChip(m_theme);
        chip->setTier(tier);
        auto *cell = new QWidget;
        cell->setFixedWidth(130);
        auto *cellLayout = new QHBoxLayout(cell);
        cellLayout->setContentsMargins(0, 0, 0, 0);
        cellLayout->addWidget(chip, 0, Qt::AlignLeft);
        row->addWidget(cell);
        row->addWidget(words(tierInstruction(tier), Look::Plain), 1);
        card->body()->addLayout(row);
    }
    auto *layout = new QVBoxLayout(meaning);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(words(tr("Choose a row"), Look::Title));
    layout->addWidget(card);
    layout->addWidget(keyWordsCard(keyWords));
    return meaning;
}

void EntryPane::showNothing()
{
    for (QLabel *label : {m_name, m_about, m_holdTitle, m_holdWords, m_complaint, m_arrival}) {
        label->clear(); // a lock forgets, it does not just hide
    }
    m_entry->hide();
    m_meaning->show();
}

void EntryPane::showHold(const WorklistRow &row)
{
    const TierLook look = tierLook(row.tier);
    const bool held = row.state == WorklistRow::State::Held;
    m_holdIcon->setIconName(look.icon, look.ink);
    m_holdTitle->setText(held ? tr("%1: hold treatment").arg(tierWord(row.tier))
                              : tierWord(row.tier));
    setSeverity(m_hold, look.severity);
    m_holdWords->setText(tierInstruction(row.tier));
}

void EntryPane::showRow(const WorklistRow &row, qint64 nowMs)
{
    m_meaning->hide();
    m_entry->show();
    m_name->setText(row.name.isEmpty() ? tr("No name yet") : row.name);
    QStringList about;
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, m_zone).date();
    if (const auto age = row.age ? row.age : ageOn(row.birthDate, today)) {
        about.append(QString::number(*age));
    }
    if (!row.birthDate.isEmpty()) {
        about.append(tr("born %1").arg(dateWords(row.birthDate)));
    }
    if (!row.language.isEmpty()) {
        about.append(languageWord(row.language));
    }
    about.append(row.record.isNull() ? tr("at the kiosk now") : visitWord(row.visit));
    m_about->setText(about.join(QStringLiteral(", ")));
    showHold(row);
    m_complaint->setText(row.complaint.isEmpty() ? tr("Not said yet.")
                                                 : QStringLiteral("“%1”").arg(row.complaint));
    m_arrival->setText(
        tr("%1, %2 at %3")
            .arg(row.deviceName, dayWords(row.sinceMs, m_zone), clockWords(row.sinceMs, m_zone)));
    m_open->setVisible(!row.record.isNull());
    m_acknowledge->setVisible(row.state == WorklistRow::State::NotAcknowledged
                              && row.alert.has_value());
}

} // namespace kiosk
