// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/BodyChartItem.h"

#include "ui/forms/AnswerList.h"
#include "ui/forms/BodyPictures.h"
#include "ui/forms/PictureStrip.h"
#include "ui/forms/RegionList.h"
#include "ui/widgets/BodyCanvas.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/ScrollArea.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr size_t mostSteps = 60;

bool isDrawing(const std::vector<fhir::Value> &answers)
{
    return !answers.empty() && std::holds_alternative<fhir::Attachment>(answers.front());
}

} // namespace

BodyChartItem::BodyChartItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_map(BodyMap::shipped())
{
    createTools();
    connectTools();
    followTheme(theme(), this, [this] {
        paintPictures();
        arrange();
    });
    showViews();
}

BodyChartItem::~BodyChartItem() = default;

void BodyChartItem::createTools()
{
    m_pains = new PictureStrip(theme(), int(painTypes.size()), this);
    m_pains->setObjectName(u"painTypes"_s);
    m_pains->setVisible(drawingNode() >= 0);
    m_views = new PictureStrip(theme(), 2, this);
    m_views->choose(0);
    m_single = new PictureStrip(theme(), int(bodyViews.size()), this);
    m_single->choose(1);
    m_builds = new PictureStrip(theme(), int(bodyBuilds.size()), this);
    m_builds->choose(int(BodyBuild::Medium));
    m_canvas = new BodyCanvas(theme(), m_map, this);
    m_list = new RegionList(theme(), m_map, this);
    m_list->hide();
    m_notice = new Notice(theme(), Notice::Tone::Information, {}, this);
    m_notice->hide();
    m_others
        = new AnswerList(theme(), AnswerButton::Choice::Many, AnswerList::Offer::Options, this);
    m_zoom = new Button(theme(), Button::Kind::Outlined, {}, this);
    m_zoom->setIconName(u"search"_s);
    m_undo = new Button(theme(), Button::Kind::Outlined, {}, this);
    m_undo->setIconName(u"undo"_s);
    m_eraser = new Button(theme(), Button::Kind::Outlined, {}, this);
    m_eraser->setIconName(u"eraser"_s);
    m_eraser->setCheckable(true);
    m_clear = new Button(theme(), Button::Kind::Outlined, {}, this);
    m_clear->setIconName(u"trash"_s);
    m_byList = new Button(theme(), Button::Kind::Outlined, {}, this);
    m_byList->setIconName(u"list"_s);

    m_columns = new QBoxLayout(QBoxLayout::TopToBottom);
    m_tools = new QVBoxLayout;
    m_tools->addWidget(m_pains);
    m_tools->addWidget(m_views);
    m_tools->addWidget(m_single);
    m_figures = new QHBoxLayout;
    m_figures->addWidget(m_builds, 1);
    m_figures->addWidget(m_zoom);
    m_tools->addLayout(m_figures);
    m_tools->addStretch(1);
    m_drawn = new QVBoxLayout;
    m_drawn->addWidget(m_canvas);
    m_drawn->addWidget(m_list);
    m_drawn->addWidget(m_notice);
    m_changes = new QWidget(this);
    auto *flow = new FlowLayout(m_changes);
    flow->setContentsMargins(0, 0, 0, 0);
    for (Button *button : {m_undo, m_eraser, m_clear, m_byList})
        flow->addWidget(button);
    m_drawn->addWidget(m_changes);
    m_drawn->addStretch(1);
    m_columns->addLayout(m_tools);
    m_columns->addLayout(m_drawn, 1);
    answers()->addLayout(m_columns);
    answers()->addWidget(m_others);
    for (QLayout *layout : {static_cast<QLayout *>(m_columns),
                            static_cast<QLayout *>(m_tools),
                            static_cast<QLayout *>(m_figures),
                            static_cast<QLayout *>(m_drawn),
                            static_cast<QLayout *>(flow)})
        layout->setSpacing(theme().metrics().gap());
}

void BodyChartItem::connectTools()
{
    connect(m_pains, &PictureStrip::chosenChanged, this, [this](int index) {
        chooseFeeling(painTypes.at(size_t(index)));
    });
    connect(m_views, &PictureStrip::chosenChanged, this, &BodyChartItem::showViews);
    connect(m_single, &PictureStrip::chosenChanged, this, &BodyChartItem::showViews);
    connect(m_builds, &PictureStrip::chosenChanged, this, [this](int index) {
        BodyDrawing drawing = m_drawing;
        drawing.build = bodyBuilds.at(size_t(index));
        draw(drawing);
    });
    connect(m_zoom, &Button::clicked, this, [this] {
        m_isLarge = !m_isLarge;
        arrange();
        showViews();
        showTexts();
    });
    connect(m_canvas, &BodyCanvas::drawn, this, &BodyChartItem::add);
    connect(m_canvas, &BodyCanvas::erased, this, &BodyChartItem::erase);
    connect(m_canvas, &BodyCanvas::erasingEnded, this, &BodyChartItem::endErasing);
    connect(m_list, &RegionList::toggled, this, &BodyChartItem::toggle);
    connect(m_others, &AnswerList::chosen, this, &BodyChartItem::chooseOther);
    connect(m_undo, &Button::clicked, this, &BodyChartItem::undo);
    connect(m_eraser, &Button::clicked, this, [this](bool isOn) {
        m_canvas->setTool(isOn ? BodyCanvas::Tool::Erase : BodyCanvas::Tool::Draw);
    });
    connect(m_clear, &Button::clicked, this, [this] {
        BodyDrawing none;
        none.build = m_drawing.build;
        draw(none);
    });
    connect(m_byList, &Button::clicked, this, [this] {
        m_canvas->setVisible(m_list->isVisible());
        m_list->setVisible(!m_canvas->isVisible());
        m_eraser->setVisible(m_canvas->isVisible());
        showViews();
        showTexts();
    });
}

/// Where the window lies on its side the canvas, with all four views, stands beside all else; not
/// in words so large that they leave it no room.
void BodyChartItem::arrange()
{
    const Metrics &metrics = theme().metrics();
    const bool isWide = width() > std::max(metrics.px(300), 27 * metrics.linePx(TextRole::Body));
    if (isWide != m_isWide) {
        m_isWide = isWide;
        m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_columns->setStretch(0, isWide ? 7 : 0);
        m_columns->setStretch(1, isWide ? 5 : 1);
        if (isWide) {
            m_tools->insertWidget(1, m_changes);
            m_figures->addWidget(m_byList);
            m_tools->insertWidget(m_tools->count() - 1, m_others); // above the stretch
        } else {
            m_drawn->insertWidget(m_drawn->count() - 1, m_changes);
            m_changes->layout()->addWidget(m_byList);
            answers()->addWidget(m_others);
        }
        m_pains->setPicturesBeside(isWide);
        m_others->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
        paintPictures();
        showViews();
    }
    m_canvas->setHeightPx(canvasPx());
}

/// As high as leaves the rest of the page in view; one view alone takes the whole of it, and so do
/// two, nearly, where words so large leave too little.
int BodyChartItem::canvasPx() const
{
    const Metrics &metrics = theme().metrics();
    const int least
        = metrics.px(70) + 2 * (metrics.linePx(TextRole::CaptionStrong) + metrics.px(3));
    const ScrollArea *scroll = page();
    if (scroll == nullptr)
        return std::max(least, window()->height() / 2);
    const int view = scroll->viewport()->height();
    if (m_isLarge || m_isWide) {
        const int above
            = m_isLarge ? 0 : mapTo(scroll->widget(), m_columns->geometry().topLeft()).y();
        const int below = scroll->widget()->layout()->contentsMargins().bottom() + metrics.gap()
            + (m_isWide ? 0 : m_changes->sizeHint().height());
        return std::max(least, view - above - below);
    }
    const auto heightOf = [](const QLayout &layout, int width) {
        return layout.hasHeightForWidth() ? layout.heightForWidth(width)
                                          : layout.sizeHint().height();
    };
    const int all = heightOf(*scroll->widget()->layout(), scroll->viewport()->width());
    const int left = view - (all - m_canvas->sizeHint().height());
    return left >= least ? left : std::max(least, view * 4 / 5); // it scrolls in any case
}

ScrollArea *BodyChartItem::page() const
{
    QWidget *around = parentWidget();
    while (around != nullptr && qobject_cast<ScrollArea *>(around) == nullptr)
        around = around->parentWidget();
    return qobject_cast<ScrollArea *>(around);
}

void BodyChartItem::resizeEvent(QResizeEvent *event)
{
    ItemWidget::resizeEvent(event);
    arrange();
}

void BodyChartItem::showEvent(QShowEvent *event)
{
    ItemWidget::showEvent(event);
    if (ScrollArea *scroll = page(); scroll != nullptr)
        scroll->viewport()->installEventFilter(this); // once, however often it is shown
    arrange();
}

bool BodyChartItem::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return ItemWidget::eventFilter(watched, event);
}

void BodyChartItem::paintPictures()
{
    for (int i = 0; i < m_pains->count(); ++i)
        m_pains->at(i).setPicture(
            feelingPicture(theme(), painTypes.at(size_t(i)), m_isWide, devicePixelRatio()));
    for (int i = 0; i < m_builds->count(); ++i)
        m_builds->at(i).setPicture(
            figurePicture(theme(), m_map, bodyBuilds.at(size_t(i)), devicePixelRatio()));
}

std::vector<BodyView> BodyChartItem::shownViews() const
{
    if (m_isLarge)
        return {bodyViews.at(size_t(std::max(0, m_single->chosen())))};
    if (m_isWide)
        return {bodyViews.begin(), bodyViews.end()};
    if (m_views->chosen() == 1)
        return {BodyView::LeftSide, BodyView::RightSide};
    return {BodyView::Front, BodyView::Back};
}

void BodyChartItem::showViews()
{
    m_views->setVisible(!m_isLarge && !m_isWide);
    m_single->setVisible(m_isLarge);
    m_canvas->setViews(shownViews());
    if (!m_list->isHidden())
        m_list->showOptions(options(), shownViews(), session().language());
    showDrawing();
}

void BodyChartItem::showDrawing()
{
    m_canvas->setDrawing(m_drawing);
    m_builds->choose(int(m_drawing.build));
    const auto marked = coverage().marked(m_drawing);
    m_list->showMarked(marked);
    QStringList names;
    for (const MarkedRegion &region : marked)
        for (const fhir::AnswerOption &option : options())
            if (fhir::codeOf(option.value) == region.id)
                names += optionText(option, session().language());
    m_canvas->setAccessibleDescription(names.isEmpty() ? tr("Nothing is marked.")
                                                       : tr("Marked: %1").arg(names.join(u", "_s)));
    m_undo->setEnabled(!m_steps.empty());
    m_clear->setEnabled(!m_drawing.isEmpty());
}

BodyCoverage &BodyChartItem::coverage()
{
    if (!m_coverage || m_coverageBuild != m_drawing.build) {
        m_coverageBuild = m_drawing.build;
        m_coverage.emplace(m_map, m_drawing.build);
    }
    return *m_coverage;
}

NodeId BodyChartItem::drawingNode() const
{
    const auto &siblings = session().node(session().node(node()).parent).children;
    auto after = std::find(siblings.begin(), siblings.end(), node());
    for (; after != siblings.end(); ++after)
        if (session().control(*after) == ControlKind::BodyDrawing)
            return *after;
    return -1;
}

void BodyChartItem::toggle(const QString &region)
{
    const auto marked = coverage().marked(m_drawing);
    const bool isMarked = std::any_of(
        marked.begin(), marked.end(), [&](const auto &each) { return each.id == region; });
    BodyDrawing drawing = m_drawing;
    if (isMarked)
        drawing = coverage().without(m_drawing, region);
    else
        drawing.marks.push_back({region, m_feeling});
    draw(std::move(drawing));
}

/// Touched again it is taken back; after the eraser it is what is drawn with again.
void BodyChartItem::chooseFeeling(PainType feeling)
{
    const bool isTakenBack = feeling == m_feeling && !m_eraser->isChecked();
    m_feeling = isTakenBack ? PainType::Unsaid : feeling;
    if (isTakenBack)
        m_pains->choose(-1);
    m_canvas->setPain(m_feeling);
    m_canvas->setTool(BodyCanvas::Tool::Draw);
    m_eraser->setChecked(false);
}

void BodyChartItem::add(BodyStroke stroke)
{
    const size_t room = roomForStroke(m_drawing);
    const bool isCut = stroke.points.size() > room;
    if (isCut)
        stroke.points.resize(room);
    BodyDrawing drawing = m_drawing;
    if (room > 0)
        drawing.strokes.push_back(std::move(stroke));
    draw(std::move(drawing));
    if (isCut)
        tell(tr("The drawing is full. We kept all that fits. To draw more, erase a little."));
}

/// A place that was chosen by name goes as a whole: a part of it has no name.
void BodyChartItem::erase(const BodyErasure &erasure)
{
    BodyDrawing drawing = kiosk::erased(m_drawing, erasure);
    const QString region = coverage().regionAt(erasure.view, erasure.to);
    std::erase_if(drawing.marks, [&](const BodyMark &mark) { return mark.region == region; });
    if (!drawing.isWithinLimits()) {
        tellOfParts();
        return;
    }
    if (drawing == m_drawing)
        return;
    if (!m_beforeErasing)
        m_beforeErasing = m_drawing;
    m_drawing = std::move(drawing);
    m_canvas->setDrawing(m_drawing);
}

void BodyChartItem::endErasing(bool isKept)
{
    if (!m_beforeErasing)
        return;
    BodyDrawing left = std::exchange(m_drawing, *m_beforeErasing);
    m_beforeErasing.reset();
    if (isKept)
        draw(std::move(left));
    else
        showDrawing();
}

void BodyChartItem::tell(const QString &sentence)
{
    m_notice->setSentence(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void BodyChartItem::tellOfParts()
{
    tell(tr("The drawing has too many parts to erase more. Touch \"Undo\" or \"Clear all\"."));
}

void BodyChartItem::chooseOther(const std::vector<fhir::Value> &values)
{
    remember();
    const BodyBuild build = m_drawing.build;
    m_drawing = {};
    m_drawing.build = build;
    store(values);
}

void BodyChartItem::remember()
{
    m_steps.push_back({m_drawing, session().answers(node())});
    if (m_steps.size() > mostSteps)
        m_steps.erase(m_steps.begin());
}

void BodyChartItem::draw(BodyDrawing drawing)
{
    if (!drawing.isWithinLimits()) {
        tellOfParts();
        showDrawing();
        return;
    }
    tell({});
    remember();
    m_drawing = std::move(drawing);
    // What was drawn beside the body alone says nothing.
    std::erase_if(m_drawing.strokes,
                  [this](const BodyStroke &stroke) { return !coverage().isOnBody(stroke); });
    if (m_drawing == m_steps.back().drawing) {
        m_steps.pop_back();
        showDrawing();
        return;
    }
    store(regionsOf(m_drawing));
}

void BodyChartItem::undo()
{
    if (m_steps.empty())
        return;
    const Step step = std::move(m_steps.back());
    m_steps.pop_back();
    tell({});
    m_drawing = step.drawing;
    store(step.answers);
}

/// The drawing first: whoever is told of the regions finds it there.
void BodyChartItem::store(std::vector<fhir::Value> answers)
{
    m_isStoring = true;
    if (const NodeId drawing = drawingNode(); drawing >= 0) {
        std::vector<fhir::Value> files;
        if (!m_drawing.isEmpty())
            files.emplace_back(fhir::Attachment{
                QString::fromUtf16(bodyDrawingType), {}, m_drawing.toJson(), {}, {}});
        session().setAnswers(drawing, std::move(files), FormSession::Entry::Typed);
    }
    if (answers != session().answers(node()))
        edit(std::move(answers));
    else
        emit edited(node());
    m_isStoring = false;
    showValue(session().answers(node()));
}

std::vector<fhir::Value> BodyChartItem::regionsOf(const BodyDrawing &drawing)
{
    std::vector<fhir::Value> regions;
    for (const MarkedRegion &region : coverage().marked(drawing))
        for (const fhir::AnswerOption &option : options())
            if (fhir::codeOf(option.value) == region.id)
                regions.push_back(option.value);
    return regions;
}

QList<fhir::AnswerOption> BodyChartItem::otherOptions() const
{
    QList<fhir::AnswerOption> others;
    for (const fhir::AnswerOption &option : options())
        if (!m_map.find(fhir::codeOf(option.value)))
            others.append(option);
    return others;
}

void BodyChartItem::showValue(const std::vector<fhir::Value> &values)
{
    if (m_isStoring)
        return;
    const NodeId drawing = drawingNode();
    if (drawing >= 0 && isDrawing(session().answers(drawing))) {
        const auto &file = std::get<fhir::Attachment>(session().answers(drawing).front());
        m_drawing = BodyDrawing::fromJson(file.data).value_or(m_drawing);
    } else if (drawing >= 0) {
        m_drawing.marks.clear();
        m_drawing.strokes.clear();
    }
    // Regions that came without a drawing, from another program, are shown as chosen by name.
    const auto drawn = regionsOf(m_drawing);
    for (const fhir::Value &value : values)
        if (std::find(drawn.begin(), drawn.end(), value) == drawn.end()
            && m_map.find(fhir::codeOf(value)))
            m_drawing.marks.push_back({fhir::codeOf(value), PainType::Unsaid});
    m_others->showValues(values);
    showDrawing();
}

void BodyChartItem::showTexts()
{
    for (int i = 0; i < m_pains->count(); ++i)
        m_pains->at(i).setText(painTypeText(painTypes.at(size_t(i))));
    m_views->at(0).setText(tr("Front and back"));
    m_views->at(1).setText(tr("Sides"));
    for (int i = 0; i < m_single->count(); ++i)
        m_single->at(i).setText(bodyViewText(bodyViews.at(size_t(i))));
    const std::array builds{tr("Narrow figure"), tr("Medium figure"), tr("Broad figure")};
    for (int i = 0; i < m_builds->count(); ++i)
        m_builds->at(i).setAccessibleName(builds.at(size_t(i)));
    m_zoom->setText(m_isLarge ? tr("Smaller") : tr("Larger"));
    m_undo->setText(tr("Undo"));
    m_eraser->setText(tr("Erase"));
    m_clear->setText(tr("Clear all"));
    const bool isList = !m_list->isHidden();
    m_byList->setText(isList ? tr("Draw instead") : tr("Use a list"));
    m_byList->setIconName(isList ? u"pencil"_s : u"list"_s);
    m_canvas->setAccessibleName(
        tr("%1 A drawing: it can be filled in with \"Use a list\".").arg(questionText()));
    m_others->showOptions(otherOptions(), session().language());
    m_others->setVisible(!otherOptions().isEmpty());
    m_others->setAccessibleName(questionText());
    m_others->showValues(session().answers(node()));
    if (isList)
        m_list->showOptions(options(), shownViews(), session().language());
    showDrawing();
}

void BodyChartItem::showWrong(bool wrong)
{
    m_others->setWrong(wrong);
}

void BodyChartItem::setReadOnly(bool readOnly)
{
    for (QWidget *each : std::initializer_list<QWidget *>{
             m_pains, m_builds, m_canvas, m_list, m_undo, m_eraser, m_clear})
        each->setEnabled(!readOnly);
    m_others->setReadOnly(readOnly);
}

QWidget *BodyChartItem::focusTarget() const
{
    return m_pains->isHidden() ? static_cast<QWidget *>(m_byList)
                               : &m_pains->at(std::max(0, m_pains->chosen()));
}

} // namespace kiosk
