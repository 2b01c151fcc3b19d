// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"
#include "app/forms/FormCheck.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("every form in the author's guide can be shown, with all it asks for", "[forms]")
{
    const auto page
        = readFile(QStringLiteral(KIOSK_SOURCE_DIR "/resources/questionnaires/README.md"), 1 << 20);
    REQUIRE(page);
    static const QRegularExpression example(u"```json\n(.*?)```"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    auto found = example.globalMatch(QString::fromUtf8(*page));
    int count = 0;
    for (; found.hasNext(); ++count) {
        const FormCheck check = checkForm(found.next().captured(1).toUtf8(), u"README.md"_s);
        CAPTURE(count);
        CHECK(check.canBeShown);
        CHECK(check.problems.isEmpty());
        CHECK(check.notHonoured.isEmpty());
    }
    CHECK(count >= 3);
}
