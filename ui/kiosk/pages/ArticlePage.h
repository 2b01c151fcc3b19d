// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskPage.h"

class QBoxLayout;
class QUrl;

namespace kiosk {

class ActionBar;
class ArticleReader;
class Button;
class FlowLayout;
class IconText;
class NotePanel;

/// One article (mockup kiosk-04): the reader, where one is in it, tools beside it, a panel for
/// sources and words, and the way to the symptom check at its end.
class ArticlePage final : public KioskPage
{
    Q_OBJECT

public:
    /// Takes the reader over.
    ArticlePage(const Theme &theme, ArticleReader *reader, QWidget *parent = nullptr);
    [[nodiscard]] ArticleReader &reader() const { return *m_reader; }
    /// One more control in the row of tools.
    void addTool(QWidget *tool);
    /// What stands below an article that was read to its end.
    void setEnding(QWidget *ending);
    [[nodiscard]] NotePanel &panel() const { return *m_panel; }
    /// Hidden where there is no form that could carry the question.
    void setAskAvailable(bool available);
    void setTakeAwayAvailable(bool available);
    /// Whether this article is on the patient's list already.
    void setAsked(bool asked);

signals:
    /// Back, when there is no article to go back to.
    void libraryRequested();
    void homeRequested();
    void checklistRequested();
    /// "Ask about this at my visit".
    void askRequested(const QString &title);
    /// "Take this with me".
    void takeAwayRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    void createTools();
    void connectReader();
    [[nodiscard]] bool isReadToTheEnd() const;
    void refresh();
    void ask();
    void showContents();
    void showNote(const QUrl &address);
    void goOn();
    void goBack();

    ArticleReader *m_reader;
    IconText *m_where;
    IconText *m_left;
    QBoxLayout *m_head;
    QBoxLayout *m_body;
    NotePanel *m_panel;
    FlowLayout *m_tools;
    Button *m_contents;
    Button *m_ask;
    Button *m_takeAway;
    QWidget *m_ending = nullptr;
    bool m_asked = false;
    ActionBar *m_actions;
};

} // namespace kiosk
