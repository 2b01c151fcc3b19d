// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleShelf.h"
#include "app/visit/ContentLoader.h"
#include "tests/support/TempClinic.h"
#include "ui/kiosk/KioskWindow.h"
#include "ui/print/QueuePrinter.h"

#include <functional>
#include <map>

namespace kiosk {
class ItemWidget;
class SignatureCanvas;
class SpeechEngine;
} // namespace kiosk

namespace kiosk::test {

/// A whole kiosk on a clinic of its own, and a finger that goes through it. Everything is done by
/// touching and typing into what is visible.
class KioskWalk
{
public:
    struct Screen
    {
        QSize size = {1080, 1920};
        QString language = QStringLiteral("en");
        TextScale scale = TextScale::Normal;
        Scheme scheme = Scheme::Light;
        int idleSeconds = 90;
        SpeechEngine *speech = nullptr;
        bool isHandsetFitted = false;
        ClinicSettings clinic = {}; ///< for what stands in none of the above
        QueuePrinter::Plan printing = {};
        QStringList ownArticles = {}; ///< folders beside the shipped one
    };

    KioskWalk();
    explicit KioskWalk(const Screen &screen);

    /// The visible control with this object name; null when there is none.
    [[nodiscard]] QWidget *visible(const QString &objectName) const;
    [[nodiscard]] bool shows(const char *pageName) const;
    /// Waits for a page by its object name; fails the test when it does not come.
    void expectPage(const char *pageName);
    /// Touches the visible control with this object name; scrolls to it first as a patient does.
    void tap(const QString &objectName);
    void tap(QWidget *control);
    /// Answers every question on the page that is shown: the named codes or texts where `answers`
    /// has the linkId, else what worries nobody and the canary word.
    void answerPage(const std::map<QString, QString> &answers = {});
    /// Answers pages and goes on until another page than the questions is shown.
    void answerAll(const std::map<QString, QString> &answers = {});
    /// Goes on from a page of questions whose answers are given, or ends them.
    void goOn();
    /// The linkId of the first question that is shown; empty on other pages.
    [[nodiscard]] QString question() const;
    /// Everything a patient can read or reach in the window, shown or not.
    [[nodiscard]] QStringList everyText() const;
    /// What the page says of its print job; waits until it says something.
    [[nodiscard]] QString printNews() const;
    /// Called with a name for each screen that is reached.
    std::function<void(const QString &name)> reached;

    TempClinic clinic;
    std::unique_ptr<KioskStore> store;
    ClinicSettings settings;
    LoadedContent content;
    ArticleShelf articles;
    Theme theme;
    PatientSession session;
    KioskWindow window;

    static const QString canary; ///< typed wherever words are asked for

private:
    void type(QWidget *field, const QString &text);
    void sign(SignatureCanvas &line);
    void answer(const ItemWidget &item, const QString &wanted);
    void tell(const QString &name) const;

    Screen m_screen;
};

/// The words on a page that do not stand there whole.
[[nodiscard]] QStringList cutOff(const QWidget &page);

} // namespace kiosk::test
