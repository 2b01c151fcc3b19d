// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/SearchIndex.h"

#include "app/articles/ArticleText.h"
#include "app/articles/SearchSnippet.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace kiosk {

namespace {

// How much a word counts by where it stands.
constexpr float titleWeight = 8;
constexpr float headingWeight = 4;
constexpr float summaryWeight = 3;
constexpr float tagWeight = 3;
constexpr float glossaryWeight = 2;
constexpr float textWeight = 1;

constexpr float prefixFactor = 0.7F; ///< beside a whole word
constexpr float typoFactor = 0.4F; ///< for each typing error

quint8 sharedLetters(const QString &one, const QString &other)
{
    const auto most = std::min({one.size(), other.size(), qsizetype(0xff)});
    const auto differs = std::mismatch(one.begin(), one.begin() + most, other.begin());
    return quint8(differs.first - one.begin());
}

} // namespace

SearchIndex::Passage SearchIndex::read(const QString &text, float weight)
{
    Passage passage{text, {}};
    const int document = int(m_documents.size());
    for (const SearchWord &word : searchWords(text)) {
        const auto known = m_numbers.constFind(word.folded);
        int number = int(m_words.size());
        if (known != m_numbers.cend())
            number = *known;
        else
            m_words.push_back({word.folded, {}});
        m_numbers.insert(word.folded, number);
        auto &postings = m_words[size_t(number)].postings;
        if (postings.empty() || postings.back().document != document)
            postings.push_back({document, 0});
        postings.back().weight += weight;
        passage.tokens.push_back({number, word.start, word.length});
    }
    return passage;
}

void SearchIndex::add(const Article &article)
{
    Document document{article.slug, article.language, read(article.title, titleWeight), {}};
    const auto addPassage = [&](const QString &text, float weight) {
        document.passages.push_back(read(text, weight));
    };
    addPassage(article.summary, summaryWeight);
    for (const QString &point : article.keyPoints)
        addPassage(point, summaryWeight);
    for (const ArticleBlock &block : articleBlocks(article))
        if (block.kind != ArticleBlock::Kind::Picture)
            addPassage(block.plain(),
                       block.kind == ArticleBlock::Kind::Heading ? headingWeight : textWeight);
    for (auto entry = article.glossary.cbegin(); entry != article.glossary.cend(); ++entry)
        addPassage(entry.key() + QStringLiteral(": ") + entry.value(), glossaryWeight);
    for (const QString &tag : article.tags)
        read(tag, tagWeight); // found by, but not shown
    m_documents.push_back(std::move(document));
}

void SearchIndex::finish()
{
    std::vector<int> order(m_words.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](int left, int right) {
        return m_words[size_t(left)].text < m_words[size_t(right)].text;
    });
    std::vector<int> placeOf(m_words.size());
    std::vector<Word> sorted;
    sorted.reserve(m_words.size());
    for (const int number : order) {
        placeOf[size_t(number)] = int(sorted.size());
        sorted.push_back(std::move(m_words[size_t(number)]));
    }
    m_words = std::move(sorted);
    m_shared.assign(m_words.size(), 0);
    for (size_t i = 1; i < m_words.size(); ++i)
        m_shared[i] = sharedLetters(m_words[i - 1].text, m_words[i].text);
    const auto renumber = [&](Passage &passage) {
        for (Token &token : passage.tokens)
            token.word = placeOf[size_t(token.word)];
    };
    for (Document &document : m_documents) {
        renumber(document.title);
        std::for_each(document.passages.begin(), document.passages.end(), renumber);
    }
    m_numbers.clear();
}

void SearchIndex::lookUp(const QString &typed, Reach reach, Answers &answers) const
{
    answers.words.clear();
    const auto first = std::lower_bound(
        m_words.begin(), m_words.end(), typed, [](const Word &word, const QString &text) {
            return word.text < text;
        });
    for (auto word = first; word != m_words.end() && word->text.startsWith(typed); ++word)
        answers.words.emplace_back(int(word - m_words.begin()),
                                   word->text.size() == typed.size() ? 1.0F : prefixFactor);
    const int typos = allowedTypos(typed.size());
    if (answers.words.empty() && typos > 0)
        addTypos(typed, typos + (reach == Reach::Any ? 1 : 0), answers);
}

/// The words lie in the order of the alphabet, so what is compared of one word holds for all that
/// begin like it: a beginning that is too far off is left out with all its words.
void SearchIndex::addTypos(const QString &typed, int limit, Answers &answers) const
{
    TypoTable table(typed, limit);
    for (size_t i = 0; i < m_words.size();) {
        const auto [errors, letters] = table.compare(m_words[i].text, m_shared[i]);
        if (errors <= limit)
            answers.words.emplace_back(int(i), typoFactor / float(std::max(1, errors)));
        ++i;
        while (errors > limit && i < m_words.size() && m_shared[i] >= letters)
            ++i;
    }
}

void SearchIndex::find(const std::vector<QString> &words,
                       Reach reach,
                       size_t limit,
                       std::vector<SearchHit> &hits) const
{
    Answers answers{std::vector<quint8>(m_words.size()), {}};
    std::vector<quint8> found(m_documents.size());
    std::vector<float> scores(m_documents.size());
    for (size_t i = 0; i < words.size(); ++i) {
        const auto bit = quint8(1U << i);
        lookUp(words[i], reach, answers);
        for (const auto &[number, factor] : answers.words) {
            const Word &word = m_words[size_t(number)];
            answers.bits[size_t(number)] |= bit;
            const auto rarity = std::log1p(float(m_documents.size()) / float(word.postings.size()));
            for (const Posting &posting : word.postings) {
                found[size_t(posting.document)] |= bit;
                scores[size_t(posting.document)]
                    += factor * rarity * posting.weight / (posting.weight + textWeight);
            }
        }
    }

    const auto wanted = quint8((1U << words.size()) - 1U);
    std::vector<int> candidates;
    for (size_t i = 0; i < m_documents.size(); ++i) {
        const bool fits = reach == Reach::All ? found[i] == wanted : found[i] != 0;
        if (fits)
            candidates.push_back(int(i));
    }
    const auto isBetter = [&](int left, int right) {
        const auto rank = [&](int i) {
            return std::tuple(-std::popcount(found[size_t(i)]), -scores[size_t(i)], i);
        };
        return rank(left) < rank(right);
    };
    // As many more as may have to be passed over.
    const auto wantedCount = std::ptrdiff_t(std::min(candidates.size(), limit + hits.size()));
    std::partial_sort(
        candidates.begin(), candidates.begin() + wantedCount, candidates.end(), isBetter);
    for (auto best = candidates.begin(); best != candidates.begin() + wantedCount; ++best) {
        const Document &document = m_documents[size_t(*best)];
        const bool isNew = std::none_of(hits.begin(), hits.end(), [&](const SearchHit &hit) {
            return hit.slug == document.slug;
        });
        if (isNew && hits.size() < limit)
            hits.push_back(hit(document, answers.bits));
    }
}

SearchHit SearchIndex::hit(const Document &document, const std::vector<quint8> &bits) const
{
    const auto matches = [&](const Passage &passage) {
        std::vector<SnippetMatch> found;
        for (const Token &token : passage.tokens)
            if (const quint8 answered = bits[size_t(token.word)]; answered != 0)
                found.push_back({{token.start, token.length}, answered});
        return found;
    };
    SearchHit hit{document.slug, document.language, document.title.text, {}, {}, {}};
    for (const SnippetMatch &match : matches(document.title))
        hit.titleMatches.push_back(match.range);

    Snippet best = makeSnippet(document.passages.front().text, {});
    const quint8 all = std::accumulate(bits.begin(), bits.end(), quint8(0), std::bit_or());
    for (const Passage &passage : document.passages) {
        if (best.distinct == std::popcount(all))
            break; // none can be better
        const auto found = matches(passage);
        if (found.empty())
            continue;
        Snippet snippet = makeSnippet(passage.text, found);
        if (snippet.distinct > best.distinct)
            best = std::move(snippet);
    }
    hit.snippet = best.text;
    hit.snippetMatches = best.matches;
    return hit;
}

} // namespace kiosk
