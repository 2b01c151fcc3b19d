// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath section 5.6.14 to 5.6.17: encode, decode, escape, unescape.

using Result = std::optional<QString>;

Result encodeAs(const QString &text, const QString &format)
{
    const QByteArray bytes = text.toUtf8();
    if (format == u"hex")
        return QString::fromLatin1(bytes.toHex());
    if (format == u"base64")
        return QString::fromLatin1(bytes.toBase64());
    if (format == u"urlbase64")
        return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
    return {};
}

Result decodeFrom(const QString &text, const QString &format)
{
    const QByteArray bytes = text.toLatin1();
    if (format == u"hex") {
        const QByteArray decoded = QByteArray::fromHex(bytes);
        return decoded.size() * 2 == bytes.size() ? Result(QString::fromUtf8(decoded))
                                                  : std::nullopt;
    }
    const bool url = format == u"urlbase64";
    if (!url && format != u"base64")
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        bytes,
        (url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding)
            | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? Result(QString::fromUtf8(*decoded)) : std::nullopt;
}

QString escapeJson(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4)); // without [" and "]
}

/// A backslash that starts no escape of JSON stands for itself.
QString unescapeJson(const QString &text)
{
    static const QHash<QChar, QChar> escapes{{u'"', u'"'},
                                             {u'\\', u'\\'},
                                             {u'/', u'/'},
                                             {u'b', u'\b'},
                                             {u'f', u'\f'},
                                             {u'n', u'\n'},
                                             {u'r', u'\r'},
                                             {u't', u'\t'}};
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text[i] == u'\\' && i + 1 < text.size() ? text[i + 1] : QChar();
        bool isCode = false;
        const char16_t code = next == u'u' && i + 6 <= text.size()
            ? text.mid(i + 2, 4).toUShort(&isCode, 16)
            : u'\0';
        if (isCode) {
            result += QChar(code);
            i += 5;
        } else if (!next.isNull() && escapes.contains(next)) {
            result += escapes.value(next);
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

Result escapeFor(const QString &text, const QString &target)
{
    if (target == u"html") {
        QString escaped = text.toHtmlEscaped();
        return escaped.replace(u'\'', u"&#39;"_s);
    }
    return target == u"json" ? Result(escapeJson(text)) : std::nullopt;
}

Result unescapeFrom(QString text, const QString &target)
{
    if (target == u"json")
        return unescapeJson(text);
    if (target != u"html")
        return {};
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

template <typename Apply>
Evaluation applied(const Call &call, Apply apply)
{
    const auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    const auto format = call.textArgument(0);
    if (!format)
        return tl::unexpected(format.error());
    if (!*value || !*format)
        return Collection();
    const auto *text = std::get_if<QString>(&**value);
    const Result result = text != nullptr ? apply(*text, **format) : Result();
    if (!result)
        return call.fail(FhirPathText::tr("This text cannot be converted in this way."));
    return only(*result);
}

Evaluation encode(Call &call)
{
    return applied(call, encodeAs);
}

Evaluation decode(Call &call)
{
    return applied(call, decodeFrom);
}

Evaluation escape(Call &call)
{
    return applied(call, escapeFor);
}

Evaluation unescape(Call &call)
{
    return applied(call, unescapeFrom);
}

constexpr FunctionInfo functions[] = {
    {"encode", 1, 1, encode},
    {"decode", 1, 1, decode},
    {"escape", 1, 1, escape},
    {"unescape", 1, 1, unescape},
};

} // namespace

std::span<const FunctionInfo> encodingFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
