// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RecordPage.h"

#include "app/report/ChartNote.h"
#include "app/report/StaffWords.h"
#include "ui/desk/NoteStrip.h"
#include "ui/desk/RecordCards.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FocusRing.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace kiosk {

namespace {

constexpr int holdHeight = 48;

} // namespace

RecordPage::RecordPage(DeskSession &session,
                       const KnownForms &forms,
                       const ClinicSettings &settings,
                       const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_forms(forms)
    , m_settings(settings)
    , m_theme(theme)
    , m_zone(zoneFromName(settings.timeZone))
    , m_answers(m_zone)
    , m_noteStrip(new NoteStrip(theme))
    , m_stack(new QStackedWidget)
    , m_cards(new QScrollArea)
    , m_foot(words({}, Look::Small))
{
    m_cards->setWidgetResizable(true);
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cards->setProperty(FocusRing::showsItsOwnFocus, true); // it is the whole page
    setFocusProxy(m_cards); // arrows scroll the record at once
    m_stack->addWidget(m_cards);
    m_stack->addWidget(createAnswers());
    m_foot->setContentsMargins(16, 4, 16, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createHold());
    layout->addWidget(m_noteStrip);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);
    connectSession();
}

QWidget *RecordPage::createHead()
{
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("recordHead"));
    head->setFixedHeight(64);
    auto *back = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Worklist"));
    back->setObjectName(QStringLiteral("backButton"));
    back->setIconName(QStringLiteral("back"));
    back->setKey(Qt::Key_Escape);
    connect(back, &QPushButton::clicked, this, &RecordPage::closeRequested);
    m_name = words({}, Look::Title);
    m_about = words({}, Look::Small);
    m_name->setWordWrap(false);
    m_about->setWordWrap(false);
    m_tier = new TierChip(m_theme);
    auto *print = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Print note"));
    print->setObjectName(QStringLiteral("printButton"));
    print->setKey(QKeySequence::Print);
    connect(print, &QPushButton::clicked, this, &RecordPage::printRequested);
    m_review = new KeyButton(m_theme, KeyButton::Kind::Primary, tr("Mark reviewed"));
    m_review->setObjectName(QStringLiteral("reviewButton"));
    m_review->setKey(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_review, &QPushButton::clicked, this, [this] {
        m_noteStrip->begin(ActionKind::MarkReviewed, m_summary.record);
    });

    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(m_name);
    text->addWidget(m_about);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setSpacing(12);
    layout->addWidget(back);
    layout->addLayout(text);
    layout->addWidget(m_tier);
    layout->addSpacing(16);
    layout->addWidget(createTabs());
    layout->addStretch(1);
    layout->addWidget(print);
    layout->addWidget(m_review);
    return head;
}

QWidget *RecordPage::createTabs()
{
    auto *tabs = new QWidget;
    auto *layout = new QHBoxLayout(tabs);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_tabs = new QButtonGroup(this);
    int id = 0;
    for (const auto &[title, key] :
         {std::pair(tr("Record"), Qt::Key_1), std::pair(tr("Answers"), Qt::Key_2)}) {
        auto *tab = new KeyButton(m_theme, KeyButton::Kind::Filter, title);
        tab->setCheckable(true);
        tab->setKey(QKeySequence(Qt::CTRL | key));
        m_tabs->addButton(tab, id++);
        layout->addWidget(tab);
    }
    connect(m_tabs, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    return tabs;
}

QWidget *RecordPage::createHold()
{
    m_hold = new QFrame;
    m_hold->setObjectName(QStringLiteral("holdStrip"));
    m_holdIcon = new IconLabel(m_theme, 24);
    m_holdTitle = words({}, Look::Strong);
    m_holdTitle->setWordWrap(false);
    m_holdWords = words({}, Look::Plain);
    m_clearHold = new KeyButton(m_theme, KeyButton::Kind::Quiet, {});
    m_clearHold->setObjectName(QStringLiteral("clearHoldButton"));
    connect(m_clearHold, &QPushButton::clicked, this, [this] {
        m_noteStrip->begin(ActionKind::ClearHold, m_summary.record);
    });
    m_hold->setMinimumHeight(holdHeight);
    auto *layout = new QHBoxLayout(m_hold);
    layout->setContentsMargins(20, 5, 16, 5);
    layout->setSpacing(14);
    layout->addWidget(m_holdIcon);
    layout->addWidget(m_holdTitle);
    layout->addWidget(m_holdWords, 1);
    layout->addWidget(m_clearHold);
    return m_hold;
}

QWidget *RecordPage::createAnswers()
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("answers"));
    table->setAccessibleName(tr("Every answer"));
    table->setModel(&m_answers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(AnswersModel::Time, QHeaderView::ResizeToContents);
    return table;
}

void RecordPage::connectSession()
{
    connect(m_noteStrip, &NoteStrip::submitted, &m_session, &DeskSession::act);
    connect(&m_session, &DeskSession::acted, this, &RecordPage::finishAction);
    connect(&m_session, &DeskSession::actFailed, this, [this](const Error &error) {
        if (isVisible()) {
            m_noteStrip->showFailure(staffText(error));
        }
    });
}

void RecordPage::finishAction(ActionKind kind, const QUuid &subject)
{
    if (subject.isNull() || subject != m_summary.record) {
        return;
    }
    m_noteStrip->finish();
    if (kind == ActionKind::ClearHold) {
        m_summary.row.holdCleared = true;
        showHold();
    } else {
        emit closeRequested();
    }
}

Result<> RecordPage::showRecord(const OpenedRecord &record)
{
    auto summary = summarise(record, m_forms, readerLanguage());
    if (!summary) {
        return fail(summary.error().code, summary.error().detail);
    }
    m_summary = std::move(*summary);
    m_answers.setForms(m_summary.forms);
    showHead();
    showHold();
    replaceCards(new RecordCards(m_theme, m_summary, m_zone));
    m_noteStrip->finish();
    m_tabs->button(0)->setChecked(true);
    m_stack->setCurrentIndex(0);
    return {};
}

void RecordPage::replaceCards(QWidget *cards)
{
    cards->setObjectName(QStringLiteral("recordCards"));
    m_cards->setWidget(cards); // deletes the one before
}

void RecordPage::showHead()
{
    const QString name = m_summary.fullName();
    m_name->setText(name.isEmpty() ? tr("No name given") : name);
    const RecordLabel &label = m_summary.label;
    QStringList about;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_session.nowMs(), m_zone).date();
    if (const auto age = label.age ? label.age : ageOn(label.birthDate, today)) {
        about.append(QString::number(*age));
    }
    if (!label.birthDate.isEmpty()) {
        about.append(tr("born %1").arg(dateWords(label.birthDate)));
    }
    about.append({languageWord(label.language), visitWord(label.visit)});
    m_about->setText(about.join(QStringLiteral(", ")));
    m_tier->setTier(m_summary.tier);
    const bool reviewed = m_summary.row.status == RecordStatus::Accepted
        || m_summary.row.status == RecordStatus::Filed;
    m_review->setText(reviewed ? tr("Reviewed") : tr("Mark reviewed"));
    m_review->setEnabled(!reviewed);
    m_foot->setText(tr("%1, sent %2 at %3. Version %4. Seal opened and verified.")
                        .arg(m_summary.row.deviceName,
                             dayWords(m_summary.sentMs, m_zone),
                             clockWords(m_summary.sentMs, m_zone),
                             QString::number(m_summary.version)));
}

bool RecordPage::mayClearHold() const
{
    return (m_session.roles() & allowedRoles(ActionKind::ClearHold)) != Roles();
}

void RecordPage::showHold()
{
    m_hold->setVisible(m_summary.isHeld());
    const TierLook look = tierLook(m_summary.tier);
    setSeverity(m_hold, look.severity);
    m_holdIcon->setIconName(look.icon, look.ink);
    m_holdTitle->setText(tr("%1: hold treatment").arg(tierWord(m_summary.tier)));
    m_holdWords->setText(tierInstruction(m_summary.tier));
    m_clearHold->setText(mayClearHold() ? tr("Clear the hold with a note")
                                        : tr("Clear the hold with a note: clinicians only"));
    m_clearHold->setEnabled(mayClearHold());
    m_clearHold->updateGeometry();
}

Sheet RecordPage::note() const
{
    NoteContext context;
    context.clinicName = m_settings.name;
    context.zone = m_zone;
    context.emergencyNumber = m_settings.emergencyNumber;
    context.printedBy = m_session.staffName();
    context.printedMs = m_session.nowMs();
    return chartNote(m_summary, context);
}

void RecordPage::forget()
{
    m_summary = {};
    m_answers.setForms({});
    m_noteStrip->finish();
    replaceCards(new QWidget);
    m_name->clear();
    m_about->clear();
}

} // namespace kiosk
