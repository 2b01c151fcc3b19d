// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/FormPageView.h"

#include "app/forms/FormTree.h"
#include "ui/forms/ItemWidgetFactory.h"
#include "ui/forms/items/TableItem.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double drawingMm = 50;

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
    m_rows.clear();
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
        if (controlFor(*item) == ControlKind::Table)
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
    for (Row &row : rows) {
        const auto old = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &candidate) {
            return candidate.node == row.node && candidate.isAddButton == row.isAddButton;
        });
        if (old != m_rows.end())
            std::swap(row.widget, old->widget);
    }
    for (const Row &gone : m_rows) {
        if (gone.widget)
            gone.widget->deleteLater();
    }
    m_rows = std::move(rows);
    updateRows();
}

bool FormPageView::isIntroduction(const Row &row) const
{
    const auto isQuestion = [this](const Row &candidate) {
        return m_session->node(candidate.node).item->type != fhir::ItemType::Display;
    };
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), isQuestion);
    return std::any_of(
        m_rows.begin(), first, [&](const Row &candidate) { return candidate.node == row.node; });
}

bool FormPageView::isBareQuestion() const
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page).item;
    return page && page->text.isEmpty() && !m_rows.empty()
        && m_session->node(m_rows.front().node).item->type != fhir::ItemType::Display
        && m_session->node(m_rows.front().node).item->type != fhir::ItemType::Group;
}

void FormPageView::build(Row &row)
{
    row.widget = row.isAddButton ? buildAddButton(row.node) : buildItem(row.node);
    insert(row);
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
    auto *button = new Button(m_theme, Button::Kind::Outlined, tr("Add another"), m_contents);
    button->setIconName(u"plus"_s);
    button->setVisible(!m_readOnly);
    connect(button, &Button::clicked, this, [this, sibling] {
        const NodeId added = m_session->addRepetition(sibling);
        reveal(added);
    });
    return button;
}

void FormPageView::insert(const Row &row)
{
    const bool introduction = !row.isAddButton && isIntroduction(row);
    int index = introduction ? 1 : 0;
    for (const Row &before : m_rows) {
        if (&before == &row)
            break;
        if (before.widget && isIntroduction(before) == introduction)
            ++index;
    }
    (introduction ? m_head : m_body)->insertWidget(index, row.widget);
    row.widget->show();
}

void FormPageView::buildUntil(const std::function<bool(const Row &)> &isEnough)
{
    for (Row &row : m_rows) {
        if (!row.widget && m_session->isEnabled(row.node))
            build(row);
        if (isEnough(row))
            break;
    }
    arrange();
}

/// Everything down to one screen below what is visible: a form of 500 questions opens at once.
void FormPageView::buildInView()
{
    if (!m_session)
        return;
    const int limit
        = m_scroll->verticalScrollBar()->value() + 2 * std::max(m_scroll->height(), height());
    int bottom = 0;
    buildUntil([&](const Row &row) {
        if (row.widget)
            bottom += row.widget->sizeHint().height();
        return bottom > limit;
    });
}

void FormPageView::updateRows()
{
    for (const Row &row : m_rows) {
        if (row.widget)
            row.widget->setVisible(m_session->isEnabled(row.node));
    }
    buildInView();
}

void FormPageView::showChanged(const QList<NodeId> &nodes)
{
    updateRows();
    for (const NodeId node : nodes) {
        if (ItemWidget *widget = widgetOf(node))
            widget->refresh();
    }
    reportMissing();
}

void FormPageView::showTexts()
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page).item;
    const fhir::Text &title = page ? page->text : m_session->questionnaire().title;
    m_title->setText(title.in(m_session->language()));
    m_title->setVisible(!title.isEmpty());
    for (ItemWidget *widget : m_contents->findChildren<ItemWidget *>())
        widget->refresh();
}

ItemWidget *FormPageView::widgetOf(NodeId node) const
{
    const auto widgets = m_contents->findChildren<ItemWidget *>();
    const auto found = std::find_if(widgets.begin(), widgets.end(), [node](const ItemWidget *item) {
        return item->node() == node;
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
    buildInView();
    arrange();
}

void FormPageView::arrange()
{
    if (!m_session || !m_contents)
        return;
    const Metrics &metrics = m_theme.metrics();
    const bool landscape = window()->width() > window()->height();
    const bool bare = isBareQuestion();
    const bool beside = landscape && !bare && !startsWith(ControlKind::Table);
    const int side = metrics.margin(landscape);
    // The scroll bar stands in the margin: nothing moves when it comes.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const int barWidth = bar->maximum() > bar->minimum() ? bar->width() : 0;
    const bool tight = isLongTable();
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
    m_body->setSpacing(metrics.px(tight ? 4 : 6));
    if (!bare || m_rows.empty())
        return;
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
    return first != children.end() && controlFor(*m_session->node(*first).item) == kind;
}

/// More rows of answers than stand on one screen with air around them.
bool FormPageView::isLongTable() const
{
    constexpr qsizetype airyRows = 7;
    qsizetype rows = 0;
    for (const NodeId child : m_session->node(m_page).children) {
        if (controlFor(*m_session->node(child).item) == ControlKind::Table)
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

bool FormPageView::tryNext()
{
    if (!m_session || m_session->issuesBelow(m_page).empty())
        return true;
    m_issuesShown = true;
    for (ItemWidget *widget : m_contents->findChildren<ItemWidget *>())
        widget->setIssuesShown(true);
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
    reveal(node);
    ItemWidget *widget = widgetAround(node);
    QWidget *target = widget ? widget->focusTarget() : nullptr;
    if (!target)
        return;
    target->setFocus(Qt::TabFocusReason);
    m_contents->layout()->activate();
    m_scroll->showField(widget->height() < m_scroll->viewport()->height() ? widget : target);
}

/// Builds everything down to this node, which may be inside of a row.
void FormPageView::reveal(NodeId node)
{
    buildUntil([&](const Row &row) {
        for (NodeId around = node; around >= 0; around = m_session->node(around).parent) {
            if (row.node == around && row.widget)
                return controlFor(*m_session->node(around).item) == ControlKind::Table
                    || around == node;
        }
        return false;
    });
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
