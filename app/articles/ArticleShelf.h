// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"
#include "app/articles/ArticleSearch.h"
#include "app/core/FolderWatch.h"

#include <QFutureWatcher>
#include <QObject>

namespace kiosk {

/// The articles as they are now: follows their folders, so that a file that is dropped in, changed
/// or taken away shows without a restart. Reading and indexing happen on another thread.
class ArticleShelf final : public QObject
{
    Q_OBJECT

public:
    /// Reads the articles at once; folders in rising order of precedence.
    explicit ArticleShelf(const QStringList &folders, QObject *parent = nullptr);
    ~ArticleShelf() override;

    /// What it says stands until `changed`.
    [[nodiscard]] const ArticleCatalogue &catalogue() const { return m_catalogue; }
    /// Null while the first index is built.
    [[nodiscard]] std::shared_ptr<const ArticleSearch> search() const { return m_search; }
    /// Builds the index, and again whatever changes from now on.
    void watch();

signals:
    /// Other articles: pointers into the catalogue are gone.
    void changed();
    void searchReady();

private:
    struct Reading
    {
        ArticleCatalogue catalogue;
        std::shared_ptr<const ArticleSearch> search;
    };

    void readAgain();
    void take();

    const QStringList m_folders;
    ArticleCatalogue m_catalogue;
    std::shared_ptr<const ArticleSearch> m_search;
    FolderWatch m_watch;
    QFutureWatcher<std::shared_ptr<Reading>> m_reading;
    bool m_isOutdated = false; ///< something changed while it was read
    bool m_isRead = false; ///< once by another thread
};

} // namespace kiosk
