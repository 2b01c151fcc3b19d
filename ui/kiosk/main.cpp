// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ProcessStart.h"
#include "app/vault/Keys.h"
#include "ui/kiosk/Composition.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/text/ErrorText.h"

#include <QApplication>

#include <cstdio>

namespace {

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "bonesetters-kiosk: %s\n", qUtf8Printable(sentence));
    return EXIT_FAILURE;
}

/// What Qt and the engine must find in the environment; whatever stood there is gone by now.
void prepareEngine()
{
    // With the hardware scene graph one repaint beside a web view takes up to 54 ms, without it 0.3
    // (measured).
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    qputenv("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1");
    // Without it articles are invisible to screen readers.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--force-renderer-accessibility");
}

} // namespace

// The order is a matter of safety: see "Process start" in the decisions.
int main(int argc, char **argv)
{
    if (const auto hardened = kiosk::ProcessStart::harden(argc, argv); !hardened)
        return refuse(hardened.error().detail);
    prepareEngine();
    kiosk::ArticleScheme::registerScheme();

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bonesetters-kiosk"));
    QApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));
    if (!kiosk::initVault())
        return refuse(QStringLiteral("The cryptography library cannot be used."));
    const auto options = kiosk::KioskOptions::parse(QApplication::arguments());
    const auto composition = kiosk::Composition::create(options);
    if (!composition)
        return refuse(kiosk::staffText(composition.error()));
    (*composition)->show();
    return QApplication::exec();
}
