// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/speech/SpeechService.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace kiosk::test {

namespace {

constexpr int patienceMs = 10'000;
constexpr const char *address = "SPEECHD_ADDRESS";

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

} // namespace

SpeechService::SpeechService()
    : m_addressBefore(qgetenv(address))
{
    const QString directory = m_directory.path();
    QDir(directory).mkpath(u"modules"_s);
    write(directory + u"/speechd.conf"_s,
          u"LogLevel 1\nAudioOutputMethod \"libao\"\nDefaultModule pen\n"
          "AddModule \"pen\" \"sd_generic\" \"pen.conf\"\n"_s);
    write(directory + u"/modules/pen.conf"_s,
          u"GenericExecuteSynth \"echo '$LANGUAGE: $DATA' >>%1/said; sleep 0.5\"\n"
          "GenericLanguage \"en\" \"en\" \"utf-8\"\nGenericLanguage \"es\" \"es\" \"utf-8\"\n"
          "AddVoice \"en\" \"MALE1\" \"english\"\nAddVoice \"es\" \"MALE1\" \"spanish\"\n"
          "DefaultVoice \"english\"\n"_s.arg(directory));
    const QString socket = directory + u"/socket"_s;
    // Without a client it would wait for ever, also for a test that was killed.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(u"speech-dispatcher"_s,
                    {u"--run-single"_s,
                     u"--config-dir"_s,
                     directory,
                     u"--communication-method"_s,
                     u"unix_socket"_s,
                     u"--socket-path"_s,
                     socket,
                     u"--log-dir"_s,
                     directory,
                     u"--pid-file"_s,
                     directory + u"/pid"_s,
                     u"--timeout"_s,
                     u"0"_s});
    qputenv(address, "unix_socket:" + socket.toLocal8Bit());
    (void)QTest::qWaitFor([&] { return QFile::exists(socket); }, patienceMs);
}

SpeechService::~SpeechService()
{
    kill();
    if (m_addressBefore.isEmpty())
        qunsetenv(address);
    else
        qputenv(address, m_addressBefore);
}

bool SpeechService::runs() const
{
    return m_process.state() == QProcess::Running;
}

QStringList SpeechService::said() const
{
    QFile file(m_directory.filePath(u"said"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void SpeechService::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void SpeechService::freeze() const
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

} // namespace kiosk::test
