// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/RepetitionButtons.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Notice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RepetitionButtons)
};

} // namespace

Button *
createAddButton(const Theme &theme, const FormSession &session, NodeId sibling, QWidget *parent)
{
    const QString what = session.text(sibling);
    auto *button = new Button(theme, Button::Kind::Outlined, Words::tr("Add another"), parent);
    if (!what.isEmpty())
        button->setAccessibleName(Words::tr("Add another: %1").arg(what));
    button->setIconName(u"plus"_s);
    return button;
}

QWidget *
createRestoreRow(const Theme &theme, const FormSession &session, NodeId removed, QWidget *parent)
{
    const QString what = session.text(removed);
    auto *notice = new Notice(theme, Notice::Tone::Information, Words::tr("Removed."), parent);
    notice->setIconName(u"trash"_s);
    auto *button = new Button(theme, Button::Kind::Outlined, Words::tr("Put it back"), notice);
    button->setObjectName(u"restore"_s);
    button->setIconName(u"undo"_s);
    if (!what.isEmpty())
        button->setAccessibleName(Words::tr("Put it back: %1").arg(what));
    notice->addButton(button);
    return notice;
}

} // namespace kiosk
