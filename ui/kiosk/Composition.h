// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleShelf.h"
#include "app/storage/Clinic.h"
#include "app/visit/ContentShelf.h"
#include "app/visit/Pager.h"
#include "ui/kiosk/KioskOptions.h"
#include "ui/kiosk/KioskWindow.h"
#include "ui/speech/QtSpeechEngine.h"

#include <QTimer>

#include <memory>

namespace kiosk {

/// Creates the kiosk's services once and wires them; owns all of them.
class Composition
{
public:
    /// Fails when there is no clinic to hand anything in to; broken content is reported and left
    /// out.
    [[nodiscard]] static Result<std::unique_ptr<Composition>> create(const KioskOptions &options);
    ~Composition();

    void show();
    [[nodiscard]] KioskWindow &window() { return m_window; }

private:
    Composition(const KioskOptions &options,
                SettingsReading settings,
                std::unique_ptr<ContentShelf> content,
                std::unique_ptr<KioskStore> store,
                std::unique_ptr<SystemClock> clock,
                std::unique_ptr<IdSource> ids);
    void closeProcessOnceReaderRuns();
    void startHeartbeat();
    void takeContent();

    const KioskOptions m_options;
    const ClinicSettings m_settings;
    std::unique_ptr<ContentShelf> m_content;
    ArticleShelf m_articles;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<IdSource> m_ids;
    std::unique_ptr<KioskStore> m_store;
    Theme m_theme;
    PatientSession m_session;
    Pager m_pager;
    QtSpeechEngine m_speech;
    KioskWindow m_window;
    QTimer m_heartbeat;
};

} // namespace kiosk
