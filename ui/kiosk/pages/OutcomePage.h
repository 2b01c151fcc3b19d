// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/Outcome.h"
#include "app/report/Sheet.h"
#include "app/settings/ClinicSettings.h"
#include "ui/kiosk/AnswerText.h"
#include "ui/kiosk/KioskPage.h"

#include <QTimer>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk {

class Button;
class Card;
class IconText;
class NotePanel;
class PrintOffer;
class ProgressSegments;
class ScrollArea;
class StepList;

/// What the checklist means for today (mockup kiosk-08): a tier, what happens next and how to get
/// help, never which answer raised it, never "all clear". The answers show only when they are asked
/// for, and go by themselves: strangers are watching. An emergency has a page of its own.
class OutcomePage final : public KioskPage
{
    Q_OBJECT

public:
    OutcomePage(const Theme &theme, const ClinicSettings &settings, QWidget *parent = nullptr);

    void showTier(Tier tier);
    void setSections(const QStringList &sections, int current);
    /// The visit form can be filled in here at all.
    void setFormAvailable(bool available);
    [[nodiscard]] PrintOffer &printing() { return *m_printing; }
    /// What the patient may ask to see; must outlive the page's showing, until `clear`.
    void setAnswers(const FormSession &checklist);
    /// Forgets the patient.
    void clear();
    /// The page on paper, in the present language.
    [[nodiscard]] Sheet sheet(bool withAnswers) const;

signals:
    void printRequested(const kiosk::Sheet &sheet);
    void visitFormRequested();
    void finished();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *createBand();
    [[nodiscard]] QWidget *createWorse();
    void createExtras();
    void createBar();
    void showColors();
    void showAnswers();
    /// Without the private ones.
    [[nodiscard]] QStringList openAnswers() const;
    void askWhatToPrint();

    const ClinicSettings &m_settings;
    Tier m_tier = Tier::None;
    bool m_isFormAvailable = true;
    const FormSession *m_checklist = nullptr;
    QStringList m_stepTexts;
    QTimer m_answersTimer{this}; ///< runs while the answers show
    ProgressSegments *m_progress;
    Card *m_band;
    IconText *m_chip;
    TextLabel *m_text;
    StepList *m_steps;
    QWidget *m_drawing;
    QBoxLayout *m_halves; ///< what happens next, what to watch for
    QVBoxLayout *m_next;
    QVBoxLayout *m_help;
    Card *m_worse;
    TextLabel *m_worseTitle;
    TextLabel *m_worseText;
    TextLabel *m_helpText;
    QWidget *m_extras; ///< what one may ask for
    Button *m_told;
    PrintOffer *m_printing;
    NotePanel *m_panel;
    TextLabel *m_disclaimer;
    ScrollArea *m_scroll;
    Button *m_finish = nullptr;
    Button *m_goOn = nullptr;
};

} // namespace kiosk
