// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormEnvironment.h"

#include "app/fhirpath/JsonElement.h"

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhirpath::Collection;

Collection one(fhirpath::ElementPtr element)
{
    Collection collection;
    collection.emplace_back(std::move(element));
    return collection;
}

} // namespace

FormEnvironment::FormEnvironment(fhirpath::ElementPtr response,
                                 const QJsonObject &questionnaire,
                                 const QJsonObject &patient,
                                 const Source &source)
    : m_questionnaire(questionnaire)
    , m_source(source)
{
    m_environment.resource = response;
    m_environment.rootResource = std::move(response);
    m_environment.variables.insert(
        u"patient"_s, patient.isEmpty() ? Collection() : one(fhirpath::JsonElement::root(patient)));
    m_environment.variable = [this](const QString &name) { return named(name); };
}

std::optional<Collection> FormEnvironment::named(const QString &name)
{
    const bool isItem = name == u"qitem";
    if (!isItem && name != u"questionnaire")
        return m_source.formVariable(name);
    const QJsonValue item = isItem ? m_source.askingItem() : QJsonValue(QJsonValue::Undefined);
    if (!item.isUndefined())
        return one(fhirpath::JsonElement::root(item, fhirpath::Model::R4, u"Questionnaire.item"_s));
    if (m_form == nullptr)
        m_form = fhirpath::JsonElement::root(m_questionnaire);
    return one(m_form);
}

} // namespace kiosk
