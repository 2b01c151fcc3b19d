// SPDX-License-Identifier: GPL-3.0-or-later
// How far the body chart runs behind a finger: from a move of the finger to the painted line, from
// its lifting to the judged and stored drawing, and from a move of the eraser to what is left. The
// page is that of the form; strokes are laid down one after another until the drawing is large.
//
// Usage: bench_body_chart FORM      on a display, or with QT_QPA_PLATFORM=offscreen
#include "app/core/Json.h"
#include "app/fhir/Questionnaire.h"
#include "tests/bench/Measures.h"
#include "ui/forms/FormPageView.h"
#include "ui/forms/PictureStrip.h"
#include "ui/widgets/BodyCanvas.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QMouseEvent>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::bench;

namespace {

constexpr int strokes = 60;
constexpr int movesOfStroke = 60;

class ChartBench
{
public:
    explicit ChartBench(FormPageView &page)
        : m_page(page)
        , m_canvas(*page.findChild<BodyCanvas *>())
    {
        qApp->installEventFilter(&m_watch);
        page.scrollArea()->ensureWidgetVisible(&m_canvas);
        settle();
    }

    void draw()
    {
        auto *feelings = m_page.findChild<PictureStrip *>(u"painTypes"_s);
        for (int stroke = 0; stroke < strokes; ++stroke) {
            feelings->at(stroke % feelings->count()).click();
            pull(pathOf(stroke), m_drawn);
        }
    }

    void erase()
    {
        for (Button *button : m_page.findChildren<Button *>())
            if (button->isCheckable())
                button->click();
        for (int pulls = 0; pulls < 10; ++pulls)
            pull(pathOf(pulls * 7), m_erased);
    }

    void tellAll() const
    {
        tell("finger moves to painted", m_drawn.moved);
        tell("finger lifts to stored and painted", m_drawn.lifted);
        tell("eraser moves to painted", m_erased.moved);
        tell("eraser lifts to stored and painted", m_erased.lifted);
    }

private:
    struct Took
    {
        std::vector<double> moved;
        std::vector<double> lifted;
    };

    /// A wavy line down the trunk or a leg, at another place each time.
    [[nodiscard]] std::vector<QPoint> pathOf(int stroke) const
    {
        const BodyView view = stroke % 2 == 0 ? BodyView::Back : BodyView::Front;
        const double top = 0.18 + 0.01 * (stroke * 5 % 31);
        std::vector<QPoint> path;
        for (int move = 0; move <= movesOfStroke; ++move) {
            const double part = double(move) / movesOfStroke;
            const double x = 0.25 + 0.05 * ((move / 5) % 2 == 0 ? 1 : -1) * (1 - part / 2);
            path.push_back(m_canvas.pointAt(view, {x, top + part * 0.25}));
        }
        return path;
    }

    void pull(const std::vector<QPoint> &path, Took &took)
    {
        send(QEvent::MouseButtonPress, path.front(), Qt::LeftButton);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        for (const QPoint &at : path)
            measure(QEvent::MouseMove, at, Qt::LeftButton, took.moved);
        measure(QEvent::MouseButtonRelease, path.back(), Qt::NoButton, took.lifted);
    }

    /// An eraser over a bare place paints nothing: that is no measure.
    void measure(QEvent::Type type, QPoint at, Qt::MouseButtons buttons, std::vector<double> &took)
    {
        m_watch.take();
        QElapsedTimer timer;
        timer.start();
        send(type, at, buttons);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        if (m_watch.take())
            took.push_back(ms(timer));
    }

    void send(QEvent::Type type, QPoint at, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type,
                          at,
                          m_canvas.mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          buttons,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&m_canvas, &event);
    }

    FormPageView &m_page;
    BodyCanvas &m_canvas;
    PaintWatch m_watch;
    Took m_drawn;
    Took m_erased;
};

/// The first page with a body chart; false when there is none.
bool showChart(FormPageView &view, FormSession &session)
{
    for (const FormPage &page : session.pages()) {
        view.showPage(session, page);
        settle();
        if (view.findChild<BodyCanvas *>() != nullptr)
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto json = argc > 1 ? readFile(QString::fromLocal8Bit(argv[1]), 8'000'000)
                               : Result<QByteArray>(QByteArray());
    const auto reading = fhir::readQuestionnaire(json.value_or(QByteArray()), u"form.json"_s);
    if (!reading.questionnaire) {
        std::fprintf(stderr, "Usage: %s FORM\n", argv[0]);
        return 2;
    }
    Theme theme(Metrics(102));
    theme.install(u"kiosk"_s);
    SystemClock clock;
    FormSession session(reading.questionnaire, clock);
    FormPageView view(theme, nullptr);
    view.resize(1080, 1672);
    view.show();
    if (!showChart(view, session)) {
        std::fprintf(stderr, "The form has no body chart.\n");
        return 1;
    }
    ChartBench bench(view);
    bench.draw();
    bench.erase();
    bench.tellAll();
    return 0;
}
