// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleLint.h"

#include "app/articles/ArticleText.h"
#include "app/articles/LintWords.h"
#include "app/articles/Readability.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;
using Kind = ArticleBlock::Kind;

constexpr double hardestGrade = 7.0; // Flesch-Kincaid
constexpr double lowestEase = 70.0; // Fernández-Huerta

struct LintText
{
    Q_DECLARE_TR_FUNCTIONS(ArticleLint)
};

/// Lints one article.
class Linter
{
public:
    Linter(const ArticleCatalogue &catalogue, const Article &article)
        : m_catalogue(catalogue)
        , m_article(article)
        , m_words(LintWords::forLanguage(article.language))
    {
    }

    Problems lint(QDate today)
    {
        checkReview(today);
        checkRelated();
        checkReading();
        checkWarningBox();
        if (!m_words)
            return m_problems;
        checkNextSteps();
        checkKinds();
        checkWords(u"title"_s, m_article.title);
        checkWords(u"summary"_s, m_article.summary);
        for (const QString &point : m_article.keyPoints)
            checkWords(u"keyPoints"_s, point);
        for (const ArticleBlock &block : articleBlocks(m_article)) {
            m_line = block.line;
            checkWords({}, block.plain());
            checkNumbers(block);
        }
        return m_problems;
    }

private:
    void checkReview(QDate today)
    {
        if (m_article.nextReview < today)
            report(u"nextReview"_s,
                   LintText::tr("Its next review has passed."),
                   Problem::Severity::Warning);
    }

    void checkRelated()
    {
        for (const QString &slug : m_article.related)
            if (m_catalogue.find(slug, m_article.language) == nullptr)
                report(u"related"_s, LintText::tr("There is no article “%1”.").arg(slug));
    }

    void checkReading()
    {
        const QString text = readableText(m_article);
        if (m_article.language == u"en"_s) {
            if (const double grade = fleschKincaidGrade(text); grade > hardestGrade)
                report({},
                       LintText::tr("It is hard to read: Flesch-Kincaid grade %1, at most %2.")
                           .arg(grade, 0, 'f', 1)
                           .arg(hardestGrade, 0, 'f', 1));
        } else if (m_article.language == u"es"_s) {
            if (const double ease = fernandezHuerta(text); ease < lowestEase)
                report({},
                       LintText::tr("It is hard to read: Fernández-Huerta ease %1, at least %2.")
                           .arg(ease, 0, 'f', 1)
                           .arg(lowestEase, 0, 'f', 1));
        }
    }

    void checkWarningBox()
    {
        static const QRegularExpression box(
            u"<aside class=\"warning\">(?:(?!</aside>).)*href=\"kiosk:check\""_s,
            QRegularExpression::DotMatchesEverythingOption);
        if (!box.match(QString::fromUtf8(m_catalogue.html(m_article))).hasMatch())
            report({},
                   LintText::tr("It has no box of warning signs (a quotation that begins in bold) "
                                "with a link to kiosk:check."));
    }

    void checkNextSteps()
    {
        const auto blocks = articleBlocks(m_article);
        const QString wanted = PageWords(m_article.language)[u"next_steps"_s];
        const auto isIt = [&wanted](const ArticleBlock &block) {
            return block.kind == Kind::Heading
                && block.plain().compare(wanted, Qt::CaseInsensitive) == 0;
        };
        if (std::none_of(blocks.begin(), blocks.end(), isIt))
            report({}, LintText::tr("It has no section “%1”.").arg(wanted));
    }

    void checkKinds()
    {
        const PageWords words(m_article.language);
        for (const ArticleSource &source : m_article.sources)
            if (words.aboutKind(source.kind).isEmpty())
                report(u"sources"_s,
                       LintText::tr("Source %1: there is no explanation for the kind “%2”.")
                           .arg(source.key, source.kind));
    }

    void checkWords(const QString &field, const QString &text)
    {
        for (auto found = m_words->promise.globalMatch(text); found.hasNext();)
            report(field, LintText::tr("“%1” promises too much.").arg(found.next().captured()));
        for (auto found = m_words->fear.globalMatch(text); found.hasNext();)
            report(field, LintText::tr("“%1” may frighten.").arg(found.next().captured()));
    }

    void checkNumbers(const ArticleBlock &block)
    {
        if (block.kind != Kind::Paragraph && block.kind != Kind::Item)
            return;
        static const QRegularExpression link(u"\\]\\([^)]*\\)"_s);
        static const QRegularExpression number(u"\\d+(?:[.,\u00a0 ]\\d+)*"_s);
        QString text = block.markdown;
        text.replace(link, u"]"_s);
        const qsizetype lastMark = text.lastIndexOf(u"[^"_s);
        text = text.mid(lastMark < 0 ? 0 : text.indexOf(u']', lastMark) + 1);
        text.remove(m_words->dose);
        for (auto found = number.globalMatch(text); found.hasNext();)
            report({},
                   LintText::tr("The number %1 has no source after it in its paragraph.")
                       .arg(found.next().captured()));
    }

    void report(const QString &field,
                const QString &message,
                Problem::Severity severity = Problem::Severity::Error)
    {
        m_problems.append({severity, m_article.fileName(), m_line, field, message});
    }

    const ArticleCatalogue &m_catalogue;
    const Article &m_article;
    const std::optional<LintWords> m_words;
    Problems m_problems;
    int m_line = 1;
};

Problems missingTranslations(const ArticleCatalogue &catalogue)
{
    Problems problems;
    for (const QString &slug : catalogue.slugs()) {
        for (const QString &language : {u"en"_s, u"es"_s}) {
            const Article *article = catalogue.find(slug, language);
            if (article == nullptr || article->language != language)
                problems.append({Problem::Severity::Error,
                                 u"%1.%2.md"_s.arg(slug, language),
                                 0,
                                 {},
                                 LintText::tr("This translation is missing.")});
        }
    }
    return problems;
}

} // namespace

Problems lintArticles(const ArticleCatalogue &catalogue, QDate today)
{
    Problems problems = catalogue.problems() + missingTranslations(catalogue);
    for (const Article &article : catalogue.articles())
        problems += Linter(catalogue, article).lint(today);
    std::stable_sort(
        problems.begin(), problems.end(), [](const Problem &left, const Problem &right) {
            return std::tie(left.file, left.line) < std::tie(right.file, right.line);
        });
    return problems;
}

} // namespace kiosk
