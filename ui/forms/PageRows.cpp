// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/PageRows.h"

#include "ui/forms/RowEstimate.h"
#include "ui/widgets/ScrollArea.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace kiosk {

namespace {

/// A frame has 16 ms: half of it for what is not in view yet.
constexpr qint64 sliceMs = 6;

} // namespace

PageRows::PageRows(const Theme &theme, ScrollArea &scroll, Make make, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_scroll(scroll)
    , m_make(std::move(make))
{
    connect(scroll.verticalScrollBar(), &QScrollBar::valueChanged, this, &PageRows::buildInView);
    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &PageRows::buildInView);
}

void PageRows::begin(const FormSession &session, QWidget &contents, const PageColumns &columns)
{
    clear();
    m_session = &session;
    m_contents = &contents;
    m_columns = columns;
    m_partsOfHead = columns.head->count();
}

void PageRows::clear()
{
    m_slices.stop();
    m_session = nullptr;
    m_rows.clear();
    m_rowOfNode.clear();
    m_introductions = 0;
    m_arrangement.reset();
}

void PageRows::setLines(const std::vector<PageLine> &lines, size_t introductions)
{
    std::map<PageLine, QPointer<QWidget>> known;
    for (const Row &row : m_rows)
        if (row.widget)
            known.emplace(row.line, row.widget);
    std::vector<Row> rows;
    for (const PageLine &line : lines) {
        rows.push_back({line, {}});
        if (const auto old = known.find(line); old != known.end()) {
            rows.back().widget = old->second;
            known.erase(old);
        }
    }
    for (const auto &[line, widget] : known) {
        widget->hide();
        widget->deleteLater();
    }
    m_rows = std::move(rows);
    m_introductions = introductions;
    put();
    update();
}

void PageRows::setArrangement(const PageArrangement &arrangement)
{
    m_arrangement = arrangement;
    measure();
}

QWidget *PageRows::built(size_t index)
{
    if (!m_rows[index].widget)
        build(index);
    return m_rows[index].widget;
}

size_t PageRows::rowOf(NodeId node) const
{
    for (NodeId around = node; around >= 0; around = m_session->node(around).parent) {
        if (const auto row = m_rowOfNode.constFind(around); row != m_rowOfNode.cend())
            return *row;
    }
    return m_rows.size();
}

void PageRows::update()
{
    for (Row &row : m_rows) {
        if (row.widget)
            row.widget->setVisible(m_session->isEnabled(row.line.node));
        else if (row.room)
            keepRoom(row);
    }
    buildInView();
}

void PageRows::renewButtons()
{
    for (size_t i = m_introductions; i < m_rows.size(); ++i)
        if (m_rows[i].widget && m_rows[i].line.kind != PageLine::Kind::Item)
            discard(i);
    buildInView();
}

/// Puts the widgets of the rows, and room for those that have none, into the layouts.
void PageRows::put()
{
    while (m_columns->head->count() > m_partsOfHead)
        delete m_columns->head->takeAt(m_partsOfHead);
    while (m_columns->body->count() > 0)
        delete m_columns->body->takeAt(0);
    m_rowOfNode.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.room = nullptr;
        if (row.line.kind == PageLine::Kind::Item)
            m_rowOfNode.insert(row.line.node, i);
        row.height = row.widget ? measured(*row.widget)
                                : estimatedHeight(*m_session, row.line.node, m_theme.metrics());
        if (i < m_introductions) {
            if (row.widget)
                m_columns->head->addWidget(row.widget);
        } else if (row.widget) {
            m_columns->body->addWidget(row.widget);
        } else {
            row.room = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
            m_columns->body->addSpacerItem(row.room);
            keepRoom(row);
        }
    }
}

void PageRows::keepRoom(Row &row)
{
    const int height = m_session->isEnabled(row.line.node) ? row.height + spacing() : 0;
    if (row.room->sizeHint().height() == height)
        return;
    row.room->changeSize(0, height, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_columns->body->invalidate();
}

void PageRows::build(size_t index)
{
    Row &row = m_rows[index];
    row.widget = m_make(row.line);
    if (index < m_introductions) {
        const auto before = std::count_if(m_rows.begin(),
                                          m_rows.begin() + qsizetype(index),
                                          [](const Row &each) { return !each.widget.isNull(); });
        m_columns->head->insertWidget(m_partsOfHead + int(before), row.widget);
    } else {
        const int place = int(index - m_introductions);
        delete m_columns->body->takeAt(place);
        row.room = nullptr;
        m_columns->body->insertWidget(place, row.widget);
    }
    row.widget->show();
    row.height = measured(*row.widget);
}

/// Leaves room where the control stood.
void PageRows::discard(size_t index)
{
    Row &row = m_rows[index];
    const int place = int(index - m_introductions);
    delete m_columns->body->takeAt(place);
    row.widget->hide();
    row.widget->deleteLater();
    row.widget = nullptr;
    row.room = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_columns->body->insertSpacerItem(place, row.room);
    keepRoom(row);
}

int PageRows::spacing() const
{
    return m_arrangement ? m_arrangement->spacing() : m_theme.metrics().px(6);
}

int PageRows::top() const
{
    return std::max(0, m_columns->body->geometry().top());
}

int PageRows::width() const
{
    const QWidget *window = m_scroll.window();
    const bool landscape = window->width() > window->height();
    const int columns = m_scroll.width() - 2 * m_theme.metrics().margin(landscape);
    const bool beside = m_arrangement && m_arrangement->isBeside;
    return beside ? (columns - m_theme.metrics().px(18)) / 2 : columns;
}

void PageRows::measure()
{
    for (Row &row : m_rows)
        if (row.widget)
            row.height = measured(*row.widget);
}

int PageRows::measured(const QWidget &widget) const
{
    const int height = widget.hasHeightForWidth() ? widget.heightForWidth(width()) : -1;
    return std::max(height, widget.minimumSizeHint().height());
}

/// Builds what this stretch of the page shows; false when time ran out before it was done. What
/// grows or shrinks above the view does not move what the patient looks at.
bool PageRows::buildStretch(Stretch stretch, Hurry hurry)
{
    QElapsedTimer timer;
    timer.start();
    QScrollBar *bar = m_scroll.verticalScrollBar();
    int top = this->top();
    int shift = 0;
    bool isDone = true;
    for (size_t i = 0; i < m_rows.size() && top < stretch.bottom; ++i) {
        Row &row = m_rows[i];
        if (!m_session->isEnabled(row.line.node))
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

void PageRows::buildInView()
{
    if (!m_session || m_isBuilding)
        return;
    const QScopedValueRollback busy(m_isBuilding, true);
    const int value = m_scroll.verticalScrollBar()->value();
    const int screen = std::max(m_scroll.viewport()->height(), m_scroll.height());
    buildStretch({value, value + screen}, Hurry::Now);
    emit viewBuilt();
    const int now = m_scroll.verticalScrollBar()->value();
    if (buildStretch({now - screen, now + 2 * screen}, Hurry::InSlices))
        discardFarFrom({now - 3 * screen, now + 4 * screen});
    else
        m_slices.start(0);
}

void PageRows::discardFarFrom(Stretch stretch)
{
    const QWidget *focused = m_contents->window()->focusWidget();
    int top = this->top();
    for (size_t i = m_introductions; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!m_session->isEnabled(row.line.node))
            continue;
        const bool isFar = top + row.height < stretch.top || top > stretch.bottom;
        if (row.widget && isFar && !row.widget->isAncestorOf(focused) && row.widget != focused)
            discard(i);
        top += row.height + spacing();
    }
}

/// The scroll area follows when this event comes.
void PageRows::layOutNow() const
{
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_contents, &request);
}

} // namespace kiosk
