// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskPage.h"

namespace kiosk {

class ActionBar;
class ArticleReader;

/// One article (mockup kiosk-04): the reader, how far one has read, and the way to the symptom
/// check at its end.
class ArticlePage final : public KioskPage
{
    Q_OBJECT

public:
    /// Takes the reader over.
    ArticlePage(const Theme &theme, ArticleReader *reader, QWidget *parent = nullptr);
    [[nodiscard]] ArticleReader &reader() const { return *m_reader; }

signals:
    /// Back, when there is no article to go back to.
    void libraryRequested();
    void homeRequested();
    void checklistRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    [[nodiscard]] bool isReadToTheEnd() const;
    void goOn();
    void goBack();

    ArticleReader *m_reader;
    TextLabel *m_part;
    ActionBar *m_actions;
};

} // namespace kiosk
