// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Painting.h"

#include "tests/ui/widgets/BusyPool.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

using namespace kiosk;

namespace {

const QColor paper(0xF6F1E7);

template <typename Paint>
QImage painted(const Paint &paint)
{
    QImage image(420, 400, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Of any colour of any pixel.
int largestDifference(const QImage &one, const QImage &other)
{
    int largest = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor left = one.pixelColor(x, y);
            const QColor right = other.pixelColor(x, y);
            largest = std::max({largest,
                                std::abs(left.red() - right.red()),
                                std::abs(left.green() - right.green()),
                                std::abs(left.blue() - right.blue())});
        }
    }
    return largest;
}

} // namespace

TEST_CASE("A box of any size is a rounded rectangle with its border inside", "[widgets]")
{
    const QSize size = GENERATE(QSize(300, 260), QSize(300, 30), QSize(24, 260), QSize(9, 9));
    const double radius = GENERATE(0.0, 8.0, 130.0);
    const double border = GENERATE(0.0, 1.5, 3.0);
    const QBrush fill = GENERATE(QBrush(QColor(0xDCECEE)), QBrush(Qt::NoBrush));
    CAPTURE(size.width(), size.height(), radius, border, fill.style() == Qt::NoBrush);
    const QColor line(0x0B5563);
    const QRectF place(QPointF(31, 27), QSizeF(size));

    const QImage box = painted([&](QPainter &painter) {
        paintBox(
            painter,
            {.rect = place, .radius = radius, .fill = fill, .border = line, .borderWidth = border});
    });

    CHECK(largestDifference(box, painted([&](QPainter &painter) {
                                const double inset = border / 2;
                                painter.setRenderHint(QPainter::Antialiasing);
                                painter.setPen(border > 0 ? QPen(line, border) : QPen(Qt::NoPen));
                                painter.setBrush(fill);
                                painter.drawRoundedRect(
                                    place.adjusted(inset, inset, -inset, -inset),
                                    std::max(0.0, radius - inset),
                                    std::max(0.0, radius - inset));
                            }))
          <= 2);
}

TEST_CASE("A shadow is the same at every place of a side and softer further out", "[widgets]")
{
    const QRectF place(60, 50, 300, 260);
    const QImage image = painted(
        [&](QPainter &painter) { paintShadow(painter, place, 10, 12, QColor(Qt::black)); });

    for (int y = 100; y < 260; ++y)
        REQUIRE(image.pixel(57, y) == image.pixel(57, 100));
    for (int x = 110; x < 310; ++x)
        REQUIRE(image.pixel(x, 312) == image.pixel(110, 312));
    CHECK(qGray(image.pixel(58, 180)) < qGray(image.pixel(53, 180)));
    CHECK(qGray(image.pixel(53, 180)) < qGray(paper.rgb()));
    CHECK(qGray(image.pixel(200, 313)) < qGray(image.pixel(200, 47))); // the light comes from above
    CHECK(image.pixel(20, 180) == paper.rgb());
}

TEST_CASE("What is painted waits for no other thread", "[widgets]")
{
    const test::BusyPool others;
    const QRect place(60, 50, 300, 260);
    QLinearGradient gradient(0, 0, 0, 300);
    gradient.setColorAt(0, Qt::transparent);
    gradient.setColorAt(1, paper);

    painted([&](QPainter &painter) {
        paintShadow(painter, place, 10, 12, QColor(Qt::black));
        paintBox(painter,
                 {.rect = place,
                  .radius = 10,
                  .fill = QColor(255, 255, 255, 200),
                  .border = QColor(0x0B5563),
                  .borderWidth = 1.5});
        fillByLines(painter, place, gradient);
    });

    CHECK(others.isBusy());
}
