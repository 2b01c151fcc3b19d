// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskOptions.h"

#include "app/visit/ContentLoader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

struct KioskOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(KioskOptions)
};

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
}

} // namespace

KioskOptions KioskOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption clinic(u"clinic"_s,
                                    KioskOptionsText::tr("The clinic's directory."),
                                    u"directory"_s,
                                    u"/var/lib/bonesetters"_s);
    const QCommandLineOption data(
        u"data"_s,
        KioskOptionsText::tr("Where forms, rules and articles were installed."),
        u"directory"_s,
        shippedContentFolder());
    const QCommandLineOption windowed(
        u"windowed"_s,
        KioskOptionsText::tr("A window of this size instead of the whole screen, for development."),
        u"1080x1920"_s);
    const QCommandLineOption language(
        u"language"_s, KioskOptionsText::tr("The language to begin with."), u"code"_s);
    parser.addOptions({clinic, data, windowed, language});
    parser.process(arguments);
    return {.clinicDirectory = parser.value(clinic),
            .dataDirectory = QDir::cleanPath(parser.value(data)),
            .language = parser.value(language),
            .windowSize = sizeFrom(parser.value(windowed))};
}

} // namespace kiosk
