// SPDX-License-Identifier: GPL-3.0-or-later
// How long a keystroke in the library's search takes until its results are painted: every shipped
// article in all its languages, copied until there are more than 1,000 of each, and the words of
// the articles typed letter by letter, also with a typing error.
//
// Usage: bench_library FOLDER_OF_ARTICLES [WORDS]      on a display or offscreen
#include "app/articles/ArticleShelf.h"
#include "app/articles/SearchWords.h"
#include "app/core/Json.h"
#include "tests/bench/Measures.h"
#include "ui/kiosk/pages/LibraryPage.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::bench;

namespace {

constexpr int wantedSlugs = 1000;

/// Every article again and again, each time under another name.
bool copyArticles(const ArticleCatalogue &from, const QString &folder, const QString &to)
{
    const auto slugs = int(from.slugs().size());
    if (slugs == 0 || !QFile::link(folder + u"/images"_s, to + u"/images"_s))
        return false;
    for (int copy = 0; copy * slugs < wantedSlugs; ++copy) {
        for (const Article &article : from.articles()) {
            const auto text = readFile(folder + u'/' + article.fileName(), 1 << 20);
            const QString slug = u"%1-%2"_s.arg(article.slug).arg(copy);
            QFile file(u"%1/%2.%3.md"_s.arg(to, slug, article.language));
            if (!text || !file.open(QIODevice::WriteOnly))
                return false;
            file.write(QByteArray(*text).replace("slug = \"" + article.slug.toUtf8() + '"',
                                                 "slug = \"" + slug.toUtf8() + '"'));
        }
    }
    return true;
}

class TypingBench
{
public:
    TypingBench(LibraryPage &page, PaintWatch &watch)
        : m_field(*page.findChild<QLineEdit *>(u"librarySearch"_s))
        , m_watch(watch)
    {
        m_field.setFocus();
    }
    void type(const QString &words)
    {
        for (const QChar letter : words)
            press(0, letter);
        while (!m_field.text().isEmpty())
            press(Qt::Key_Backspace, {});
    }
    void tellAll() const
    {
        tell("keystroke to results painted", m_took);
        tell("keystroke to results painted, work alone", m_worked);
    }

private:
    void press(int key, QChar letter)
    {
        QKeyEvent event(
            QEvent::KeyPress, key, Qt::NoModifier, key == 0 ? QString(letter) : QString());
        settle();
        m_watch.take();
        QElapsedTimer timer;
        const double before = workedMs();
        timer.start();
        QCoreApplication::sendEvent(&m_field, &event);
        waitForPaint(m_watch);
        QCoreApplication::processEvents();
        m_took.push_back(ms(timer));
        m_worked.push_back(workedMs() - before);
    }

    QLineEdit &m_field;
    PaintWatch &m_watch;
    std::vector<double> m_took;
    std::vector<double> m_worked;
};

} // namespace

int main(int argc, char **argv)
{
    ArticleScheme::registerScheme(); // brings in the engine, as the kiosk does
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = QDir(arguments.value(1)).absolutePath();
    const QTemporaryDir copies;
    ArticleCatalogue shipped;
    shipped.load({folder});
    if (argc < 2 || !copyArticles(shipped, folder, copies.path())) {
        std::fprintf(stderr, "Usage: %s FOLDER_OF_ARTICLES [WORDS]\n", argv[0]);
        return 2;
    }
    Theme theme(Metrics(102));
    theme.install(u"kiosk"_s);
    ArticleShelf shelf({folder, copies.path()}); // articles name each other by their own names
    std::printf("%zu articles\n", shelf.catalogue().articles().size());
    LibraryPage page(theme, shelf);
    page.setLanguage(u"en"_s);
    page.resize(1080, 1920);
    page.show();
    shelf.watch();
    while (shelf.search() == nullptr)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
    PaintWatch watch;
    application.installEventFilter(&watch);
    TypingBench bench(page, watch);
    QRandomGenerator random(2); // the same words in every run
    const auto words = searchWords(shipped.find(u"safe-to-pop"_s, u"en"_s)->markdown);
    for (int i = 0; i < arguments.value(2, u"30"_s).toInt(); ++i) {
        QString word = words[random.bounded(quint32(words.size()))].folded;
        if (i % 3 == 2)
            word[int(random.bounded(quint32(word.size())))] = u'q';
        bench.type(word);
    }
    bench.tellAll();
    return 0;
}
