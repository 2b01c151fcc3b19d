// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ClinicSettings.h"
#include "ui/kiosk/KioskPage.h"

#include <vector>

class QBoxLayout;

namespace kiosk {

class ActionBar;
class Badge;
class CardButton;
class ScrollArea;

/// The decision guide: one question at a time, to gentle movement or to "stop and see your
/// chiropractor". Warning signs come first and lead to the symptom checklist, which every step
/// offers. Nothing that is touched here is kept.
class GuidePage final : public KioskPage
{
    Q_OBJECT

public:
    GuidePage(const Theme &theme, const ClinicSettings &settings, QWidget *parent = nullptr);
    /// At the first question; `hasArticle` says whether the page on gentle movement is there.
    void begin(bool hasArticle);
    void clear();

signals:
    void articleRequested();
    void checklistRequested();
    void libraryRequested();
    void homeRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    enum class Step { Signs, Pain, Start, CheckFirst, SeeSomeone, MoveGently };
    struct Answer
    {
        CardButton *button;
        Badge *badge;
    };

    void createAnswers();
    void choose(size_t index);
    [[nodiscard]] Step after(size_t index) const;
    void goTo(Step step);
    void goBack();
    void
    showAnswer(size_t index, const QString &icon, const QString &words, const QString &sentence);

    const ClinicSettings &m_settings;
    std::vector<Step> m_steps{Step::Signs}; ///< the way here; the last one is shown
    bool m_hasArticle = false;
    TextLabel *m_place;
    TextLabel *m_text;
    TextLabel *m_disclaimer;
    QBoxLayout *m_rows;
    ScrollArea *m_scroll;
    std::vector<Answer> m_answers;
    ActionBar *m_actions;
};

} // namespace kiosk
