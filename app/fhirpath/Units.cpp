// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Units.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace kiosk::fhirpath {

namespace {

/// UCUM's units as numbers of others, after ucum.org's table. `definition` is again a UCUM code.
struct UnitDefinition
{
    const char *code = "";
    const char *factor = ""; ///< decimal number
    const char *definition = ""; ///< "" for a base unit
    bool takesPrefix = false;
};

constexpr UnitDefinition definitions[] = {
    {"m", "0", "", true},
    {"s", "1", "", true},
    {"g", "2", "", true},
    {"rad", "3", "", true},
    {"K", "4", "", true},
    {"C", "5", "", true},
    {"cd", "6", "", true},
    {"mol", "7", "", true},
    {"[iU]", "8", "", true},
    {"[IU]", "1", "[iU]", true},
    // numbers
    {"%", "0.01", "1"},
    {"[ppth]", "0.001", "1"},
    {"[ppm]", "0.000001", "1"},
    {"[ppb]", "0.000000001", "1"},
    {"[pi]", "3.1415926535897932384626433832795", "1"},
    // time
    {"min", "60", "s"},
    {"h", "3600", "s"},
    {"d", "86400", "s"},
    {"wk", "604800", "s"},
    {"mo", "2629800", "s"},
    {"mo_j", "2629800", "s"},
    {"mo_g", "2629746", "s"},
    {"a", "31557600", "s"},
    {"a_j", "31557600", "s"},
    {"a_g", "31556952", "s"},
    {"Hz", "1", "s-1", true},
    // length, area, volume
    {"[in_i]", "0.0254", "m"},
    {"[ft_i]", "0.3048", "m"},
    {"[yd_i]", "0.9144", "m"},
    {"[mi_i]", "1609.344", "m"},
    {"[nmi_i]", "1852", "m"},
    {"[in_us]", "0.0254", "m"},
    {"Ao", "0.0000000001", "m"},
    {"ar", "100", "m2", true},
    {"[sin_i]", "0.00064516", "m2"},
    {"[sft_i]", "0.09290304", "m2"},
    {"l", "0.001", "m3", true},
    {"L", "0.001", "m3", true},
    {"[cin_i]", "0.000016387064", "m3"},
    {"[cft_i]", "0.028316846592", "m3"},
    {"[gal_us]", "0.003785411784", "m3"},
    {"[qt_us]", "0.000946352946", "m3"},
    {"[pt_us]", "0.000473176473", "m3"},
    {"[cup_us]", "0.0002365882365", "m3"},
    {"[foz_us]", "0.0000295735295625", "m3"},
    {"[tbs_us]", "0.00001478676478125", "m3"},
    {"[tsp_us]", "0.00000492892159375", "m3"},
    {"[cup_m]", "0.00024", "m3"},
    {"[tbs_m]", "0.000015", "m3"},
    {"[tsp_m]", "0.000005", "m3"},
    {"[foz_m]", "0.00003", "m3"},
    {"[gal_br]", "0.00454609", "m3"},
    {"[pt_br]", "0.00056826125", "m3"},
    {"[foz_br]", "0.0000284130625", "m3"},
    {"[drp]", "0.00000005", "m3"},
    // mass
    {"t", "1000000", "g", true},
    {"u", "0.00000000000000000000000166", "g", true},
    {"[gr]", "0.06479891", "g"},
    {"[lb_av]", "453.59237", "g"},
    {"[oz_av]", "28.349523125", "g"},
    {"[dr_av]", "1.7718451953125", "g"},
    {"[ston_av]", "907184.74", "g"},
    {"[lton_av]", "1016046.9088", "g"},
    {"[stone_av]", "6350.29318", "g"},
    // angle
    {"deg", "0.017453292519943295769236907684886", "rad"},
    {"'", "0.00029088820866572159615394846141477", "rad"},
    {"gon", "0.015707963267948966192313216916398", "rad"},
    {"sr", "1", "rad2", true},
    // mechanics
    {"N", "1000", "g.m/s2", true},
    {"Pa", "1000", "g/m.s-2", true},
    {"bar", "100000000", "g/m.s-2", true},
    {"atm", "101325000", "g/m.s-2"},
    {"m[H2O]", "9806650", "g/m.s-2", true},
    {"m[Hg]", "133322387", "g/m.s-2", true},
    {"[psi]", "6894757.293168361336722673445346890693781", "g/m.s-2"},
    {"J", "1000", "g.m2/s2", true},
    {"eV", "0.000000000000000160217733", "g.m2/s2", true},
    {"W", "1000", "g.m2/s3", true},
    {"cal", "4184", "g.m2/s2", true},
    {"[Cal]", "4184000", "g.m2/s2"},
    {"A", "1", "C/s", true},
    {"V", "1000", "g.m2/s2.C-1", true},
    {"Bq", "1", "s-1", true},
    {"Ci", "37000000000", "s-1", true},
    {"Gy", "1", "m2/s2", true},
    {"Sv", "1", "m2/s2", true},
    {"lm", "1", "cd.rad2", true},
    {"lx", "1", "cd.rad2/m2", true},
    // amounts and activity
    {"eq", "1", "mol", true},
    {"osm", "1", "mol", true},
    {"kat", "1", "mol/s", true},
    {"U", "1", "umol/min", true},
};

/// Temperature scales and logarithms: kelvin = (value + offset) * numerator / denominator.
struct SpecialUnit
{
    const char *code;
    const char *offset;
    int numerator;
    int denominator;
    bool isTemperature;
};

constexpr SpecialUnit specialUnits[] = {
    {"Cel", "273.15", 1, 1, true},
    {"[degF]", "459.67", 5, 9, true},
    {"[degRe]", "218.52", 5, 4, true},
    {"B", "0", 1, 1, false},
    {"dB", "0", 1, 1, false},
    {"Np", "0", 1, 1, false},
    {"[pH]", "0", 1, 1, false},
};

struct Prefix
{
    const char *code;
    int exponent;
};

constexpr Prefix prefixes[] = {{"da", 1},
                               {"Y", 24},
                               {"Z", 21},
                               {"E", 18},
                               {"P", 15},
                               {"T", 12},
                               {"G", 9},
                               {"M", 6},
                               {"k", 3},
                               {"h", 2},
                               {"d", -1},
                               {"c", -2},
                               {"m", -3},
                               {"u", -6},
                               {"n", -9},
                               {"p", -12},
                               {"f", -15},
                               {"a", -18}};

constexpr std::size_t kelvin = 4;
constexpr int maxNesting = 8;
constexpr int maxExponent = 12;
constexpr int maxPowerOfTen = 30;
constexpr qsizetype maxLength = 100;

std::optional<UcumUnit> multiplied(const UcumUnit &left, const UcumUnit &right, bool divide)
{
    if (left.isSpecial || right.isSpecial)
        return {};
    const auto numerator = left.numerator.times(divide ? right.denominator : right.numerator);
    const auto denominator = left.denominator.times(divide ? right.numerator : right.denominator);
    if (!numerator || !denominator || numerator->isZero() || denominator->isZero())
        return {};
    UcumUnit result;
    result.numerator = *numerator;
    result.denominator = *denominator;
    for (std::size_t i = 0; i < UcumUnit::dimensionCount; ++i)
        result.dimensions[i] = left.dimensions[i] + (divide ? -1 : 1) * right.dimensions[i];
    return result;
}

std::optional<UcumUnit> powerOfTen(int exponent)
{
    UcumUnit unit;
    const auto power = Decimal(10).toThePower(std::abs(exponent));
    if (!power)
        return {};
    (exponent < 0 ? unit.denominator : unit.numerator) = *power;
    return unit;
}

std::optional<UcumUnit> raised(const UcumUnit &unit, int exponent)
{
    if (std::abs(exponent) > maxExponent)
        return {};
    std::optional<UcumUnit> result = UcumUnit();
    for (int i = 0; i < std::abs(exponent) && result; ++i)
        result = multiplied(*result, unit, exponent < 0);
    return result;
}

/// term := ['/'] component { ('.' | '/') component }; component := '(' term ')' | simple [exponent]
/// [annotation] | annotation | number.
class UnitParser
{
public:
    explicit UnitParser(QStringView code)
        : m_rest(code)
    {
    }

    std::optional<UcumUnit> parse()
    {
        const auto unit = term(0);
        return m_rest.isEmpty() ? unit : std::nullopt;
    }

private:
    bool skip(QChar expected)
    {
        if (!m_rest.startsWith(expected))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    std::optional<UcumUnit> term(int nesting)
    {
        if (nesting > maxNesting)
            return {};
        std::optional<UcumUnit> result = UcumUnit();
        bool first = true;
        bool divide = skip(u'/');
        do {
            const auto next = component(nesting);
            if (!next)
                return {};
            result = first && !divide ? next : multiplied(*result, *next, divide);
            first = false;
            divide = false;
            if (!result || m_rest.isEmpty() || m_rest.startsWith(u')'))
                return result;
            divide = skip(u'/');
        } while (divide || skip(u'.'));
        return {};
    }

    std::optional<UcumUnit> component(int nesting)
    {
        if (skip(u'(')) {
            const auto inner = term(nesting + 1);
            return skip(u')') ? inner : std::nullopt;
        }
        if (m_rest.startsWith(u'{'))
            return annotation() ? std::optional(UcumUnit()) : std::nullopt;
        auto unit = simple(nesting);
        return annotation() ? unit : std::nullopt;
    }

    /// Takes an annotation where there is one; false when it does not end.
    bool annotation()
    {
        if (!m_rest.startsWith(u'{'))
            return true;
        const qsizetype end = m_rest.indexOf(u'}');
        if (end < 0)
            return false;
        m_rest = m_rest.sliced(end + 1);
        return true;
    }

    std::optional<UcumUnit> simple(int nesting)
    {
        qsizetype length = 0;
        bool bracket = false;
        while (length < m_rest.size()) {
            const QChar c = m_rest[length];
            bracket = c == u'[' || (bracket && c != u']');
            const bool ends = c == u'.' || c == u'/' || c == u'(' || c == u')' || c == u'{';
            if (!bracket && ends)
                break;
            ++length;
        }
        QStringView atom = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        if (atom.startsWith(u"10*") || atom.startsWith(u"10^")) {
            const auto exponent = exponentOf(atom.sliced(3));
            return exponent ? powerOfTen(*exponent) : std::nullopt;
        }
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        if (std::all_of(atom.begin(), atom.end(), isDigit)) {
            const auto number = Decimal::fromText(atom);
            if (!number || number->isZero())
                return {};
            UcumUnit unit;
            unit.numerator = *number;
            return unit;
        }
        qsizetype end = atom.size();
        while (end > 0 && isDigit(atom[end - 1]))
            --end;
        if (end > 0 && end < atom.size() && (atom[end - 1] == u'-' || atom[end - 1] == u'+'))
            --end;
        const auto unit = prefixed(atom.first(end), nesting);
        const auto exponent = exponentOf(atom.sliced(end));
        if (!unit || !exponent)
            return {};
        return *exponent == 1 ? unit : raised(*unit, *exponent);
    }

    /// Nothing but digits and a sign; 1 when there is no text.
    static std::optional<int> exponentOf(QStringView text)
    {
        if (text.isEmpty())
            return 1;
        bool ok = false;
        const int exponent = text.toInt(&ok);
        return ok && std::abs(exponent) <= maxPowerOfTen ? std::optional(exponent) : std::nullopt;
    }

    static std::optional<UcumUnit> prefixed(QStringView code, int nesting)
    {
        if (auto unit = plain(code, nesting, false))
            return unit;
        for (const Prefix &prefix : prefixes) {
            const QLatin1String text(prefix.code);
            if (!code.startsWith(text) || code.size() == text.size())
                continue;
            const auto unit = plain(code.sliced(text.size()), nesting, true);
            const auto power = powerOfTen(prefix.exponent);
            if (unit && power)
                return multiplied(*power, *unit, false);
        }
        return {};
    }

    static std::optional<UcumUnit> plain(QStringView code, int nesting, bool withPrefix)
    {
        for (const SpecialUnit &special : specialUnits) {
            if (withPrefix || code != QLatin1String(special.code))
                continue;
            UcumUnit unit;
            unit.isSpecial = true;
            unit.offset = *Decimal::fromText(QString::fromLatin1(special.offset));
            unit.numerator = Decimal(special.numerator);
            unit.denominator = Decimal(special.denominator);
            unit.dimensions[kelvin] = special.isTemperature ? 1 : 0;
            return unit;
        }
        const auto *found = std::find_if(
            std::begin(definitions), std::end(definitions), [code](const UnitDefinition &d) {
                return code == QLatin1String(d.code);
            });
        if (found == std::end(definitions) || (withPrefix && !found->takesPrefix))
            return {};
        UcumUnit unit;
        const QString factor = QString::fromLatin1(found->factor);
        if (*found->definition == '\0') {
            unit.dimensions[std::size_t(factor.toInt())] = 1;
            return unit;
        }
        unit.numerator = *Decimal::fromText(factor);
        if (nesting > maxNesting)
            return {};
        const QString definition = QString::fromLatin1(found->definition);
        const auto base = UnitParser(definition).parse();
        return base ? multiplied(unit, *base, false) : std::nullopt;
    }

    QStringView m_rest;
};

constexpr const char *calendarWords[]
    = {"year", "month", "week", "day", "hour", "minute", "second", "millisecond"};
constexpr const char *calendarCodes[] = {"a", "mo", "wk", "d", "h", "min", "s", "ms"};

} // namespace

std::optional<UcumUnit> parseUnit(QStringView code)
{
    if (code.isEmpty() || code.size() > maxLength)
        return {};
    return UnitParser(code).parse();
}

QString baseUnitCode(const std::array<int, UcumUnit::dimensionCount> &dimensions)
{
    QStringList parts;
    // Mass first, as people write them.
    for (const std::size_t i : {2U, 0U, 1U, 3U, 4U, 5U, 6U, 7U, 8U}) {
        if (dimensions[i] == 0)
            continue;
        const QString code = QString::fromLatin1(definitions[i].code);
        parts << (dimensions[i] == 1 ? code : code + QString::number(dimensions[i]));
    }
    return parts.isEmpty() ? QStringLiteral("1") : parts.join(u'.');
}

std::optional<CalendarUnit> calendarUnit(QStringView word)
{
    if (word.endsWith(u's'))
        word.chop(1);
    const auto *found = std::find_if(std::begin(calendarWords),
                                     std::end(calendarWords),
                                     [word](const char *w) { return word == QLatin1String(w); });
    if (found == std::end(calendarWords))
        return {};
    return CalendarUnit(found - std::begin(calendarWords));
}

QString ucumCode(CalendarUnit unit)
{
    return QString::fromLatin1(calendarCodes[int(unit)]);
}

} // namespace kiosk::fhirpath
