// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <ostream>

/// Readable failures: Catch2 2.13 finds these through argument-dependent lookup.
std::ostream &operator<<(std::ostream &stream, const QString &text);
std::ostream &operator<<(std::ostream &stream, const QByteArray &bytes);
