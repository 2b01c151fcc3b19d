// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleFile.h"

#include "app/articles/ArticleText.h"
#include "app/core/Toml.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <variant>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr int wordsPerMinute = 130; // slow readers, standing

struct ArticleText
{
    Q_DECLARE_TR_FUNCTIONS(ArticleText)
};

/// One row of the front matter.
struct Field
{
    using Member = std::
        variant<QString Article::*, QStringList Article::*, QDate Article::*, bool Article::*>;
    QString key;
    Member member;
    bool required = true;
};

const std::vector<Field> &allFields()
{
    static const std::vector<Field> fields{
        {u"slug"_s, &Article::slug},
        {u"language"_s, &Article::language},
        {u"title"_s, &Article::title},
        {u"summary"_s, &Article::summary},
        {u"keyPoints"_s, &Article::keyPoints},
        {u"topic"_s, &Article::topic},
        {u"tags"_s, &Article::tags, false},
        {u"authors"_s, &Article::authors},
        {u"reviewers"_s, &Article::reviewers, false},
        {u"related"_s, &Article::related, false},
        {u"published"_s, &Article::published},
        {u"reviewed"_s, &Article::reviewed, false},
        {u"nextReview"_s, &Article::nextReview},
        {u"picture"_s, &Article::picture},
        {u"pictureAlt"_s, &Article::pictureAlt},
        {u"startHere"_s, &Article::startHere, false},
    };
    return fields;
}

/// Where front matter and body of a file begin.
struct Parts
{
    QByteArray frontMatter;
    QByteArray body;
    int bodyLine = 1;
};

std::optional<Parts> split(QByteArray text)
{
    text.replace("\r\n", "\n");
    static const QByteArray fence = "+++\n";
    if (!text.startsWith(fence))
        return {};
    const qsizetype end = text.indexOf("\n+++\n", fence.size() - 1);
    if (end < 0)
        return {};
    const qsizetype bodyStart = end + 1 + fence.size();
    return Parts{text.mid(fence.size(), qMax<qsizetype>(0, end + 1 - fence.size())),
                 text.mid(bodyStart),
                 1 + int(text.first(bodyStart).count('\n'))};
}

class Reader
{
public:
    Reader(const QString &fileName, TomlValues values)
        : m_fileName(fileName)
        , m_values(std::move(values))
    {
    }

    Article article;
    Problems problems;

    void readFields()
    {
        for (const Field &field : allFields())
            readField(field);
    }

    /// [[sources]] tables, in their order.
    void readSources()
    {
        for (int i = 0; hasTable(u"sources"_s, i); ++i) {
            const QString prefix = u"sources.%1."_s.arg(i);
            const ArticleSource source{take(prefix + u"key"_s).toString(),
                                       take(prefix + u"title"_s).toString(),
                                       take(prefix + u"address"_s).toString(),
                                       take(prefix + u"kind"_s).toString()};
            checkSource(source, prefix);
            article.sources.push_back(source);
        }
        if (article.sources.empty())
            report(u"sources"_s, ArticleText::tr("An article needs at least one source."));
    }

    /// [[glossary]] tables with term and meaning.
    void readGlossary()
    {
        for (int i = 0; hasTable(u"glossary"_s, i); ++i) {
            const QString prefix = u"glossary.%1."_s.arg(i);
            const QString term = take(prefix + u"term"_s).toString();
            const QString meaning = take(prefix + u"meaning"_s).toString();
            if (term.isEmpty() || meaning.isEmpty())
                report(prefix + u"term"_s, ArticleText::tr("A word needs a term and a meaning."));
            article.glossary.insert(term, meaning);
        }
    }

    void refuseTheRest()
    {
        for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
            report(value.key(), ArticleText::tr("There is no such field."), value->line);
    }

    void checkFileName()
    {
        if (m_fileName != article.slug + u'.' + article.language + u".md"_s)
            report(u"slug"_s,
                   ArticleText::tr("The file must be named after slug and language: %1.%2.md.")
                       .arg(article.slug, article.language));
    }

private:
    void readField(const Field &field)
    {
        if (!m_values.contains(field.key)) {
            if (field.required)
                report(field.key, ArticleText::tr("This field is missing."));
            return;
        }
        const int line = m_values.value(field.key).line;
        const QVariant value = take(field.key);
        const bool good
            = std::visit([&](auto member) { return assign(member, value); }, field.member);
        if (!good)
            report(field.key, ArticleText::tr("It is empty or has the wrong type."), line);
    }

    bool assign(QString Article::*member, const QVariant &value)
    {
        article.*member = value.toString().trimmed();
        return value.typeId() == QMetaType::QString && !(article.*member).isEmpty();
    }

    // An empty list is a statement ("no reviewers") except for what must be there.
    bool assign(QStringList Article::*member, const QVariant &value)
    {
        article.*member = value.toStringList();
        const bool mayBeEmpty = member != &Article::keyPoints && member != &Article::authors;
        return value.typeId() == QMetaType::QStringList
            && (mayBeEmpty || !(article.*member).isEmpty());
    }

    bool assign(QDate Article::*member, const QVariant &value)
    {
        article.*member = value.toDate();
        return value.typeId() == QMetaType::QDate && (article.*member).isValid();
    }

    bool assign(bool Article::*member, const QVariant &value)
    {
        article.*member = value.toBool();
        return value.typeId() == QMetaType::Bool;
    }

    [[nodiscard]] bool hasTable(const QString &name, int index) const
    {
        const QString prefix = u"%1.%2."_s.arg(name).arg(index);
        const auto first = m_values.lowerBound(prefix);
        return first != m_values.cend() && first.key().startsWith(prefix);
    }

    void checkSource(const ArticleSource &source, const QString &prefix)
    {
        static const QRegularExpression pattern(u"^[A-Za-z0-9-]+$"_s);
        if (!pattern.match(source.key).hasMatch())
            report(prefix + u"key"_s,
                   ArticleText::tr("A source needs a key of letters, digits and hyphens."));
        if (source.title.isEmpty() || source.address.isEmpty())
            report(prefix + u"title"_s, ArticleText::tr("A source needs a title and an address."));
        const auto isSame = [&](const ArticleSource &other) { return other.key == source.key; };
        if (std::any_of(article.sources.begin(), article.sources.end(), isSame))
            report(prefix + u"key"_s, ArticleText::tr("This source key is used twice."));
    }

    QVariant take(const QString &key)
    {
        m_lastLine = m_values.contains(key) ? m_values.value(key).line : m_lastLine;
        return m_values.take(key).value;
    }

    /// Without a line of its own a problem stands where reading had come to.
    void report(const QString &key, const QString &message, int line = 0)
    {
        problems.append(
            {Problem::Severity::Error, m_fileName, line > 0 ? line : m_lastLine, key, message});
    }

    QString m_fileName;
    TomlValues m_values;
    int m_lastLine = 1;
};

/// Of what is read: neither alternative texts of pictures nor marks of sources.
int minutesToRead(const Article &article)
{
    static const QRegularExpression space(u"\\s+"_s);
    const auto words = int(readableText(article).split(space, Qt::SkipEmptyParts).size());
    return qMax(1, (words + wordsPerMinute - 1) / wordsPerMinute);
}

} // namespace

ArticleReading readArticle(const QByteArray &text, const QString &fileName)
{
    const auto parts = split(text);
    if (!parts)
        return {{},
                {{Problem::Severity::Error,
                  fileName,
                  1,
                  {},
                  ArticleText::tr("An article begins with TOML between two +++ lines.")}}};
    TomlReading toml = readToml(parts->frontMatter, fileName, 2);
    if (!toml.problems.isEmpty())
        return {{}, toml.problems};

    Reader reader(fileName, std::move(toml.values));
    reader.readFields();
    reader.readSources();
    reader.readGlossary();
    reader.refuseTheRest();
    reader.checkFileName();
    if (!reader.problems.isEmpty())
        return {{}, reader.problems};

    reader.article.markdown = QString::fromUtf8(parts->body);
    reader.article.markdownLine = parts->bodyLine;
    reader.article.readingMinutes = minutesToRead(reader.article);
    return {reader.article, {}};
}

} // namespace kiosk
