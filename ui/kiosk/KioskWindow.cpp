// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskWindow.h"

#include "app/articles/ArticleShelf.h"
#include "app/core/WhenDone.h"
#include "app/visit/Pager.h"
#include "ui/kiosk/ArticleExtras.h"
#include "ui/kiosk/ReadAloud.h"
#include "ui/kiosk/pages/ArticlePage.h"
#include "ui/kiosk/pages/AttractPage.h"
#include "ui/kiosk/pages/DisplayPage.h"
#include "ui/kiosk/pages/GuidePage.h"
#include "ui/kiosk/pages/IdlePage.h"
#include "ui/kiosk/pages/LibraryPage.h"
#include "ui/kiosk/pages/MessagePage.h"
#include "ui/kiosk/pages/OutcomePage.h"
#include "ui/kiosk/pages/QuestionsPage.h"
#include "ui/kiosk/pages/ReceivedPage.h"
#include "ui/kiosk/pages/ReviewPage.h"
#include "ui/kiosk/pages/StopPage.h"
#include "ui/kiosk/parts/PrintOffer.h"
#include "ui/print/NotePdf.h"
#include "ui/print/QueuePrinter.h"
#include "ui/reader/ArticleReader.h"
#include "ui/speech/SpeechBar.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/KeyboardPanel.h"
#include "ui/widgets/TopBar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSoundEffect>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

KioskWindow::KioskWindow(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_idle({.idleSeconds = services.settings.idleSeconds,
              .warningSeconds = services.settings.idleWarningSeconds})
    , m_topBar(new TopBar(services.theme, services.settings.shortName))
    , m_pages(new QStackedWidget)
    , m_keyboard(new KeyboardPanel(services.theme))
    , m_bars(new QStackedWidget)
{
    setObjectName(u"screen"_s);
    setWindowTitle(services.settings.shortName);
    createPages();
    createFrame();
    createReadAloud();
    connectFrame();
    connectEntrance();
    connectLibrary();
    connectBooking();
    connectGuide();
    connectChecklist();
    connectStop();
    connectIntake();
    connectSession();
    connectIdle();
    useLanguage(services.settings.languages.value(0, u"en"_s));
    show(m_attract);
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::createPages()
{
    const auto
        &[theme, settings, articles, session, clock, keyWords, offers, pager, speech, printer]
        = m_services;
    m_reader = new ArticleReader(articles.catalogue(), theme, clock);
    m_attract = new AttractPage(theme, settings, keyWords);
    m_home = new HomePage(theme);
    m_library = new LibraryPage(theme, articles);
    m_guide = new GuidePage(theme, settings);
    m_article = new ArticlePage(theme, m_reader);
    m_checklist = new QuestionsPage(theme, QuestionsPage::Pace::Checklist);
    m_stop = new StopPage(theme, settings, clock);
    m_outcome = new OutcomePage(theme, settings);
    m_intake = new QuestionsPage(theme, QuestionsPage::Pace::Form);
    m_ownForms = new QuestionsPage(theme, QuestionsPage::Pace::Form);
    m_review = new ReviewPage(theme);
    m_sending = new SendingPage(theme);
    m_received = new ReceivedPage(theme);
    m_display = new DisplayPage(m_services.theme);
    m_person = new PersonPage(theme);
    m_booking = new BookingPage(theme, settings.bookingAddress);
    m_leave = new LeavePage(theme);
    m_idlePage = new IdlePage(theme);
    m_outcome->printing().setAvailable(printer.isAvailable());
    m_stop->setPrinterAvailable(printer.isAvailable());
    m_home->setBookingAvailable(!settings.bookingAddress.isEmpty());
    setOffers(offers);
}

void KioskWindow::setOffers(const HomePage::Offers &offers)
{
    m_home->setOffers(offers);
    m_outcome->setFormAvailable(offers.firstVisit);
    m_article->setAskAvailable(offers.firstVisit);
}

void KioskWindow::createFrame()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_keyboard);
    layout->addWidget(m_bars);
    const std::initializer_list<KioskPage *> pages{m_attract,
                                                   m_home,
                                                   m_library,
                                                   m_guide,
                                                   m_article,
                                                   m_checklist,
                                                   m_stop,
                                                   m_outcome,
                                                   m_intake,
                                                   m_ownForms,
                                                   m_review,
                                                   m_sending,
                                                   m_received,
                                                   m_display,
                                                   m_person,
                                                   m_booking,
                                                   m_leave,
                                                   m_idlePage};
    for (KioskPage *page : pages) {
        m_pages->addWidget(page);
        if (page->bar() != nullptr)
            m_bars->addWidget(page->bar());
    }
    // The screen has the size it has: nothing in it, shown or not, may make the window larger.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    m_pages->setMinimumSize(1, 1);
    m_bars->setMinimumWidth(1);
    m_bars->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    new FocusRing(m_services.theme, this);
}

void KioskWindow::createReadAloud()
{
    if (m_services.speech == nullptr)
        return;
    m_readAloud = std::make_unique<ReadAloud>(*m_services.speech,
                                              m_services.theme,
                                              *m_topBar,
                                              *m_article,
                                              m_services.settings.isHandsetFitted);
    auto *frame = static_cast<QVBoxLayout *>(layout());
    frame->insertWidget(frame->indexOf(m_bars), m_readAloud->bar());
    // Who listens touches nothing for a while and is still there.
    connect(m_readAloud.get(), &ReadAloud::stateChanged, this, &KioskWindow::updateIdle);
}

void KioskWindow::connectFrame()
{
    connect(m_topBar, &TopBar::languageRequested, this, &KioskWindow::nextLanguage);
    connect(m_topBar, &TopBar::textSizeRequested, this, [this] {
        if (currentPage() == m_display)
            endInterruption();
        else if (currentPage() == m_stop) // nothing may cover it
            useNextTextSize();
        else if (currentPage() != m_idlePage)
            interrupt(m_display);
    });
    connect(m_display, &DisplayPage::closed, this, &KioskWindow::endInterruption);
    connect(m_topBar, &TopBar::personRequested, this, &KioskWindow::callPerson);
    connect(m_person, &PersonPage::closed, this, &KioskWindow::endInterruption);
    connect(m_leave, &LeavePage::stayRequested, this, &KioskWindow::endInterruption);
    connect(m_leave, &LeavePage::leaveRequested, this, [this] { leaveFor(m_home); });
}

void KioskWindow::connectEntrance()
{
    connect(m_attract, &AttractPage::startRequested, this, &KioskWindow::showHome);
    connect(m_attract, &AttractPage::personRequested, this, &KioskWindow::callPerson);
    connect(m_attract, &AttractPage::languageChosen, this, [this](const QString &language) {
        useLanguage(language);
        showHome();
    });
    connect(m_home, &HomePage::firstVisitRequested, this, [this] {
        beginJourney(PatientSession::Journey::FirstVisit);
    });
    connect(m_home, &HomePage::checklistRequested, this, [this] {
        beginJourney(PatientSession::Journey::Checklist);
    });
    connect(m_home, &HomePage::libraryRequested, this, [this] { show(m_library); });
    connect(m_home, &HomePage::unwellReported, this, [this] { m_services.session.unwellNow(); });
}

void KioskWindow::connectLibrary()
{
    connect(m_library, &LibraryPage::homeRequested, this, &KioskWindow::showHome);
    connect(m_library, &LibraryPage::articleRequested, this, [this](const QString &slug) {
        m_reader->open(slug, m_services.session.language());
        show(m_article);
    });
    connect(m_reader, &ArticleReader::articleShown, this, [this] {
        if (const Article *article = m_reader->article())
            m_article->setAsked(m_services.session.asksAbout(article->title));
    });
    connect(m_article, &ArticlePage::askRequested, this, [this](const QString &title) {
        m_services.session.askAbout(title);
        m_article->setAsked(true);
    });
    connect(&m_services.articles, &ArticleShelf::changed, this, [this] {
        if (m_reader->article() == nullptr && currentPage() == m_article)
            show(m_library);
    });
    connect(m_article, &ArticlePage::homeRequested, this, &KioskWindow::showHome);
    connect(m_article, &ArticlePage::libraryRequested, this, [this] {
        show(m_library);
        m_reader->rest();
    });
    connect(m_article, &ArticlePage::checklistRequested, this, [this] {
        beginJourney(PatientSession::Journey::Checklist);
    });
}

void KioskWindow::connectBooking()
{
    const auto *extras = new ArticleExtras(m_services.theme,
                                           m_services.settings,
                                           m_services.articles.catalogue(),
                                           m_services.printer,
                                           m_services.session,
                                           *m_article);
    connect(extras, &ArticleExtras::bookingRequested, this, [this] { interrupt(m_booking); });
    connect(m_home, &HomePage::bookingRequested, this, [this] { interrupt(m_booking); });
    connect(m_booking, &BookingPage::closed, this, &KioskWindow::endInterruption);
    connect(m_booking, &BookingPage::deskRequested, this, [this] {
        m_services.session.wantAppointment();
        showPersonCall();
    });
}

void KioskWindow::connectGuide()
{
    static const QString gentleMoves = u"ease-a-stiff-back"_s;
    connect(m_library, &LibraryPage::guideRequested, this, [this] {
        m_guide->begin(m_services.articles.catalogue().slugs().contains(gentleMoves));
        show(m_guide);
    });
    connect(m_guide, &GuidePage::articleRequested, this, [this] {
        m_guide->clear();
        emit m_library->articleRequested(gentleMoves);
    });
    connect(m_guide, &GuidePage::libraryRequested, this, [this] { show(m_library); });
    connect(m_guide, &GuidePage::homeRequested, this, [this] {
        m_guide->clear();
        showHome();
    });
    connect(m_guide, &GuidePage::checklistRequested, this, [this] {
        beginJourney(PatientSession::Journey::Checklist);
    });
}

void KioskWindow::connectChecklist()
{
    connect(m_checklist, &QuestionsPage::homeRequested, this, &KioskWindow::askBeforeLeaving);
    connect(m_checklist, &QuestionsPage::leftBackwards, this, &KioskWindow::askBeforeLeaving);
    connect(m_checklist, &QuestionsPage::completed, this, &KioskWindow::finishChecklist);
    connect(m_outcome, &OutcomePage::finished, this, &KioskWindow::endVisit);
    connect(m_outcome, &OutcomePage::visitFormRequested, this, &KioskWindow::beginVisitForm);
    connect(m_outcome, &OutcomePage::printRequested, this, [this](const Sheet &sheet) {
        print(sheet, m_outcome->printing());
    });
}

void KioskWindow::connectStop()
{
    connect(m_stop, &StopPage::moreQuestionsRequested, this, [this] { show(m_checklist); });
    connect(
        m_stop, &StopPage::alertAgainRequested, &m_services.session, &PatientSession::repeatAlert);
    connect(m_stop, &StopPage::printRequested, this, [this](const Sheet &sheet) {
        print(sheet, m_stop->printing());
    });
    connect(m_stop, &StopPage::finished, this, &KioskWindow::endVisit);
    connect(m_stop, &StopPage::attentionNeeded, this, &KioskWindow::callAttention);
}

void KioskWindow::connectIntake()
{
    connect(m_intake, &QuestionsPage::homeRequested, this, &KioskWindow::askBeforeLeaving);
    connect(m_intake, &QuestionsPage::leftBackwards, this, &KioskWindow::showOutcome);
    connect(m_intake, &QuestionsPage::paused, this, [this] {
        const bool isCorrection = m_ownForm >= m_services.session.ownForms().size();
        showOwnForm(isCorrection ? m_ownForm : 0);
    });
    connect(m_intake, &QuestionsPage::completed, this, [this] {
        if (m_signaturePage >= 0)
            send();
        else
            showOwnForm(0);
    });
    connect(m_ownForms, &QuestionsPage::homeRequested, this, &KioskWindow::askBeforeLeaving);
    connect(m_ownForms, &QuestionsPage::leftBackwards, this, &KioskWindow::leaveOwnForm);
    connect(m_ownForms, &QuestionsPage::completed, this, [this] { showOwnForm(m_ownForm + 1); });
    connect(m_ownForms, &QuestionsPage::paused, this, [this] {
        showOwnForm(m_services.session.ownForms().size()); // corrected
    });
    connect(m_review, &ReviewPage::homeRequested, this, &KioskWindow::askBeforeLeaving);
    connect(m_review, &ReviewPage::confirmed, this, &KioskWindow::goOnFromReview);
    connect(m_review, &ReviewPage::backRequested, this, &KioskWindow::leaveOwnForm);
    connect(m_review, &ReviewPage::changeRequested, this, &KioskWindow::correct);
    connect(m_sending, &SendingPage::tryAgainRequested, this, &KioskWindow::send);
    connect(m_sending, &SendingPage::backRequested, this, [this] { show(m_intake); });
    connect(m_received, &ReceivedPage::finished, this, &KioskWindow::endVisit);
    connect(m_received, &ReceivedPage::libraryRequested, this, [this] {
        m_received->end();
        show(m_library);
    });
}

void KioskWindow::connectSession()
{
    const PatientSession &session = m_services.session;
    connect(&session, &PatientSession::emergency, this, [this] {
        showStop(currentPage() == m_checklist);
    });
    connect(&session, &PatientSession::alertChanged, this, [this] {
        m_stop->setAlert(m_services.session.alertState());
        m_person->setState(m_services.session.personCallState());
        updateIdle();
    });
    connect(&session, &PatientSession::received, this, &KioskWindow::showReceived);
    connect(&session, &PatientSession::sendFailed, this, [this](const Error &error) {
        m_sending->setFailed(patientText(error));
        updateIdle();
    });
}

void KioskWindow::connectIdle()
{
    connect(&m_idle, &IdleGuard::warned, this, &KioskWindow::warnOfIdleness);
    connect(&m_idle, &IdleGuard::timedOut, this, &KioskWindow::endVisit);
    connect(m_idlePage, &IdlePage::stayRequested, this, &KioskWindow::endInterruption);
    connect(m_idlePage, &IdlePage::leaveRequested, this, &KioskWindow::endVisit);
    connect(m_idlePage, &IdlePage::moreTimeRequested, this, [this] {
        m_idle.giveMoreTime();
        endInterruption();
    });
}

KioskPage *KioskWindow::currentPage() const
{
    return static_cast<KioskPage *>(m_pages->currentWidget());
}

void KioskWindow::show(KioskPage *page)
{
    m_topBar->setVisible(page->hasTopBar());
    m_bars->setVisible(page->bar() != nullptr);
    if (page->bar() != nullptr)
        m_bars->setCurrentWidget(page->bar());
    m_pages->setCurrentWidget(page);
    if (m_readAloud)
        m_readAloud->setPage(page);
    page->focusTitle();
    updateIdle();
}

void KioskWindow::interrupt(KioskPage *page)
{
    m_interrupted.append(currentPage());
    show(page);
}

void KioskWindow::endInterruption()
{
    if (!m_interrupted.isEmpty())
        show(m_interrupted.takeLast());
}

void KioskWindow::showHome()
{
    show(m_home);
}

bool KioskWindow::hasAnswers() const
{
    PatientSession &session = m_services.session;
    const auto isUsed
        = [](FormSession *form) { return form != nullptr && !form->changes().empty(); };
    const auto &own = session.ownForms();
    return isUsed(session.checklist()) || isUsed(session.intake())
        || std::any_of(
               own.begin(), own.end(), [&](const auto &form) { return isUsed(form.get()); });
}

void KioskWindow::askBeforeLeaving()
{
    if (hasAnswers())
        interrupt(m_leave);
    else
        showHome();
}

void KioskWindow::endVisit()
{
    leaveFor(m_attract);
}

void KioskWindow::leaveFor(KioskPage *page)
{
    PatientSession &session = m_services.session;
    const QString language = session.language();
    const bool stands = session.emergencyStands();
    if (!stands)
        m_stop->end();
    clearPages();
    session.leave();
    if (session.emergencyStands()) { // also when it rose only now, by leaving
        useLanguage(language);
        startAfresh(m_stop);
        showStop(false);
        return;
    }
    if (page != m_attract) {
        useLanguage(language);
    } else {
        useLanguage(m_services.settings.languages.value(0, u"en"_s));
        m_services.theme.setLooks({schemeFromName(m_services.settings.theme)});
        m_library->clear();
        m_idle.forgetPatient();
    }
    startAfresh(page);
}

void KioskWindow::warnOfIdleness(int left, int total)
{
    const KioskPage *page = currentPage();
    // Whoever should go for help is not asked whether they are there: the answers go, the stop
    // screen stays.
    if (m_services.session.emergencyStands() && (page == m_stop || page == m_person)) {
        endVisit();
        return;
    }
    m_idlePage->setSeconds(left, total);
    if (page != m_idlePage)
        interrupt(m_idlePage);
}

void KioskWindow::clearPages()
{
    m_interrupted.clear();
    m_guide->clear();
    m_checklist->clear();
    m_outcome->clear();
    m_intake->clear();
    m_ownForms->clear();
    m_ownForm = 0;
    m_review->clear();
    m_received->end();
    m_signaturePage = -1;
}

void KioskWindow::startAfresh(KioskPage *page)
{
    // Nothing of a patient stays where the next one could reach it (invariant 4).
    QGuiApplication::clipboard()->clear();
    if (m_readAloud)
        m_readAloud->reset();
    QGuiApplication::inputMethod()->reset();
    if (m_reader->state() != ReaderEngine::State::Off)
        m_reader->renew();
    show(page);
}

void KioskWindow::beginJourney(PatientSession::Journey journey)
{
    m_stop->end();
    clearPages();
    PatientSession &session = m_services.session;
    session.begin(journey);
    if (session.checklist() == nullptr) {
        beginVisitForm();
        return;
    }
    const bool isFirstVisit = journey == PatientSession::Journey::FirstVisit;
    m_checklist->setSurroundings(
        isFirstVisit && session.intake() != nullptr
            ? QuestionsPage::Surroundings{{}, tr("Safety"), intakeSections()}
            : QuestionsPage::Surroundings{{}, {}, {tr("Result")}});
    m_checklist->begin(*session.checklist());
    show(m_checklist);
}

QStringList KioskWindow::intakeSections() const
{
    const FormSession *intake = m_services.session.intake();
    return intake != nullptr ? QuestionsPage::sections(*intake) : QStringList();
}

void KioskWindow::finishChecklist()
{
    PatientSession &session = m_services.session;
    session.finishChecklist();
    if (session.emergencyRaised())
        showStop(false);
    else
        showOutcome();
}

void KioskWindow::showOutcome()
{
    const QStringList checklist = QuestionsPage::sections(*m_services.session.checklist());
    const QStringList sections = m_services.session.intake() != nullptr
        ? QStringList{tr("Safety")} + intakeSections()
        : checklist + QStringList{tr("Result")};
    const int current = m_services.session.intake() != nullptr ? 0 : int(checklist.size());
    m_outcome->setSections(sections, current);
    m_outcome->setAnswers(*m_services.session.checklist());
    m_outcome->showTier(m_services.session.outcome().tier);
    show(m_outcome);
}

void KioskWindow::print(const Sheet &sheet, PrintOffer &offer) const
{
    const auto printed
        = m_services.printer.print([sheet](Paper paper) { return notePdf(sheet, paper); });
    whenDone(printed, &offer, [&offer](bool isPrinted) { offer.finish(isPrinted); });
}

void KioskWindow::beginVisitForm()
{
    PatientSession &session = m_services.session;
    if (session.intake() == nullptr)
        session.begin(PatientSession::Journey::FirstVisit);
    if (session.intake() == nullptr) {
        showHome();
        return;
    }
    m_signaturePage = QuestionsPage::signaturePage(*session.intake());
    m_intake->setSurroundings({{tr("Safety")}, {}, {}});
    m_intake->begin(*session.intake(), m_signaturePage);
    show(m_intake);
}

/// The clinic's own forms come before the review; behind the last of them it is shown.
void KioskWindow::showOwnForm(std::size_t index)
{
    const auto &forms = m_services.session.ownForms();
    m_ownForm = index;
    if (index >= forms.size()) {
        showReview();
        return;
    }
    beginOwnForm(index);
    show(m_ownForms);
}

void KioskWindow::beginOwnForm(std::size_t index)
{
    m_ownForm = index;
    m_ownForms->clear();
    m_ownForms->setSurroundings({{tr("Safety")}, {}, {}});
    m_ownForms->begin(*m_services.session.ownForms().at(index));
}

/// A section that was looked through; the review follows it again.
void KioskWindow::correct(std::size_t form, NodeId page)
{
    if (form == 0) {
        m_intake->correct(page);
        show(m_intake);
        return;
    }
    beginOwnForm(form - 1);
    m_ownForms->correct(page);
    show(m_ownForms);
}

/// Back from the review or from the first page of an own form.
void KioskWindow::leaveOwnForm()
{
    if (m_ownForm == 0) {
        m_intake->showBeforePause();
        show(m_intake);
        return;
    }
    showOwnForm(m_ownForm - 1);
    m_ownForms->showLastPage();
}

void KioskWindow::showReview()
{
    const QStringList sections = QStringList{tr("Safety")} + intakeSections();
    m_review->setSections(sections, int(sections.size()) - 1);
    std::vector<const FormSession *> forms{m_services.session.intake()};
    for (const auto &own : m_services.session.ownForms())
        forms.push_back(own.get());
    m_review->showAnswers(std::move(forms), m_signaturePage >= 0);
    show(m_review);
}

void KioskWindow::goOnFromReview()
{
    if (m_signaturePage < 0) {
        send();
        return;
    }
    m_intake->resume();
    show(m_intake);
}

void KioskWindow::send()
{
    m_sending->setWaiting();
    show(m_sending);
    m_services.session.send();
}

void KioskWindow::showReceived(const Receipt &receipt)
{
    PatientSession &session = m_services.session;
    const bool holdsTreatment = session.outcome().holdsTreatment();
    const QString language = session.language();
    clearPages();
    session.wipe();
    useLanguage(language);
    m_received->begin(receipt.reference, holdsTreatment);
    startAfresh(m_received);
}

void KioskWindow::callPerson()
{
    m_services.session.needPerson();
    showPersonCall();
}

void KioskWindow::showPersonCall()
{
    m_person->setState(m_services.session.personCallState());
    if (currentPage() == m_idlePage || currentPage() == m_booking)
        endInterruption();
    if (currentPage() != m_person)
        interrupt(m_person);
}

void KioskWindow::showStop(bool hasQuestions)
{
    PatientSession &session = m_services.session;
    m_interrupted.clear();
    m_stop->begin(hasQuestions && session.checklist() != nullptr);
    m_stop->setAlert(session.alertState());
    show(m_stop);
}

void KioskWindow::callAttention()
{
    soundAttention();
    if (m_services.pager != nullptr)
        m_services.pager->call(m_services.session.alertId(), Tier::Emergency);
    if (currentPage() != m_stop) {
        m_interrupted.clear();
        show(m_stop);
    }
}

void KioskWindow::warmReader()
{
    // A quick patient may have opened an article already.
    if (m_reader->state() == ReaderEngine::State::Off)
        m_reader->renew();
}

void KioskWindow::useLanguage(const QString &language)
{
    m_services.session.setLanguage(language);
    m_languages.use(language);
    m_keyboard->setLanguage(language);
    m_topBar->setLanguageName(Languages::nativeName(language));
    m_library->setLanguage(language);
    m_reader->setLanguage(language);
    if (m_readAloud)
        m_readAloud->setLanguage(language);
}

void KioskWindow::nextLanguage()
{
    const QStringList &languages = m_services.settings.languages;
    const auto next = languages.indexOf(m_services.session.language()) + 1;
    useLanguage(languages.value(next % languages.size()));
}

void KioskWindow::useNextTextSize()
{
    Theme &theme = m_services.theme;
    const TextScale scale = theme.metrics().scale();
    theme.setTextScale(scale == TextScale::Double ? TextScale::Normal
                                                  : static_cast<TextScale>(int(scale) + 1));
}

void KioskWindow::updateIdle()
{
    const KioskPage *page = currentPage();
    if (page == m_idlePage)
        return;
    // An alert that nobody has seen stays on the screen, whatever the patient does.
    const bool mustStay = page == m_stop && m_stop->isWaiting() && !hasAnswers();
    const bool closesItself = page == m_attract || page == m_received;
    const bool isListening = m_readAloud && m_readAloud->isSpeaking();
    m_idle.setActive(!mustStay && !closesItself && !isListening && !m_services.session.isSending());
}

void KioskWindow::soundAttention()
{
    if (!m_attention) {
        m_attention = std::make_unique<QSoundEffect>();
        m_attention->setSource(QUrl(u"qrc:/sounds/alert-emergency.wav"_s));
    }
    if (m_readAloud)
        m_readAloud->hush();
    m_attention->play();
}

void KioskWindow::closeEvent(QCloseEvent *event)
{
    // A patient cannot leave the program (P4); a window of a developer may be closed.
    event->setAccepted(!isFullScreen());
}

void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    // Return does what Space does: some patients' keyboards have nothing else they know.
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && button != nullptr && !event->isAutoRepeat())
        button->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kiosk
