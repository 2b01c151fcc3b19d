// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/QrCode.h"

#include "tests/support/StringMakers.h"
#include "tests/ui/widgets/QrReading.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kiosk;

TEST_CASE("qrPattern refuses what no telephone could read off a screen", "[widgets]")
{
    CHECK(qrPattern(u"HI"_s)->size == 21);
    CHECK(qrPattern(QString(666, u'a'))->size == 97);
    CHECK(qrPattern(QString(667, u'a')).error().code == ErrorCode::TooLarge);
    CHECK(qrPattern(QString()).error().code == ErrorCode::Internal);
    CHECK(qrPattern(QString(u'\0')).error().code == ErrorCode::Internal);
}

TEST_CASE("QrCode can be read back in every theme and text size", "[widgets]")
{
    Theme theme{Metrics(102)};
    QrCode code(theme, 60);
    const QString text = GENERATE(u"https://clinic.example/learn/popping"_s,
                                  u"¿Es seguro? Sé amable con su espalda.\n• Pare si duele."_s);

    REQUIRE(code.setText(text));
    theme.setScheme(GENERATE(Scheme::Light, Scheme::HighContrast));
    code.resize(code.sizeHint());

    CHECK(code.width() == 241);
    CHECK(test::readQr(code.grab().toImage()) == text);
    CHECK(code.accessibleName() == u"QR code: "_s + text);
}

TEST_CASE("QrCode shows nothing rather than half a text", "[widgets]")
{
    const Theme theme{Metrics(102)};
    QrCode code(theme, 60);
    REQUIRE(code.setText(u"short"_s));

    CHECK_FALSE(code.setText(QString(5000, u'a')));

    CHECK(code.accessibleName().isEmpty());
    CHECK(test::readQr(code.grab().toImage()).isEmpty());
}
