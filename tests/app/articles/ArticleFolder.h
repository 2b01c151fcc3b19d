// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Json.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QTemporaryDir>

namespace kiosk::test {

/// What a test varies of an article; the rest is in order.
struct ArticleDraft
{
    QString slug = QStringLiteral("how-safe");
    QString language = QStringLiteral("en");
    QString title = QStringLiteral("How safe?");
    QString summary = QStringLiteral("What is known.");
    QString body = QStringLiteral("Text.");
    QString related{}; ///< inside the brackets
    QString glossary{}; ///< TOML
    QString kind = QStringLiteral("study"); ///< of its source
};

/// A folder of articles like the shipped one, with one picture in it.
class ArticleFolder
{
public:
    ArticleFolder()
    {
        REQUIRE(QDir(path()).mkdir(QStringLiteral("images")));
        REQUIRE(writeFile(path() + QStringLiteral("/images/joint.svg"), "<svg/>"));
    }

    [[nodiscard]] QString path() const { return m_directory.path(); }

    /// The body begins on line 21 when there is no glossary.
    void add(const ArticleDraft &draft) const
    {
        const QString text = QStringLiteral(R"(+++
slug = "%1"
language = "%2"
title = "%3"
summary = "%4"
keyPoints = ["One."]
topic = "care"
tags = ["tagged"]
authors = ["A. Writer"]
published = 2026-11-22
nextReview = 2027-11-22
picture = "joint.svg"
pictureAlt = "A joint."
related = [%5]
[[sources]]
key = "A"
title = "Study"
address = "doi:1"
kind = "%8"
%6+++
%7
)")
                                 .arg(draft.slug,
                                      draft.language,
                                      draft.title,
                                      draft.summary,
                                      draft.related,
                                      draft.glossary,
                                      draft.body,
                                      draft.kind);
        REQUIRE(writeFile(path() + QStringLiteral("/%1.%2.md").arg(draft.slug, draft.language),
                          text.toUtf8()));
    }

private:
    QTemporaryDir m_directory;
};

} // namespace kiosk::test
