// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/report/Sheet.h"
#include "app/settings/ClinicSettings.h"
#include "app/storage/SubmissionSink.h"
#include "ui/kiosk/KioskPage.h"

#include <QTimer>

class QBoxLayout;

namespace kiosk {

class Badge;
class Button;
class Card;
class PrintOffer;

/// "Please tell the front desk right now" (mockup kiosk-07). Never says which answer it was. Tells
/// honestly how far the alert has come, and speaks up itself when nobody answers.
class StopPage final : public KioskPage
{
    Q_OBJECT

public:
    StopPage(const Theme &theme,
             const ClinicSettings &settings,
             const Clock &clock,
             QWidget *parent = nullptr);

    /// The alert was raised now, or stands already. `hasQuestions`: there are some left to answer.
    void begin(bool hasQuestions);
    void setAlert(const AlertState &state);
    /// Nobody has acknowledged the alert: this page must stay.
    [[nodiscard]] bool isWaiting() const { return !m_alert.acknowledged; }
    [[nodiscard]] bool isUnanswered() const { return m_isUnanswered; }
    /// Printing is offered once somebody comes: before that it would keep the patient from going.
    void setPrinterAvailable(bool available);
    [[nodiscard]] PrintOffer &printing() { return *m_printing; }
    /// The page on paper, in the present language: no answers.
    [[nodiscard]] Sheet sheet() const;
    /// The page is left: nothing may beep any more.
    void end();

signals:
    void printRequested(const kiosk::Sheet &sheet);
    void moreQuestionsRequested();
    void alertAgainRequested();
    void finished();
    /// Nobody has acknowledged for so long that the kiosk should be heard; repeats.
    void attentionNeeded();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    struct Advice
    {
        Badge *badge;
        TextLabel *title;
        TextLabel *text;
    };

    [[nodiscard]] QWidget *createHeader();
    [[nodiscard]] QWidget *createStatus();
    [[nodiscard]] Advice createAdvice(const QString &icon);
    void createBar();
    void alertAgain();
    void checkForAnswer();
    void showStatus();

    const ClinicSettings &m_settings;
    const Clock &m_clock;
    AlertState m_alert;
    qint64 m_raisedMs = 0; ///< monotonic
    bool m_isUnanswered = false;
    bool m_canPrint = false;
    QTimer m_timer;
    QTimer m_told; ///< runs while "we told them again" is news

    Badge *m_sign = nullptr;
    Badge *m_smallSign = nullptr; ///< where height is scarce
    TextLabel *m_tier = nullptr;
    TextLabel *m_headerText = nullptr;
    QWidget *m_status = nullptr;
    Badge *m_statusIcon = nullptr;
    TextLabel *m_statusTitle = nullptr;
    TextLabel *m_statusText = nullptr;
    QWidget *m_header;
    QWidget *m_body;
    QBoxLayout *m_adviceRows;
    Advice m_goThere;
    Advice m_askNear;
    Advice m_call;
    TextLabel *m_saved;
    PrintOffer *m_printing;
    Button *m_more = nullptr;
    Button *m_finish = nullptr;
    Button *m_again = nullptr;
};

} // namespace kiosk
