// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ClinicFiles.h"

#include <QMutex>

namespace kiosk {

/// This computer's device under the key set that the clinic's file holds now: an owner may sign a
/// new one (epoch, devices, who left) while kiosk and desks run. All but `words` belongs to the
/// database thread.
class CurrentDevice final
{
public:
    CurrentDevice(LocalDevice device, ClinicFiles files);

    /// Looks at the file's stamp and reads it when that changed. A set that does not hold leaves
    /// the last good one in force and is logged once.
    void refresh();
    [[nodiscard]] const LocalDevice &operator*() const { return m_device; }
    [[nodiscard]] const LocalDevice *operator->() const { return &m_device; }
    /// See KeySet::words; from any thread.
    [[nodiscard]] QStringList words() const;

private:
    LocalDevice m_device;
    const ClinicFiles m_files;
    QByteArray m_stamp;
    mutable QMutex m_mutex;
    QStringList m_words;
};

} // namespace kiosk
