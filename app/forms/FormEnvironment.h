// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Environment.h"

#include <QJsonObject>

namespace kiosk {

/// What the expressions of a form see by name, the same in a form in use and over a finished
/// response: %resource, %rootResource, %questionnaire, %qitem, %patient and the `variable`s.
/// %context is where an expression starts.
class FormEnvironment
{
public:
    /// What differs between the two.
    class Source
    {
    public:
        virtual ~Source() = default;
        /// The item of the questionnaire that the expression belongs to, as JSON; undefined for the
        /// form.
        [[nodiscard]] virtual QJsonValue askingItem() const = 0;
        /// A `variable` of the form or of an item around; nothing when none has that name.
        [[nodiscard]] virtual std::optional<fhirpath::Collection>
        formVariable(const QString &name) const = 0;
    };

    /// `patient`: a FHIR Patient; %patient is empty without one. The source outlives this.
    FormEnvironment(fhirpath::ElementPtr response,
                    const QJsonObject &questionnaire,
                    const QJsonObject &patient,
                    const Source &source);
    FormEnvironment(const FormEnvironment &) = delete;
    FormEnvironment &operator=(const FormEnvironment &) = delete;

    [[nodiscard]] fhirpath::Environment &values() { return m_environment; }

private:
    [[nodiscard]] std::optional<fhirpath::Collection> named(const QString &name);

    fhirpath::Environment m_environment;
    QJsonObject m_questionnaire;
    const Source &m_source;
    fhirpath::ElementPtr m_form; ///< made when it is asked for
};

} // namespace kiosk
