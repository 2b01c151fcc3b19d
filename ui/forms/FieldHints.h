// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace kiosk {

class Theme;

/// Keyboard hints for a text field: never predicts or learns what is typed, and brings the keys
/// that fit ("name", "phone", "email", "postal-code", "number", "decimal"; else plain text).
[[nodiscard]] Qt::InputMethodHints fieldHints(const QString &input);

/// Makes a line edit a field of the kiosk: hints, no context menu, no drag and drop.
void prepareField(QLineEdit &field, const QString &input);

/// Gives a field the letters and the height of the theme.
void fitField(QLineEdit &field, const Theme &theme);

/// A field for so many digits, one part of a date or time.
[[nodiscard]] QLineEdit *addDigitsField(QWidget *parent, const QString &name, int digits);

/// Shows that something is wrong with the field, through the style sheet.
void markWrong(QWidget &field, bool wrong);

} // namespace kiosk
