// SPDX-License-Identifier: GPL-3.0-or-later
// How long a patient waits for a form: from the bytes of the file to a painted page, from a tap to
// the painted answer, and how long the screen stands still while scrolling from top to bottom and
// back. Links what the kiosk links, so that its memory is the kiosk's (reader and keyboard not
// loaded).
//
// Usage: bench_form_pages FILE [RUNS]      on a display, or with QT_QPA_PLATFORM=offscreen
#include "app/core/Json.h"
#include "app/fhir/Questionnaire.h"
#include "tests/bench/Measures.h"
#include "ui/forms/AnswerButton.h"
#include "ui/forms/FormPageView.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/widgets/ActionBar.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TopBar.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::bench;

namespace {

struct Screen
{
    QWidget window;
    FormPageView *page = nullptr;
};

void build(Screen &screen, const Theme &theme)
{
    screen.window.setObjectName(u"screen"_s);
    auto *layout = new QVBoxLayout(&screen.window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TopBar(theme, u"Bonesetters"_s, &screen.window));
    screen.page = new FormPageView(theme, &screen.window);
    layout->addWidget(screen.page, 1);
    layout->addWidget(new ActionBar(theme, &screen.window));
    new FocusRing(theme, &screen.window);
    screen.window.resize(1080, 1920);
    screen.window.show();
}

class FormBench
{
public:
    FormBench(const QByteArray &json, Screen &screen)
        : m_json(json)
        , m_screen(screen)
    {
        qApp->installEventFilter(&m_watch);
    }

    bool open()
    {
        m_screen.page->clear();
        m_session.reset();
        settle();
        m_watch.take();
        QElapsedTimer timer;
        timer.start();
        const auto reading = fhir::readQuestionnaire(m_json, u"form.json"_s);
        if (!reading.questionnaire)
            return false;
        m_read.push_back(ms(timer));
        m_session = std::make_unique<FormSession>(reading.questionnaire, m_clock);
        const auto pages = m_session->pages();
        if (pages.empty())
            return false;
        m_screen.page->showPage(*m_session, pages.front());
        waitForPaint(m_watch);
        m_opened.push_back(ms(timer));
        settle();
        return true;
    }

    /// Every answer button that is in view, once.
    void tap()
    {
        const QRect room(QPoint(), m_screen.page->scrollArea()->viewport()->size());
        const auto buttons = m_screen.page->findChildren<AnswerButton *>();
        for (AnswerButton *button : buttons) {
            const QPoint middle
                = button->mapTo(m_screen.page->scrollArea()->viewport(), button->rect().center());
            if (button->isVisible() && button->isEnabled() && room.contains(middle)
                && m_tapped.size() < 2000)
                tap(*button);
        }
    }

    /// As a quick finger does: 120 pixels a frame, for a while down and back.
    void scroll(bool withTaps)
    {
        QScrollBar *bar = m_screen.page->scrollArea()->verticalScrollBar();
        for (const int step : {120, -120}) {
            for (int frame = 0; frame < 400; ++frame) {
                const int before = bar->value();
                QElapsedTimer timer;
                timer.start();
                bar->setValue(before + step);
                QCoreApplication::processEvents(QEventLoop::AllEvents);
                m_stalls.push_back(ms(timer));
                if (withTaps && step > 0 && frame % 20 == 0)
                    tap();
                if (bar->value() == before)
                    break;
            }
        }
    }

    /// Next and Back through the pages, as far as nothing has to be answered.
    void turnPages()
    {
        for (const FormPage &page : m_session->pages()) {
            settle();
            m_watch.take();
            QElapsedTimer timer;
            timer.start();
            m_screen.page->showPage(*m_session, page);
            waitForPaint(m_watch);
            m_turned.push_back(ms(timer));
        }
    }

    /// Next: shows what is missing and goes there.
    void jump()
    {
        NodeId last = 0;
        for (const NodeId child : m_session->node(m_session->pages().front().node).children)
            if (m_session->isEnabled(child))
                last = child;
        QElapsedTimer timer;
        timer.start();
        m_screen.page->focusNode(last);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        m_jumps.push_back(ms(timer));
    }

    void forget()
    {
        m_read.clear();
        m_opened.clear();
    }

    void tellAll() const
    {
        tell("file read", m_read);
        tell("form open, from file to painted", m_opened);
        tell("tap to painted", m_tapped);
        tell("event loop held up while scrolling", m_stalls);
        tell("another page painted", m_turned);
        tell("jump to the last question", m_jumps);
    }

private:
    void tap(AnswerButton &button)
    {
        const QPointF at = QRectF(button.rect()).center();
        const auto send = [&](QEvent::Type type, Qt::MouseButtons buttons) {
            QMouseEvent event(
                type, at, button.mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(&button, &event);
        };
        send(QEvent::MouseButtonPress, Qt::LeftButton);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        m_watch.take();
        QElapsedTimer timer;
        timer.start();
        send(QEvent::MouseButtonRelease, Qt::NoButton);
        waitForPaint(m_watch);
        m_tapped.push_back(ms(timer));
    }

    QByteArray m_json;
    Screen &m_screen;
    SystemClock m_clock;
    std::unique_ptr<FormSession> m_session;
    PaintWatch m_watch;
    std::vector<double> m_read;
    std::vector<double> m_opened;
    std::vector<double> m_tapped;
    std::vector<double> m_stalls;
    std::vector<double> m_turned;
    std::vector<double> m_jumps;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    ArticleScheme::registerScheme(); // brings in the engine, as the kiosk does
    QApplication application(argc, argv);
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const auto json = argc > 1 ? readFile(QString::fromLocal8Bit(argv[1]), 8'000'000)
                               : Result<QByteArray>(QByteArray());
    if (!json || json->isEmpty()) {
        std::fprintf(stderr, "Usage: %s FILE [RUNS]\n", argv[0]);
        return 2;
    }
    Theme theme(Metrics(102));
    theme.install(u"kiosk"_s);
    Screen screen;
    build(screen, theme);
    FormBench bench(*json, screen);
    for (int run = 0; run <= runs; ++run) {
        if (!bench.open())
            return 1;
        if (run == 0) {
            std::printf("memory with the form open: %.1f MB\n", memoryShareMb());
            bench.forget(); // fonts and icons are read once in a day
        }
    }
    bench.tap();
    bench.scroll(true);
    bench.open();
    bench.jump();
    bench.turnPages();
    bench.tellAll();
    std::printf("memory after all of it: %.1f MB\n", memoryShareMb());
    return 0;
}
