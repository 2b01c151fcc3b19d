// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/DemoVisits.h"

#include "app/bodychart/BodyCoverage.h"
#include "app/forms/ItemControl.h"
#include "app/forms/SignatureDrawing.h"

#include <QDate>
#include <QEventLoop>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

const QStringList &givenNames()
{
    static const QStringList names{
        u"Alder"_s,   u"Aspen"_s, u"Brook"_s, u"Cedar"_s,   u"Clover"_s, u"Finch"_s,  u"Hazel"_s,
        u"Heather"_s, u"Ivy"_s,   u"Jay"_s,   u"Juniper"_s, u"Laurel"_s, u"Linden"_s, u"Maple"_s,
        u"Martin"_s,  u"Olive"_s, u"Robin"_s, u"Rowan"_s,   u"Willow"_s, u"Wren"_s};
    return names;
}

const QStringList &familyNames()
{
    static const QStringList names{
        u"Bullfinch"_s,  u"Chaffinch"_s,  u"Dunnock"_s,     u"Fieldfare"_s,   u"Goldcrest"_s,
        u"Greenfinch"_s, u"Kingfisher"_s, u"Lapwing"_s,     u"Nuthatch"_s,    u"Oriole"_s,
        u"Redstart"_s,   u"Sandpiper"_s,  u"Sparrowhawk"_s, u"Treecreeper"_s, u"Turnstone"_s,
        u"Wagtail"_s,    u"Wheatear"_s,   u"Whinchat"_s,    u"Woodpecker"_s,  u"Yellowhammer"_s};
    return names;
}

const QStringList &complaints()
{
    static const QStringList texts{u"Demo: my low back hurts when I bend"_s,
                                   u"Demo: stiff neck since the weekend"_s,
                                   u"Demo: pain between the shoulder blades"_s,
                                   u"Demo: my back locked when I lifted a box"_s,
                                   u"Demo: hip and low back ache after walking"_s};
    return texts;
}

/// The complaints above, as somebody might draw them.
const std::vector<BodyStroke> &demoStrokes()
{
    const auto line = [](BodyView view, PainType pain, const ChartLine &points) {
        return BodyStroke{view, pain, 0.035, evenlySpaced(points, 0.005)};
    };
    static const std::vector<BodyStroke> strokes{
        line(BodyView::Back, PainType::Ache, {{0.21, 0.41}, {0.29, 0.41}}),
        line(BodyView::Back, PainType::Burning, {{0.29, 0.50}, {0.29, 0.72}}),
        line(BodyView::Back, PainType::Stabbing, {{0.23, 0.26}, {0.27, 0.30}}),
        line(BodyView::Front, PainType::Tingling, {{0.31, 0.78}, {0.31, 0.90}}),
        line(BodyView::Back, PainType::Unsaid, {{0.25, 0.15}, {0.25, 0.19}})};
    return strokes;
}

bool isOpenQuestion(const FormSession &form, const FormNode &node)
{
    return node.item && node.item->type != fhir::ItemType::Group
        && node.item->type != fhir::ItemType::Display && form.isEnabled(node.id)
        && form.answers(node.id).empty();
}

} // namespace

DemoVisits::DemoVisits(
    VisitContent content, SubmissionSink &sink, const Clock &clock, IdSource &ids, quint32 seed)
    : m_content(std::move(content))
    , m_sink(sink)
    , m_clock(clock)
    , m_ids(ids)
    , m_random(seed)
{
}

Result<> DemoVisits::makeOne()
{
    if (!m_content.checklist || !m_content.firstVisit || !m_content.rules)
        return fail(ErrorCode::BadQuestionnaire);
    PatientSession session(m_content, m_sink, m_clock, m_ids);
    session.begin(PatientSession::Journey::FirstVisit);
    // Most people mark little; one in eight marks more.
    answer(*session.checklist(), m_random.bounded(8) == 0 ? 0.1 : 0.003);
    session.finishChecklist();
    answer(*session.intake(), 0.5);

    Result<> done = fail(ErrorCode::StorageFailed);
    QEventLoop loop;
    QObject::connect(&session, &PatientSession::received, &loop, [&] {
        done = {};
        loop.quit();
    });
    QObject::connect(&session, &PatientSession::sendFailed, &loop, [&](const Error &error) {
        done = tl::unexpected(error);
        loop.quit();
    });
    const bool alerted = session.outcome().tier >= Tier::SameDay;
    session.send();
    loop.exec();
    if (done) {
        ++m_tally.visits;
        m_tally.alerts += int(alerted);
    }
    return done;
}

void DemoVisits::answer(FormSession &form, double yesShare)
{
    while (answerBelow(form, form.root(), yesShare)) { }
}

void DemoVisits::draw(FormSession &form, const FormNode &drawing)
{
    static const BodyMap map = BodyMap::shipped();
    const std::vector<BodyStroke> &lines = demoStrokes();
    BodyDrawing drawn;
    for (int count = 1 + m_random.bounded(2); count > 0; --count)
        drawn.strokes.push_back(lines.at(size_t(m_random.bounded(int(lines.size())))));
    const auto regions = BodyCoverage(map, drawn.build).marked(drawn);
    for (const NodeId chart : form.node(drawing.parent).children) {
        if (form.control(chart) != ControlKind::BodyChart)
            continue;
        std::vector<fhir::Value> places;
        for (const fhir::AnswerOption &option : form.node(chart).item->options)
            if (std::ranges::find(regions, fhir::codeOf(option.value), &MarkedRegion::id)
                != regions.end())
                places.push_back(option.value);
        form.setAnswers(chart, std::move(places));
    }
    form.setAnswers(
        drawing.id,
        {fhir::Attachment{QString::fromUtf16(bodyDrawingType), {}, drawn.toJson(), {}, {}}});
}

bool DemoVisits::answerBelow(FormSession &form, NodeId id, double yesShare)
{
    bool answered = false;
    const FormNode node = form.node(id);
    if (isOpenQuestion(form, node)) {
        if (controlFor(*node.item) == ControlKind::BodyDrawing)
            draw(form, node);
        else
            form.setAnswers(id, answersFor(*node.item, yesShare));
        answered = !form.answers(id).empty();
    }
    for (const NodeId child : node.children)
        answered = answerBelow(form, child, yesShare) || answered;
    return answered;
}

std::vector<fhir::Value> DemoVisits::answersFor(const fhir::QuestionnaireItem &item,
                                                double yesShare)
{
    const bool yes = m_random.generateDouble() < yesShare;
    if (!item.options.isEmpty()) {
        const auto calm = std::ranges::find_if(item.options, [](const auto &option) {
            const QString code = fhir::codeOf(option.value);
            return code == u"no"_s || code == u"none"_s;
        });
        if (!yes && calm != item.options.end())
            return {calm->value};
        return {item.options.at(m_random.bounded(int(item.options.size()))).value};
    }
    switch (item.type) {
    case fhir::ItemType::Boolean:
        return {item.linkId != u"pain.unable"_s && (item.required || yes)};
    case fhir::ItemType::Integer:
        return {qint64(item.linkId == u"age"_s ? 18 + m_random.bounded(70) : m_random.bounded(11))};
    case fhir::ItemType::Date:
        return {fhir::Date{item.label == u"birth-date"_s ? QDate(1940 + m_random.bounded(65),
                                                                 1 + m_random.bounded(12),
                                                                 1 + m_random.bounded(28))
                                                               .toString(Qt::ISODate)
                                                         : QString::number(2026)}};
    case fhir::ItemType::Attachment:
        return {signature()};
    default:
        return item.required || yes ? std::vector<fhir::Value>{textFor(item)}
                                    : std::vector<fhir::Value>{};
    }
}

/// Half of them draw: a line that goes up and down, as handwriting does.
fhir::Attachment DemoVisits::signature()
{
    if (m_random.bounded(2) == 0)
        return {u"text/plain; charset=utf-8"_s, {}, "Demo signature", {}, {}};
    SignatureDrawing::Stroke stroke;
    for (int i = 0; i < 24; ++i)
        stroke.emplace_back(0.3 + 0.06 * i,
                            (i % 2 == 0 ? 0.65 : 0.35) + 0.01 * (m_random.bounded(21) - 10));
    return {QString::fromUtf16(signatureType),
            u"Demo signature"_s,
            SignatureDrawing().with(stroke).drawing.toSvg(),
            {},
            {}};
}

QString DemoVisits::textFor(const fhir::QuestionnaireItem &item)
{
    if (item.label == u"given"_s)
        return one(givenNames());
    if (item.label == u"family"_s)
        return one(familyNames());
    if (item.label == u"complaint"_s)
        return one(complaints());
    if (item.input == u"email"_s)
        return u"demo@example.org"_s;
    if (item.input == u"phone"_s)
        return u"555 01%1"_s.arg(m_random.bounded(100), 2, 10, QChar(u'0'));
    return item.input == u"name"_s ? one(givenNames()) : u"Demo"_s;
}

const QString &DemoVisits::one(const QStringList &of)
{
    return of.at(m_random.bounded(int(of.size())));
}

} // namespace kiosk
