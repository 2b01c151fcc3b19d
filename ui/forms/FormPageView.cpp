// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/FormPageView.h"

#include "app/forms/FormTree.h"
#include "ui/forms/ErrorLine.h"
#include "ui/forms/ItemWidgetFactory.h"
#include "ui/forms/RowEstimate.h"
#include "ui/forms/items/TableItem.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spoken.h"
#include "ui/widgets/TextLabel.h"

#include <QElapsedTimer>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double drawingMm = 50;
/// A frame has 16 ms: half of it for what is not in view yet.
constexpr qint64 sliceMs = 6;
/// Words before the first question stand beside the title; a page of many displays has rows.
constexpr size_t mostIntroductions = 8;
constexpr int partsOfHead = 2; ///< title and count of errors

} // namespace

FormPageView::FormPageView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new ScrollArea(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(
        m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &FormPageView::buildInView);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &FormPageView::arrange);
    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &FormPageView::buildInView);
    followTheme(theme, this, [this] { arrange(); });
}

FormPageView::~FormPageView() = default;

void FormPageView::showPage(FormSession &session, const FormPage &page)
{
    clear();
    m_session = &session;
    m_page = page.node;
    connect(m_session, &FormSession::changed, this, &FormPageView::showChanged);
    connect(m_session, &FormSession::structureChanged, this, &FormPageView::rebuildRows);
    connect(m_session, &FormSession::languageChanged, this, &FormPageView::showTexts);

    m_arrangement.reset();
    m_contents = new QWidget;
    m_contents->setObjectName(u"scrollContents"_s);
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom, m_contents);
    m_headRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head = new QVBoxLayout;
    m_body = new QVBoxLayout;
    m_headRow->addLayout(m_head, 1);
    addDrawing();
    m_headRow->addStretch(0);
    m_columns->addLayout(m_headRow);
    m_columns->addLayout(m_body, 1);
    m_title = new TextLabel(m_theme, TextRole::Title, {}, m_contents);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFocusPolicy(Qt::NoFocus);
    m_head->addWidget(m_title);
    m_errorCount = new ErrorLine(m_theme, m_contents);
    m_errorCount->setObjectName(u"errorCount"_s);
    m_head->addWidget(m_errorCount);
    m_scroll->setWidget(m_contents);
    m_scroll->verticalScrollBar()->setValue(0);
    rebuildRows();
    showTexts();
    reportMissing();
}

/// A page may bring a drawing, as a question may.
void FormPageView::addDrawing()
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page).item;
    if (!page || page->drawing.isEmpty())
        return;
    m_headRow->addWidget(new DrawingView(m_theme, page->drawing, drawingMm, m_contents), 0);
}

void FormPageView::clear()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = nullptr;
    m_slices.stop();
    m_rows.clear();
    m_rowOfNode.clear();
    m_introductions = 0;
    delete m_scroll->takeWidget();
    m_issuesShown = false;
    m_missing = -1;
}

/// The page as a flat list: a group is its heading followed by what it holds.
void FormPageView::collectRows(NodeId parent, std::vector<Row> &rows) const
{
    const auto &children = m_session->node(parent).children;
    for (size_t i = 0; i < children.size(); ++i) {
        const NodeId child = children.at(i);
        const fhir::QuestionnaireItem *item = m_session->node(child).item;
        const fhir::QuestionnaireItem *owner = m_session->node(parent).item;
        const bool isHelp = item->type == fhir::ItemType::Display && owner
            && owner->type != fhir::ItemType::Group;
        if (item->hidden || isHelp)
            continue;
        rows.push_back({child, false, {}});
        if (m_session->control(child) == ControlKind::Table)
            continue;
        collectRows(child, rows);
        const bool isLast
            = i + 1 == children.size() || m_session->node(children.at(i + 1)).item != item;
        if (repeatsAsNodes(*item) && isLast)
            rows.push_back({child, true, {}});
    }
}

void FormPageView::rebuildRows()
{
    std::vector<Row> rows;
    collectRows(m_page, rows);
    std::map<std::pair<NodeId, bool>, QPointer<QWidget>> built;
    for (const Row &row : m_rows)
        if (row.widget)
            built.emplace(std::pair(row.node, row.isAddButton), row.widget);
    for (Row &row : rows) {
        if (const auto old = built.find({row.node, row.isAddButton}); old != built.end()) {
            row.widget = old->second;
            built.erase(old);
        }
    }
    for (const auto &[key, widget] : built) {
        widget->hide();
        widget->deleteLater();
    }
    m_rows = std::move(rows);
    m_introductions = introductions();
    putRows();
    updateRows();
}

/// Puts the widgets of the rows, and room for those that have none, into the layouts.
void FormPageView::putRows()
{
    while (m_head->count() > partsOfHead)
        delete m_head->takeAt(partsOfHead);
    while (m_body->count() > 0)
        delete m_body->takeAt(0);
    m_rowOfNode.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.room = nullptr;
        if (!row.isAddButton)
            m_rowOfNode.insert(row.node, i);
        row.height = row.widget ? measured(*row.widget)
                                : estimatedHeight(*m_session, row.node, m_theme.metrics());
        if (i < m_introductions) {
            if (row.widget)
                m_head->addWidget(row.widget);
        } else if (row.widget) {
            m_body->addWidget(row.widget);
        } else {
            row.room = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
            m_body->addSpacerItem(row.room);
            keepRoom(row);
        }
    }
}

void FormPageView::keepRoom(Row &row)
{
    const int height = m_session->isEnabled(row.node) ? row.height + spacing() : 0;
    if (row.room->sizeHint().height() == height)
        return;
    row.room->changeSize(0, height, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_body->invalidate();
}

size_t FormPageView::introductions() const
{
    const auto isQuestion = [this](const Row &row) {
        return m_session->node(row.node).item->type != fhir::ItemType::Display;
    };
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), isQuestion);
    const auto count = size_t(first - m_rows.begin());
    return count > mostIntroductions ? 0 : count;
}

bool FormPageView::isBareQuestion() const
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page).item;
    return page && page->text.isEmpty() && !m_rows.empty()
        && m_session->node(m_rows.front().node).item->type != fhir::ItemType::Display
        && m_session->node(m_rows.front().node).item->type != fhir::ItemType::Group;
}

void FormPageView::build(size_t index)
{
    Row &row = m_rows[index];
    row.widget = row.isAddButton ? buildAddButton(row.node) : buildItem(row.node);
    if (index < m_introductions) {
        const auto before = std::count_if(m_rows.begin(),
                                          m_rows.begin() + qsizetype(index),
                                          [](const Row &each) { return !each.widget.isNull(); });
        m_head->insertWidget(partsOfHead + int(before), row.widget);
    } else {
        const int place = int(index - m_introductions);
        delete m_body->takeAt(place);
        row.room = nullptr;
        m_body->insertWidget(place, row.widget);
    }
    if (auto *table = qobject_cast<TableItem *>(row.widget.data()))
        table->setTight(isLongTable());
    row.widget->show();
    row.height = measured(*row.widget);
}

/// Leaves room where the control stood.
void FormPageView::discard(size_t index)
{
    Row &row = m_rows[index];
    const int place = int(index - m_introductions);
    delete m_body->takeAt(place);
    row.widget->hide();
    row.widget->deleteLater();
    row.widget = nullptr;
    row.room = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_body->insertSpacerItem(place, row.room);
    keepRoom(row);
}

QWidget *FormPageView::buildItem(NodeId node)
{
    ItemWidget *widget = createItemWidget({m_theme, *m_session, node}, m_contents);
    connect(widget, &ItemWidget::edited, this, &FormPageView::answered);
    widget->setReadOnly(m_readOnly || widget->isReadOnlyItem());
    widget->refresh();
    widget->setIssuesShown(m_issuesShown);
    return widget;
}

QWidget *FormPageView::buildAddButton(NodeId sibling)
{
    const QString what = m_session->text(sibling);
    auto *button = new Button(m_theme, Button::Kind::Outlined, tr("Add another"), m_contents);
    if (!what.isEmpty())
        button->setAccessibleName(tr("Add another: %1").arg(what));
    button->setIconName(u"plus"_s);
    button->setVisible(!m_readOnly);
    connect(button, &Button::clicked, this, [this, sibling] {
        const NodeId added = m_session->addRepetition(sibling);
        if (added >= 0)
            focusNode(added);
    });
    return button;
}

int FormPageView::spacing() const
{
    return m_theme.metrics().px(m_arrangement && m_arrangement->isTight ? 4 : 6);
}

int FormPageView::rowsTop() const
{
    return std::max(0, m_body->geometry().top());
}

int FormPageView::rowWidth() const
{
    const bool landscape = window()->width() > window()->height();
    const int columns = width() - 2 * m_theme.metrics().margin(landscape);
    const bool beside = m_arrangement && m_arrangement->isBeside;
    return beside ? (columns - m_theme.metrics().px(18)) / 2 : columns;
}

/// Another width, or words of another size or language.
void FormPageView::measureRows()
{
    for (Row &row : m_rows)
        if (row.widget)
            row.height = measured(*row.widget);
}

int FormPageView::measured(const QWidget &widget) const
{
    const int height = widget.hasHeightForWidth() ? widget.heightForWidth(rowWidth()) : -1;
    return std::max(height, widget.minimumSizeHint().height());
}

/// Builds what this stretch of the page shows; false when time ran out before it was done. What
/// grows or shrinks above the view does not move what the patient looks at.
bool FormPageView::buildStretch(Stretch stretch, Hurry hurry)
{
    QElapsedTimer timer;
    timer.start();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    int top = rowsTop();
    int shift = 0;
    bool isDone = true;
    for (size_t i = 0; i < m_rows.size() && top < stretch.bottom; ++i) {
        Row &row = m_rows[i];
        if (!m_session->isEnabled(row.node))
            continue;
        const bool isHead = i < m_introductions;
        if (!row.widget && (isHead || top + row.height >= stretch.top)) {
            if (hurry == Hurry::InSlices && timer.elapsed() >= sliceMs) {
                isDone = false;
                break;
            }
            const int before = row.height;
            const bool isAbove = !isHead && top + before <= bar->value();
            build(i);
            if (isAbove)
                shift += row.height - before;
        }
        if (!isHead)
            top += row.height + spacing();
    }
    if (shift != 0) {
        layOutNow();
        bar->setValue(bar->value() + shift);
    }
    return isDone;
}

/// What is in view at once, what is near it in slices, and nothing that is far away: a form of 500
/// questions opens, scrolls and stays as light as one of nine.
void FormPageView::buildInView()
{
    if (!m_session || m_isBuilding)
        return;
    const QScopedValueRollback busy(m_isBuilding, true);
    const int value = m_scroll->verticalScrollBar()->value();
    const int screen = std::max(m_scroll->viewport()->height(), height());
    buildStretch({value, value + screen}, Hurry::Now);
    arrange();
    const int now = m_scroll->verticalScrollBar()->value();
    if (buildStretch({now - screen, now + 2 * screen}, Hurry::InSlices))
        discardFarFrom({now - 3 * screen, now + 4 * screen});
    else
        m_slices.start(0);
}

void FormPageView::discardFarFrom(Stretch stretch)
{
    const QWidget *focused = m_contents->window()->focusWidget();
    int top = rowsTop();
    for (size_t i = m_introductions; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!m_session->isEnabled(row.node))
            continue;
        const bool isFar = top + row.height < stretch.top || top > stretch.bottom;
        if (row.widget && isFar && !row.widget->isAncestorOf(focused) && row.widget != focused)
            discard(i);
        top += row.height + spacing();
    }
}

void FormPageView::updateRows()
{
    for (Row &row : m_rows) {
        if (row.widget)
            row.widget->setVisible(m_session->isEnabled(row.node));
        else if (row.room)
            keepRoom(row);
    }
    buildInView();
}

void FormPageView::showChanged(const QList<NodeId> &nodes)
{
    updateRows();
    for (const NodeId node : nodes) {
        if (ItemWidget *widget = widgetOf(node))
            widget->refreshAnswer();
        else if (ItemWidget *question = widgetAround(node)) // a display that it shows itself
            question->refresh();
    }
    if (nodes.contains(m_page))
        showTitle();
    // A limit may be broken at one node and told at another.
    if (m_issuesShown) {
        for (const Row &row : m_rows)
            if (auto *widget = qobject_cast<ItemWidget *>(row.widget))
                widget->setIssuesShown(true);
    }
    countIssues();
    reportMissing();
}

void FormPageView::showTitle()
{
    m_title->setText(m_session->text(m_page));
    m_title->setVisible(!m_title->text().isEmpty());
    setSpoken(*m_title, m_session->isPrivate(m_page) ? Spoken::IntoHandset : Spoken::Always);
}

void FormPageView::showTexts()
{
    showTitle();
    for (ItemWidget *widget : m_contents->findChildren<ItemWidget *>())
        widget->refresh();
    countIssues();
    measureRows();
}

/// The row that shows this node, itself or within a table; the number of rows when none does.
size_t FormPageView::rowOf(NodeId node) const
{
    for (NodeId around = node; around >= 0; around = m_session->node(around).parent) {
        if (const auto row = m_rowOfNode.constFind(around); row != m_rowOfNode.cend())
            return *row;
    }
    return m_rows.size();
}

ItemWidget *FormPageView::widgetOf(NodeId node) const
{
    const size_t index = rowOf(node);
    QWidget *row = index < m_rows.size() ? m_rows[index].widget.data() : nullptr;
    auto *item = qobject_cast<ItemWidget *>(row);
    if (!item || item->node() == node)
        return item;
    const auto widgets = item->findChildren<ItemWidget *>();
    const auto found = std::find_if(widgets.begin(), widgets.end(), [node](const ItemWidget *each) {
        return each->node() == node;
    });
    return found == widgets.end() ? nullptr : *found;
}

ItemWidget *FormPageView::widgetAround(NodeId node) const
{
    for (NodeId around = node; around >= 0; around = m_session->node(around).parent) {
        if (ItemWidget *widget = widgetOf(around))
            return widget;
    }
    return nullptr;
}

void FormPageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    measureRows();
    buildInView();
}

void FormPageView::arrange()
{
    if (!m_session || !m_contents)
        return;
    const bool landscape = window()->width() > window()->height();
    const bool bare = isBareQuestion();
    // The scroll bar stands in the margin: nothing moves when it comes.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const Arrangement wanted{landscape,
                             bare,
                             landscape && !bare && !startsWith(ControlKind::Table),
                             bar->maximum() > bar->minimum() ? bar->width() : 0,
                             isLongTable(),
                             m_theme.metrics()};
    if (m_arrangement != wanted) {
        m_arrangement = wanted;
        apply(wanted);
    }
    if (bare && !m_rows.empty())
        arrangeQuestion(landscape);
}

void FormPageView::apply(const Arrangement &wanted)
{
    const auto &[landscape, bare, beside, barWidth, tight, metrics] = wanted;
    const int side = metrics.margin(landscape);
    m_columns->setContentsMargins(
        side, metrics.px(tight ? 1 : 3), side - barWidth, metrics.px(tight ? 3 : 8));
    for (TableItem *table : m_contents->findChildren<TableItem *>())
        table->setTight(tight);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(bare ? 0 : metrics.px(beside ? 18 : tight ? 4 : 6));
    m_columns->setStretch(0, beside ? 1 : 0);
    // The eleven steps of a scale stand in one line.
    m_columns->setStretch(1, beside && startsWith(ControlKind::Scale) ? 2 : 1);
    m_headRow->setDirection(beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_headRow->setStretchFactor(m_head, beside ? 0 : 1);
    m_headRow->setStretch(m_headRow->count() - 1, beside ? 1 : 0);
    m_columns->setAlignment(m_headRow, beside ? Qt::AlignTop : Qt::Alignment());
    m_columns->setAlignment(m_body, bare ? Qt::Alignment() : Qt::AlignTop);
    m_head->setSpacing(metrics.px(tight ? 1 : 3));
    m_body->setSpacing(spacing());
    measureRows();
}

void FormPageView::arrangeQuestion(bool landscape)
{
    if (auto *question = qobject_cast<ItemWidget *>(m_rows.front().widget)) {
        question->setProminent(true);
        question->setSpread(landscape ? ItemWidget::Spread::SideBySide : ItemWidget::Spread::Apart);
        m_body->setStretchFactor(question, 1);
    }
}

/// The first question of the page has this control. A table needs the whole width, also in
/// landscape.
bool FormPageView::startsWith(ControlKind kind) const
{
    const auto &children = m_session->node(m_page).children;
    const auto isQuestion = [this](NodeId child) {
        return m_session->node(child).item->type != fhir::ItemType::Display;
    };
    const auto first = std::find_if(children.begin(), children.end(), isQuestion);
    return first != children.end() && m_session->control(*first) == kind;
}

/// More rows of answers than stand on one screen with air around them.
bool FormPageView::isLongTable() const
{
    constexpr qsizetype airyRows = 7;
    qsizetype rows = 0;
    for (const NodeId child : m_session->node(m_page).children) {
        if (m_session->control(child) == ControlKind::Table)
            rows += qsizetype(m_session->node(child).children.size());
    }
    return rows > airyRows;
}

int FormPageView::missing() const
{
    return m_session ? m_session->missingBelow(m_page) : 0;
}

void FormPageView::reportMissing()
{
    const int now = missing();
    if (now == m_missing)
        return;
    m_missing = now;
    emit missingChanged(now);
}

void FormPageView::countIssues()
{
    const auto issues = m_issuesShown ? m_session->issuesBelow(m_page) : std::vector<FormIssue>();
    m_errorCount->setSentence(issues.empty() || isBareQuestion()
                                  ? QString()
                                  : tr("%n answer(s) need a look.", nullptr, int(issues.size())));
}

bool FormPageView::tryNext()
{
    if (!m_session || m_session->issuesBelow(m_page).empty())
        return true;
    m_issuesShown = true;
    for (ItemWidget *widget : m_contents->findChildren<ItemWidget *>())
        widget->setIssuesShown(true);
    countIssues();
    focusFirstIssue();
    return false;
}

void FormPageView::focusFirstIssue()
{
    const auto issues = m_session ? m_session->issuesBelow(m_page) : std::vector<FormIssue>();
    if (!issues.empty())
        focusNode(issues.front().node);
}

void FormPageView::focusNode(NodeId node)
{
    const size_t index = m_session ? rowOf(node) : 0;
    if (!m_session || index >= m_rows.size() || !m_session->isEnabled(node))
        return;
    // A group's own row is its heading: its first question takes the focus.
    size_t target = index;
    const auto takesFocus = [this](size_t row) {
        if (!m_rows[row].widget)
            build(row);
        const auto *item = qobject_cast<ItemWidget *>(m_rows[row].widget);
        return item && item->focusTarget();
    };
    while (target < m_rows.size()
           && (!m_session->isEnabled(m_rows[target].node) || !takesFocus(target)))
        ++target;
    if (target == m_rows.size())
        return;
    ItemWidget *widget
        = target == index ? widgetAround(node) : qobject_cast<ItemWidget *>(m_rows[target].widget);
    QWidget *field = widget ? widget->focusTarget() : nullptr;
    if (!field)
        return;
    // Twice: what comes into view is measured then.
    for (int pass = 0; pass < 2; ++pass) {
        layOutNow();
        m_scroll->showField(widget->height() < m_scroll->viewport()->height() ? widget : field);
        buildInView();
    }
    field->setFocus(Qt::TabFocusReason);
}

/// The scroll area follows its contents when this event comes: now, not a frame later.
void FormPageView::layOutNow()
{
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_contents, &request);
}

void FormPageView::focusTitle()
{
    if (!m_session)
        return;
    m_title->setFocusPolicy(Qt::TabFocus);
    QWidget *target = m_title;
    if (isBareQuestion() && !m_rows.empty()) {
        const auto *question = qobject_cast<ItemWidget *>(m_rows.front().widget);
        target = question ? question->focusTarget() : nullptr;
    }
    if (target)
        target->setFocus(Qt::OtherFocusReason);
}

void FormPageView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (!m_contents)
        return;
    for (ItemWidget *widget : m_contents->findChildren<ItemWidget *>())
        widget->setReadOnly(readOnly || widget->isReadOnlyItem());
}

} // namespace kiosk
