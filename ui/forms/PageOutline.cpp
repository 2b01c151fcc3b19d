// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/PageOutline.h"

#include "app/forms/FormTree.h"

#include <algorithm>

namespace kiosk {

namespace {

/// Words before the first question stand beside the title; a page of many displays has rows.
constexpr size_t mostIntroductions = 8;

class Outline
{
public:
    Outline(const FormSession &session, NodeId removed)
        : m_session(session)
        , m_removed(removed)
    {
    }

    void addBelow(NodeId parent)
    {
        const auto &children = m_session.node(parent).children;
        for (size_t i = 0; i < children.size(); ++i) {
            const NodeId child = children[i];
            const fhir::QuestionnaireItem *item = m_session.node(child).item;
            if (item->hidden || isShownByParent(child) || isShownByChart(child))
                continue;
            addWhole(child);
            const bool isLast
                = i + 1 == children.size() || m_session.node(children[i + 1]).item != item;
            if (!repeatsAsNodes(*item) || !isLast)
                continue;
            if (hasGapAfter(child))
                lines.push_back({child, PageLine::Kind::Restore});
            lines.push_back({child, PageLine::Kind::Add});
        }
    }

    void addWhole(NodeId node)
    {
        lines.push_back({node, PageLine::Kind::Item});
        const ControlKind kind = m_session.control(node);
        if (kind != ControlKind::Table && kind != ControlKind::Grid)
            addBelow(node);
    }

    std::vector<PageLine> lines;

private:
    /// A body chart shows its drawing, which stands after it.
    [[nodiscard]] bool isShownByChart(NodeId node) const
    {
        if (m_session.control(node) != ControlKind::BodyDrawing)
            return false;
        const auto &siblings = m_session.node(m_session.node(node).parent).children;
        const auto self = std::find(siblings.begin(), siblings.end(), node);
        return std::any_of(siblings.begin(), self, [this](NodeId before) {
            return m_session.control(before) == ControlKind::BodyChart;
        });
    }

    /// Words below a question belong to its control.
    [[nodiscard]] bool isShownByParent(NodeId node) const
    {
        const auto *parent = m_session.node(m_session.node(node).parent).item;
        return m_session.node(node).item->type == fhir::ItemType::Display && parent
            && parent->type != fhir::ItemType::Group;
    }

    [[nodiscard]] bool hasGapAfter(NodeId last) const
    {
        return m_removed >= 0 && m_session.node(m_removed).item == m_session.node(last).item
            && m_session.node(m_removed).parent == m_session.node(last).parent;
    }

    const FormSession &m_session;
    NodeId m_removed;
};

bool isDisplay(const FormSession &session, NodeId node)
{
    return session.node(node).item->type == fhir::ItemType::Display;
}

} // namespace

std::vector<PageLine> outlineOf(const FormSession &session, const FormPage &page, NodeId removed)
{
    Outline outline(session, removed);
    for (const NodeId header : page.headers)
        outline.addWhole(header);
    outline.addBelow(page.node);
    for (const NodeId footer : page.footers)
        outline.addWhole(footer);
    return std::move(outline.lines);
}

size_t introductionsIn(const FormSession &session, const std::vector<PageLine> &lines)
{
    const auto first = std::find_if(lines.begin(), lines.end(), [&session](const PageLine &line) {
        return !isDisplay(session, line.node);
    });
    const auto count = size_t(first - lines.begin());
    return count > mostIntroductions ? 0 : count;
}

bool isBareQuestion(const FormSession &session,
                    const FormPage &page,
                    const std::vector<PageLine> &lines)
{
    const fhir::QuestionnaireItem *item = session.node(page.node).item;
    if (!item || !item->text.isEmpty() || lines.empty())
        return false;
    const NodeId first = lines.front().node;
    return !isDisplay(session, first) && session.node(first).item->type != fhir::ItemType::Group;
}

bool startsWith(const FormSession &session, const FormPage &page, ControlKind kind)
{
    const auto &children = session.node(page.node).children;
    const auto first = std::find_if(children.begin(), children.end(), [&session](NodeId child) {
        return !isDisplay(session, child);
    });
    return first != children.end() && session.control(*first) == kind;
}

bool hasLongTable(const FormSession &session, const FormPage &page)
{
    constexpr size_t airyRows = 7;
    size_t rows = 0;
    for (const NodeId child : session.node(page.node).children)
        if (session.control(child) == ControlKind::Table)
            rows += session.node(child).children.size();
    return rows > airyRows;
}

} // namespace kiosk
