// SPDX-License-Identifier: GPL-3.0-or-later
// A frame with one page of a form, to look at controls in every scheme and size. Not shipped.
#include "app/core/Json.h"
#include "ui/forms/FormPageView.h"
#include "ui/text/Languages.h"
#include "ui/widgets/ActionBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/KeyboardPanel.h"
#include "ui/widgets/ProgressSegments.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TopBar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

constexpr int settledMs = 1500; ///< what is not in view is built while nothing else happens

struct Frame
{
    QWidget window;
    FormPageView *page = nullptr;
    ActionBar *actions = nullptr;
};

void build(Frame &frame, const Theme &theme, FormSession &session)
{
    frame.window.setObjectName(u"screen"_s);
    auto *layout = new QVBoxLayout(&frame.window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new TopBar(theme, u"Bonesetters"_s, &frame.window);
    top->setLanguageName(session.language() == u"es" ? u"Español"_s : u"English"_s);
    auto *progress = new ProgressSegments(theme, &frame.window);
    progress->setSections({u"Safety"_s, u"About you"_s, u"Your pain"_s, u"Health"_s, u"Sign"_s}, 1);
    auto *around = new QHBoxLayout;
    const int margin = theme.metrics().margin(false);
    around->setContentsMargins(margin, theme.metrics().px(6), margin, theme.metrics().px(6));
    around->addWidget(progress);
    frame.page = new FormPageView(theme, &frame.window);
    auto *keys = new KeyboardPanel(theme, &frame.window);
    frame.actions = new ActionBar(theme, &frame.window);
    layout->addWidget(top);
    layout->addLayout(around);
    layout->addWidget(frame.page, 1);
    layout->addWidget(keys);
    layout->addWidget(frame.actions);
    new FocusRing(theme, &frame.window);
}

} // namespace

int main(int argc, char **argv)
{
    KeyboardPanel::prepareEnvironment();
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"questionnaire"_s, u"A Questionnaire file."_s);
    options.addOption({u"page"_s, u"Number of the page."_s, u"n"_s, u"0"_s});
    options.addOption({u"scheme"_s, u"light, dark, sepia, high-contrast"_s, u"name"_s, u"light"_s});
    options.addOption({u"scale"_s, u"0, 1, 2"_s, u"n"_s, u"0"_s});
    options.addOption({u"language"_s, u"Language tag."_s, u"tag"_s, u"en"_s});
    options.addOption({u"size"_s, u"Instead of the whole screen."_s, u"WIDTHxHEIGHT"_s, {}});
    options.addOption({u"save"_s, u"Makes a picture of it and ends."_s, u"file"_s, {}});
    options.process(application);

    Languages languages;
    languages.use(options.value(u"language"_s));
    Theme theme(Metrics::forScreen(*application.primaryScreen(),
                                   0,
                                   static_cast<TextScale>(options.value(u"scale"_s).toInt())),
                schemeFromName(options.value(u"scheme"_s)));
    theme.install(u"kiosk"_s);
    const auto file = readFile(options.positionalArguments().value(0), 8'000'000);
    const auto reading = fhir::readQuestionnaire(file.value_or(QByteArray()), u"form"_s);
    if (!reading.questionnaire)
        return 1;
    const SystemClock clock;
    FormSession session(reading.questionnaire, clock);
    session.setLanguage(options.value(u"language"_s));

    Frame frame;
    build(frame, theme, session);
    size_t number = options.value(u"page"_s).toUInt();
    const auto show = [&] {
        const auto pages = session.pages();
        frame.page->showPage(session, pages.at(std::min(number, pages.size() - 1)));
        frame.actions->setMissing(0);
    };
    QObject::connect(frame.actions, &ActionBar::primaryRequested, &application, [&] {
        if (!frame.page->tryNext())
            return;
        ++number;
        show();
    });
    QObject::connect(frame.actions, &ActionBar::backRequested, &application, [&] {
        number -= number > 0 ? 1 : 0;
        show();
    });
    const QStringList size = options.value(u"size"_s).split(u'x');
    if (size.size() == 2) {
        frame.window.resize(size.front().toInt(), size.back().toInt());
        frame.window.show();
    } else {
        frame.window.showFullScreen();
    }
    show();
    if (const QString picture = options.value(u"save"_s); !picture.isEmpty())
        QTimer::singleShot(settledMs, &frame.window, [&frame, picture] {
            QApplication::exit(frame.window.grab().save(picture) ? 0 : 1);
        });
    return QApplication::exec();
}
