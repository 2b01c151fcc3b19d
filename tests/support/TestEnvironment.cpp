// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestEnvironment.h"

#include "app/vault/Keys.h"

#include <QByteArray>
#include <QtGlobal>

#include <unistd.h>

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

void prepareEnvironment()
{
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Chromium refuses root, and tests of single pages run as root in containers. The product never
    // does this: the end-to-end test runs it unprivileged, with the sandbox on.
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    if (!initVault())
        qFatal("The cryptographic library does not start."); // as the products refuse to start
}

} // namespace kiosk::test
