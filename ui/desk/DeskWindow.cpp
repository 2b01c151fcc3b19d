// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskWindow.h"

#include "app/report/StaffWords.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FocusRing.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

namespace kiosk {

namespace {

constexpr int topBarHeight = 56;

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel
        || type == QEvent::MouseMove;
}

} // namespace

DeskWindow::DeskWindow(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_session(parts.session)
    , m_ringer(parts.ringer)
    , m_settings(parts.settings)
    , m_theme(parts.theme)
    , m_zone(zoneFromName(parts.settings.timeZone))
    , m_lastTouchMs(parts.session.nowMs())
    , m_alertBar(new AlertBar(parts.theme, parts.settings))
    , m_problemsStrip(new ProblemsStrip(parts.theme))
    , m_escalated(new EscalatedAlert(parts.theme))
    , m_pages(new QStackedWidget)
    , m_unlock(new UnlockPage(parts.session, parts.settings, parts.theme))
    , m_worklist(new WorklistPage(parts.session, parts.forms, parts.settings, parts.theme))
    , m_record(new RecordPage(parts.session, parts.forms, parts.settings, parts.theme))
    , m_problems(new ProblemsPage(parts.theme))
    , m_printing(this)
    , m_status(new StatusLine(parts.theme, m_zone))
{
    setObjectName(QStringLiteral("desk"));
    setWindowTitle(tr("Front desk")); // never a name: task bars are read by strangers (S7)
    m_pages->addWidget(m_unlock);
    m_pages->addWidget(m_worklist);
    m_pages->addWidget(m_record);
    m_pages->addWidget(m_problems);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar = createTopBar());
    layout->addWidget(m_alertBar);
    layout->addWidget(m_problemsStrip);
    layout->addWidget(m_escalated, 1);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    m_topBar->hide();
    m_escalated->hide();
    new FocusRing(m_theme, this);
    connectParts();
    showAlerts();
    tick();
    m_unlock->focusPassphrase();
}

QWidget *DeskWindow::createTopBar()
{
    auto *bar = new QFrame;
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setFixedHeight(topBarHeight);
    m_clock = words({}, Look::Muted);
    m_person = words({}, Look::Strong);
    m_locksIn = words({}, Look::Small);
    for (QLabel *label : {m_clock, m_person, m_locksIn}) {
        label->setWordWrap(false);
    }
    auto *scheme = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Light or dark"));
    scheme->setKey(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(scheme, &QPushButton::clicked, this, &DeskWindow::switchScheme);
    auto *lockButton = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Lock"));
    lockButton->setObjectName(QStringLiteral("lockButton"));
    lockButton->setIconName(QStringLiteral("lock"));
    lockButton->setKey(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(lockButton, &QPushButton::clicked, this, &DeskWindow::lock);

    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(14);
    layout->addWidget(clinicHeading(m_theme, m_settings.name, tr("Front desk"), 34));
    layout->addStretch(1);
    layout->addWidget(m_clock);
    layout->addWidget(m_person);
    layout->addWidget(m_locksIn);
    layout->addWidget(scheme);
    layout->addWidget(lockButton);
    return bar;
}

void DeskWindow::connectParts()
{
    connect(&m_session, &DeskSession::unlocked, this, &DeskWindow::showUnlocked);
    connect(&m_session, &DeskSession::overviewChanged, this, &DeskWindow::showAlerts);
    connect(&m_session, &DeskSession::rowsChanged, this, &DeskWindow::showAlerts);
    connect(&m_session,
            &DeskSession::recordOpened,
            this,
            [this](const std::shared_ptr<OpenedRecord> &record) { showRecord(*record); });
    const auto sayError = [this](const Error &error) { say(staffText(error)); };
    connect(&m_session, &DeskSession::openFailed, this, sayError);
    connect(&m_session, &DeskSession::refreshFailed, this, sayError);
    connect(&m_session, &DeskSession::acted, this, &DeskWindow::sayActed);
    connect(m_escalated, &EscalatedAlert::taken, this, &DeskWindow::takeEscalated);
    connect(m_escalated, &EscalatedAlert::quietRequested, this, [this] {
        m_ringer.quieten();
        tick();
    });
    connect(m_worklist, &WorklistPage::drillRequested, &m_session, &DeskSession::raiseDrill);
    connect(m_alertBar, &AlertBar::quietRequested, this, [this] {
        m_ringer.quieten();
        tick();
    });
    connect(m_alertBar, &AlertBar::acknowledgeRequested, this, [this](const QUuid &alert) {
        showWorklist();
        m_worklist->startAcknowledging(alert);
    });
    connect(m_worklist, &WorklistPage::openRequested, &m_session, &DeskSession::open);
    connect(m_worklist, &WorklistPage::testSoundRequested, &m_ringer, &AlertRinger::test);
    connect(m_record, &RecordPage::closeRequested, this, &DeskWindow::showWorklist);
    connect(m_record, &RecordPage::printRequested, this, [this] {
        const QString reference = m_record->record().toString(QUuid::WithoutBraces).right(12);
        m_printing.offer(m_record->note(),
                         reference,
                         m_record->findChild<QWidget *>(QStringLiteral("printButton")));
    });
    connect(m_problemsStrip, &ProblemsStrip::showRequested, this, [this] {
        m_record->forget();
        m_pages->setCurrentWidget(m_problems);
    });
    connect(m_problems, &ProblemsPage::closeRequested, this, [this] {
        if (m_session.isUnlocked()) {
            showWorklist();
        } else {
            m_pages->setCurrentWidget(m_unlock);
            m_unlock->focusPassphrase();
        }
    });
    connect(&m_printing, &NotePrinting::finished, this, &DeskWindow::say);
    connect(&m_seconds, &QTimer::timeout, this, &DeskWindow::tick);
    m_seconds.start(1000);
    qApp->installEventFilter(this);
}

void DeskWindow::showUnlocked()
{
    m_lastTouchMs = m_session.nowMs();
    m_topBar->show();
    m_person->setText(m_session.staffName());
    m_status->say({});
    showWorklist();
    showAlerts();
    tick();
}

void DeskWindow::showWorklist()
{
    m_record->forget();
    m_pages->setCurrentWidget(m_worklist);
    m_worklist->focusList();
}

void DeskWindow::showRecord(const OpenedRecord &record)
{
    const auto shown = m_record->showRecord(record);
    if (!shown) {
        say(staffText(shown.error()));
        return;
    }
    m_status->say({});
    m_pages->setCurrentWidget(m_record);
    m_record->setFocus();
}

void DeskWindow::showAlerts()
{
    const QList<AlertRow> waiting = m_session.waitingAlerts();
    const QString name = waiting.isEmpty() ? QString() : m_session.patientName(waiting.front().id);
    m_alertBar->setAlerts(waiting, name, m_session.isUnlocked());
    m_ringer.update(waiting);
    m_alertBar->setNow(m_session.nowMs(), m_ringer.isQuiet());
    m_status->showOverview(m_session.overview(), m_session.nowMs());
    showEscalation(waiting);
}

void DeskWindow::showEscalation(const QList<AlertRow> &waiting)
{
    // Who quietens it is on the way, and needs the window to unlock and acknowledge.
    const bool fills = m_ringer.isEscalated() && !m_ringer.isQuiet();
    if (fills) {
        m_escalated->showAlert(AlertRinger::loudest(waiting),
                               m_session.isUnlocked(),
                               spanWords(m_settings.quietSeconds * 1000LL));
        m_escalated->setNow(m_session.nowMs());
        m_alertBar->hide();
    }
    if (fills == m_pages->isHidden()) {
        return;
    }
    // One goes before the other comes: together they would make the window taller than the screen.
    (fills ? static_cast<QWidget *>(m_pages) : m_escalated)->hide();
    (fills ? static_cast<QWidget *>(m_escalated) : m_pages)->show();
    m_alertBar->setVisible(!fills && !waiting.isEmpty());
    if (fills) {
        comeForward();
    }
}

/// Out from behind other programs.
void DeskWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    QApplication::alert(this);
}

void DeskWindow::takeEscalated(const QUuid &alert)
{
    m_ringer.quieten();
    showEscalation(m_session.waitingAlerts());
    if (m_session.isUnlocked()) {
        showWorklist();
        m_worklist->startAcknowledging(alert);
    } else {
        m_unlock->focusPassphrase();
    }
}

void DeskWindow::sayActed(ActionKind kind, const QUuid &subject)
{
    // The overview still shows what was acted on: it is read again only after this.
    const auto &alerts = m_session.overview().openAlerts;
    const auto alert = std::ranges::find(alerts, subject, &AlertRow::id);
    if (kind == ActionKind::Acknowledge && alert != alerts.end() && alert->isDrill()) {
        say(tr("Practice alert acknowledged after %1. It is on record and counts as none.")
                .arg(answerTimeWords(m_session.nowMs() - alert->createdMs)));
        return;
    }
    say(tr("Saved: %1.").arg(actionWord(kind).toLower()));
}

void DeskWindow::showProblems(const QList<ContentProblem> &problems)
{
    m_problemsStrip->setCount(static_cast<int>(problems.size()));
    m_problems->showProblems(problems);
}

void DeskWindow::say(const QString &sentence)
{
    m_status->say(sentence);
}

void DeskWindow::switchScheme()
{
    const bool dark = m_theme.scheme() != Scheme::Dark;
    m_theme.setScheme(dark ? Scheme::Dark : Scheme::Light);
    QSettings().setValue(QStringLiteral("desk/scheme"), schemeName(m_theme.scheme()));
}

qint64 DeskWindow::msUntilLock() const
{
    return m_lastTouchMs + m_settings.autoLockMinutes * 60'000LL - m_session.nowMs();
}

void DeskWindow::tick()
{
    const qint64 now = m_session.nowMs();
    m_ringer.update(m_session.waitingAlerts());
    m_alertBar->setNow(now, m_ringer.isQuiet());
    showEscalation(m_session.waitingAlerts());
    m_status->showOverview(m_session.overview(), now);
    m_unlock->tick();
    m_worklist->tick();
    m_clock->setText(QStringLiteral("%1, %2").arg(dayWords(now, m_zone), clockWords(now, m_zone)));
    if (!m_session.isUnlocked()) {
        return;
    }
    const qint64 left = msUntilLock();
    m_locksIn->setText(tr("locks in %1 min").arg((left + 59'999) / 60'000));
    if (left <= 0) {
        lock();
    }
}

void DeskWindow::lock()
{
    if (!m_session.isUnlocked()) {
        return;
    }
    m_record->forget();
    m_worklist->forget();
    m_topBar->hide();
    m_person->clear();
    m_session.lock();
    m_pages->setCurrentWidget(m_unlock);
    showAlerts();
    emit restartNeeded();
}

bool DeskWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type())) {
        m_lastTouchMs = m_session.nowMs();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kiosk
