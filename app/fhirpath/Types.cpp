// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Types.h"

#include "app/fhirpath/TypeTable.h"

#include <deque>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

/// The tables as a graph, made once: it never changes.
class TypeGraph
{
public:
    TypeGraph()
    {
        addAll(dataTypeTable());
        addAll(resourceTable());
        for (const char *name : otherResources())
            add(QString::fromLatin1(name)).base = find(u"DomainResource"_s);
        Type &systemString = add(u"System.String"_s);
        systemString.isPrimitive = true;
        systemString.isSystemString = true;
        connectAll(dataTypeTable());
        connectAll(resourceTable());
        for (const char *name : otherResources())
            inherit(*m_byName.value(QString::fromLatin1(name)));
    }

    [[nodiscard]] const Type *find(const QString &name) const { return m_byName.value(name); }

private:
    Type &add(const QString &name)
    {
        Type &type = m_types.emplace_back();
        type.name = name;
        m_byName.insert(name, &type);
        return type;
    }

    void addAll(std::span<const TypeRow> rows)
    {
        for (const TypeRow &row : rows)
            add(QString::fromLatin1(row.name)).isPrimitive = row.name[0] >= 'a';
    }

    /// Bases stand before what derives from them.
    void connectAll(std::span<const TypeRow> rows)
    {
        for (const TypeRow &row : rows) {
            Type &type = *m_byName.value(QString::fromLatin1(row.name));
            type.base = find(QString::fromLatin1(row.base));
            inherit(type);
            for (const QString &field :
                 QString::fromLatin1(row.fields).split(u' ', Qt::SkipEmptyParts)) {
                const QString typeName = field.section(u':', 1);
                type.fields.insert(field.section(u':', 0, 0), {find(typeName), typeName == u'*'});
            }
        }
    }

    static void inherit(Type &type)
    {
        if (type.base != nullptr)
            type.fields = type.base->fields;
    }

    std::deque<Type> m_types; ///< addresses stay
    QHash<QString, Type *> m_byName;
};

const TypeGraph &graph()
{
    static const TypeGraph types;
    return types;
}

} // namespace

bool Type::is(QStringView ancestor) const
{
    for (const Type *type = this; type != nullptr; type = type->base)
        if (type->name == ancestor)
            return true;
    return false;
}

const Type *findType(const QString &name)
{
    return graph().find(name);
}

const Type *choiceType(const QString &choice, const QString &jsonName)
{
    if (jsonName.size() <= choice.size() || !jsonName.startsWith(choice)
        || !jsonName[choice.size()].isUpper())
        return nullptr;
    QString name = jsonName.sliced(choice.size());
    if (const Type *type = findType(name))
        return type;
    name[0] = name[0].toLower();
    const Type *type = findType(name);
    return type != nullptr && type->isPrimitive ? type : nullptr;
}

const Type *choiceType(const QString &jsonName)
{
    for (qsizetype i = 1; i < jsonName.size(); ++i)
        if (jsonName[i].isUpper())
            if (const Type *type = choiceType(jsonName.first(i), jsonName))
                return type;
    return nullptr;
}

bool isSystemType(const QString &name)
{
    static const QStringList names{u"Any"_s,
                                   u"Boolean"_s,
                                   u"String"_s,
                                   u"Integer"_s,
                                   u"Long"_s,
                                   u"Decimal"_s,
                                   u"Date"_s,
                                   u"DateTime"_s,
                                   u"Time"_s,
                                   u"Quantity"_s};
    return names.contains(name);
}

} // namespace kiosk::fhirpath
