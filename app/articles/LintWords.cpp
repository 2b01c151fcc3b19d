// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/LintWords.h"

#include "app/core/Json.h"
#include "app/core/Toml.h"

#include <QStringList>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

QRegularExpression anyOf(const QStringList &words, const QString &before = {})
{
    QStringList patterns;
    for (const QString &word : words)
        patterns.append(QRegularExpression::escape(word).replace(u"\\*"_s, u"\\w*"_s));
    return QRegularExpression(u"(?<![\\w])%1(?:%2)(?!\\w)"_s.arg(before, patterns.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

std::optional<LintWords> LintWords::forLanguage(const QString &language)
{
    const auto bytes = readFile(u":/articles/words/lint/%1.toml"_s.arg(language), 64 << 10);
    if (!bytes)
        return {};
    const TomlReading toml = readToml(*bytes, language);
    const auto list
        = [&](const QString &key) { return toml.values.value(key).value.toStringList(); };
    return LintWords{anyOf(list(u"promise"_s)),
                     anyOf(list(u"fear"_s)),
                     anyOf(list(u"dose"_s), u"\\d+(?:[.,]\\d+)?(?:\\s*(?:to|a|–)\\s*\\d+)?\\s+"_s)};
}

} // namespace kiosk
