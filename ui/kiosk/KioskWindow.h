// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ClinicSettings.h"
#include "app/visit/PatientSession.h"
#include "ui/kiosk/IdleGuard.h"
#include "ui/kiosk/pages/HomePage.h"
#include "ui/print/QueuePrinter.h"
#include "ui/text/Languages.h"

#include <QWidget>

class QSoundEffect;
class QStackedWidget;

namespace kiosk {

class ArticleShelf;
class ArticlePage;
class ArticleReader;
class AttractPage;
class BookingPage;
class DisplayPage;
class GuidePage;
class IdlePage;
class KeyboardPanel;
class KioskPage;
class LeavePage;
class LibraryPage;
class OutcomePage;
class Pager;
class PersonPage;
class PrintOffer;
class QuestionsPage;
class ReadAloud;
class ReceivedPage;
class ReviewPage;
struct Sheet;
class SendingPage;
class SpeechEngine;
class StopPage;
class TopBar;

/// The kiosk's one window: the frame around its pages and the only place where pages meet. Leads
/// one patient from the attract page back to it and leaves nothing of them behind.
class KioskWindow final : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        Theme &theme;
        const ClinicSettings &settings;
        const ArticleShelf &articles;
        PatientSession &session;
        const Clock &clock;
        QStringList keyWords;
        HomePage::Offers offers;
        Pager *pager = nullptr; ///< called when nobody answers; may be null
        SpeechEngine *speech = nullptr; ///< null: nothing is read aloud
        QueuePrinter printer{{}}; ///< where patients print; without a queue they do not
    };

    explicit KioskWindow(const Services &services, QWidget *parent = nullptr);
    ~KioskWindow() override;

    /// Starts the web engine, hidden; after the home screen is up.
    void warmReader();
    [[nodiscard]] ArticleReader &reader() const { return *m_reader; }
    void useLanguage(const QString &language);
    void setOffers(const HomePage::Offers &offers);
    [[nodiscard]] KioskPage *currentPage() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    /// What no control took: Return on a button.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createPages();
    void createFrame();
    void createReadAloud();
    void connectFrame();
    void connectEntrance();
    void connectLibrary();
    void connectBooking();
    void connectGuide();
    void connectChecklist();
    void connectStop();
    void connectIntake();
    void connectSession();
    void connectIdle();

    void show(KioskPage *page);
    /// Shows a page that leads back to the present one.
    void interrupt(KioskPage *page);
    void endInterruption();
    void showHome();
    void askBeforeLeaving();
    /// Hands in what is dangerous or half done, forgets the patient, shows the attract page.
    void endVisit();
    /// Hands in and forgets the patient, then shows this page; the stop screen instead while an
    /// emergency stands that nobody has acknowledged.
    void leaveFor(KioskPage *page);
    /// Before the session forgets: no page may hold on to what it forgets.
    void clearPages();
    void startAfresh(KioskPage *page);

    void beginJourney(PatientSession::Journey journey);
    void finishChecklist();
    void showOutcome();
    void print(const Sheet &sheet, PrintOffer &offer) const;
    void beginVisitForm();
    void showOwnForm(std::size_t index);
    void beginOwnForm(std::size_t index);
    void correct(std::size_t form, NodeId page);
    void leaveOwnForm();
    void showReview();
    void goOnFromReview();
    void send();
    [[nodiscard]] QStringList intakeSections() const;
    void showReceived(const Receipt &receipt);
    void callPerson();
    /// How far the call has come; leads back to the present page.
    void showPersonCall();
    void showStop(bool hasQuestions);
    void warnOfIdleness(int left, int total);
    void callAttention();
    void nextLanguage();
    void useNextTextSize();
    void updateIdle();
    void soundAttention();
    [[nodiscard]] bool hasAnswers() const;

    Services m_services;
    Languages m_languages;
    IdleGuard m_idle;
    std::unique_ptr<QSoundEffect>
        m_attention; ///< made when first needed: it opens the sound device
    TopBar *m_topBar;
    QStackedWidget *m_pages;
    KeyboardPanel *m_keyboard;
    QStackedWidget *m_bars;
    std::unique_ptr<ReadAloud> m_readAloud; ///< null without a speech engine
    QList<KioskPage *> m_interrupted; ///< where interrupting pages lead back to
    NodeId m_signaturePage = -1;
    std::size_t m_ownForm = 0; ///< which of the clinic's own is shown or was last

    AttractPage *m_attract = nullptr;
    HomePage *m_home = nullptr;
    LibraryPage *m_library = nullptr;
    GuidePage *m_guide = nullptr;
    ArticleReader *m_reader = nullptr;
    ArticlePage *m_article = nullptr;
    QuestionsPage *m_checklist = nullptr;
    StopPage *m_stop = nullptr;
    OutcomePage *m_outcome = nullptr;
    QuestionsPage *m_intake = nullptr;
    QuestionsPage *m_ownForms = nullptr;
    ReviewPage *m_review = nullptr;
    SendingPage *m_sending = nullptr;
    ReceivedPage *m_received = nullptr;
    DisplayPage *m_display = nullptr;
    PersonPage *m_person = nullptr;
    BookingPage *m_booking = nullptr;
    LeavePage *m_leave = nullptr;
    IdlePage *m_idlePage = nullptr;
};

} // namespace kiosk
