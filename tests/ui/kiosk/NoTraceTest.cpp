// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/reader/ArticleReader.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QAccessibleTextInterface>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// How a patient's time at the screen ends.
enum class End { Home, Idle, ClearNow };

/// Where a walk stops: the nth page of questions of a part, or a page after them.
struct Place
{
    enum class Part {
        Library,
        Article,
        Checklist,
        Outcome,
        Intake,
        Review,
        Signature,
        Stop,
        Person
    };
    Part part;
    int page = 0; ///< of Checklist, Intake and Signature
};

const std::map<QString, QString> visitAnswers{
    {u"contact.phone"_s, u"555 0142 77"_s},
    {u"contact.email"_s, u"quetzalwort@example.org"_s},
    {u"address.postalCode"_s, u"60601"_s},
    {u"emergencyContact.wish"_s, u"yes"_s},
    {u"emergencyContact.phone"_s, u"555 0142 78"_s},
};

/// What a walk typed: the word, numbers that stand nowhere else, the address.
const QStringList typed{KioskWalk::canary, u"555 0142"_s, u"quetzalwort@"_s};

/// Of the article that a walk through the library reads.
const QString readTitle = u"Is it safe to pop your back?"_s;

bool isTraceIn(const QString &text)
{
    return std::any_of(typed.begin(), typed.end(), [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

/// Answers the page with words in every field; false when the walk left the questions.
bool pass(KioskWalk &walk)
{
    const KioskPage *page = walk.window.currentPage();
    walk.answerPage(visitAnswers);
    if (walk.window.currentPage() == page)
        walk.goOn();
    return walk.window.currentPage() == page;
}

/// In the library with words to search for, or reads one of its articles and asks about it.
void read(KioskWalk &walk, bool opens)
{
    walk.articles.watch();
    REQUIRE(QTest::qWaitFor([&walk] { return walk.articles.search() != nullptr; }, 20'000));
    walk.tap(u"learn"_s);
    walk.expectPage("libraryPage");
    QWidget *search = walk.visible(u"librarySearch"_s);
    walk.tap(search);
    QTest::keyClicks(search, KioskWalk::canary);
    CHECK(qobject_cast<QLineEdit *>(search)->text() == KioskWalk::canary);
    if (!opens)
        return;
    walk.tap(u"article-safe-to-pop"_s);
    walk.expectPage("articlePage");
    const ArticleReader &reader = walk.window.reader();
    REQUIRE(QTest::qWaitFor([&reader] { return reader.article() != nullptr; }, 20'000));
    walk.tap(u"askButton"_s);
    CHECK(walk.session.asksAbout(readTitle));
}

/// Stands on the place with everything typed on it; false when there is no such page.
bool goTo(KioskWalk &walk, const Place &place)
{
    using Part = Place::Part;
    const auto stopAfter = [&](int pages) {
        for (int i = 0; i < pages; ++i) {
            if (!pass(walk))
                return false;
        }
        walk.answerPage(visitAnswers);
        return true;
    };
    walk.tap(u"start"_s);
    if (place.part == Part::Library || place.part == Part::Article) {
        read(walk, place.part == Part::Article);
        return true;
    }
    walk.tap(u"firstVisit"_s);
    if (place.part == Part::Stop) {
        while (!walk.visible(u"yes"_s) || walk.question() != u"page-emergency.subtitle"_s)
            pass(walk);
        walk.answerPage({{u"VN-4"_s, u"yes"_s}});
        walk.expectPage("stopPage");
        return true;
    }
    if (place.part == Part::Checklist)
        return stopAfter(place.page);
    walk.answerAll();
    walk.expectPage("outcomePage");
    if (place.part == Part::Outcome)
        return true;
    walk.tap(u"goOn"_s);
    if (place.part == Part::Intake)
        return stopAfter(place.page);
    walk.answerAll(visitAnswers);
    walk.expectPage("reviewPage");
    if (place.part == Part::Person) {
        walk.tap(u"personButton"_s);
        walk.expectPage("personPage");
        return true;
    }
    if (place.part == Part::Review)
        return true;
    walk.tap(u"primaryButton"_s);
    return stopAfter(place.page);
}

void end(KioskWalk &walk, End how)
{
    if (how == End::Home && walk.visible(u"homeButton"_s)) {
        walk.tap(u"homeButton"_s);
        if (walk.shows("leavePage"))
            walk.tap(u"leave"_s);
        walk.expectPage("homePage");
        return;
    }
    walk.expectPage("idlePage");
    if (how == End::ClearNow)
        walk.tap(u"clearNow"_s);
    walk.expectPage("attractPage");
}

/// Chromium's interfaces have no type information that the sanitizer could check.
__attribute__((no_sanitize("vptr"))) void checkAccessible(QAccessibleInterface *interface)
{
    for (const auto text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        if (isTraceIn(interface->text(text)))
            FAIL_CHECK("accessible text of " << interface->object()->objectName().toStdString());
    }
    if (auto *words = static_cast<QAccessibleTextInterface *>(
            interface->interface_cast(QAccessible::TextInterface));
        words && isTraceIn(words->text(0, words->characterCount())))
        FAIL_CHECK("accessible words");
    for (int i = 0; i < interface->childCount(); ++i) {
        if (QAccessibleInterface *child = interface->child(i))
            checkAccessible(child);
    }
}

void checkFiles(const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        CAPTURE(file.fileName());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QString &word : typed) {
            const QByteArray wide(reinterpret_cast<const char *>(word.utf16()),
                                  qsizetype(2 * word.size()));
            CHECK_FALSE(bytes.toLower().contains(word.toUtf8().toLower()));
            CHECK_FALSE(bytes.contains(wide));
        }
    }
}

void checkNoTrace(KioskWalk &walk)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const QString &text : walk.everyText()) {
        if (isTraceIn(text))
            FAIL_CHECK("shown: " << text.toStdString());
    }
    for (const auto *field : walk.window.findChildren<QLineEdit *>()) {
        CHECK(field->text().isEmpty());
        CHECK_FALSE(field->isUndoAvailable());
        CHECK_FALSE(field->isRedoAvailable());
    }
    for (const auto *field : walk.window.findChildren<QPlainTextEdit *>()) {
        CHECK(field->toPlainText().isEmpty());
        CHECK_FALSE(field->document()->isUndoAvailable());
        CHECK_FALSE(field->document()->isRedoAvailable());
    }
    checkAccessible(QAccessible::queryAccessibleInterface(&walk.window));
    CHECK(QApplication::clipboard()->text().isEmpty());
    CHECK(walk.session.checklist() == nullptr);
    CHECK(walk.session.intake() == nullptr);
    CHECK_FALSE(walk.session.asksAbout(readTitle));
    CHECK(walk.window.reader().article() == nullptr);
    checkFiles(walk.clinic.directory.path());
    for (const auto place : {QStandardPaths::AppDataLocation,
                             QStandardPaths::AppConfigLocation,
                             QStandardPaths::CacheLocation})
        checkFiles(QStandardPaths::writableLocation(place));
}

/// True when the place exists and was left without a trace.
bool leavesNoTrace(const Place &place, End how)
{
    CAPTURE(int(place.part), place.page, int(how));
    KioskWalk walk({{1080, 1920}, u"en"_s, {}, {}, how == End::Home ? 90 : 3});
    if (!goTo(walk, place))
        return false;
    if (place.part == Place::Part::Intake || place.part == Place::Part::Signature) {
        // The test can fail: before the end there is something to find on pages with words.
        const auto fields = walk.window.findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->isVisible() && isTraceIn(field->text())) {
                field->selectAll();
                field->copy();
                CHECK(isTraceIn(QApplication::clipboard()->text()));
                break;
            }
        }
    }
    end(walk, how);
    checkNoTrace(walk);
    return true;
}

} // namespace

TEST_CASE("Whoever leaves, the next patient finds no trace", "[kiosk]")
{
    using Part = Place::Part;
    const auto [place, how] = GENERATE(table<Place, End>({
        {{Part::Intake, 0}, End::Home},
        {{Part::Signature, 1}, End::Home},
        {{Part::Review, 0}, End::ClearNow},
        {{Part::Article, 0}, End::ClearNow},
    }));
    CHECK(leavesNoTrace(place, how));
}

TEST_CASE("No screen of the kiosk keeps a trace of who left it", "[kiosk]")
{
    if (!qEnvironmentVariableIsSet("KIOSK_LONG"))
        return;
    using Part = Place::Part;
    const End how = GENERATE(End::Home, End::Idle, End::ClearNow);
    CHECK(leavesNoTrace({Part::Review}, how));
    for (const Part part : {Part::Library, Part::Article, Part::Outcome, Part::Person}) {
        if (how != End::Home) // from these no Home ends a visit
            CHECK(leavesNoTrace({part}, how));
    }
    for (const Part part : {Part::Checklist, Part::Intake, Part::Signature}) {
        int pages = 0;
        while (leavesNoTrace({part, pages}, how))
            ++pages;
        CHECK(pages > 1);
    }
}

TEST_CASE("After Send the received page and the next patient find no trace", "[kiosk]")
{
    KioskWalk walk;
    goTo(walk, {Place::Part::Signature, 0});
    walk.answerAll(visitAnswers);
    walk.expectPage("receivedPage");
    checkNoTrace(walk);

    walk.tap(u"finish"_s);
    walk.expectPage("attractPage");
    checkNoTrace(walk);
}

TEST_CASE("The stop screen keeps no answer, and finishing it leaves no trace", "[kiosk]")
{
    KioskWalk walk;
    REQUIRE(goTo(walk, {Place::Part::Stop}));
    for (const QString &text : walk.everyText())
        CHECK_FALSE(isTraceIn(text));

    const auto desk = walk.clinic.openDesk();
    const auto owner = TempClinic::unlock(*desk, walk.clinic.made.owner);
    REQUIRE(QTest::qWaitFor([&] { return walk.session.alertState().known; }));
    const auto open = desk->lockedOverview().result();
    REQUIRE(open);
    REQUIRE(open->openAlerts.size() == 1);
    REQUIRE(desk->act(owner,
                      {ActionKind::Acknowledge,
                       open->openAlerts.first().id,
                       AlertAction::WithPatient,
                       {}})
                .result());
    REQUIRE(QTest::qWaitFor([&] { return walk.visible(u"finish"_s) != nullptr; }, 20'000));
    walk.tap(u"finish"_s);
    walk.expectPage("attractPage");
    checkNoTrace(walk);
}
