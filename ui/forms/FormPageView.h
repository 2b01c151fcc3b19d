// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "app/forms/ItemControl.h"
#include "ui/widgets/Theme.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QSpacerItem;
class QVBoxLayout;

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
    [[nodiscard]] bool isComplete() const { return !m_slices.isActive(); }
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
        QSpacerItem *room = nullptr; ///< stands for it meanwhile; the layout owns it
        int height = 0; ///< measured, or guessed before it was built
    };
    /// From the top of the contents, in pixels.
    struct Stretch
    {
        int top = 0;
        int bottom = 0;
    };
    enum class Hurry { Now, InSlices };
    /// What the arrangement follows from: laying out again what is so already would never end.
    struct Arrangement
    {
        bool isLandscape = false;
        bool isBare = false;
        bool isBeside = false;
        int barWidth = 0;
        bool isTight = false;
        Metrics metrics;
        bool operator==(const Arrangement &) const = default;
    };

    void collectRows(NodeId parent, std::vector<Row> &rows) const;
    void rebuildRows();
    void putRows();
    void buildInView();
    bool buildStretch(Stretch stretch, Hurry hurry);
    void discardFarFrom(Stretch stretch);
    void build(size_t index);
    void discard(size_t index);
    [[nodiscard]] QWidget *buildItem(NodeId node);
    [[nodiscard]] QWidget *buildAddButton(NodeId sibling);
    void addDrawing();
    [[nodiscard]] int rowsTop() const;
    [[nodiscard]] int rowWidth() const;
    [[nodiscard]] int spacing() const;
    [[nodiscard]] int measured(const QWidget &widget) const;
    void measureRows();
    void keepRoom(Row &row);
    [[nodiscard]] size_t rowOf(NodeId node) const;
    void layOutNow();
    void showTitle();
    void showTexts();
    void showChanged(const QList<NodeId> &nodes);
    void updateRows();
    void arrange();
    void apply(const Arrangement &wanted);
    void arrangeQuestion(bool landscape);
    void reportMissing();
    void countIssues();
    [[nodiscard]] ItemWidget *widgetOf(NodeId node) const;
    [[nodiscard]] ItemWidget *widgetAround(NodeId node) const;
    [[nodiscard]] size_t introductions() const;
    [[nodiscard]] bool isBareQuestion() const;
    [[nodiscard]] bool isLongTable() const;
    [[nodiscard]] bool startsWith(ControlKind kind) const;

    const Theme &m_theme;
    QPointer<FormSession> m_session;
    NodeId m_page = -1;
    std::vector<Row> m_rows;
    QHash<NodeId, size_t> m_rowOfNode;
    size_t m_introductions = 0; ///< rows that stand in the head: the first ones
    QTimer m_slices; ///< builds what is near the view while nothing else happens
    ScrollArea *m_scroll;
    QPointer<QWidget> m_contents;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_headRow = nullptr;
    QVBoxLayout *m_head = nullptr; ///< title and the words before the first question
    QVBoxLayout *m_body = nullptr;
    TextLabel *m_title = nullptr;
    std::optional<Arrangement> m_arrangement;
    ErrorLine *m_errorCount = nullptr; ///< "2 answers need a look"
    bool m_isBuilding = false;
    bool m_issuesShown = false;
    bool m_readOnly = false;
    int m_missing = -1;
};

} // namespace kiosk
