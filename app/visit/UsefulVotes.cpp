// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/UsefulVotes.h"

#include "app/core/Logging.h"
#include "app/core/WhenDone.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kiosk {

UsefulVotes::UsefulVotes(SubmissionSink &sink, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
{
}

UsefulVotes::~UsefulVotes()
{
    addVotes();
    if (!m_sums.isEmpty())
        (void)m_sink.addArticleCounts(m_sums); // the store finishes it before it closes
}

void UsefulVotes::vote(const QString &slug, const QString &language, bool useful)
{
    if (voteFor(slug) == useful)
        m_votes.erase(slug);
    else
        m_votes[slug] = {language, useful};
}

std::optional<bool> UsefulVotes::voteFor(const QString &slug) const
{
    const auto vote = m_votes.find(slug);
    return vote == m_votes.end() ? std::nullopt : std::optional(vote->second.useful);
}

void UsefulVotes::endPatient()
{
    addVotes();
    const int answers = std::accumulate(
        m_sums.cbegin(), m_sums.cend(), 0, [](int sum, const ArticleCount &count) {
            return sum + count.useful + count.notUseful;
        });
    if (answers >= answersTogether)
        store();
}

void UsefulVotes::addVotes()
{
    for (const auto &[slug, vote] : std::exchange(m_votes, {}))
        add({slug, vote.language, vote.useful ? 1 : 0, vote.useful ? 0 : 1});
}

void UsefulVotes::add(const ArticleCount &count)
{
    const auto same = std::find_if(m_sums.begin(), m_sums.end(), [&](const ArticleCount &other) {
        return other.slug == count.slug && other.language == count.language;
    });
    if (same == m_sums.end()) {
        m_sums.append(count);
        return;
    }
    same->useful += count.useful;
    same->notUseful += count.notUseful;
}

void UsefulVotes::store()
{
    const QList<ArticleCount> sums = std::exchange(m_sums, {});
    whenDone(m_sink.addArticleCounts(sums), this, [this, sums](const Result<> &stored) {
        if (stored)
            return;
        qCWarning(lcVisit, "counts of articles were not stored: code %d", int(stored.error().code));
        for (const ArticleCount &count : sums) // with the next patient's
            add(count);
    });
}

} // namespace kiosk
