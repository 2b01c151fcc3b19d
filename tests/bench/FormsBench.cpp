// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms engine takes, without widgets: an answer in a form of 1,000 items on which 200
// calculations depend, in a fan and in a chain; reading a form and opening a session on it.
//
// Usage: bench_forms [FILE_OF_QUESTIONNAIRE...]
#include "app/core/Json.h"
#include "app/forms/FormSession.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace kiosk;

namespace {

constexpr int items = 1000;
constexpr int calculations = 200;
constexpr int runs = 200;

class WallClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return 1'795'000'000'000; }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
};

QByteArray calculated(int index, const QByteArray &source)
{
    return R"({"linkId":"c)" + QByteArray::number(index)
        + R"(","type":"integer","readOnly":true,"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":"%resource.repeat(item).where(linkId=')"
        + source + R"(').answer.value + )" + QByteArray::number(index) + R"("}}]})";
}

/// Eight hundred questions in groups of forty, and the calculations.
QByteArray form(bool isChain)
{
    QByteArray json = R"({"resourceType":"Questionnaire","status":"active","item":[)";
    for (int i = 0; i < items - calculations - 20; ++i) {
        if (i % 39 == 0)
            json += QByteArray(i == 0 ? "" : "]},") + R"({"linkId":"g)" + QByteArray::number(i)
                + R"(","type":"group","item":[)";
        else
            json += ',';
        json += R"({"linkId":"q)" + QByteArray::number(i) + R"(","type":"integer"})";
    }
    json += "]}";
    for (int i = 0; i < calculations; ++i)
        json += ','
            + calculated(i, isChain && i > 0 ? "c" + QByteArray::number(i - 1) : QByteArray("q5"));
    return json + "]}";
}

void tell(const char *what, std::vector<qint64> took)
{
    std::sort(took.begin(), took.end());
    const auto ms
        = [&](double part) { return double(took[size_t(double(took.size() - 1) * part)]) / 1e6; };
    std::printf(
        "%s: median %.2f ms, p99 %.2f ms, longest %.2f ms\n", what, ms(0.5), ms(0.99), ms(1));
}

bool measureAnswer(const char *what, bool isChain)
{
    const auto reading = fhir::readQuestionnaire(form(isChain), {});
    if (reading.questionnaire == nullptr)
        return false;
    const WallClock clock;
    FormSession session(reading.questionnaire, clock);
    const NodeId source = session.find(QStringLiteral("q5"));
    const NodeId last = session.find(QStringLiteral("c199"));
    std::vector<qint64> took;
    QElapsedTimer timer;
    for (qint64 run = 0; run < runs; ++run) {
        timer.start();
        session.setAnswers(source, {run});
        took.push_back(timer.nsecsElapsed());
        const qint64 expected
            = isChain ? run + calculations * (calculations - 1) / 2 : run + calculations - 1;
        if (session.answers(last) != std::vector<fhir::Value>{expected})
            return false;
    }
    tell(what, std::move(took));
    return true;
}

bool measureOpening(const QString &path)
{
    const auto bytes = readFile(path, qint64(9) << 20);
    if (!bytes)
        return false;
    const WallClock clock;
    std::vector<qint64> readTook;
    std::vector<qint64> openTook;
    QElapsedTimer timer;
    for (int run = 0; run < 11; ++run) {
        timer.start();
        const auto reading = fhir::readQuestionnaire(*bytes, path);
        readTook.push_back(timer.nsecsElapsed());
        if (reading.questionnaire == nullptr)
            return false;
        timer.start();
        const FormSession session(reading.questionnaire, clock);
        openTook.push_back(timer.nsecsElapsed());
    }
    std::printf("%s\n", path.toLocal8Bit().constData());
    tell("  read from JSON", std::move(readTook));
    tell("  opened, compiled and calculated", std::move(openTook));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    bool ok = measureAnswer("one answer, 200 calculations that read it, 1,000 items", false)
        && measureAnswer("one answer, a chain of 200 calculations, 1,000 items", true);
    for (int i = 1; i < argc; ++i)
        ok = measureOpening(QString::fromLocal8Bit(argv[i])) && ok;
    return ok ? 0 : 1;
}
