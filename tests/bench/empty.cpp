// SPDX-License-Identifier: GPL-3.0-or-later
// What no program of ours can start faster than: one label in one window.
#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel label(QStringLiteral("Empty"));
    label.showFullScreen();
    return QApplication::exec();
}
