// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace kiosk {

/// The text in the language, else in English, else in any; empty when there is none.
[[nodiscard]] QString inLanguage(const QMap<QString, QString> &texts, const QString &language);

} // namespace kiosk
