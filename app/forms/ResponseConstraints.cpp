// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseConstraints.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

const auto base = u"http://hl7.org/fhir/StructureDefinition/"_s;

/// The value of a part of an extension, whichever text type it was written with.
QString part(const QJsonObject &extension, const QString &url)
{
    for (const QJsonObject &each : extensionsOf(extension, url)) {
        if (each.contains(u"valueExpression"_s))
            return each[u"valueExpression"].toObject().value(u"expression"_s).toString();
        for (auto it = each.begin(); it != each.end(); ++it)
            if (it.key().startsWith("value"_L1))
                return it.value().toString();
    }
    return {};
}

class ConstraintChecker
{
public:
    ConstraintChecker(const QJsonObject &questionnaire,
                      const QJsonObject &response,
                      const QDateTime &now)
        : m_questionnaire(questionnaire)
        , m_expressions(questionnaire, response, now)
    {
    }

    ResponseIssues check()
    {
        const ResponseExpressions::Scope root{{}, m_expressions.response()};
        checkAt(m_questionnaire, root, u"QuestionnaireResponse"_s);
        checkItems(root, root.element, u"QuestionnaireResponse"_s);
        return m_issues;
    }

private:
    void checkItems(const ResponseExpressions::Scope &parent,
                    const fhirpath::ElementPtr &holder,
                    const QString &path)
    {
        static const fhirpath::MemberName itemName(u"item"_s);
        static const fhirpath::MemberName answerName(u"answer"_s);
        fhirpath::Collection items;
        holder->children(itemName, items);
        for (size_t i = 0; i < items.size(); ++i) {
            const auto &element = std::get<fhirpath::ElementPtr>(items[i]);
            const QString linkId = element->json().toObject().value(u"linkId"_s).toString();
            const ResponseExpressions::Scope scope{linkId, element, &parent};
            const QString place = path + u".item[%1]"_s.arg(i);
            checkAt(m_expressions.item(linkId), scope, place);
            checkItems(scope, element, place);
            fhirpath::Collection answers;
            element->children(answerName, answers);
            for (size_t j = 0; j < answers.size(); ++j)
                checkItems(scope,
                           std::get<fhirpath::ElementPtr>(answers[j]),
                           place + u".answer[%1]"_s.arg(j));
        }
    }

    void
    checkAt(const QJsonObject &asked, const ResponseExpressions::Scope &scope, const QString &path)
    {
        for (const QString &name : {u"questionnaire-constraint"_s, u"targetConstraint"_s})
            for (const QJsonObject &constraint : extensionsOf(asked, base + name))
                checkOne(constraint, scope, path);
    }

    void checkOne(const QJsonObject &constraint,
                  const ResponseExpressions::Scope &scope,
                  const QString &path)
    {
        const QString expression = part(constraint, u"expression"_s);
        if (expression.isEmpty())
            return;
        const auto holds = m_expressions.holds(expression, scope);
        const QString key = part(constraint, u"key"_s);
        ResponseIssue issue{ResponseIssue::Severity::Information, scope.linkId, path, key, {}};
        if (issue.rule.isEmpty())
            issue.rule = u"constraint"_s;
        if (!holds) {
            issue.message = QCoreApplication::translate("ResponseConstraints",
                                                        "This rule of the form cannot be "
                                                        "checked: %1")
                                .arg(holds.error().reason);
        } else if (*holds == std::optional(false)) {
            issue.severity = part(constraint, u"severity"_s) == u"warning"
                ? ResponseIssue::Severity::Warning
                : ResponseIssue::Severity::Error;
            issue.message = part(constraint, u"human"_s);
            if (issue.message.isEmpty())
                issue.message = QCoreApplication::translate("ResponseConstraints",
                                                            "A rule of the form does not hold.");
        } else {
            return;
        }
        m_issues.append(issue);
    }

    QJsonObject m_questionnaire;
    ResponseExpressions m_expressions;
    ResponseIssues m_issues;
};

} // namespace

ResponseIssues brokenConstraints(const QJsonObject &questionnaire,
                                 const QJsonObject &response,
                                 const QDateTime &now)
{
    return ConstraintChecker(questionnaire, response, now).check();
}

} // namespace kiosk
