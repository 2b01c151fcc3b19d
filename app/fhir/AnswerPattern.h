// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

#include <optional>

namespace kiosk::fhir {

/// The pattern of an answer as forms write it (extension regex: ECMAScript), for Qt. It has to
/// match the whole answer. Nothing when it cannot be read.
[[nodiscard]] std::optional<QRegularExpression> answerPattern(const QString &ecmaScript);

/// Whether the text is known not to match. A pattern that would take too long does not tell: it
/// gives up after a fixed number of steps, whatever a form or a patient writes.
[[nodiscard]] bool violates(const QRegularExpression &pattern, const QString &text);

} // namespace kiosk::fhir
