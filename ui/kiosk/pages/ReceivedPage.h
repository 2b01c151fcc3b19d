// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/Outcome.h"
#include "ui/kiosk/KioskPage.h"

#include <QTimer>

class QBoxLayout;

namespace kiosk {

class Button;
class Notice;
class StepList;

/// "We have your answers" (mockup kiosk-15): a number to tell the desk, no name, since strangers
/// are watching. Shown only after COMMIT, and it closes by itself.
class ReceivedPage final : public KioskPage
{
    Q_OBJECT

public:
    explicit ReceivedPage(const Theme &theme, QWidget *parent = nullptr);
    /// `holdsTreatment`: a clinician talks with the patient first.
    void begin(const QString &reference, bool holdsTreatment);
    void end();

signals:
    void libraryRequested();
    void finished();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    [[nodiscard]] QWidget *createNumber();
    void createBar();
    void countDown();
    void showSecondsLeft();

    bool m_holdsTreatment = false;
    int m_secondsLeft = 0;
    QTimer m_timer;
    QWidget *m_drawing;
    TextLabel *m_thanks;
    QBoxLayout *m_middle;
    QLayout *m_numberLayout = nullptr;
    TextLabel *m_numberLabel = nullptr;
    TextLabel *m_number = nullptr;
    TextLabel *m_numberHint = nullptr;
    StepList *m_steps;
    Notice *m_gone;
    TextLabel *m_closing;
    Button *m_learn = nullptr;
    Button *m_finish = nullptr;
};

} // namespace kiosk
