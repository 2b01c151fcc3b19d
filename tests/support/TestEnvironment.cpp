// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestEnvironment.h"

#include "app/vault/Keys.h"

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

// What Debian's libraries leave behind at exit is not ours to free; leaks of our own are reported.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the sanitizer's name
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig\n"
           "leak:libdbus-1\n"
           "leak:libQt6WebEngineCore\n"
           "leak:libQt6Qml\n"
           "leak:libQt6Quick\n"
           "leak:libQt6VirtualKeyboard\n"
           "leak:libglib-2.0\n"
           "leak:libgst\n"
           "leak:libpulse\n"
           "leak:libspeechd\n"
           "leak:vasprintf\n" // libspeechd's words for a service that is not there
           "leak:QScroller::grabGesture\n"; // Qt keeps its gesture recognisers
}
extern "C" const char *__asan_default_options();
extern "C" const char *__asan_default_options()
{
    // Chromium deletes objects of its own through a base of another size; overflows and use after
    // free are still found.
    return "new_delete_type_mismatch=0";
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

namespace kiosk::test {

void leaveRoot(int argc, char **argv)
{
    if (geteuid() != 0)
        return;
    unsetenv("QTWEBENGINE_DISABLE_SANDBOX"); // as the product does
    unsetenv("XDG_RUNTIME_DIR"); // belongs to root
    std::vector<std::string> words{"setpriv",
                                   "--reuid=65534",
                                   "--regid=65534",
                                   "--clear-groups",
                                   "--bounding-set=-all,+dac_override",
                                   "--inh-caps=-all,+dac_override",
                                   "--ambient-caps=-all,+dac_override",
                                   std::filesystem::read_symlink("/proc/self/exe")};
    words.insert(words.end(), argv + 1, argv + argc);
    std::vector<char *> arguments(words.size() + 1); // the last one stays null
    std::transform(words.begin(), words.end(), arguments.begin(), [](std::string &word) {
        return word.data();
    });
    execvp("setpriv", arguments.data());
    qFatal("setpriv (package util-linux) cannot be started: the reader is not tested as root.");
}

void prepareEnvironment()
{
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!initVault())
        qFatal("The cryptographic library does not start."); // as the products refuse to start
}

} // namespace kiosk::test
