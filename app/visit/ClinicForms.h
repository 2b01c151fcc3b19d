// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"
#include "app/forms/FormCheck.h"

namespace kiosk {

/// The clinic's own forms: one file each in its folder, which kiosk and desk follow. A form is
/// known by its `url`, without one by its `id`; what it replaces, or what is removed, is kept in
/// the folder "earlier" beside it. A form with the url of a shipped one stands in its place.
class ClinicForms final
{
public:
    struct Entry
    {
        QString name; ///< of the file, without ".json"
        QString url; ///< may be empty
        QString title;
        QString version;
        QStringList languages;
        bool isShipped = false;
        Problems problems; ///< not empty: it cannot be shown
    };

    struct Import
    {
        QString name; ///< empty: refused, `check` says why
        QString earlier; ///< file with what it replaced; may be empty
        FormCheck check;
    };

    ClinicForms(const QString &shippedFolder, const QString &clinicFolder);

    /// In use and broken ones, by name.
    [[nodiscard]] QList<Entry> list() const;
    /// Stored whole or not at all. Errors: FileUnwritable.
    [[nodiscard]] Result<Import> add(const QByteArray &json, const QString &fileName) const;
    /// By name or url; the file it can be found in from now on. Errors: NotFound, FileUnwritable.
    [[nodiscard]] Result<QString> remove(const QString &nameOrUrl) const;

private:
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] QString nameFor(const fhir::Questionnaire &form) const;
    [[nodiscard]] Problems misfits(const QString &name, const fhir::Questionnaire &form) const;
    /// The file the copy lies in.
    [[nodiscard]] Result<QString> keepEarlier(const QString &name) const;

    QString m_shippedFolder;
    QString m_clinicFolder;
    QString m_folder;
};

} // namespace kiosk
