// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kiosk/KioskWalk.h"

#include "ui/forms/AnswerButton.h"
#include "ui/forms/FormPageView.h"
#include "ui/forms/ItemWidget.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/PickField.h"
#include "ui/widgets/PickSheet.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/SignatureCanvas.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace kiosk::test {

const QString KioskWalk::canary = u"Quetzalwort"_s;

namespace {

constexpr int patienceMs = 20'000;
constexpr double dpi = 102; ///< of a 22-inch screen of this size

ClinicSettings settingsFor(const KioskWalk::Screen &screen)
{
    ClinicSettings settings = screen.clinic;
    settings.languages.removeAll(screen.language);
    settings.languages.prepend(screen.language);
    settings.idleSeconds = screen.idleSeconds;
    settings.isHandsetFitted = screen.isHandsetFitted;
    settings.idleWarningSeconds = std::min(settings.idleWarningSeconds, screen.idleSeconds);
    return settings;
}

} // namespace

KioskWalk::KioskWalk()
    : KioskWalk(Screen{})
{
}

KioskWalk::KioskWalk(const Screen &screen)
    : store(clinic.openKiosk())
    , settings(settingsFor(screen))
    , content(loadVisitContent(QStringLiteral(KIOSK_SOURCE_DIR "/resources"), {}))
    , articles(QStringList{QStringLiteral(KIOSK_SOURCE_DIR "/articles")} + screen.ownArticles)
    , theme(Metrics(dpi, screen.scale), screen.scheme)
    , session(content.visit, *store, clinic.clock, clinic.ids)
    , window({theme,
              settings,
              articles,
              session,
              clinic.clock,
              store->keyWords(),
              {},
              nullptr,
              screen.speech,
              QueuePrinter(screen.printing)})
    , m_screen(screen)
{
    for (const Problem &problem : content.problems + content.notHonoured)
        FAIL_CHECK(problem.file.toStdString() << problem.message.toStdString());
    REQUIRE(content.visit.checklist);
    theme.install(u"kiosk"_s);
    window.resize(screen.size);
    window.QWidget::show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    REQUIRE(window.size() == screen.size);
}

QWidget *KioskWalk::visible(const QString &objectName) const
{
    const auto candidates = window.findChildren<QWidget *>(objectName);
    const auto found = std::find_if(
        candidates.begin(), candidates.end(), [](const QWidget *w) { return w->isVisible(); });
    return found == candidates.end() ? nullptr : *found;
}

bool KioskWalk::shows(const char *pageName) const
{
    return window.currentPage()->objectName() == QLatin1StringView(pageName);
}

void KioskWalk::expectPage(const char *pageName)
{
    INFO("expected " << pageName << ", shown " << window.currentPage()->objectName().toStdString());
    REQUIRE(QTest::qWaitFor([&] { return shows(pageName); }, patienceMs));
    tell(QString::fromLatin1(pageName));
}

void KioskWalk::tell(const QString &name) const
{
    if (!reached)
        return;
    QTest::qWait(60); // what follows a page change: layout, hints, focus
    reached(name);
}

void KioskWalk::tap(const QString &objectName)
{
    QWidget *control = visible(objectName);
    INFO("on " << window.currentPage()->objectName().toStdString() << " touching "
               << objectName.toStdString());
    REQUIRE(control);
    tap(control);
}

void KioskWalk::tap(QWidget *control)
{
    for (QWidget *around = control->parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<ScrollArea *>(around))
            scroll->showField(control);
    }
    QTest::mouseClick(control, Qt::LeftButton);
    QCoreApplication::processEvents();
}

void KioskWalk::type(QWidget *field, const QString &text)
{
    tap(field);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void KioskWalk::sign(SignatureCanvas &line)
{
    for (auto *area : window.findChildren<ScrollArea *>())
        if (area->isAncestorOf(&line))
            area->ensureWidgetVisible(&line);
    QTest::mousePress(&line, Qt::LeftButton, {}, line.toScreen({0.3, 0.6}).toPoint());
    for (const QPointF place : {QPointF(0.5, 0.3), QPointF(0.7, 0.7), QPointF(1.4, 0.4)})
        QTest::mouseMove(&line, line.toScreen(place).toPoint());
    QTest::mouseRelease(&line, Qt::LeftButton, {}, line.toScreen({1.6, 0.6}).toPoint());
}

void KioskWalk::answer(const ItemWidget &item, const QString &wanted)
{
    const auto isDirect = [&item](const QWidget *child) {
        const QWidget *around = child->parentWidget();
        while (!qobject_cast<const ItemWidget *>(around))
            around = around->parentWidget();
        return around == &item && child->isVisible();
    };
    if (auto *line = item.findChild<SignatureCanvas *>(); line && line->isVisible()) {
        sign(*line);
        return;
    }
    const auto itemType = item.item().type;
    for (auto *pick : item.findChildren<PickField *>()) {
        if (!isDirect(pick))
            continue;
        tap(pick);
        auto *sheet = window.findChild<PickSheet *>();
        REQUIRE(sheet);
        QList<QAbstractButton *> months = sheet->findChildren<QAbstractButton *>();
        tap(months.at(2));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    for (auto *line : item.findChildren<QLineEdit *>()) {
        if (!isDirect(line))
            continue;
        if (line->objectName() == u"year"_s)
            type(line, wanted.isEmpty() ? u"1961"_s : wanted);
        else if (line->objectName() == u"day"_s)
            type(line, u"14"_s);
        else if (!wanted.isEmpty())
            type(line, wanted);
        else if (itemType == fhir::ItemType::Integer || itemType == fhir::ItemType::Decimal)
            type(line, u"61"_s);
        else
            type(line, canary);
    }
    for (auto *text : item.findChildren<QPlainTextEdit *>()) {
        if (isDirect(text))
            type(text, wanted.isEmpty() ? canary : wanted);
    }
    QList<AnswerButton *> choices;
    for (auto *choice : item.findChildren<AnswerButton *>()) {
        if (isDirect(choice))
            choices.append(choice);
    }
    if (choices.isEmpty())
        return;
    const auto named = [&choices](const QString &code) {
        const auto found = std::find_if(choices.begin(), choices.end(), [&](const auto *choice) {
            return choice->objectName() == code;
        });
        return found == choices.end() ? nullptr : *found;
    };
    AnswerButton *chosen = named(wanted);
    for (const QString &harmless : {u"no"_s, u"none"_s, u"old-unchanged"_s}) {
        if (!chosen)
            chosen = named(harmless);
    }
    if (!chosen)
        chosen = choices.last();
    if (!chosen->isChecked())
        tap(chosen);
}

void KioskWalk::answerPage(const std::map<QString, QString> &answers)
{
    // An answer may bring a question, or end the page.
    std::vector<NodeId> done;
    const KioskPage *page = window.currentPage();
    for (bool again = true; again && window.currentPage() == page;) {
        again = false;
        for (auto *item : window.findChildren<ItemWidget *>()) {
            if (!item->isVisible()
                || std::find(done.begin(), done.end(), item->node()) != done.end())
                continue;
            done.push_back(item->node());
            const QString linkId = item->item().linkId;
            const auto wanted = answers.find(linkId);
            answer(*item, wanted == answers.end() ? QString() : wanted->second);
            again = true;
            break;
        }
        // What is not in view is built while nothing else happens.
        for (const FormPageView *view : window.findChildren<FormPageView *>()) {
            if (!again && view->isVisible() && !view->isComplete())
                again = QTest::qWaitFor([view] { return view->isComplete(); });
        }
    }
}

QString KioskWalk::question() const
{
    const auto items = window.findChildren<ItemWidget *>();
    const auto shown = std::find_if(
        items.begin(), items.end(), [](const ItemWidget *item) { return item->isVisible(); });
    return shown == items.end() ? QString() : (*shown)->item().linkId;
}

void KioskWalk::goOn()
{
    const QString page = window.currentPage()->objectName();
    const QString here = question();
    const auto hasMoved
        = [&] { return window.currentPage()->objectName() != page || question() != here; };
    INFO("stuck at " << here.toStdString());
    // A page of one choice goes on by itself.
    QWidget *next = visible(u"primaryButton"_s);
    REQUIRE(QTest::qWaitFor([&] { return hasMoved() || next->isEnabled(); }, patienceMs));
    if (!hasMoved())
        tap(next);
    REQUIRE(QTest::qWaitFor(hasMoved, 2'000));
}

void KioskWalk::answerAll(const std::map<QString, QString> &answers)
{
    const KioskPage *questions = window.currentPage();
    for (int pages = 0; window.currentPage() == questions; ++pages) {
        REQUIRE(pages < 150);
        tell(u"question-"_s + question());
        answerPage(answers);
        if (window.currentPage() == questions)
            goOn();
    }
}

QString KioskWalk::printNews() const
{
    if (!QTest::qWaitFor([this] { return visible(u"printNews"_s) != nullptr; }, patienceMs))
        return {};
    return qobject_cast<TextLabel *>(visible(u"printNews"_s))->text();
}

QStringList KioskWalk::everyText() const
{
    QStringList texts;
    for (const QObject *object : window.findChildren<QObject *>()) {
        for (const char *property : {"text",
                                     "plainText",
                                     "title",
                                     "placeholderText",
                                     "accessibleName",
                                     "accessibleDescription",
                                     "toolTip",
                                     "whatsThis",
                                     "statusTip",
                                     "windowTitle"}) {
            const QString text = object->property(property).toString();
            if (!text.isEmpty())
                texts.append(text);
        }
    }
    return texts;
}

QStringList cutOff(const QWidget &page)
{
    QStringList cut;
    for (const auto *label : page.findChildren<TextLabel *>()) {
        if (label->isVisible() && label->height() < label->heightForWidth(label->width()))
            cut.append(label->text());
    }
    for (const auto *button : page.findChildren<Button *>()) {
        if (button->isVisible() && !button->showsAllWords())
            cut.append(button->text());
    }
    return cut;
}

} // namespace kiosk::test
