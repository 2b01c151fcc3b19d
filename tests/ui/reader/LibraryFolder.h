// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace kiosk::test {

/// A folder with one article, its picture and a file that must stay out of reach.
class LibraryFolder
{
public:
    LibraryFolder()
    {
        QDir(m_directory.path()).mkdir(QStringLiteral("images"));
        write(QStringLiteral("popping.en.md"),
              R"(+++
slug = "popping"
title = "Popping"
summary = "A pop is a sound."
keyPoints = ["Be gentle.", "Do not force it.", "Tell us if it hurts."]
topic = "popping"
tags = ["popping"]
authors = ["Test"]
language = "en"
published = 2026-01-01
nextReview = 2027-01-01
reviewers = []
related = []
picture = "pop.svg"
pictureAlt = "A joint"

[[sources]]
key = "ONE"
title = "A study"
address = "doi:10.1/1"
kind = "study"
+++

A pop is a sound. [^ONE]

[Check my symptoms](kiosk:check)
)");
        const QByteArray picture
            = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>";
        write(QStringLiteral("pop.svg"), picture);
        write(QStringLiteral("images/pop.svg"), picture);
        write(QStringLiteral("secret.txt"), "secret");
        m_catalogue.load({m_directory.path()});
    }

    [[nodiscard]] const ArticleCatalogue &catalogue() const { return m_catalogue; }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_directory.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir m_directory;
    ArticleCatalogue m_catalogue;
};

} // namespace kiosk::test
