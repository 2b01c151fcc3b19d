// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/Composition.h"

#include "app/core/WhenDone.h"
#include "app/storage/Clinic.h"
#include "app/visit/ContentLoader.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QtConcurrent>

namespace kiosk {

namespace {

QStringList formFolders(const DeskComposition::Folders &folders)
{
    return {formFolder(folders.data), formFolder(folders.clinic)};
}

Scheme chosenScheme()
{
    return schemeFromName(QSettings().value(QStringLiteral("desk/scheme")).toString());
}

} // namespace

Result<std::unique_ptr<DeskComposition>>
DeskComposition::create(const Folders &folders, const Clock &clock, IdSource &ids)
{
    SettingsReading settings = loadSettings(folders.clinic);
    auto store = openDeskStore(folders.clinic, clock, ids, settings.settings.serverConnection);
    if (!store) {
        return tl::unexpected(store.error());
    }
    return std::unique_ptr<DeskComposition>(
        new DeskComposition(folders, std::move(settings), std::move(*store), clock));
}

DeskComposition::DeskComposition(const Folders &folders,
                                 SettingsReading settings,
                                 std::unique_ptr<DeskStore> store,
                                 const Clock &clock)
    : m_store(std::move(store))
    , m_settings(std::move(settings.settings))
    , m_forms(readForms(formFolders(folders)))
    , m_theme(Metrics::forScreen(*QGuiApplication::primaryScreen(), 0), chosenScheme())
    , m_session(*m_store, clock)
    , m_ringer(m_settings, clock)
    , m_window({m_session, m_ringer, m_forms, m_settings, m_theme})
    , m_watch(contentFolders(folders.clinic), QStringLiteral("*.json"))
{
    m_theme.install(QStringLiteral("desk"));
    m_session.start();
    lookForProblems(folders, settings.problems);
    m_watch.follow();
    QObject::connect(
        &m_watch, &FolderWatch::changed, &m_window, [this, folders, own = settings.problems] {
            m_forms = readForms(formFolders(folders));
            lookForProblems(folders, own);
        });
}

void DeskComposition::lookForProblems(const Folders &folders, const Problems &settings)
{
    const auto problems
        = QtConcurrent::run(&findContentProblems, settings, folders.data, folders.clinic);
    whenDone(problems, &m_window, [this](const QList<ContentProblem> &found) {
        m_window.showProblems(found);
    });
}

} // namespace kiosk
