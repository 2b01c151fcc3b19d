// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "ui/kiosk/KioskPage.h"

#include <QPointer>

namespace kiosk {

class ActionBar;
class Button;
class FormPageView;
class ProgressSegments;

/// Leads through the pages of one form, forwards and back. Which answers are right is the form
/// session's business, what comes after the last page the window's.
class QuestionsPage final : public KioskPage
{
    Q_OBJECT

public:
    enum class Pace {
        Form, ///< Next is always there and says what is wrong
        Checklist, ///< Next waits for every answer; a page with one choice moves on by itself
    };

    QuestionsPage(const Theme &theme, Pace pace, QWidget *parent = nullptr);

    /// Progress words of what comes before and after this form; `whole`, when there is one, stands
    /// for all sections of the form itself.
    struct Surroundings
    {
        QStringList before;
        QString whole;
        QStringList after;
    };
    void setSurroundings(const Surroundings &surroundings);
    void focusTitle() override;
    /// Starts at the first page; stops before `pauseAt`, a page's node, to say `paused` (-1: only
    /// at the end). The session must outlive the page's use of it, until `clear`.
    void begin(FormSession &session, NodeId pauseAt = -1);
    void showLastPage();
    /// Shows the page, then says `paused` instead of going past its section: for a correction.
    void correct(NodeId page);
    /// Goes on behind the pause: its end is that of the visit.
    void resume();
    /// Shows the page before the pause again.
    void showBeforePause();
    void clear();

    [[nodiscard]] static QStringList sections(const FormSession &session);
    /// The first page of the last section when that section is signed; else -1.
    [[nodiscard]] static NodeId signaturePage(const FormSession &session);

signals:
    void paused();
    void completed();
    /// Back on the first page.
    void leftBackwards();
    void homeRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] QString sectionOf(NodeId page) const;
    [[nodiscard]] bool isLastOfForm() const;
    [[nodiscard]] bool hasOneQuestion(NodeId page) const;
    void showIndex(int index);
    void showProgress();
    void goOn();
    void goBack();
    void considerMovingOn(NodeId answered);
    void takeBack();

    const Pace m_pace;
    QPointer<FormSession> m_session;
    NodeId m_page = -1;
    NodeId m_pauseAt = -1;
    std::optional<QString> m_correcting; ///< the section that is being corrected
    bool m_sends = false; ///< the last page is the last of the visit
    Surroundings m_surroundings;
    QVBoxLayout *m_header; ///< progress and step
    ProgressSegments *m_progress;
    TextLabel *m_step;
    Button *m_undo;
    FormPageView *m_view;
    ActionBar *m_actions;
};

} // namespace kiosk
