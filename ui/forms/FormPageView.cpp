// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/FormPageView.h"

#include "ui/forms/ErrorLine.h"
#include "ui/forms/HelpPanel.h"
#include "ui/forms/ItemWidgetFactory.h"
#include "ui/forms/RepetitionButtons.h"
#include "ui/forms/StyledWords.h"
#include "ui/forms/items/TableItem.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spoken.h"
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
    , m_rows(
          theme, *m_scroll, [this](const PageLine &line) { return build(line); }, this)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &FormPageView::arrange);
    connect(&m_rows, &PageRows::viewBuilt, this, &FormPageView::arrange);
    followTheme(theme, this, [this] { arrange(); });
}

FormPageView::~FormPageView() = default;

void FormPageView::showPage(FormSession &session, const FormPage &page)
{
    clear();
    m_session = &session;
    m_page = page;
    connect(m_session, &FormSession::changed, this, &FormPageView::showChanged);
    connect(m_session, &FormSession::structureChanged, this, &FormPageView::rebuildRows);
    connect(m_session, &FormSession::languageChanged, this, &FormPageView::showTexts);

    m_arrangement.reset();
    m_contents = new QWidget;
    m_contents->setObjectName(u"scrollContents"_s);
    m_columns.emplace(*m_contents);
    addDrawing();
    m_title = new TextLabel(m_theme, TextRole::Title, {}, m_contents);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFocusPolicy(Qt::NoFocus);
    m_columns->head->addWidget(m_title);
    m_errorCount = new ErrorLine(m_theme, m_contents);
    m_errorCount->setObjectName(u"errorCount"_s);
    m_columns->head->addWidget(m_errorCount);
    addSupportLinks();
    m_rows.begin(*m_session, *m_contents, *m_columns);
    m_scroll->setWidget(m_contents);
    m_scroll->verticalScrollBar()->setValue(0);
    showTitle();
    rebuildRows();
    reportMissing();
}

/// A page may bring a drawing, as a question may.
void FormPageView::addDrawing()
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page.node).item;
    if (!page || page->drawing.isEmpty())
        return;
    m_columns->headRow->insertWidget(
        1, new DrawingView(m_theme, page->drawing, drawingMm, m_contents), 0);
}

void FormPageView::addSupportLinks()
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page.node).item;
    if (!page || page->supportLinks.isEmpty())
        return;
    auto *more = new HelpPanel(m_theme, m_contents);
    more->setLinks(page->supportLinks);
    m_columns->head->addWidget(more);
}

void FormPageView::clear()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = nullptr;
    m_rows.clear();
    m_lines.clear();
    m_removed = -1;
    delete m_scroll->takeWidget();
    m_issuesShown = false;
    m_missing = -1;
}

void FormPageView::rebuildRows()
{
    m_lines = outlineOf(*m_session, m_page, m_removed);
    m_rows.setLines(m_lines, introductionsIn(*m_session, m_lines));
}

QWidget *FormPageView::build(const PageLine &line)
{
    switch (line.kind) {
    case PageLine::Kind::Add:
        return buildAddButton(line.node);
    case PageLine::Kind::Restore:
        return buildRestoreRow();
    case PageLine::Kind::Item:
        break;
    }
    return buildItem(line.node);
}

QWidget *FormPageView::buildItem(NodeId node)
{
    ItemWidget *widget = createItemWidget({m_theme, *m_session, node}, m_contents);
    connect(widget, &ItemWidget::edited, this, &FormPageView::answered);
    connect(widget,
            &ItemWidget::removalRequested,
            this,
            &FormPageView::removeRepetition,
            Qt::QueuedConnection); // ends the widget: let the click finish first
    widget->setReadOnly(m_readOnly || widget->isReadOnlyItem());
    widget->refresh();
    widget->setIssuesShown(m_issuesShown);
    for (ItemWidget *cell : widget->findChildren<ItemWidget *>())
        cell->setIssuesShown(m_issuesShown);
    if (auto *table = qobject_cast<TableItem *>(widget))
        table->setTight(hasLongTable(*m_session, m_page));
    return widget;
}

QWidget *FormPageView::buildAddButton(NodeId sibling)
{
    Button *button = createAddButton(m_theme, *m_session, sibling, m_contents);
    button->setVisible(!m_readOnly);
    connect(button, &Button::clicked, this, [this, sibling] {
        const NodeId added = m_session->addRepetition(sibling);
        if (added >= 0)
            focusNode(added);
    });
    return button;
}

QWidget *FormPageView::buildRestoreRow()
{
    QWidget *row = createRestoreRow(m_theme, *m_session, m_removed, m_contents);
    connect(row->findChild<Button *>(),
            &Button::clicked,
            this,
            &FormPageView::restoreRepetition,
            Qt::QueuedConnection); // ends the button
    return row;
}

/// What was taken away can be put back until the page is left or something else is taken away.
void FormPageView::removeRepetition(NodeId node)
{
    if (!m_session)
        return;
    m_removed = node;
    m_session->removeRepetition(node);
    if (auto *button = m_contents->findChild<Button *>(u"restore"_s))
        button->setFocus(Qt::OtherFocusReason);
}

void FormPageView::restoreRepetition()
{
    if (!m_session)
        return;
    const NodeId node = std::exchange(m_removed, -1);
    if (!m_session->restoreRepetition(node))
        rebuildRows();
    else
        focusNode(node);
}

void FormPageView::showChanged(const QList<NodeId> &nodes)
{
    m_rows.update();
    for (const NodeId node : nodes) {
        if (ItemWidget *widget = widgetOf(node))
            widget->refreshAnswer();
        else if (ItemWidget *question = m_rows.hasRow(node) ? nullptr : widgetAround(node))
            question->refresh(); // it shows this display itself
    }
    if (nodes.contains(m_page.node))
        showTitle();
    // A limit may be broken at one node and told at another.
    if (m_issuesShown) {
        for (size_t i = 0; i < m_rows.count(); ++i)
            if (auto *widget = qobject_cast<ItemWidget *>(m_rows.widget(i)))
                widget->setIssuesShown(true);
    }
    countIssues();
    reportMissing();
}

void FormPageView::showTitle()
{
    showStyled(*m_title, m_session->styledText(m_page.node));
    m_title->setVisible(!m_title->text().isEmpty());
    setSpoken(*m_title, m_session->isPrivate(m_page.node) ? Spoken::IntoHandset : Spoken::Always);
}

void FormPageView::showTexts()
{
    showTitle();
    for (ItemWidget *widget : m_contents->findChildren<ItemWidget *>())
        widget->refresh();
    countIssues();
    m_rows.measure();
    m_rows.renewButtons();
}

ItemWidget *FormPageView::widgetOf(NodeId node) const
{
    const size_t index = m_rows.rowOf(node);
    QWidget *row = index < m_rows.count() ? m_rows.widget(index) : nullptr;
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
    m_rows.measure();
    m_rows.buildInView();
}

void FormPageView::arrange()
{
    if (!m_session || !m_contents)
        return;
    const bool landscape = window()->width() > window()->height();
    const bool bare = isBare();
    const bool chart = startsWith(*m_session, m_page, ControlKind::BodyChart);
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const PageArrangement wanted{landscape,
                                 bare,
                                 landscape && !bare && hasHead() && !chart
                                     && !startsWith(*m_session, m_page, ControlKind::Table),
                                 startsWith(*m_session, m_page, ControlKind::Scale),
                                 hasLongTable(*m_session, m_page) || (landscape && chart),
                                 bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0,
                                 m_theme.metrics()};
    if (m_arrangement != wanted) {
        m_arrangement = wanted;
        m_columns->apply(wanted);
        for (TableItem *table : m_contents->findChildren<TableItem *>())
            table->setTight(wanted.isTight);
        m_rows.setArrangement(wanted);
    }
    if (bare && m_rows.count() > 0)
        arrangeQuestion(landscape);
}

/// Without words or a picture to stand beside, questions need not keep to one half.
bool FormPageView::hasHead() const
{
    const fhir::QuestionnaireItem *page = m_session->node(m_page.node).item;
    return !m_title->text().isEmpty() || introductionsIn(*m_session, m_lines) > 0
        || (page && (!page->drawing.isEmpty() || !page->supportLinks.isEmpty()));
}

void FormPageView::arrangeQuestion(bool landscape)
{
    if (auto *question = qobject_cast<ItemWidget *>(m_rows.widget(0))) {
        question->setProminent(true);
        question->setSpread(landscape ? ItemWidget::Spread::SideBySide : ItemWidget::Spread::Apart);
        m_columns->body->setStretchFactor(question, 1);
    }
}

bool FormPageView::isBare() const
{
    return isBareQuestion(*m_session, m_page, m_lines);
}

int FormPageView::missing() const
{
    return m_session ? m_session->missingBelow(m_page.node) : 0;
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
    const auto issues
        = m_issuesShown ? m_session->issuesBelow(m_page.node) : std::vector<FormIssue>();
    m_errorCount->setSentence(issues.empty() || isBare()
                                  ? QString()
                                  : tr("%n answer(s) need a look.", nullptr, int(issues.size())));
}

bool FormPageView::tryNext()
{
    if (!m_session || m_session->issuesBelow(m_page.node).empty())
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
    const auto issues = m_session ? m_session->issuesBelow(m_page.node) : std::vector<FormIssue>();
    if (!issues.empty())
        focusNode(issues.front().node);
}

void FormPageView::focusNode(NodeId node)
{
    const size_t index = m_session ? m_rows.rowOf(node) : 0;
    if (!m_session || index >= m_rows.count() || !m_session->isEnabled(node))
        return;
    // A group's own row is its heading: its first question takes the focus.
    size_t target = index;
    const auto takesFocus = [this](size_t row) {
        const auto *item = qobject_cast<ItemWidget *>(m_rows.built(row));
        return item && item->focusTarget();
    };
    while (target < m_rows.count()
           && (!m_session->isEnabled(m_rows.line(target).node) || !takesFocus(target)))
        ++target;
    if (target == m_rows.count())
        return;
    ItemWidget *widget
        = target == index ? widgetAround(node) : qobject_cast<ItemWidget *>(m_rows.widget(target));
    QWidget *field = widget ? widget->focusTarget() : nullptr;
    if (!field)
        return;
    // Twice: what comes into view is measured then.
    for (int pass = 0; pass < 2; ++pass) {
        m_rows.layOutNow();
        m_scroll->showField(widget->height() < m_scroll->viewport()->height() ? widget : field);
        m_rows.buildInView();
    }
    field->setFocus(Qt::TabFocusReason);
}

void FormPageView::focusTitle()
{
    if (!m_session)
        return;
    m_title->setFocusPolicy(Qt::TabFocus);
    QWidget *target = m_title;
    if (isBare() && m_rows.count() > 0) {
        const auto *question = qobject_cast<ItemWidget *>(m_rows.widget(0));
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
