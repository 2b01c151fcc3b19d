// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/Terminal.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace kiosk {

namespace {

constexpr std::size_t longestSecret = 1024;

void writeLine(int descriptor, const QString &text)
{
    QByteArray bytes = text.toUtf8() + '\n';
    for (const char *next = bytes.constData(), *end = next + bytes.size(); next < end;) {
        const ssize_t written = ::write(descriptor, next, size_t(end - next));
        if (written < 0 && errno != EINTR)
            return;
        next += std::max<ssize_t>(written, 0);
    }
}

void writePrompt(const QString &question)
{
    const QByteArray bytes = question.toUtf8() + ' ';
    // To standard error: standard output may be a file or a pipe.
    [[maybe_unused]] const ssize_t written
        = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

/// One line, byte by byte, so that what follows stays for whoever reads next.
Result<SecretBytes> readLine(int descriptor)
{
    SecretBytes buffer(longestSecret);
    std::size_t size = 0;
    for (;;) {
        if (size == longestSecret)
            return fail(ErrorCode::TooLarge);
        const ssize_t count = ::read(descriptor, buffer.data() + size, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(ErrorCode::FileUnreadable);
        if (count == 0 && size == 0)
            return fail(ErrorCode::Cancelled);
        if (count == 0 || buffer.data()[size] == '\n')
            return SecretBytes::copyOf(buffer.view().first(qsizetype(size)));
        ++size;
    }
}

/// Switches the echo of standard input off for as long as it lives.
class QuietInput
{
public:
    QuietInput()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_isQuiet = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietInput()
    {
        if (m_isQuiet)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    QuietInput(const QuietInput &) = delete;
    QuietInput &operator=(const QuietInput &) = delete;
    [[nodiscard]] bool isQuiet() const { return m_isQuiet; }

private:
    termios m_before{};
    bool m_isQuiet = false;
};

} // namespace

void SystemTerminal::say(const QString &text)
{
    writeLine(STDOUT_FILENO, text);
}

void SystemTerminal::complain(const QString &text)
{
    writeLine(STDERR_FILENO, text);
}

std::optional<QString> SystemTerminal::ask(const QString &question)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    writePrompt(question);
    const auto line = readLine(STDIN_FILENO);
    if (!line)
        return std::nullopt;
    return QString::fromUtf8(line->view()).trimmed();
}

Result<SecretBytes> SystemTerminal::askSecret(const QString &question)
{
    const QuietInput quiet;
    if (!quiet.isQuiet())
        return fail(ErrorCode::Cancelled, QStringLiteral("standard input is no terminal"));
    writePrompt(question);
    auto line = readLine(STDIN_FILENO);
    writeLine(STDERR_FILENO, {});
    return line;
}

Result<SecretBytes> SystemTerminal::readSecret(const QString &path)
{
    if (path == u'-')
        return readLine(STDIN_FILENO);
    const int descriptor = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, path);
    auto line = readLine(descriptor);
    ::close(descriptor);
    return line;
}

void SystemTerminal::clear()
{
    if (isatty(STDOUT_FILENO) != 0)
        writeLine(STDOUT_FILENO, QStringLiteral("\033[H\033[2J\033[3J"));
}

} // namespace kiosk
