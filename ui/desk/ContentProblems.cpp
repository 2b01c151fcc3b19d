// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ContentProblems.h"

#include "app/articles/ArticleCatalogue.h"
#include "app/visit/ContentLoader.h"

namespace kiosk {

QList<ContentProblem> findContentProblems(const Problems &settings,
                                          const QString &shippedFolder,
                                          const QString &clinicFolder)
{
    QList<ContentProblem> found;
    const auto add = [&found](ContentProblem::Kind kind, const Problems &problems) {
        for (const Problem &problem : problems) {
            found.append({kind, problem});
        }
    };
    add(ContentProblem::Kind::Settings, settings);
    const LoadedContent content = loadVisitContent(shippedFolder, clinicFolder);
    add(ContentProblem::Kind::Form, content.problems + content.notHonoured);
    ArticleCatalogue articles;
    const QString folder = QStringLiteral("/articles");
    articles.load({shippedFolder + folder, clinicFolder + folder});
    add(ContentProblem::Kind::Article, articles.problems());
    return found;
}

} // namespace kiosk
