// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleSearch.h"
#include "app/articles/SearchWords.h"

#include <QHash>

namespace kiosk {

/// The words of all articles in one language and where they stand. First `add` all, then `finish`,
/// then only `find`.
class SearchIndex
{
public:
    enum class Reach {
        All, ///< articles that have every searched word
        Any, ///< those that have some of them, with one typing error more
    };

    void add(const Article &article);
    void finish();

    /// Appends the best articles, best first, until there are `limit`; none whose slug is there
    /// already. `words` are folded, each once, at most 8.
    void find(const std::vector<QString> &words,
              Reach reach,
              size_t limit,
              std::vector<SearchHit> &hits) const;

private:
    /// A word in a text; the number of a word is its place in the order of the alphabet.
    struct Token
    {
        int word;
        int start;
        int length;
    };
    struct Passage
    {
        QString text;
        std::vector<Token> tokens;
    };
    struct Document
    {
        QString slug;
        QString language;
        Passage title;
        std::vector<Passage> passages; ///< the summary first
    };
    struct Posting
    {
        int document;
        float weight;
    };
    struct Word
    {
        QString text;
        std::vector<Posting> postings; ///< by rising document
    };
    /// Which searched words each word of the index answers, as bits, and how well.
    struct Answers
    {
        std::vector<quint8> bits;
        std::vector<std::pair<int, float>> words; ///< of the searched word last looked up
    };

    Passage read(const QString &text, float weight);
    void lookUp(const QString &typed, Reach reach, Answers &answers) const;
    void addTypos(const QString &typed, int limit, Answers &answers) const;
    [[nodiscard]] SearchHit hit(const Document &document, const std::vector<quint8> &bits) const;

    std::vector<Document> m_documents;
    std::vector<Word> m_words; ///< sorted once finished
    std::vector<quint8> m_shared; ///< how many letters a word begins with as the one before it
    QHash<QString, int> m_numbers; ///< until finished
};

} // namespace kiosk
