// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Value.h"
#include "app/forms/ResponseExpressions.h"

#include <memory>
#include <vector>

namespace kiosk {

/// A response, or an item or answer of it, as it was read: also where it is wrong. Knows its place
/// and decides nothing.
class ResponseNode
{
public:
    ResponseNode(const QJsonObject &json,
                 fhirpath::ElementPtr element,
                 QString path,
                 const ResponseNode *parent = nullptr);

    [[nodiscard]] const QJsonObject &json() const { return m_json; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Of an answer, its item's.
    [[nodiscard]] const QString &linkId() const { return m_linkId; }
    [[nodiscard]] const ResponseNode *parent() const { return m_parent; }
    [[nodiscard]] const std::vector<std::unique_ptr<ResponseNode>> &items() const
    {
        return m_items;
    }
    [[nodiscard]] const std::vector<std::unique_ptr<ResponseNode>> &answers() const
    {
        return m_answers;
    }

    /// An answer of its own or of an item below.
    [[nodiscard]] bool hasAnswers() const;
    /// Its answers as far as they can be read; of an answer, itself.
    [[nodiscard]] std::vector<fhir::Value> values() const;
    /// The item or answer of that linkId that this is or stands in, the response for none; null
    /// when it stands in none.
    [[nodiscard]] const ResponseNode *around(const QString &linkId) const;
    /// The items that these linkIds lead down to, one level after the other, in their order.
    [[nodiscard]] std::vector<const ResponseNode *> below(const QStringList &way) const;
    /// The scopes from the response to an item in this place, the innermost last; each points to
    /// the one before.
    [[nodiscard]] std::vector<ResponseExpressions::Scope> scopes(const QString &linkId,
                                                                 const ResponseNode *item) const;

private:
    void addItems(const QString &linkId, std::vector<const ResponseNode *> &found) const;
    void addChildren(const QString &key, std::vector<std::unique_ptr<ResponseNode>> &children);

    QJsonObject m_json;
    fhirpath::ElementPtr m_element;
    QString m_path;
    QString m_linkId;
    const ResponseNode *m_parent;
    std::vector<std::unique_ptr<ResponseNode>> m_items;
    std::vector<std::unique_ptr<ResponseNode>> m_answers;
};

/// The name of the answer's value, "valueString"; empty when it has none or several.
[[nodiscard]] QString valueName(const QJsonObject &answer);

} // namespace kiosk
