// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace kiosk::fhir {

/// A string of a resource with its `translation` extensions.
struct Text
{
    QString original;
    QMap<QString, QString> translations; ///< by language tag

    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] bool isEmpty() const { return original.isEmpty(); }
    bool operator==(const Text &) const = default;
};

} // namespace kiosk::fhir
