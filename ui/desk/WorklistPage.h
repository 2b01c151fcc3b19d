// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ClinicSettings.h"
#include "ui/desk/AcknowledgePane.h"
#include "ui/desk/DeskSession.h"
#include "ui/desk/EntryPane.h"
#include "ui/desk/WorklistDelegate.h"
#include "ui/desk/WorklistFilter.h"

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace kiosk {

/// The unlocked list with search and filters; beside it what is known of the chosen row, or the
/// form that acknowledges an alert.
class WorklistPage final : public QWidget
{
    Q_OBJECT

public:
    WorklistPage(DeskSession &session,
                 const KnownForms &forms,
                 const ClinicSettings &settings,
                 const Theme &theme,
                 QWidget *parent = nullptr);

    void tick();
    void focusList();
    void startAcknowledging(const QUuid &alert);
    /// The desk was locked: nothing of a patient stays.
    void forget();

signals:
    void openRequested(const QUuid &record);
    void testSoundRequested();
    void drillRequested();

private:
    QWidget *createListSide();
    QWidget *createFilterBar();
    QWidget *createEmptyState();
    QTableView *createTable();
    QWidget *createHints();
    void connectSession();
    void showRows();
    void spanHeadings();
    void choose(const WorklistRow &row);
    void chooseAlert(const QUuid &alert);
    void chooseMostUrgent(); ///< so that Enter always has something to open
    void showChosen();
    void openChosen();
    void finishAcknowledging();
    [[nodiscard]] std::optional<WorklistRow> chosen() const;

    DeskSession &m_session;
    const KnownForms &m_forms;
    const ClinicSettings &m_settings;
    const Theme &m_theme;
    WorklistModel m_model;
    WorklistFilter m_filter;
    WorklistDelegate m_delegate;
    QLineEdit *m_search = nullptr;
    std::vector<std::pair<WorklistFilter::Show, KeyButton *>> m_filterButtons;
    QTableView *m_table = nullptr;
    QStackedWidget *m_listStack = nullptr; ///< the table, or the empty state
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyWords = nullptr;
    QStackedWidget *m_side;
    EntryPane *m_entry;
    AcknowledgePane *m_acknowledge;
};

} // namespace kiosk
