// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/ScreenText.h"

#include "ui/text/Sentences.h"
#include "ui/widgets/PickField.h"
#include "ui/widgets/Spoken.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QList<const QWidget *> shownChildren(const QWidget &parent)
{
    QList<const QWidget *> children;
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (widget != nullptr && widget->isVisibleTo(&parent) && !widget->isWindow())
            children.append(widget);
    }
    // Lines from top to bottom, and within a line from left to right.
    std::stable_sort(children.begin(), children.end(), [](const auto *one, const auto *other) {
        return one->y() != other->y() ? one->y() < other->y() : one->x() < other->x();
    });
    return children;
}

/// A card that can be touched: its words stand in labels.
bool isCard(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr
        && widget.findChild<QLabel *>() != nullptr;
}

QString ownText(const QWidget &widget)
{
    if (isCard(widget))
        return {};
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    // The words of a field to pick from are what was picked.
    if (button != nullptr && qobject_cast<const PickField *>(&widget) == nullptr
        && !button->text().isEmpty())
        return button->text();
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label != nullptr && label->accessibleName().isEmpty())
        return label->text();
    return widget.accessibleName();
}

/// Whether nothing in the widget is read beside its name.
bool isWhole(const QWidget &widget)
{
    return (qobject_cast<const QAbstractButton *>(&widget) != nullptr && !isCard(widget))
        || qobject_cast<const QLineEdit *>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(&widget) != nullptr;
}

/// A group is often named after the label above it: once is enough.
bool isRepeated(const QString &sentence, const QWidget &of, const QStringList &before)
{
    return !isWhole(of) && !before.isEmpty() && before.constLast().startsWith(sentence);
}

void collect(const QWidget &widget, const ScreenReading &how, QStringList &sentences)
{
    if (spoken(widget) == Spoken::Never)
        return;
    if (spoken(widget) == Spoken::IntoHandset && !how.isHandsetFitted) {
        if (!sentences.contains(how.inPlaceOfPrivate))
            sentences.append(how.inPlaceOfPrivate);
        return;
    }
    for (const QString &sentence : sentencesOf(ownText(widget)))
        if (!isRepeated(sentence, widget, sentences))
            sentences.append(sentence);
    if (isWhole(widget))
        return;
    for (const QWidget *child : shownChildren(widget))
        collect(*child, how, sentences);
}

} // namespace

QStringList screenText(const QWidget &screen, const ScreenReading &how)
{
    QStringList sentences;
    collect(screen, how, sentences);
    sentences.replaceInStrings(u" › "_s, u", "_s); // no voice should name the sign
    return sentences;
}

} // namespace kiosk
