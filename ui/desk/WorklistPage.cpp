// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/WorklistPage.h"

#include "app/report/StaffWords.h"
#include "ui/desk/TierChip.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/FocusRing.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace kiosk {

namespace {

constexpr int rowHeight = 36;
constexpr int headerHeight = 34;
constexpr int headingHeight = 30;
constexpr double emptyDrawingMm = 62;

bool isSame(const WorklistRow &left, const WorklistRow &right)
{
    return left.record.isNull() ? left.alert == right.alert : left.record == right.record;
}

} // namespace

WorklistPage::WorklistPage(DeskSession &session,
                           const KnownForms &forms,
                           const ClinicSettings &settings,
                           const Theme &theme,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_forms(forms)
    , m_settings(settings)
    , m_theme(theme)
    , m_delegate(theme)
    , m_side(new QStackedWidget)
    , m_entry(new EntryPane(theme, zoneFromName(settings.timeZone), session.keyWords()))
    , m_acknowledge(new AcknowledgePane(theme, settings))
{
    m_filter.setSourceModel(&m_model);
    m_side->addWidget(m_entry);
    m_side->addWidget(m_acknowledge);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(createListSide());
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 59);
    splitter->setStretchFactor(1, 41);
    splitter->setSizes({590, 410});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectSession();
    showRows();
}

QWidget *WorklistPage::createListSide()
{
    auto *side = new QFrame;
    side->setObjectName(QStringLiteral("listSide"));
    m_table = createTable();
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(createEmptyState());
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createFilterBar());
    layout->addWidget(m_listStack, 1);
    layout->addWidget(createHints());
    return side;
}

QWidget *WorklistPage::createFilterBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 11, 16, 11);
    layout->setSpacing(8);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Name, birth date or complaint"));
    auto *glass = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    followTheme(m_theme, m_search, [this, glass] {
        glass->setIcon(m_theme.icon(QStringLiteral("search"), ColorRole::Muted, 20));
    });
    m_search->setClearButtonEnabled(true);
    m_search->setFixedHeight(36);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setSearch(text);
        spanHeadings();
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    layout->addWidget(m_search, 1);

    using Show = WorklistFilter::Show;
    auto *group = new QButtonGroup(this);
    for (const auto &[show, title] : {std::pair(Show::Open, tr("Open")),
                                      std::pair(Show::Emergency, tr("Emergency")),
                                      std::pair(Show::Held, tr("Held")),
                                      std::pair(Show::New, tr("New")),
                                      std::pair(Show::All, tr("All"))}) {
        auto *button = new KeyButton(m_theme, KeyButton::Kind::Filter, title);
        button->setCheckable(true);
        if (show == Show::Emergency || show == Show::Held) {
            const TierLook look = tierLook(show == Show::Held ? Tier::SameDay : Tier::Emergency);
            button->setIconName(look.icon, look.ink);
        }
        button->setChecked(show == Show::All);
        connect(button, &QPushButton::clicked, this, [this, chosenShow = show] {
            m_filter.setShow(chosenShow);
            spanHeadings();
        });
        group->addButton(button);
        layout->addWidget(button);
        m_filterButtons.emplace_back(show, button);
    }
    return bar;
}

QTableView *WorklistPage::createTable()
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("worklist"));
    table->setAccessibleName(tr("Worklist"));
    table->setModel(&m_filter);
    table->setItemDelegate(&m_delegate);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setProperty(FocusRing::showsItsOwnFocus, true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    auto *header = table->horizontalHeader();
    header->setFixedHeight(headerHeight);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(WorklistModel::Patient, QHeaderView::Stretch);
    header->setSectionResizeMode(WorklistModel::Complaint, QHeaderView::Stretch);
    table->setColumnWidth(WorklistModel::TierColumn, 142);
    table->setColumnWidth(WorklistModel::Visit, 130);
    table->setColumnWidth(WorklistModel::Waiting, 96);
    table->setColumnWidth(WorklistModel::Status, 176);
    table->setSortingEnabled(true);
    table->sortByColumn(WorklistModel::TierColumn, Qt::AscendingOrder);
    connect(table, &QTableView::activated, this, &WorklistPage::openChosen);
    connect(table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &WorklistPage::showChosen);
    return table;
}

QWidget *WorklistPage::createEmptyState()
{
    auto *empty = new QWidget;
    m_emptyTitle = words({}, Look::Title);
    m_emptyWords = words({}, Look::Muted);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    auto *test = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Test the alert sound"));
    test->setIconName(QStringLiteral("bell"));
    connect(test, &QPushButton::clicked, this, &WorklistPage::testSoundRequested);
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(48, 0, 48, 0);
    layout->setSpacing(10);
    layout->addStretch();
    layout->addWidget(
        new DrawingView(m_theme, QStringLiteral("wait"), emptyDrawingMm), 0, Qt::AlignHCenter);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyWords);
    layout->addSpacing(8);
    layout->addWidget(test, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

QWidget *WorklistPage::createHints()
{
    auto *hints = new QFrame;
    hints->setObjectName(QStringLiteral("hints"));
    auto *layout = new QHBoxLayout(hints);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->addWidget(words(tr("Most urgent first, then longest waiting"), Look::Small), 1);
    layout->setSpacing(8);
    for (const auto &[key, meaning] :
         {std::pair(QStringLiteral("↑ ↓"), tr("choose")),
          std::pair(QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText), tr("open")),
          std::pair(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText),
                    tr("search"))}) {
        auto *cap = words(key, Look::Small);
        cap->setObjectName(QStringLiteral("keyCap"));
        auto *does = words(meaning, Look::Small);
        for (QLabel *label : {cap, does}) {
            label->setWordWrap(false);
            layout->addWidget(label, 0, Qt::AlignVCenter);
        }
        layout->addSpacing(4);
    }
    auto *drill = new KeyButton(m_theme, KeyButton::Kind::Quiet, tr("Practise an alert"));
    drill->setObjectName(QStringLiteral("drillButton"));
    drill->setIconName(QStringLiteral("bell"));
    connect(drill, &QPushButton::clicked, this, &WorklistPage::drillRequested);
    layout->addWidget(drill);
    return hints;
}

void WorklistPage::connectSession()
{
    connect(&m_session, &DeskSession::rowsChanged, this, &WorklistPage::showRows);
    connect(&m_session, &DeskSession::rowsChanged, m_acknowledge, [this] {
        if (const QString name = m_session.patientName(m_acknowledge->alert()); !name.isEmpty()) {
            m_acknowledge->showPatient(name);
        }
    });
    connect(&m_session,
            &DeskSession::alertRead,
            this,
            [this](const QUuid &alert, const QByteArray &content) {
                m_acknowledge->showContent(alert, readAlert(content, m_forms, readerLanguage()));
            });
    connect(&m_session, &DeskSession::acted, this, [this](ActionKind kind) {
        if (kind == ActionKind::Acknowledge) {
            finishAcknowledging();
        }
    });
    connect(&m_session, &DeskSession::actFailed, this, [this](const Error &error) {
        m_acknowledge->showFailure(staffText(error));
    });
    connect(m_acknowledge, &AcknowledgePane::acknowledged, &m_session, &DeskSession::act);
    connect(m_acknowledge, &AcknowledgePane::putOff, this, &WorklistPage::finishAcknowledging);
    connect(m_entry, &EntryPane::openRequested, this, &WorklistPage::openChosen);
    connect(m_entry, &EntryPane::acknowledgeRequested, this, [this] {
        if (const auto row = chosen(); row && row->alert) {
            startAcknowledging(*row->alert);
        }
    });
}

std::optional<WorklistRow> WorklistPage::chosen() const
{
    const QVariant row = m_table->currentIndex().data(WorklistModel::RowRole);
    return row.isValid() ? std::optional(row.value<WorklistRow>()) : std::nullopt;
}

void WorklistPage::showRows()
{
    const auto before = chosen();
    m_model.setRows(m_session.rows());
    for (const auto &[show, button] : m_filterButtons) {
        const int count = m_filter.count(show);
        button->setCount(count);
        button->setVisible(show != WorklistFilter::Show::Emergency || count > 0);
    }
    tick();
    spanHeadings();
    if (before) {
        choose(*before);
    }
    if (!chosen()) {
        chooseMostUrgent();
    }
    showChosen();
}

void WorklistPage::spanHeadings()
{
    m_table->clearSpans();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const bool isHeading = m_filter.index(row, 0).data(WorklistModel::IsHeadingRole).toBool();
        m_table->setRowHeight(row, isHeading ? headingHeight : rowHeight);
        if (isHeading) {
            m_table->setSpan(row, 0, 1, WorklistModel::ColumnCount);
        }
    }
    const bool nothingAtAll = m_session.rows().isEmpty();
    m_emptyTitle->setText(nothingAtAll ? tr("Nothing received yet") : tr("Nothing found"));
    m_emptyWords->setText(
        nothingAtAll ? tr("When a patient sends a form or an answer needs you, it appears here at "
                          "once, most urgent first. You do not need to refresh.")
                     : tr("No row fits. Clear the search or choose another filter."));
    m_listStack->setCurrentIndex(m_filter.rowCount() == 0 ? 1 : 0);
}

void WorklistPage::choose(const WorklistRow &row)
{
    for (int i = 0; i < m_filter.rowCount(); ++i) {
        const QVariant candidate = m_filter.index(i, 0).data(WorklistModel::RowRole);
        if (candidate.isValid() && isSame(candidate.value<WorklistRow>(), row)) {
            m_table->selectRow(i);
            return;
        }
    }
}

/// The list points at the row that the right side is about.
void WorklistPage::chooseAlert(const QUuid &alert)
{
    const QList<WorklistRow> rows = m_session.rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&alert](const WorklistRow &candidate) {
        return candidate.alert == alert;
    });
    if (row != rows.end()) {
        choose(*row);
    }
}

void WorklistPage::chooseMostUrgent()
{
    for (int i = 0; i < m_filter.rowCount(); ++i) {
        if (!m_filter.index(i, 0).data(WorklistModel::IsHeadingRole).toBool()) {
            m_table->selectRow(i);
            return;
        }
    }
}

void WorklistPage::showChosen()
{
    if (const auto row = chosen()) {
        m_entry->showRow(*row, m_session.nowMs());
    } else {
        m_entry->showNothing();
    }
}

void WorklistPage::openChosen()
{
    const auto row = chosen();
    if (!row) {
        return;
    }
    if (!row->record.isNull()) {
        emit openRequested(row->record);
    } else if (row->alert) {
        startAcknowledging(*row->alert);
    }
}

void WorklistPage::startAcknowledging(const QUuid &alert)
{
    const auto &alerts = m_session.overview().openAlerts;
    const auto found = std::find_if(
        alerts.begin(), alerts.end(), [&alert](const AlertRow &row) { return row.id == alert; });
    if (found == alerts.end() || found->acknowledged) {
        return;
    }
    chooseAlert(alert);
    m_side->setCurrentWidget(m_acknowledge);
    m_acknowledge->showAlert(*found, m_session.patientName(alert), m_session.staffName());
    m_session.readAlert(alert);
}

void WorklistPage::finishAcknowledging()
{
    m_side->setCurrentWidget(m_entry);
    focusList();
}

void WorklistPage::forget()
{
    m_search->clear();
    m_model.setRows({});
    m_side->setCurrentWidget(m_entry);
    m_entry->showNothing();
}

void WorklistPage::tick()
{
    const qint64 now = m_session.nowMs();
    m_delegate.setToday(
        QDateTime::fromMSecsSinceEpoch(now, zoneFromName(m_settings.timeZone)).date());
    m_model.setNow(now);
}

void WorklistPage::focusList()
{
    m_table->setFocus();
    if (!chosen() && m_filter.rowCount() > 1) {
        m_table->selectRow(1); // below the first heading
    }
}

} // namespace kiosk
