// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Toml.h"

#include <QDate>

#include <toml++/toml.h>

namespace kiosk {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool holdsTables(const toml::array &array)
{
    return !array.empty() && array.is_homogeneous(toml::node_type::table);
}

QVariant stringList(const toml::array &array)
{
    QStringList strings;
    for (const toml::node &element : array) {
        if (!element.is_string())
            return {};
        strings.append(toQString(element.as_string()->get()));
    }
    return strings;
}

QVariant leafValue(const toml::node &node)
{
    if (const auto *text = node.as_string())
        return toQString(text->get());
    if (const auto *integer = node.as_integer())
        return QVariant::fromValue<qint64>(integer->get());
    if (const auto *number = node.as_floating_point())
        return number->get();
    if (const auto *flag = node.as_boolean())
        return flag->get();
    if (const auto *date = node.as_date())
        return QDate(date->get().year, date->get().month, date->get().day);
    if (const auto *array = node.as_array())
        return stringList(*array);
    return {};
}

class Flattener
{
public:
    Flattener(TomlValues &values, int firstLine)
        : m_values(values)
        , m_firstLine(firstLine)
    {
    }

    void add(const QString &key, const toml::node &node)
    {
        if (const auto *table = node.as_table())
            addTable(key + u'.', *table);
        else if (const auto *array = node.as_array(); array != nullptr && holdsTables(*array))
            addTables(key, *array);
        else
            m_values.insert(key, {leafValue(node), lineOf(node)});
    }

    void addTable(const QString &prefix, const toml::table &table)
    {
        for (const auto &[key, node] : table)
            add(prefix + toQString(key.str()), node);
    }

private:
    void addTables(const QString &key, const toml::array &array)
    {
        int index = 0;
        for (const toml::node &table : array)
            add(key + u'.' + QString::number(index++), table);
    }

    [[nodiscard]] int lineOf(const toml::node &node) const
    {
        return int(node.source().begin.line) + m_firstLine - 1;
    }

    TomlValues &m_values;
    int m_firstLine;
};

} // namespace

TomlReading readToml(const QByteArray &toml, const QString &fileName, int firstLine)
{
    TomlReading reading;
    // The library as Debian builds it reports syntax errors by exception: this is the one place
    // that sees them.
    try {
        const auto table
            = toml::parse(std::string_view(toml.constData(), std::size_t(toml.size())));
        Flattener(reading.values, firstLine).addTable({}, table);
    } catch (const toml::parse_error &error) {
        reading.values.clear();
        reading.problems.append({Problem::Severity::Error,
                                 fileName,
                                 int(error.source().begin.line) + firstLine - 1,
                                 {},
                                 toQString(error.description())});
    }
    return reading;
}

QString tomlString(const QString &text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            quoted += u'\\';
        if (character.unicode() < 0x20 || character.unicode() == 0x7f)
            quoted += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            quoted += character;
    }
    return quoted + u'"';
}

} // namespace kiosk
