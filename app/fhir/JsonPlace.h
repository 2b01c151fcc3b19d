// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace kiosk::fhir {

/// What reading a form brings to light.
struct ReadingReport
{
    QString file;
    Problems problems;
    Problems notHonoured;

    void error(const QString &pointer, const QString &message);
    void warning(const QString &pointer, const QString &message);
    void notHonour(const QString &pointer, const QString &message);
    [[nodiscard]] bool hasErrors() const;
};

/// One object of a JSON document that knows where it stands: members of the wrong type become
/// errors with their JSON pointer (RFC 6901) and read as if they were missing.
class JsonPlace
{
public:
    JsonPlace(QJsonObject object, QString pointer, ReadingReport &report);

    [[nodiscard]] const QString &pointer() const { return m_pointer; }
    [[nodiscard]] QString pointerTo(const QString &key) const { return m_pointer + u'/' + key; }
    [[nodiscard]] ReadingReport &report() const { return *m_report; }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }

    [[nodiscard]] QString string(const QString &key) const;
    /// A string that must be there and not be empty.
    [[nodiscard]] QString requiredString(const QString &key) const;
    [[nodiscard]] bool boolean(const QString &key) const;
    [[nodiscard]] std::optional<int> count(const QString &key) const; ///< an integer from 0
    [[nodiscard]] JsonPlace member(const QString &key) const; ///< an object; empty when missing
    [[nodiscard]] std::vector<JsonPlace> members(const QString &key) const; ///< array of objects

private:
    [[nodiscard]] QJsonValue typed(const QString &key, QJsonValue::Type type) const;

    QJsonObject m_object;
    QString m_pointer;
    ReadingReport *m_report;
};

} // namespace kiosk::fhir
