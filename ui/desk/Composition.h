// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/FolderWatch.h"
#include "app/storage/DeskStore.h"
#include "ui/desk/DeskWindow.h"

namespace kiosk {

/// Builds the desk of one clinic and wires it: the only place that knows all its parts.
class DeskComposition
{
public:
    struct Folders
    {
        QString clinic;
        QString data; ///< shipped content: questionnaires and the like
    };

    /// NotAClinic, BadKeySet, DatabaseDamaged, DatabaseTooNew. `clock` and `ids` must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<DeskComposition>>
    create(const Folders &folders, const Clock &clock, IdSource &ids);

    [[nodiscard]] DeskWindow &window() { return m_window; }

private:
    DeskComposition(const Folders &folders,
                    SettingsReading settings,
                    std::unique_ptr<DeskStore> store,
                    const Clock &clock);
    /// Looks for mistakes in the clinic's files beside the work of the desk.
    void lookForProblems(const Folders &folders, const Problems &settings);

    std::unique_ptr<DeskStore> m_store;
    const ClinicSettings m_settings;
    KnownForms m_forms;
    Theme m_theme;
    DeskSession m_session;
    AlertRinger m_ringer;
    DeskWindow m_window;
    FolderWatch m_watch; ///< of forms and rules
};

} // namespace kiosk
