// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/FieldHints.h"

#include "ui/widgets/Theme.h"

#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

struct Hint
{
    const char16_t *input = nullptr;
    Qt::InputMethodHints hints;
};

constexpr Hint hintTable[] = {
    {u"phone", Qt::ImhDialableCharactersOnly},
    {u"email", Qt::ImhEmailCharactersOnly | Qt::ImhPreferLowercase},
    {u"postal-code", Qt::ImhPreferUppercase | Qt::ImhPreferNumbers},
    {u"number", Qt::ImhDigitsOnly},
    {u"decimal", Qt::ImhFormattedNumbersOnly},
};

} // namespace

Qt::InputMethodHints fieldHints(const QString &input)
{
    Qt::InputMethodHints hints
        = Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;
    for (const Hint &row : hintTable) {
        if (input == QStringView(row.input))
            hints |= row.hints;
    }
    // The keyboard starts a name with a capital letter; the other fields as they are.
    if (input == u"name"_s)
        hints &= ~Qt::InputMethodHints(Qt::ImhNoAutoUppercase);
    return hints;
}

void prepareField(QLineEdit &field, const QString &input)
{
    field.setInputMethodHints(fieldHints(input));
    field.setContextMenuPolicy(Qt::NoContextMenu);
    field.setDragEnabled(false);
    field.setAcceptDrops(false);
}

void fitField(QLineEdit &field, const Theme &theme)
{
    field.setFont(theme.font(TextRole::Body));
    field.setFixedHeight(theme.metrics().rowHeight());
}

QLineEdit *addDigitsField(QWidget *parent, const QString &name, int digits)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setMaxLength(digits);
    prepareField(*field, u"number"_s);
    return field;
}

void markWrong(QWidget &field, bool wrong)
{
    if (field.property("wrong").toBool() == wrong)
        return;
    field.setProperty("wrong", wrong);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace kiosk
