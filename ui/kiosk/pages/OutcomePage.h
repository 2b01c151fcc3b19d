// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/Outcome.h"
#include "app/settings/ClinicSettings.h"
#include "ui/kiosk/KioskPage.h"

class QBoxLayout;

namespace kiosk {

class Button;
class Card;
class IconText;
class ProgressSegments;
class StepList;

/// What the checklist means for today (mockup kiosk-08): a tier and what happens next, never which
/// answer raised it, never "all clear". An emergency has a page of its own.
class OutcomePage final : public KioskPage
{
    Q_OBJECT

public:
    OutcomePage(const Theme &theme, const ClinicSettings &settings, QWidget *parent = nullptr);

    void showTier(Tier tier);
    void setSections(const QStringList &sections, int current);
    /// The visit form can be filled in here at all.
    void setFormAvailable(bool available);

signals:
    void visitFormRequested();
    void finished();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    [[nodiscard]] QWidget *createBand();
    void createBar();
    void showColors();

    const ClinicSettings &m_settings;
    Tier m_tier = Tier::None;
    bool m_isFormAvailable = true;
    ProgressSegments *m_progress;
    Card *m_band;
    IconText *m_chip;
    TextLabel *m_text;
    StepList *m_steps;
    QWidget *m_drawing;
    QBoxLayout *m_halves; ///< what happens next, what to watch for
    Card *m_worse;
    TextLabel *m_worseTitle;
    TextLabel *m_worseText;
    TextLabel *m_disclaimer;
    Button *m_finish = nullptr;
    Button *m_goOn = nullptr;
};

} // namespace kiosk
