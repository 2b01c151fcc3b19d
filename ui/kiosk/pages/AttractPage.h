// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ClinicSettings.h"
#include "ui/kiosk/KioskPage.h"

#include <QStringList>

class QBoxLayout;
class QLabel;

namespace kiosk {

class Button;
class IconText;

/// What stands on the screen while nobody uses it (mockup kiosk-01): an invitation, the languages
/// each in its own words, and the key words that staff compare (C5).
class AttractPage final : public KioskPage
{
    Q_OBJECT

public:
    AttractPage(const Theme &theme,
                const ClinicSettings &settings,
                const QStringList &keyWords,
                QWidget *parent = nullptr);

    [[nodiscard]] bool hasTopBar() const override { return false; }

signals:
    void startRequested();
    void languageChosen(const QString &language);
    void personRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QWidget *createSign();
    [[nodiscard]] QWidget *createInvitation();
    [[nodiscard]] QWidget *createLanguages();
    [[nodiscard]] QWidget *createFoot();

    const ClinicSettings &m_settings;
    const QStringList m_keyWords;
    QBoxLayout *m_halves;
    QLabel *m_mark;
    TextLabel *m_text;
    Button *m_start;
    IconText *m_privacy;
    Button *m_person;
    IconText *m_keys;
};

} // namespace kiosk
