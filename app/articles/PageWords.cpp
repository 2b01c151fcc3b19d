// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/PageWords.h"

#include "app/core/Json.h"
#include "app/core/Toml.h"

#include <QFileInfo>
#include <QLocale>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

QString wordsFile(const QString &language)
{
    return u":/articles/words/%1.toml"_s.arg(language);
}

} // namespace

PageWords::PageWords(const QString &language)
    : m_language(QFileInfo::exists(wordsFile(language)) ? language : u"en"_s)
{
    const auto bytes = readFile(wordsFile(m_language), 64 << 10);
    Q_ASSERT(bytes);
    const TomlReading words = readToml(*bytes, m_language);
    for (auto word = words.values.cbegin(); word != words.values.cend(); ++word)
        m_words.insert(word.key(), word->value.toString());
}

QString PageWords::operator[](const QString &key) const
{
    Q_ASSERT(m_words.contains(key));
    return m_words.value(key);
}

QString PageWords::topic(const QString &topic) const
{
    return m_words.value(u"topic."_s + topic, topic);
}

QString PageWords::aboutKind(const QString &kind) const
{
    return m_words.value(u"about_kind."_s + kind.toLower());
}

QString PageWords::date(QDate date) const
{
    return QLocale(m_language).toString(date, m_words.value(u"date_format"_s));
}

} // namespace kiosk
