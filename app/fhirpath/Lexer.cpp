// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Lexer.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool startsIdentifier(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool continuesIdentifier(QChar c)
{
    return startsIdentifier(c) || isDigit(c);
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    tl::expected<std::vector<Token>, ExpressionError> run()
    {
        std::vector<Token> tokens;
        while (skipBlanks()) {
            const qsizetype start = m_at;
            Token token;
            if (!next(token))
                return tl::unexpected(m_error);
            token.position = start;
            tokens.push_back(std::move(token));
        }
        if (!m_error.reason.isEmpty())
            return tl::unexpected(m_error);
        tokens.push_back({Token::Kind::End, {}, m_text.size()});
        return tokens;
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    bool fail(const QString &reason, qsizetype position)
    {
        m_error = {position, reason};
        return false;
    }

    /// Skips white space and comments; false at the end.
    bool skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (peek() == u'/' && peek(1) == u'/') {
                const qsizetype end = m_text.indexOf(u'\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
            } else if (peek() == u'/' && peek(1) == u'*') {
                const qsizetype end = m_text.indexOf(u"*/"_s, m_at + 2);
                if (end < 0)
                    return fail(FhirPathText::tr("This comment does not end."), m_at);
                m_at = end + 2;
            } else if (peek().isSpace()) {
                ++m_at;
            } else {
                return true;
            }
        }
        return false;
    }

    bool next(Token &token)
    {
        const QChar c = peek();
        if (startsIdentifier(c)) {
            token.kind = Token::Kind::Identifier;
            token.text = takeWhile(continuesIdentifier);
            return true;
        }
        if (isDigit(c))
            return number(token);
        if (c == u'\'' || c == u'`') {
            token.kind = c == u'\'' ? Token::Kind::String : Token::Kind::DelimitedIdentifier;
            return quoted(c, token.text);
        }
        if (c == u'@') {
            ++m_at;
            token.kind = Token::Kind::Temporal;
            token.text = temporal();
            return true;
        }
        if (c == u'$') {
            ++m_at;
            token.kind = Token::Kind::Special;
            token.text = takeWhile(continuesIdentifier);
            return true;
        }
        return symbol(token);
    }

    template <typename Accept>
    QString takeWhile(Accept accept)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && accept(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    bool number(Token &token)
    {
        token.kind = Token::Kind::Number;
        token.text = takeWhile(isDigit);
        if (peek() == u'.' && isDigit(peek(1))) {
            ++m_at;
            token.text += u'.' + takeWhile(isDigit);
        } else if (peek() == u'L' && !continuesIdentifier(peek(1))) {
            ++m_at;
            token.kind = Token::Kind::LongNumber;
        }
        return true;
    }

    /// Digits and separators of a date or time, as far as they can belong to it.
    QString temporal()
    {
        const qsizetype start = m_at;
        const auto skipDigits = [&] { takeWhile(isDigit); };
        const auto skipPart = [&](QChar separator) {
            if (peek() != separator || !isDigit(peek(1)))
                return;
            ++m_at;
            skipDigits();
        };
        skipDigits();
        skipPart(u'-');
        skipPart(u'-');
        if (peek() == u'T') {
            ++m_at;
            skipDigits();
            skipPart(u':');
            skipPart(u':');
            skipPart(u'.');
            if (peek() == u'Z') {
                ++m_at;
            } else if (peek() == u'+' || peek() == u'-') {
                if (isDigit(peek(1)) && isDigit(peek(2)) && peek(3) == u':') {
                    ++m_at;
                    skipDigits();
                    skipPart(u':');
                }
            }
        }
        return m_text.sliced(start, m_at - start);
    }

    bool quoted(QChar quote, QString &into)
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == quote)
                return true;
            into += c == u'\\' ? escaped() : c;
        }
        return fail(FhirPathText::tr("This text does not end."), start);
    }

    /// What stands for itself after a backslash stands without it.
    QChar escaped()
    {
        const QChar c = peek();
        ++m_at;
        switch (c.unicode()) {
        case u'n':
            return u'\n';
        case u'r':
            return u'\r';
        case u't':
            return u'\t';
        case u'f':
            return u'\f';
        case u'u':
            if (m_at + 4 <= m_text.size()) {
                bool ok = false;
                const QStringView digits = QStringView(m_text).sliced(m_at, 4);
                const char16_t code = digits.toUShort(&ok, 16);
                if (ok && digits.front() != u'+') {
                    m_at += 4;
                    return code;
                }
            }
            return c;
        default:
            return c;
        }
    }

    bool symbol(Token &token)
    {
        token.kind = Token::Kind::Symbol;
        static const QStringList pairs{u"<="_s, u">="_s, u"!="_s, u"!~"_s};
        const QString pair = m_text.sliced(m_at, qMin<qsizetype>(2, m_text.size() - m_at));
        if (pairs.contains(pair)) {
            token.text = pair;
            m_at += 2;
            return true;
        }
        static const QString singles = u"+-*/&|<>=~.,()[]{}%"_s;
        if (!singles.contains(peek()))
            return fail(FhirPathText::tr("“%1” cannot stand here.").arg(peek()), m_at);
        token.text = peek();
        ++m_at;
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    ExpressionError m_error;
};

} // namespace

tl::expected<std::vector<Token>, ExpressionError> tokenize(const QString &text)
{
    return Lexer(text).run();
}

} // namespace kiosk::fhirpath
