// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/PageColumns.h"
#include "ui/forms/PageOutline.h"
#include "ui/widgets/Theme.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QSpacerItem;

namespace kiosk {

class ScrollArea;

/// The lines of a page as widgets: only what is in view or near it is built, room is kept for the
/// rest. Does not know what a line shows.
class PageRows final : public QObject
{
    Q_OBJECT

public:
    /// Makes the widget of a line, as a child of the contents.
    using Make = std::function<QWidget *(const PageLine &line)>;

    PageRows(const Theme &theme, ScrollArea &scroll, Make make, QObject *parent);

    /// Begins a page. Its rows stand in these columns, in the head behind what is there already;
    /// all three must outlive the rows or `clear()`.
    void begin(const FormSession &session, QWidget &contents, const PageColumns &columns);
    void clear();
    /// Widgets of lines that stay are kept. The first lines, `introductions`, stand in the head.
    void setLines(const std::vector<PageLine> &lines, size_t introductions);
    void setArrangement(const PageArrangement &arrangement);

    [[nodiscard]] size_t count() const { return m_rows.size(); }
    [[nodiscard]] const PageLine &line(size_t index) const { return m_rows[index].line; }
    /// Null until it is built.
    [[nodiscard]] QWidget *widget(size_t index) const { return m_rows[index].widget; }
    QWidget *built(size_t index);
    /// The row that shows this node, itself or within a table; `count()` when none does.
    [[nodiscard]] size_t rowOf(NodeId node) const;
    [[nodiscard]] bool hasRow(NodeId node) const { return m_rowOfNode.contains(node); }

    /// Shows what is asked now, and hides what is not.
    void update();
    /// Another width, or words of another size or language.
    void measure();
    /// Builds what is no control of a node again, in the other language.
    void renewButtons();
    /// What is in view at once, what is near it in slices, and nothing that is far away: a form of
    /// 500 questions opens, scrolls and stays as light as one of nine.
    void buildInView();
    /// The scroll area follows its contents now, not a frame later.
    void layOutNow() const;
    /// False while controls near the view are still to be built.
    [[nodiscard]] bool isComplete() const { return !m_slices.isActive(); }

signals:
    /// The scroll bar may have come or gone.
    void viewBuilt();

private:
    struct Row
    {
        PageLine line;
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

    void put();
    void build(size_t index);
    void discard(size_t index);
    bool buildStretch(Stretch stretch, Hurry hurry);
    void discardFarFrom(Stretch stretch);
    void keepRoom(Row &row);
    [[nodiscard]] int top() const;
    [[nodiscard]] int width() const;
    [[nodiscard]] int spacing() const;
    [[nodiscard]] int measured(const QWidget &widget) const;

    const Theme &m_theme;
    ScrollArea &m_scroll;
    Make m_make;
    QPointer<const FormSession> m_session; ///< null while no page is shown
    QWidget *m_contents = nullptr;
    std::optional<PageColumns> m_columns;
    std::optional<PageArrangement> m_arrangement;
    int m_partsOfHead = 0; ///< those that are no rows
    std::vector<Row> m_rows;
    QHash<NodeId, size_t> m_rowOfNode;
    size_t m_introductions = 0; ///< rows that stand in the head: the first ones
    QTimer m_slices; ///< builds what is near the view while nothing else happens
    bool m_isBuilding = false;
};

} // namespace kiosk
