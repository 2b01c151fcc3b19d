// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/SignatureDrawing.h"

#include <QLineF>
#include <QList>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr double unit = 1000; ///< of the picture, to one height of the box
constexpr double leastLength = 0.3; ///< of all strokes together
constexpr double leastApart = 0.006; ///< between two points of a stroke

const QByteArray head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2250 1000\" "
                        "width=\"1125\" height=\"500\"><path fill=\"none\" stroke=\"#000\" "
                        "stroke-width=\"14\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
                        "d=\"";
const QByteArray tail = "\"/></svg>";

QByteArray digits(QPointF point)
{
    return QByteArray::number(std::lround(point.x() * unit)) + ' '
        + QByteArray::number(std::lround(point.y() * unit));
}

/// "12 34"; nothing when it is no place in the box.
std::optional<QPointF> readPoint(const QByteArray &text)
{
    const auto parts = text.split(' ');
    bool isX = false;
    bool isY = false;
    const int x = parts.value(0).toInt(&isX);
    const int y = parts.value(1).toInt(&isY);
    if (parts.size() != 2 || !isX || !isY || x < 0 || x > SignatureDrawing::aspect * unit || y < 0
        || y > unit)
        return std::nullopt;
    return QPointF(x / unit, y / unit);
}

std::size_t pointsIn(const SignatureDrawing &drawing)
{
    std::size_t count = 0;
    for (const auto &stroke : drawing.strokes)
        count += stroke.size();
    return count;
}

} // namespace

bool SignatureDrawing::isSignature() const
{
    double length = 0;
    for (const Stroke &stroke : strokes)
        for (std::size_t i = 1; i < stroke.size(); ++i)
            length += QLineF(stroke[i - 1], stroke[i]).length();
    return length >= leastLength;
}

SignatureDrawing::Added SignatureDrawing::with(const Stroke &stroke) const
{
    Added added{*this, true};
    Stroke kept;
    const std::size_t room = maxPoints - std::min(maxPoints, pointsIn(*this));
    for (const QPointF &point : stroke) {
        const QPointF place(std::clamp(point.x(), 0.0, aspect), std::clamp(point.y(), 0.0, 1.0));
        if (!kept.empty() && QLineF(kept.back(), place).length() < leastApart)
            continue;
        added.isWhole = added.isWhole && kept.size() < room;
        if (kept.size() < room)
            kept.push_back(place);
    }
    added.isWhole = added.isWhole && strokes.size() < maxStrokes;
    if (strokes.size() < maxStrokes && !kept.empty())
        added.drawing.strokes.push_back(std::move(kept));
    return added;
}

QByteArray SignatureDrawing::toSvg() const
{
    QByteArray path;
    for (const Stroke &stroke : strokes) {
        path += 'M' + digits(stroke.front());
        for (std::size_t i = 1; i < stroke.size(); ++i)
            path += 'L' + digits(stroke[i]);
        if (stroke.size() == 1)
            path += 'L' + digits(stroke.front()); // a dot: the round end of a line without length
    }
    return head + path + tail;
}

std::optional<SignatureDrawing> SignatureDrawing::fromSvg(const QByteArray &svg)
{
    if (svg.size() > maxBytes || !svg.startsWith(head) || !svg.endsWith(tail)
        || svg.size() < head.size() + tail.size())
        return std::nullopt;
    const QByteArray path = svg.sliced(head.size(), svg.size() - head.size() - tail.size());
    if (!path.startsWith('M'))
        return std::nullopt;
    SignatureDrawing drawing;
    const auto written = path.sliced(1).split('M');
    for (const QByteArray &each : written) {
        Stroke stroke;
        const auto places = each.split('L');
        for (const QByteArray &place : places) {
            const auto point = readPoint(place);
            if (!point)
                return std::nullopt;
            stroke.push_back(*point);
        }
        if (stroke.size() == 2 && stroke[0] == stroke[1])
            stroke.pop_back();
        drawing.strokes.push_back(std::move(stroke));
    }
    if (drawing.strokes.size() > maxStrokes || pointsIn(drawing) > maxPoints)
        return std::nullopt;
    return drawing;
}

} // namespace kiosk
