// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kiosk {

struct ScreenReading
{
    bool isHandsetFitted = false;
    QString inPlaceOfPrivate; ///< heard once instead of what is for a handset, where there is none
};

/// What stands on a screen, in the order in which it is read: headings, sentences, the words on
/// controls. Never what a patient typed or picked.
[[nodiscard]] QStringList screenText(const QWidget &screen, const ScreenReading &how);

} // namespace kiosk
