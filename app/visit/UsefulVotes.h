// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SubmissionSink.h"

#include <QObject>

#include <map>
#include <optional>

namespace kiosk {

/// "Was this useful?": at most one answer an article and patient, and the sums of what earlier
/// patients said. Only sums leave it, of several answers at once, so that no row of the store and
/// no time of writing is one person's.
class UsefulVotes final : public QObject
{
    Q_OBJECT

public:
    /// The sums are stored once so many answers have come together, and when the program ends.
    static constexpr int answersTogether = 10;

    explicit UsefulVotes(SubmissionSink &sink, QObject *parent = nullptr);
    ~UsefulVotes() override;

    /// Another answer replaces the one before; the same answer again takes it back.
    void vote(const QString &slug, const QString &language, bool useful);
    /// What this patient said; nothing when they said nothing.
    [[nodiscard]] std::optional<bool> voteFor(const QString &slug) const;
    /// The patient has left: their answers are part of the sums and of nothing else.
    void endPatient();

private:
    struct Vote
    {
        QString language;
        bool useful = false;
    };

    void addVotes();
    void add(const ArticleCount &count);
    void store();

    SubmissionSink &m_sink;
    std::map<QString, Vote> m_votes; ///< of this patient, by slug
    QList<ArticleCount> m_sums;
};

} // namespace kiosk
