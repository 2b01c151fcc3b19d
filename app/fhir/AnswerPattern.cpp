// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/AnswerPattern.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

constexpr qsizetype maxPatternLength = 4096;
constexpr qsizetype maxTextLength = 65'536;

/// ECMAScript and PCRE differ in few places that forms use: \uXXXX, [^] (anything) and []
/// (nothing).
QString translated(const QString &ecmaScript)
{
    QString pattern;
    bool inClass = false;
    for (qsizetype i = 0; i < ecmaScript.size(); ++i) {
        const QStringView rest = QStringView(ecmaScript).sliced(i);
        if (rest.startsWith(u"\\u") && rest.size() >= 6) {
            pattern += u"\\x{"_s + rest.mid(2, 4).toString() + u'}';
            i += 5;
        } else if (rest.startsWith(u'\\')) {
            pattern += rest.first(qMin<qsizetype>(2, rest.size()));
            ++i;
        } else if (!inClass && rest.startsWith(u"[^]")) {
            pattern += u"[\\s\\S]"_s;
            i += 2;
        } else if (!inClass && rest.startsWith(u"[]")) {
            pattern += u"(?!)"_s;
            ++i;
        } else {
            inClass = (inClass || rest.front() == u'[') && rest.front() != u']';
            pattern += rest.front();
        }
    }
    return pattern;
}

} // namespace

std::optional<QRegularExpression> answerPattern(const QString &ecmaScript)
{
    if (ecmaScript.isEmpty() || ecmaScript.size() > maxPatternLength)
        return {};
    // PCRE gives up after that many steps back and that much nesting.
    QRegularExpression pattern(u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)\\A(?:"_s
                               + translated(ecmaScript) + u")\\z"_s);
    return pattern.isValid() ? std::optional(pattern) : std::nullopt;
}

bool violates(const QRegularExpression &pattern, const QString &text)
{
    if (text.size() > maxTextLength)
        return false;
    const auto match = pattern.match(text);
    return match.isValid() && !match.hasMatch();
}

} // namespace kiosk::fhir
