// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QSignalSpy>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;
using namespace kiosk;

TEST_CASE("Theme", "[widgets]")
{
    Theme theme{Metrics(102)};

    SECTION("placeholders of a sheet become colours and pixels")
    {
        CHECK(theme.styleSheet(u"a { color: @primary-soft; padding: @mm(2) @mm(0.75); }"_s)
              == u"a { color: #dcecee; padding: 8px 3px; }"_s);
        CHECK(theme.styleSheet(u"font-size: @font(caption);"_s) == u"font-size: 28px;"_s);
    }

    SECTION("every shipped sheet knows only placeholders that exist")
    {
        const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/resources/style"));
        for (const QString &name : folder.entryList({u"*.qss"_s})) {
            CAPTURE(name);
            QFile file(folder.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            CHECK_FALSE(theme.styleSheet(QString::fromUtf8(file.readAll())).contains(u'@'));
        }
    }

    SECTION("a change of colours or sizes is told once")
    {
        const QSignalSpy changed(&theme, &Theme::themeChanged);

        theme.setScheme(Scheme::Dark);
        theme.setScheme(Scheme::Dark);
        theme.setTextScale(TextScale::Large);

        CHECK(changed.size() == 2);
        CHECK(theme.color(ColorRole::Paper) == QColor(0x0F171B));
        CHECK(theme.metrics().fontPx(TextRole::Body) == 42);
    }

    SECTION("every icon and drawing renders in every scheme")
    {
        theme.setScheme(GENERATE(Scheme::Light, Scheme::Dark, Scheme::HighContrast));
        REQUIRE(QDir(u":/icons"_s).count() > 40);
        for (const QFileInfo &file : QDir(u":/icons"_s).entryInfoList()) {
            CAPTURE(file.fileName());
            CHECK_FALSE(theme.pixmap(file.baseName(), ColorRole::Primary, 24).isNull());
        }
        for (const QFileInfo &file : QDir(u":/drawings"_s).entryInfoList()) {
            CAPTURE(file.fileName());
            CHECK_FALSE(QSvgRenderer(theme.drawing(file.baseName())).defaultSize().isEmpty());
        }
    }

    SECTION("an icon takes the colour of its role")
    {
        const QImage image = theme.pixmap(u"back"_s, ColorRole::Emergency, 48).toImage();

        CHECK(image.pixelColor(24, 24).rgb() == QColor(0x9B1420).rgb());
    }
}
