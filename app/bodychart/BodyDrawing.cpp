// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyDrawing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr std::array painCodes{u"ache", u"burning", u"stabbing", u"numb", u"tingling", u"unsaid"};
static_assert(painCodes.size() == painTypeCount);

double rounded(double value)
{
    return std::round(value * 10000) / 10000;
}

bool isWithin(const QJsonValue &value, double least, double most)
{
    return value.isDouble() && value.toDouble() >= least && value.toDouble() <= most;
}

std::optional<ChartLine> readPoints(const QJsonArray &numbers)
{
    const auto count = size_t(numbers.size());
    if (count < 2 || count % 2 != 0 || count / 2 > BodyDrawing::maxPoints)
        return std::nullopt;
    ChartLine points;
    for (qsizetype i = 0; i < numbers.size(); i += 2) {
        if (!isWithin(numbers[i], 0, chartWidth) || !isWithin(numbers[i + 1], 0, 1))
            return std::nullopt;
        points.emplace_back(numbers[i].toDouble(), numbers[i + 1].toDouble());
    }
    return points;
}

std::optional<BodyStroke> readStroke(const QJsonValue &json)
{
    const auto view = bodyViewFromCode(json[u"view"].toString());
    const auto pain = painTypeFromCode(json[u"pain"].toString());
    auto points = readPoints(json[u"points"].toArray());
    if (!view || !pain || !points
        || !isWithin(json[u"width"], BodyDrawing::minWidth, BodyDrawing::maxWidth))
        return std::nullopt;
    return BodyStroke{*view, *pain, json[u"width"].toDouble(), std::move(*points)};
}

QJsonObject write(const BodyStroke &stroke)
{
    QJsonArray points;
    for (const QPointF &point : stroke.points) {
        points.append(rounded(point.x()));
        points.append(rounded(point.y()));
    }
    return {{u"view"_s, codeOf(stroke.view)},
            {u"pain"_s, codeOf(stroke.pain)},
            {u"width"_s, rounded(stroke.width)},
            {u"points"_s, points}};
}

size_t pointsIn(const BodyDrawing &drawing)
{
    size_t count = 0;
    for (const BodyStroke &stroke : drawing.strokes)
        count += stroke.points.size();
    return count;
}

bool readMarks(const QJsonArray &json, BodyDrawing &drawing)
{
    constexpr qsizetype longestId = 64;
    if (size_t(json.size()) > BodyDrawing::maxMarks)
        return false;
    for (const QJsonValue mark : json) {
        const QString region = mark[0].toString();
        const auto pain = painTypeFromCode(mark[1].toString());
        if (region.isEmpty() || region.size() > longestId || !pain)
            return false;
        drawing.marks.push_back({region, *pain});
    }
    return true;
}

bool readStrokes(const QJsonArray &json, BodyDrawing &drawing)
{
    if (size_t(json.size()) > BodyDrawing::maxStrokes)
        return false;
    for (const QJsonValue each : json) {
        auto stroke = readStroke(each);
        if (!stroke)
            return false;
        drawing.strokes.push_back(std::move(*stroke));
    }
    return pointsIn(drawing) <= BodyDrawing::maxAllPoints;
}

} // namespace

QString codeOf(PainType pain)
{
    return QString::fromUtf16(painCodes.at(size_t(pain)));
}

std::optional<PainType> painTypeFromCode(const QString &code)
{
    const auto *found = std::find_if(painCodes.begin(), painCodes.end(), [&](const auto *each) {
        return code == QStringView(each);
    });
    return found == painCodes.end() ? std::nullopt
                                    : std::optional(PainType(found - painCodes.begin()));
}

QByteArray BodyDrawing::toJson() const
{
    QJsonArray allMarks;
    for (const BodyMark &mark : marks)
        allMarks.append(QJsonArray{mark.region, codeOf(mark.pain)});
    QJsonArray allStrokes;
    for (const BodyStroke &stroke : strokes)
        allStrokes.append(write(stroke));
    return QJsonDocument(QJsonObject{{u"version"_s, 1},
                                     {u"build"_s, codeOf(build)},
                                     {u"marks"_s, allMarks},
                                     {u"strokes"_s, allStrokes}})
        .toJson(QJsonDocument::Compact);
}

std::optional<BodyDrawing> BodyDrawing::fromJson(const QByteArray &json)
{
    if (json.size() > maxBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto build = bodyBuildFromCode(object[u"build"].toString());
    if (object[u"version"].toInt() != 1 || !build)
        return std::nullopt;
    BodyDrawing drawing;
    drawing.build = *build;
    const bool isRead = readMarks(object[u"marks"].toArray(), drawing)
        && readStrokes(object[u"strokes"].toArray(), drawing);
    return isRead ? std::optional(std::move(drawing)) : std::nullopt;
}

size_t roomForStroke(const BodyDrawing &drawing)
{
    const size_t used = pointsIn(drawing);
    if (drawing.strokes.size() >= BodyDrawing::maxStrokes || used >= BodyDrawing::maxAllPoints)
        return 0;
    return std::min(BodyDrawing::maxPoints, BodyDrawing::maxAllPoints - used);
}

ChartLine evenlySpaced(const ChartLine &points, double apart)
{
    double length = 0;
    for (size_t i = 1; i < points.size(); ++i)
        length += QLineF(points[i - 1], points[i]).length();
    const double step = std::max(apart, length / double(BodyDrawing::maxPoints - 2));
    ChartLine line;
    double next = 0; // from here to the next point that is kept
    for (size_t i = 0; i < points.size(); ++i) {
        const QLineF piece(points[i == 0 ? 0 : i - 1], points[i]);
        for (; next <= piece.length(); next += step)
            line.push_back(piece.length() > 0 ? piece.pointAt(next / piece.length()) : points[i]);
        next -= piece.length();
    }
    if (line.size() > 1 && QLineF(line.back(), points.back()).length() > step / 2)
        line.push_back(points.back());
    return line;
}

} // namespace kiosk
