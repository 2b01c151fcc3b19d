// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Records.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"

class QLineEdit;

namespace kiosk {

/// One line under the record's head: the note that goes with an action, what it does, and the
/// button that does it.
class NoteStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit NoteStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Opens for a record. Clearing a hold needs a note, marking reviewed may do without.
    void begin(ActionKind kind, const QUuid &record);
    void showFailure(const QString &sentence);
    void finish();

signals:
    void submitted(const kiosk::ActionDraft &action);

private:
    void submit();

    ActionKind m_kind = ActionKind::Note;
    QUuid m_record;
    QLabel *m_prompt;
    QLineEdit *m_note;
    QLabel *m_error;
    KeyButton *m_save;
};

} // namespace kiosk
