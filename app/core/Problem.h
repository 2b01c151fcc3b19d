// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kiosk {

/// Something wrong in a file that people write (settings, questionnaire, rules, article), said to
/// its author: where it is and what to do. The sentence is translated where it arises, since place
/// and reason belong together.
struct Problem
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    QString file; ///< name within its folder, never an absolute path
    int line = 0; ///< 1-based; 0 when `pointer` or nothing tells the place
    QString pointer; ///< JSON pointer (RFC 6901), or a dotted TOML key
    QString message;

    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

} // namespace kiosk
