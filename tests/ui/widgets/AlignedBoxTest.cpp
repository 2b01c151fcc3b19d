// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AlignedBox.h"

#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("Words in an aligned column keep all their lines", "[widgets]")
{
    const Theme theme{Metrics(102)};
    QWidget window;
    auto *place = new QHBoxLayout(&window);
    auto *column = new AlignedBox(QBoxLayout::TopToBottom);
    auto *label = new TextLabel(theme, TextRole::Body, u"One word beside another word"_s);
    column->addWidget(label);
    place->addLayout(column);
    const auto lines = [&](Qt::Alignment alignment) {
        place->setAlignment(column, alignment);
        window.resize(label->sizeHint().width() * 3 / 4, 900);
        place->activate();
        return label->geometry();
    };

    const QRect top = lines(Qt::AlignTop);
    CHECK(top.height() == label->heightForWidth(top.width()));
    CHECK(top.height() > label->sizeHint().height());
    CHECK(top.top() == place->contentsMargins().top());

    const QRect middle = lines(Qt::AlignVCenter);
    CHECK(middle.height() == top.height());
    CHECK(std::abs(middle.center().y() - window.rect().center().y()) <= 1);

    CHECK(lines({}).height() > 2 * top.height());
}
