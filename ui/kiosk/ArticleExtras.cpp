// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/ArticleExtras.h"

#include "app/articles/TakeAway.h"
#include "app/core/WhenDone.h"
#include "app/report/ArticleSheet.h"
#include "app/settings/ClinicSettings.h"
#include "app/visit/PatientSession.h"
#include "ui/kiosk/pages/ArticlePage.h"
#include "ui/kiosk/parts/ArticleEnding.h"
#include "ui/kiosk/parts/NotePanel.h"
#include "ui/print/ArticleSheetPdf.h"
#include "ui/reader/ArticleReader.h"
#include "ui/widgets/Button.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

ArticleExtras::ArticleExtras(const Theme &theme,
                             const ClinicSettings &settings,
                             const ArticleCatalogue &catalogue,
                             QueuePrinter printer,
                             PatientSession &session,
                             ArticlePage &page)
    : QObject(&page)
    , m_settings(settings)
    , m_catalogue(catalogue)
    , m_printer(std::move(printer))
    , m_session(session)
    , m_page(page)
    , m_ending(new ArticleEnding(theme, !settings.bookingAddress.isEmpty()))
{
    m_page.setEnding(m_ending);
    m_page.setTakeAwayAvailable(settings.offersCode || offersPrint());
    connect(m_ending, &ArticleEnding::answered, this, &ArticleExtras::answer);
    connect(m_ending, &ArticleEnding::bookingRequested, this, &ArticleExtras::bookingRequested);
    connect(&m_page, &ArticlePage::takeAwayRequested, this, &ArticleExtras::showTakeAway);
    connect(&m_page.reader(), &ArticleReader::articleShown, this, &ArticleExtras::showAnswer);
    connect(&session, &PatientSession::wiped, this, [this] {
        m_page.panel().close();
        showAnswer();
    });
}

void ArticleExtras::answer(bool useful)
{
    if (const Article *article = m_page.reader().article())
        m_session.votes().vote(article->slug, article->language, useful);
    showAnswer();
}

void ArticleExtras::showAnswer()
{
    const Article *article = m_page.reader().article();
    m_ending->setAnswer(article == nullptr ? std::nullopt
                                           : m_session.votes().voteFor(article->slug));
}

bool ArticleExtras::offersPrint() const
{
    return m_settings.offersPrint && m_printer.isAvailable();
}

void ArticleExtras::showTakeAway()
{
    const Article *article = m_page.reader().article();
    if (article == nullptr)
        return;
    const QString sentence = !m_settings.offersCode
        ? tr("Take a printed sheet with the main points, warning signs and sources.")
        : m_settings.articleAddress.isEmpty()
        ? tr(
            "Scan the code with your own phone. It holds these main points, and nothing about you.")
        : tr("Scan the code with your own phone to read this page at home.");
    NotePanel &panel = m_page.panel();
    panel.showWords(tr("Take this with me"),
                    {sentence},
                    m_settings.offersCode ? takeAway(*article, m_settings.articleAddress)
                                          : QString());
    if (!offersPrint())
        return;
    Button *print = panel.addButton(tr("Print a sheet"), u"sheet"_s);
    print->setObjectName(u"printArticle"_s);
    connect(print, &Button::clicked, this, &ArticleExtras::print);
}

void ArticleExtras::print()
{
    const Article *article = m_page.reader().article();
    if (article == nullptr)
        return;
    const auto say = [this](const QString &sentence) {
        m_page.panel().showWords(tr("Take this with me"), {sentence});
    };
    say(tr("Sending your sheet to the printer."));
    const ArticleSheet sheet = articleSheet(m_catalogue, *article, m_settings);
    whenDone(m_printer.print([sheet](Paper paper) { return articleSheetPdf(sheet, paper); }),
             this,
             [this, say](bool printed) {
                 if (m_page.panel().isHidden()) // the patient went on
                     return;
                 say(printed ? tr("Your sheet is being printed. It holds nothing about you.")
                             : tr("It could not be printed. Please ask at the front desk."));
             });
}

} // namespace kiosk
