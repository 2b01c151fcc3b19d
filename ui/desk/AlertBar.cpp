// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/AlertBar.h"

#include "app/report/StaffWords.h"
#include "ui/desk/TierChip.h"

#include <QHBoxLayout>

namespace kiosk {

namespace {

constexpr int barHeight = 64;
constexpr int lockedBarHeight = 88;

QString severity(const AlertRow &alert)
{
    return asksToCome(alert.kind) ? QStringLiteral("person") : tierLook(alert.tier).severity;
}

} // namespace

AlertBar::AlertBar(const Theme &theme, const ClinicSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_zone(zoneFromName(settings.timeZone))
    , m_quietSpan(spanWords(settings.quietSeconds * 1000LL))
{
    m_main = createMain();
    m_next = createNext();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_main);
    layout->addWidget(m_next);
    hide();
}

QFrame *AlertBar::createMain()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("alertBar"));
    m_icon = new IconLabel(m_theme, 30);
    m_headline = words({}, Look::Title);
    m_instruction = words({}, Look::Plain);
    m_elapsed = words({}, Look::Title);
    m_since = words({}, Look::Small);
    m_elapsed->setWordWrap(false);
    m_elapsed->setAlignment(Qt::AlignRight);
    m_since->setAlignment(Qt::AlignRight);
    m_quiet = new KeyButton(m_theme, KeyButton::Kind::OnAlert, {});
    m_quiet->setObjectName(QStringLiteral("quietButton"));
    m_quiet->setIconName(QStringLiteral("speaker"));
    connect(m_quiet, &QPushButton::clicked, this, &AlertBar::quietRequested);
    m_acknowledge = new KeyButton(m_theme, KeyButton::Kind::AlertPrimary, tr("Acknowledge"));
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeButton"));
    m_acknowledge->setKey(Qt::Key_F8);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        emit acknowledgeRequested(m_waiting.front().id);
    });

    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addStretch();
    text->addWidget(m_headline);
    text->addWidget(m_instruction);
    text->addStretch();
    auto *time = new QVBoxLayout;
    time->setSpacing(0);
    time->addStretch();
    time->addWidget(m_elapsed);
    time->addWidget(m_since);
    time->addStretch();
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(16);
    layout->addWidget(m_icon);
    layout->addLayout(text, 1);
    layout->addLayout(time);
    layout->addWidget(m_quiet);
    layout->addWidget(m_acknowledge);
    return frame;
}

QFrame *AlertBar::createNext()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("alertNext"));
    m_nextWords = words({}, Look::Strong);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->addWidget(m_nextWords, 1);
    return frame;
}

QString AlertBar::headline(const AlertRow &alert, const QString &name)
{
    if (alert.kind == AlertKind::PersonNeeded) {
        return tr("A patient at %1 asks for a person").arg(alert.deviceName);
    }
    if (alert.kind == AlertKind::Appointment) {
        return tr("A patient at %1 wants an appointment").arg(alert.deviceName);
    }
    if (alert.isDrill()) {
        return tr("PRACTICE, nobody is ill: %1 at %2").arg(tierWord(alert.tier), alert.deviceName);
    }
    const QString tier = tierWord(alert.tier);
    return name.isEmpty() ? tr("%1 answer at %2").arg(tier, alert.deviceName)
                          : tr("%1: %2, %3").arg(tier, name, alert.deviceName);
}

QString AlertBar::instruction(const AlertRow &alert)
{
    if (asksToCome(alert.kind)) {
        return tr("Please go there and ask how you can help.");
    }
    QStringList parts{tierInstruction(alert.tier)};
    if (!alert.group.isEmpty()) {
        parts.append(tr("About: %1.").arg(groupWord(alert.group)));
    }
    if (alert.pager == PagerState::Called) {
        parts.append(tr("The pager was called."));
    } else if (alert.pager == PagerState::Failed) {
        parts.append(tr("The pager could not be reached."));
    }
    return parts.join(u' ');
}

void AlertBar::setAlerts(const QList<AlertRow> &waiting, const QString &name, bool unlocked)
{
    m_waiting = waiting;
    m_unlocked = unlocked;
    setVisible(!waiting.isEmpty());
    if (waiting.isEmpty()) {
        return;
    }
    m_main->setFixedHeight(unlocked ? barHeight : lockedBarHeight);
    m_acknowledge->setVisible(unlocked);
    showMain(waiting.front(), name);
    showNext();
}

void AlertBar::showMain(const AlertRow &alert, const QString &name)
{
    const bool emergency = alert.tier == Tier::Emergency;
    const ColorRole ink = alert.tier == Tier::SameDay ? ColorRole::SameDay : ColorRole::Mention;
    m_headline->setText(headline(alert, name));
    m_instruction->setText(instruction(alert));
    m_since->setText(tr("since %1").arg(clockSecondsWords(alert.createdMs, m_zone)));
    m_icon->setIconName(emergency                         ? QStringLiteral("oct")
                            : alert.tier == Tier::SameDay ? QStringLiteral("hand")
                                                          : QStringLiteral("person"),
                        emergency ? ColorRole::OnEmergency : ink);
    m_quiet->setVisible(emergency);
    setSeverity(m_main, severity(alert));
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_instruction->text());
}

void AlertBar::showNext()
{
    m_next->setVisible(m_waiting.size() > 1);
    if (m_waiting.size() < 2) {
        return;
    }
    const AlertRow &alert = m_waiting.at(1);
    QStringList parts{
        headline(alert, {}), clockSecondsWords(alert.createdMs, m_zone), instruction(alert)};
    if (m_waiting.size() > 2) {
        parts.append(tr("And more alerts: %1").arg(m_waiting.size() - 2));
    }
    m_nextWords->setText(parts.join(QStringLiteral("   ")));
    setSeverity(m_next, severity(alert));
}

void AlertBar::setNow(qint64 nowMs, bool quiet)
{
    if (m_waiting.isEmpty()) {
        return;
    }
    const qint64 seconds = qMax<qint64>(0, nowMs - m_waiting.front().createdMs) / 1000;
    m_elapsed->setText(tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60));
    m_quiet->setEnabled(!quiet);
    m_quiet->setText(quiet            ? tr("Quiet for now")
                         : m_unlocked ? tr("Quiet for %1").arg(m_quietSpan)
                                      : tr("I am going: quiet for %1").arg(m_quietSpan));
}

} // namespace kiosk
