// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/EscalatedAlert.h"

#include "app/report/StaffWords.h"

#include <QHBoxLayout>

namespace kiosk {

namespace {

QLabel *centred(Look look)
{
    auto *label = words({}, look);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

EscalatedAlert::EscalatedAlert(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_practice(centred(Look::Title))
    , m_headline(centred(Look::Huge))
    , m_instruction(centred(Look::Headline))
    , m_elapsed(centred(Look::Headline))
    , m_take(new KeyButton(theme, KeyButton::Kind::AlertPrimary, {}))
    , m_quiet(new KeyButton(theme, KeyButton::Kind::OnAlert, {}))
{
    setObjectName(QStringLiteral("escalatedAlert"));
    constexpr int iconSide = 120;
    constexpr int buttonHeight = 56;
    auto *icon = new IconLabel(theme, iconSide);
    icon->setIconName(QStringLiteral("oct"), ColorRole::OnEmergency);
    m_practice->setText(tr("PRACTICE. Nobody is ill."));
    m_take->setObjectName(QStringLiteral("takeEscalated"));
    m_take->setKey(Qt::Key_F8);
    m_take->setMinimumHeight(buttonHeight);
    m_quiet->setObjectName(QStringLiteral("quietEscalated"));
    m_quiet->setIconName(QStringLiteral("speaker"));
    m_quiet->setMinimumHeight(buttonHeight);
    connect(m_take, &QPushButton::clicked, this, [this] { emit taken(m_alert.id); });
    connect(m_quiet, &QPushButton::clicked, this, &EscalatedAlert::quietRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addStretch();
    buttons->addWidget(m_quiet);
    buttons->addWidget(m_take);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(18);
    layout->addStretch();
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_practice);
    layout->addWidget(m_headline);
    layout->addWidget(m_instruction);
    layout->addWidget(m_elapsed);
    layout->addSpacing(24);
    layout->addLayout(buttons);
    layout->addStretch();
    setSeverity(this, QStringLiteral("emergency"));
}

void EscalatedAlert::showAlert(const AlertRow &alert, bool unlocked, const QString &quietSpan)
{
    m_alert = alert;
    m_practice->setVisible(alert.isDrill());
    m_headline->setText(tr("Nobody has answered the alert at %1").arg(alert.deviceName));
    m_instruction->setText(tierInstruction(alert.tier));
    m_take->setText(unlocked ? tr("Acknowledge") : tr("Unlock to acknowledge"));
    m_quiet->setText(unlocked ? tr("Quiet for %1").arg(quietSpan)
                              : tr("I am going: quiet for %1").arg(quietSpan));
    m_take->updateGeometry();
    m_quiet->updateGeometry();
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_instruction->text());
}

void EscalatedAlert::setNow(qint64 nowMs)
{
    const qint64 seconds = qMax<qint64>(0, nowMs - m_alert.createdMs) / 1000;
    m_elapsed->setText(tr("waiting for %1 min %2 s").arg(seconds / 60).arg(seconds % 60));
}

} // namespace kiosk
