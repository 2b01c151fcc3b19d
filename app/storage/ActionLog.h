// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/storage/Records.h"

#include <QHash>
#include <QSet>

namespace kiosk {

/// What staff did, as far as it is signed by somebody whose certified role allows it; the rest is
/// ignored and counted. Actions are only ever added, so `refresh` reads and verifies just the new
/// ones.
class ActionLog final
{
public:
    explicit ActionLog(const SignPublicKey &root);

    [[nodiscard]] Result<> refresh(Database &database);
    /// Of one record or alert, oldest first.
    [[nodiscard]] QList<ActionRow> about(const QUuid &subject) const;
    [[nodiscard]] std::optional<ActionRow> first(const QUuid &subject, ActionKind kind) const;
    [[nodiscard]] int problems() const { return m_problems; }

private:
    SignPublicKey m_root;
    qint64 m_lastRow = 0;
    int m_problems = 0;
    QHash<QUuid, QList<ActionRow>> m_bySubject;
};

} // namespace kiosk
