// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ProcessStart.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <array>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array unwantedPrefixes{
    u"QTWEBENGINE", // with and without underscore: QTWEBENGINEPROCESS_PATH names a program
    u"QT_WEBENGINE_",
    u"QT_QPA_",
    u"QT_VIRTUALKEYBOARD_",
    u"SPEECHD_", // another address may be on another computer, and SPEECHD_CMD names a program
};

// Where to draw and how large: the session's business, and harmless.
constexpr std::array allowedNames{
    u"QT_QPA_PLATFORM",
    u"QT_QPA_EGLFS_INTEGRATION",
    u"QT_QPA_EGLFS_KMS_CONFIG",
    u"QT_QPA_EGLFS_PHYSICAL_WIDTH",
    u"QT_QPA_EGLFS_PHYSICAL_HEIGHT",
};

constexpr std::array refusedArguments{
    u"--webEngineArgs",
    u"--remote-debugging",
};

bool isUnwanted(const QString &name)
{
    if (std::any_of(allowedNames.begin(), allowedNames.end(), [&](const char16_t *allowed) {
            return name == QStringView(allowed);
        })) {
        return false;
    }
    // Covers QML_IMPORT_PATH, QML2_IMPORT_PATH and whatever number comes next.
    if (name.startsWith("QML"_L1) && name.endsWith("_IMPORT_PATH"_L1))
        return true;
    if (name == "QT_PLUGIN_PATH"_L1)
        return true;
    return std::any_of(
        unwantedPrefixes.begin(), unwantedPrefixes.end(), [&](const char16_t *prefix) {
            return name.startsWith(QStringView(prefix));
        });
}

Result<> forbidCoreDumps()
{
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return fail(ErrorCode::Internal, u"Core dumps cannot be switched off."_s);
    return {};
}

} // namespace

QStringList ProcessStart::unwantedVariables(const QStringList &environment)
{
    QStringList unwanted;
    for (const QString &name : environment) {
        if (isUnwanted(name))
            unwanted.append(name);
    }
    return unwanted;
}

QString ProcessStart::refusedArgument(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        // Qt and Chromium both take one dash or two.
        const QString twoDashes = argument.startsWith("--"_L1) ? argument : u'-' + argument;
        for (const char16_t *refused : refusedArguments) {
            if (twoDashes.startsWith(QStringView(refused), Qt::CaseInsensitive))
                return argument;
        }
    }
    return {};
}

Result<> ProcessStart::harden(int argc, char **argv)
{
    if (auto done = forbidCoreDumps(); !done)
        return done;
    if (qEnvironmentVariableIsSet("LD_PRELOAD") || qEnvironmentVariableIsSet("LD_AUDIT")) {
        return fail(ErrorCode::NotAllowed,
                    u"Code is being loaded into this program from outside (LD_PRELOAD). Unset it "
                    "and start again."_s);
    }
    if (geteuid() == 0 || getuid() == 0) {
        return fail(ErrorCode::NotAllowed,
                    u"This program does not run as root. Start it as an ordinary user, or with "
                    "./run, which changes to one."_s);
    }
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (const QString refused = refusedArgument(arguments); !refused.isEmpty()) {
        return fail(ErrorCode::NotAllowed,
                    u"The option %1 is not allowed. Start again without it."_s.arg(refused));
    }
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : unwantedVariables(names))
        qunsetenv(name.toLocal8Bit().constData());
    return {};
}

void ProcessStart::makeUndumpable()
{
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace kiosk
