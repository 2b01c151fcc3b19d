// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/NotHonoured.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace kiosk::fhir {

/// What reading a form brings to light.
struct ReadingReport
{
    QString file;
    Problems problems;
    NotHonouredList notHonoured;

    void error(const QString &pointer, const QString &message);
    void warning(const QString &pointer, const QString &message);
    void notHonour(const QString &pointer, const QString &what, const QString &effect);
    [[nodiscard]] bool hasErrors() const;
};

/// One object of a JSON document that knows where it stands: members of the wrong type become
/// errors with their JSON pointer (RFC 6901) and read as if they were missing. Within an extension
/// they only say that the extension is not honoured: a form may be read without any.
class JsonPlace
{
public:
    JsonPlace(QJsonObject object, QString pointer, ReadingReport &report);

    [[nodiscard]] const QString &pointer() const { return m_pointer; }
    [[nodiscard]] QString pointerTo(const QString &key) const;
    [[nodiscard]] ReadingReport &report() const { return *m_report; }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }

    /// The same place as the content of that extension.
    [[nodiscard]] JsonPlace within(const QString &extension) const;
    /// Says that something at `pointer` is wrong.
    void refuse(const QString &pointer, const QString &message) const;

    [[nodiscard]] QString string(const QString &key) const;
    /// A string that must be there and not be empty.
    [[nodiscard]] QString requiredString(const QString &key) const;
    [[nodiscard]] bool boolean(const QString &key) const;
    [[nodiscard]] std::optional<int> count(const QString &key) const; ///< an integer from 0
    [[nodiscard]] JsonPlace member(const QString &key) const; ///< an object; empty when missing
    [[nodiscard]] std::vector<JsonPlace> members(const QString &key) const; ///< array of objects

private:
    [[nodiscard]] JsonPlace child(const QJsonValue &json, const QString &pointer) const;
    [[nodiscard]] QJsonValue typed(const QString &key, QJsonValue::Type type) const;

    QJsonObject m_object;
    QString m_pointer;
    ReadingReport *m_report;
    QString m_extension; ///< address of the extension this stands in; empty outside
};

} // namespace kiosk::fhir
