// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Value.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace kiosk {

/// A FHIR R4 Patient put together from answers, each with the element it is meant for.
class ExtractedPatient
{
public:
    /// `element` as a definition names it: "Patient.name.given", "Patient.telecom:phone.value".
    /// Answers of one `group` belong together: given and family name make one name. False when
    /// Patient has no such element, or its value cannot be this one, or it has one already.
    [[nodiscard]] bool add(const QString &element, const fhir::Value &value, const QString &group);
    [[nodiscard]] QJsonObject resource() const;
    [[nodiscard]] bool isEmpty() const { return m_elements.isEmpty(); }

    /// Whether an answer can go there at all.
    [[nodiscard]] static bool hasElement(const QString &element);

private:
    struct Step
    {
        QString key;
        QString slice; ///< "phone" of "telecom:phone"
        bool isList = false;
    };
    using Path = QList<Step>;

    [[nodiscard]] static Path pathTo(const QString &element, QString &type);
    [[nodiscard]] bool
    put(QJsonObject &target, const Path &path, const QJsonValue &value, const QString &place);

    QJsonObject m_elements;
    QHash<QString, qsizetype> m_entries; ///< which repetition the answers of a group fill
};

} // namespace kiosk
