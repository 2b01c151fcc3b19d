// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Sheet.h"
#include "app/review/Review.h"
#include "app/settings/ClinicSettings.h"
#include "ui/desk/AnswersModel.h"
#include "ui/desk/DeskSession.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"
#include "ui/desk/TierChip.h"

class QButtonGroup;
class QScrollArea;
class QStackedWidget;

namespace kiosk {

class NoteStrip;

/// One opened record: red flags on top, everything else below, every raw answer on a second tab.
/// Marks it reviewed, clears its hold, and hands its chart note to whoever prints.
class RecordPage final : public QWidget
{
    Q_OBJECT

public:
    RecordPage(DeskSession &session,
               const KnownForms &forms,
               const ClinicSettings &settings,
               const Theme &theme,
               QWidget *parent = nullptr);

    /// Shows it, or says in a sentence why it cannot.
    Result<> showRecord(const OpenedRecord &record);
    void forget();
    [[nodiscard]] QUuid record() const { return m_summary.record; }
    [[nodiscard]] Sheet note() const;

signals:
    void closeRequested();
    void printRequested();

private:
    QWidget *createHead();
    QWidget *createHold();
    QWidget *createTabs();
    QWidget *createAnswers();
    void connectSession();
    void finishAction(ActionKind kind, const QUuid &subject);
    void showHead();
    void showHold();
    void replaceCards(QWidget *cards);
    [[nodiscard]] bool mayClearHold() const;

    DeskSession &m_session;
    const KnownForms &m_forms;
    const ClinicSettings &m_settings;
    const Theme &m_theme;
    QTimeZone m_zone;
    RecordSummary m_summary;
    AnswersModel m_answers;
    QLabel *m_name = nullptr;
    QLabel *m_about = nullptr;
    TierChip *m_tier = nullptr;
    KeyButton *m_review = nullptr;
    QButtonGroup *m_tabs = nullptr;
    QFrame *m_hold = nullptr;
    IconLabel *m_holdIcon = nullptr;
    QLabel *m_holdTitle = nullptr;
    QLabel *m_holdWords = nullptr;
    KeyButton *m_clearHold = nullptr;
    NoteStrip *m_noteStrip;
    QStackedWidget *m_stack;
    QScrollArea *m_cards;
    QLabel *m_foot;
};

} // namespace kiosk
