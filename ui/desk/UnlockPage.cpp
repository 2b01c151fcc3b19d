// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/UnlockPage.h"

#include "app/report/StaffWords.h"
#include "ui/desk/NameBox.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DrawingView.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace kiosk {

namespace {

constexpr int formWidth = 500;
constexpr int waitingRoomMm = 96;

QWidget *countCard(const QString &caption, QLabel *number)
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(2);
    layout->addWidget(words(caption, Look::Small));
    layout->addWidget(number);
    return card;
}

QString rolesWords(Roles roles)
{
    QStringList all;
    if (roles.testFlag(Role::Owner)) {
        all.append(UnlockPage::tr("owner"));
    }
    if (roles.testFlag(Role::Clinician)) {
        all.append(UnlockPage::tr("clinician"));
    }
    if (roles.testFlag(Role::FrontDesk)) {
        all.append(UnlockPage::tr("front desk"));
    }
    return all.join(QStringLiteral(", "));
}

} // namespace

UnlockPage::UnlockPage(DeskSession &session,
                       const ClinicSettings &settings,
                       const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_theme(theme)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createRoom(), 9);
    layout->addWidget(createForm(), 10);
    connectSession();
    fillNames();
    showOverview();
    setBusy(false);
}

QWidget *UnlockPage::createRoom()
{
    auto *room = new QFrame(this);
    room->setObjectName(QStringLiteral("unlockRoom"));
    auto *layout = new QVBoxLayout(room);
    layout->setContentsMargins(56, 44, 56, 32);
    layout->addWidget(
        clinicHeading(m_theme, m_settings.name, tr("Front desk, %1").arg(m_settings.deskName), 46));
    layout->addStretch(1);
    layout->addWidget(new DrawingView(m_theme, QStringLiteral("wait"), waitingRoomMm));
    layout->addStretch(1);
    layout->addWidget(createCounts());
    layout->addWidget(words(tr("Counts only. Names and answers stay sealed until someone unlocks."),
                            Look::Small));
    return room;
}

QWidget *UnlockPage::createCounts()
{
    m_waiting = words({}, Look::Number);
    m_alerts = words({}, Look::Number);
    m_longest = words({}, Look::Number);
    m_waiting->setObjectName(QStringLiteral("waitingCount"));
    auto *counts = new QWidget;
    auto *layout = new QHBoxLayout(counts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(countCard(tr("Waiting to be opened"), m_waiting), 3);
    layout->addWidget(countCard(tr("Alerts not closed"), m_alerts), 3);
    layout->addWidget(countCard(tr("Longest waiting"), m_longest), 4);
    return counts;
}

QLineEdit *UnlockPage::createPassphrase()
{
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("passphrase"));
    field->setAccessibleName(tr("Passphrase"));
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    field->setFixedHeight(44);
    auto *key = field->addAction(QIcon(), QLineEdit::LeadingPosition);
    followTheme(m_theme, field, [this, key] {
        key->setIcon(m_theme.icon(QStringLiteral("key"), ColorRole::Muted, 20));
    });
    auto *reveal = field->addAction(QIcon(), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setToolTip(tr("Show the passphrase"));
    followTheme(m_theme, field, [this, reveal] {
        reveal->setIcon(m_theme.icon(QStringLiteral("eye"), ColorRole::Muted, 20));
    });
    connect(reveal, &QAction::toggled, field, [field](bool shown) {
        field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(field, &QLineEdit::returnPressed, this, &UnlockPage::tryUnlock);
    field->installEventFilter(this);
    return field;
}

QWidget *UnlockPage::createForm()
{
    m_title = words({}, Look::Headline);
    m_subtitle = words({}, Look::Muted);
    m_names = new NameBox(m_theme);
    m_names->setObjectName(QStringLiteral("staffName"));
    m_names->setAccessibleName(tr("Name"));
    m_names->setFixedHeight(44);
    m_passphrase = createPassphrase();
    m_hint = words({}, Look::Small);
    m_error = words({}, Look::Error);
    m_error->setObjectName(QStringLiteral("unlockError"));
    m_unlock = new KeyButton(m_theme, KeyButton::Kind::Primary, tr("Unlock"));
    m_unlock->setObjectName(QStringLiteral("unlockButton"));
    m_unlock->setIconName(QStringLiteral("lock"));
    m_unlock->setKeyHint(QKeySequence(Qt::Key_Enter));
    m_unlock->setMinimumHeight(48);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::tryUnlock);

    auto *column = new QWidget;
    column->setFixedWidth(formWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(10);
    layout->addWidget(words(tr("Name"), Look::Strong));
    layout->addWidget(m_names);
    layout->addSpacing(10);
    layout->addWidget(words(tr("Passphrase"), Look::Strong));
    layout->addWidget(m_passphrase);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    layout->addSpacing(8);
    layout->addWidget(m_unlock);
    layout->addSpacing(16);
    layout->addWidget(keyWordsCard(m_session.keyWords()));
    layout->addStretch();
    auto *side = new QWidget(this);
    auto *center = new QHBoxLayout(side);
    center->addStretch();
    center->addWidget(column);
    center->addStretch();
    return side;
}

void UnlockPage::connectSession()
{
    connect(&m_session, &DeskSession::staffChanged, this, &UnlockPage::fillNames);
    connect(&m_session, &DeskSession::overviewChanged, this, &UnlockPage::showOverview);
    connect(&m_session, &DeskSession::unlockFailed, this, &UnlockPage::showFailure);
    connect(&m_session, &DeskSession::unlocked, this, [this] {
        m_error->clear();
        setBusy(false);
    });
}

void UnlockPage::fillNames()
{
    const QVariant chosen = m_names->currentData();
    m_names->clear();
    for (const StaffEntry &entry : m_session.staff()) {
        if (!entry.removed) {
            m_names->addItem(m_theme.icon(QStringLiteral("user"), ColorRole::Ink, 20),
                             QStringLiteral("%1   %2").arg(entry.name, rolesWords(entry.roles)),
                             entry.id);
        }
    }
    m_names->setIconSize({20, 20});
    m_names->setCurrentIndex(qMax(0, m_names->findData(chosen)));
    setBusy(m_busy);
    showOverview();
}

void UnlockPage::showOverview()
{
    const LockedOverview &overview = m_session.overview();
    const bool alerting = !m_session.waitingAlerts().isEmpty();
    m_title->setText(alerting ? tr("Unlock to see and acknowledge") : tr("Welcome"));
    m_subtitle->setText(alerting ? tr("An alert needs a name and an action.")
                                 : tr("Choose your name and enter your passphrase."));
    if (!overview.setAside.isEmpty() && m_names->count() == 0) {
        m_title->setText(tr("Nobody can unlock"));
        m_subtitle->setText(tr("The data file was damaged and the staff list is lost. Go to the"
                               " patient first. Then the owner restores the last backup."));
    }
    m_waiting->setText(QString::number(overview.waiting));
    m_alerts->setText(QString::number(std::ranges::count_if(
        overview.openAlerts, [](const AlertRow &alert) { return !alert.isDrill(); })));
    tick();
}

void UnlockPage::tick()
{
    const qint64 now = m_session.nowMs();
    const qint64 oldest = m_session.overview().oldestWaitingMs;
    m_longest->setText(oldest == 0 ? QStringLiteral("–") : spanWords(now - oldest));
    if (m_blockedUntilMs == 0) {
        return;
    }
    const qint64 seconds = (m_blockedUntilMs - now + 999) / 1000;
    if (seconds <= 0) {
        m_blockedUntilMs = 0;
        m_error->clear();
    } else {
        m_error->setText(tr("Too many wrong tries. Try again in %1 s.").arg(seconds));
    }
    setBusy(m_busy);
}

void UnlockPage::focusPassphrase()
{
    m_passphrase->setFocus();
}

void UnlockPage::tryUnlock()
{
    if (!m_unlock->isEnabled()) {
        return;
    }
    QByteArray typed = m_passphrase->text().normalized(QString::NormalizationForm_C).toUtf8();
    SecretBytes passphrase = SecretBytes::copyOf(typed);
    typed.fill('\0'); // the field's own copies remain: why a lock restarts the process (C8)
    m_passphrase->clear();
    m_error->clear();
    setBusy(true);
    m_session.unlock(m_names->currentData().toUuid(), std::move(passphrase));
}

void UnlockPage::showFailure(const Error &error)
{
    bool known = false;
    const int seconds = error.detail.toInt(&known);
    if (error.code == ErrorCode::TooManyAttempts && known) {
        m_blockedUntilMs = m_session.nowMs() + seconds * 1000LL;
    }
    m_error->setText(staffText(error));
    setBusy(false);
    tick();
    m_passphrase->setFocus();
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_unlock->setText(busy ? tr("Opening the keys…") : tr("Unlock"));
    m_unlock->setEnabled(!busy && m_blockedUntilMs == 0 && m_names->count() > 0);
    m_passphrase->setEnabled(!busy);
    m_names->setEnabled(!busy);
    m_error->setVisible(!m_error->text().isEmpty());
    showHint();
}

void UnlockPage::showHint()
{
    m_hint->setText(m_capsLock
                        ? tr("Caps Lock seems to be on.")
                        : tr("Press Enter to unlock. After three wrong tries the wait grows."));
}

bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    // Qt cannot ask for Caps Lock: a capital without Shift, or the other way round, gives it away.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString typed = key->text();
        if (typed.size() == 1 && typed.front().isLetter()
            && typed.front().isUpper() != typed.front().isLower()) {
            m_capsLock = typed.front().isUpper() != key->modifiers().testFlag(Qt::ShiftModifier);
            showHint();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kiosk
