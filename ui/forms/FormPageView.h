// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "ui/forms/PageRows.h"
#include "ui/widgets/Theme.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

namespace kiosk {

class ErrorLine;
class ItemWidget;
class ScrollArea;
class TextLabel;

/// Shows one page of a form. Only what is in view or near it has controls: room is kept for the
/// rest, so that a page of a thousand questions opens, scrolls and jumps at once. Repaints the
/// controls whose node changed, and shows and counts what is wrong once Next was tried. Whether the
/// page is valid is the session's business. It spans the whole width and has the side margins
/// itself, so that nothing is cut off.
class FormPageView final : public QWidget
{
    Q_OBJECT

public:
    explicit FormPageView(const Theme &theme, QWidget *parent = nullptr);
    ~FormPageView() override;

    /// Shows this page of the session, which must outlive the view or `clear()`.
    void showPage(FormSession &session, const FormPage &page);
    /// Forgets the session and everything that was typed.
    void clear();

    /// Answers the patient must still give on this page.
    [[nodiscard]] int missing() const;
    /// Next was pressed: true when nothing is wrong, else shows what is and goes there.
    bool tryNext();
    void focusFirstIssue();
    /// Puts the focus on the page's heading, so that a screen reader says it.
    void focusTitle();
    /// Puts the focus into the control of this node, scrolled into view ("Change" on the review).
    void focusNode(NodeId node);
    void setReadOnly(bool readOnly);
    /// False while controls near the view are still to be built.
    [[nodiscard]] bool isComplete() const { return m_rows.isComplete(); }
    [[nodiscard]] ScrollArea *scrollArea() const { return m_scroll; }

signals:
    /// The patient answered this node.
    void answered(kiosk::NodeId node);
    void missingChanged(int missing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuildRows();
    [[nodiscard]] QWidget *build(const PageLine &line);
    [[nodiscard]] QWidget *buildItem(NodeId node);
    [[nodiscard]] QWidget *buildAddButton(NodeId sibling);
    [[nodiscard]] QWidget *buildRestoreRow();
    void removeRepetition(NodeId node);
    void restoreRepetition();
    void addDrawing();
    void addSupportLinks();
    void showTitle();
    void showTexts();
    void showChanged(const QList<NodeId> &nodes);
    void arrange();
    void arrangeQuestion(bool landscape);
    void reportMissing();
    void countIssues();
    [[nodiscard]] ItemWidget *widgetOf(NodeId node) const;
    [[nodiscard]] ItemWidget *widgetAround(NodeId node) const;
    [[nodiscard]] bool isBare() const;
    [[nodiscard]] bool hasHead() const;

    const Theme &m_theme;
    QPointer<FormSession> m_session;
    FormPage m_page;
    NodeId m_removed = -1; ///< the repetition that was taken away last
    std::vector<PageLine> m_lines;
    ScrollArea *m_scroll;
    PageRows m_rows; ///< one for each line
    QPointer<QWidget> m_contents;
    std::optional<PageColumns> m_columns; ///< of the contents
    TextLabel *m_title = nullptr;
    std::optional<PageArrangement> m_arrangement;
    ErrorLine *m_errorCount = nullptr; ///< "2 answers need a look"
    bool m_issuesShown = false;
    bool m_readOnly = false;
    int m_missing = -1;
};

} // namespace kiosk
