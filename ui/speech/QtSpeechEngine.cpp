// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/QtSpeechEngine.h"

#include "app/core/Logging.h"
#include "ui/speech/SpeechWorker.h"

#include <QThread>

#include <chrono>

namespace kiosk {

namespace {

using namespace std::chrono_literals;

constexpr auto reopenAfter = 30s;
constexpr auto startPatience = 6s;
/// The slowest speech takes less than half of it.
constexpr auto patiencePerLetter = 250ms;
constexpr auto endPatience = 500ms;

} // namespace

QtSpeechEngine::QtSpeechEngine(QObject *parent)
    : SpeechEngine(parent)
{
    m_patience.setSingleShot(true);
    m_reopen.setSingleShot(true);
    m_reopen.setInterval(reopenAfter);
    connect(&m_patience, &QTimer::timeout, this, &QtSpeechEngine::giveUp);
    connect(&m_reopen, &QTimer::timeout, this, &QtSpeechEngine::open);
    open();
}

QtSpeechEngine::~QtSpeechEngine()
{
    QThread *thread = m_thread;
    close();
    // One that hangs in the service stays behind: waiting for it would hang this one too.
    if (thread != nullptr && thread->wait(QDeadlineTimer(endPatience)))
        delete thread;
}

void QtSpeechEngine::open()
{
    m_thread = new QThread;
    m_worker = new SpeechWorker;
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SpeechWorker::opened, this, [this](const QStringList &languages) {
        m_languages = languages;
        if (languages.isEmpty())
            qCInfo(lcSpeech, "no speech engine works: nothing is read aloud");
        emit voicesChanged();
    });
    connect(m_worker, &SpeechWorker::finished, this, [this](int number) {
        m_patience.stop();
        emit finished(number);
    });
    connect(m_worker, &SpeechWorker::failed, this, &QtSpeechEngine::giveUp);
    m_thread->start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, &SpeechWorker::open);
}

void QtSpeechEngine::close()
{
    if (m_worker == nullptr)
        return;
    disconnect(m_worker, nullptr, this, nullptr);
    stop();
    // After that stop, not before it as a quit from here would be.
    QMetaObject::invokeMethod(m_worker, [thread = m_thread] { thread->quit(); });
    m_worker = nullptr;
    m_thread = nullptr;
}

void QtSpeechEngine::giveUp()
{
    qCWarning(lcSpeech, "the speech engine does not answer: nothing is read aloud for now");
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    close();
    m_languages.clear();
    m_reopen.start();
    emit failed();
    emit voicesChanged();
}

bool QtSpeechEngine::speaks(const QString &language) const
{
    return m_languages.contains(language.section(u'-', 0, 0));
}

void QtSpeechEngine::say(int number,
                         const QString &sentence,
                         const QString &language,
                         const Manner &manner)
{
    if (m_worker == nullptr)
        return;
    m_patience.start(startPatience + patiencePerLetter * sentence.size());
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, number, sentence, language, manner] {
        worker->say(number, sentence, language, manner);
    });
}

void QtSpeechEngine::stop()
{
    m_patience.stop();
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SpeechWorker::stop);
}

} // namespace kiosk
