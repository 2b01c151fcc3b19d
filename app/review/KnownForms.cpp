// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/KnownForms.h"

#include "app/core/Json.h"

#include <QDir>

namespace kiosk {

namespace {

constexpr qint64 maxFormBytes = 8 << 20;

} // namespace

KnownForms readForms(const QStringList &folders)
{
    KnownForms forms;
    for (const QString &folder : folders) {
        const QDir directory(folder);
        const auto names = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const auto bytes = readFile(directory.filePath(name), maxFormBytes);
            if (!bytes) {
                continue;
            }
            const auto form = fhir::readQuestionnaire(*bytes, name).questionnaire;
            if (form && !form->url.isEmpty()) {
                forms.insert(form->url, form);
            }
        }
    }
    return forms;
}

} // namespace kiosk
