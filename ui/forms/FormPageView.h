// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "app/forms/ItemControl.h"
#include "ui/widgets/Theme.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk {

class ItemWidget;
class ScrollArea;
class TextLabel;

/// Shows one page of a form. Builds a control when it comes into view, repaints those whose node
/// changed, and shows what is wrong once Next was tried. Whether the page is valid is the session's
/// business. It spans the whole width and has the side margins itself, so that nothing is cut off.
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
    [[nodiscard]] ScrollArea *scrollArea() const { return m_scroll; }

signals:
    /// The patient answered this node.
    void answered(kiosk::NodeId node);
    void missingChanged(int missing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        NodeId node = 0;
        bool isAddButton = false; ///< "Add another" after the last repetition of a group
        QPointer<QWidget> widget; ///< null until it is built
    };

    void collectRows(NodeId parent, std::vector<Row> &rows) const;
    void rebuildRows();
    void buildUntil(const std::function<bool(const Row &)> &isEnough);
    void buildInView();
    void build(Row &row);
    [[nodiscard]] QWidget *buildItem(NodeId node);
    void addDrawing();
    [[nodiscard]] QWidget *buildAddButton(NodeId sibling);
    void insert(const Row &row);
    void showTexts();
    void showChanged(const QList<NodeId> &nodes);
    void updateRows();
    void arrange();
    void reportMissing();
    void reveal(NodeId node);
    [[nodiscard]] ItemWidget *widgetOf(NodeId node) const;
    [[nodiscard]] ItemWidget *widgetAround(NodeId node) const;
    [[nodiscard]] bool isIntroduction(const Row &row) const;
    [[nodiscard]] bool isBareQuestion() const;
    [[nodiscard]] bool isLongTable() const;
    [[nodiscard]] bool startsWith(ControlKind kind) const;

    const Theme &m_theme;
    QPointer<FormSession> m_session;
    NodeId m_page = -1;
    std::vector<Row> m_rows;
    ScrollArea *m_scroll;
    QPointer<QWidget> m_contents;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_headRow = nullptr;
    QVBoxLayout *m_head = nullptr; ///< title and the words before the first question
    QVBoxLayout *m_body = nullptr;
    TextLabel *m_title = nullptr;
    bool m_issuesShown = false;
    bool m_readOnly = false;
    int m_missing = -1;
};

} // namespace kiosk
