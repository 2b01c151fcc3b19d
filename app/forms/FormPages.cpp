// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormPages.h"

#include <algorithm>

namespace kiosk {

namespace {

class PageCollector
{
public:
    PageCollector(const FormTree &tree, const FormJudgement &judgement, const QString &language)
        : m_tree(tree)
        , m_judgement(judgement)
        , m_language(language)
    {
    }

    [[nodiscard]] ControlKind kind(NodeId id) const { return controlFor(*m_tree.at(id).face.item); }

    [[nodiscard]] bool makesPages(NodeId id) const
    {
        return kind(id) == ControlKind::Page || kind(id) == ControlKind::Tabs;
    }

    /// A header or footer, unless it asks something: that would be asked once a page.
    [[nodiscard]] bool standsOnEachPage(NodeId id) const
    {
        const bool isOutside = kind(id) == ControlKind::Header || kind(id) == ControlKind::Footer;
        return isOutside && m_judgement.firstQuestion(id) < 0;
    }

    void collect(NodeId id, std::vector<FormPage> &pages) const
    {
        if (!hasContent(id))
            return;
        if (kind(id) != ControlKind::Tabs) {
            pages.push_back({id, section(id)});
            return;
        }
        for (const NodeId child : m_tree.at(id).face.children)
            collect(child, pages);
    }

private:
    /// A group of which nothing is asked now would be an empty screen.
    [[nodiscard]] bool hasContent(NodeId id) const
    {
        const auto &children = m_tree.at(id).face.children;
        return m_judgement.isEnabled(id)
            && (m_tree.at(id).face.item->type != fhir::ItemType::Group
                || std::any_of(children.begin(), children.end(), [this](NodeId child) {
                       return hasContent(child);
                   }));
    }

    [[nodiscard]] QString section(NodeId id) const
    {
        const fhir::QuestionnaireItem &item = *m_tree.at(id).face.item;
        return item.shortText.isEmpty() ? item.text.in(m_language) : item.shortText.in(m_language);
    }

    const FormTree &m_tree;
    const FormJudgement &m_judgement;
    const QString &m_language;
};

} // namespace

std::vector<FormPage> formPages(const fhir::Questionnaire &questionnaire,
                                const FormTree &tree,
                                const FormJudgement &judgement,
                                const QString &language)
{
    const PageCollector collector(tree, judgement, language);
    const auto &top = tree.at(FormTree::root).face.children;
    if (std::none_of(top.begin(), top.end(), [&](NodeId id) { return collector.makesPages(id); }))
        return {{FormTree::root, questionnaire.title.in(language)}};
    std::vector<FormPage> pages;
    std::vector<NodeId> headers;
    std::vector<NodeId> footers;
    for (const NodeId id : top) {
        if (collector.standsOnEachPage(id))
            (collector.kind(id) == ControlKind::Header ? headers : footers).push_back(id);
        else
            collector.collect(id, pages);
    }
    for (FormPage &page : pages) {
        page.headers = headers;
        page.footers = footers;
    }
    return pages;
}

} // namespace kiosk
