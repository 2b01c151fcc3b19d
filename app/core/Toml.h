// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

#include <QMap>
#include <QVariant>

namespace kiosk {

/// A value of a TOML document and the line (1-based) it stands on.
struct TomlValue
{
    QVariant
        value; ///< QString, qint64, double, bool, QDate, or QStringList for an array of strings
    int line = 0;
};

/// A TOML document as flat dotted keys: `clinic.name`, and `sources.0.title` for arrays of tables.
using TomlValues = QMap<QString, TomlValue>;

struct TomlReading
{
    TomlValues values;
    Problems problems; ///< a syntax error, with its line
};

/// Reads a whole document; values of other types than TomlValue's are invalid QVariants.
/// `firstLine` is the number of the document's first line within `fileName`.
[[nodiscard]] TomlReading
readToml(const QByteArray &toml, const QString &fileName, int firstLine = 1);

/// A basic string with its quotes.
[[nodiscard]] QString tomlString(const QString &text);

} // namespace kiosk
