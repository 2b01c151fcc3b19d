// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyCoverage.h"
#include "ui/forms/ItemWidget.h"

class QBoxLayout;

namespace kiosk {

class AnswerList;
class BodyCanvas;
class Button;
class Notice;
class PictureStrip;
class RegionList;
class ScrollArea;

/// Questionnaire.item type choice with itemControl `body-chart`: where it hurts, and how. Drawing
/// with a finger and choosing regions from a list are two ways to one answer: the regions. The
/// drawing itself, with the feelings, is the answer of the attachment with itemControl
/// `body-drawing` that stands beside it in the form.
class BodyChartItem final : public ItemWidget
{
    Q_OBJECT

public:
    BodyChartItem(const ItemContext &context, QWidget *parent);
    ~BodyChartItem() override;

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What Undo goes back to.
    struct Step
    {
        BodyDrawing drawing;
        std::vector<fhir::Value> answers;
    };

    void createTools();
    void connectTools();
    void arrange();
    [[nodiscard]] int canvasPx() const;
    [[nodiscard]] ScrollArea *page() const;
    void paintPictures();
    void showViews();
    void showDrawing();
    void toggle(const QString &region);
    void chooseFeeling(PainType feeling);
    void add(BodyStroke stroke);
    void erase(const BodyErasure &erasure);
    void endErasing(bool isKept);
    /// Of something the patient may not expect, until the next change.
    void tell(const QString &sentence);
    void tellOfParts();
    void chooseOther(const std::vector<fhir::Value> &values);
    /// Takes the drawing for the answer, as something that can be undone.
    void draw(BodyDrawing drawing);
    void remember();
    void undo();
    void store(std::vector<fhir::Value> answers);
    [[nodiscard]] std::vector<fhir::Value> regionsOf(const BodyDrawing &drawing);
    [[nodiscard]] QList<fhir::AnswerOption> otherOptions() const;
    [[nodiscard]] NodeId drawingNode() const;
    [[nodiscard]] std::vector<BodyView> shownViews() const;
    [[nodiscard]] BodyCoverage &coverage();

    const BodyMap m_map;
    std::optional<BodyCoverage> m_coverage; ///< of the drawing's build
    BodyBuild m_coverageBuild = BodyBuild::Medium;
    BodyDrawing m_drawing;
    std::vector<Step> m_steps;
    std::optional<BodyDrawing> m_beforeErasing; ///< while the eraser is on the glass
    PainType m_feeling = PainType::Unsaid; ///< of what is drawn or chosen next
    bool m_isStoring = false;
    bool m_isLarge = false;
    bool m_isWide = false; ///< the window lies on its side
    QBoxLayout *m_columns = nullptr; ///< tools beside or above the canvas
    QBoxLayout *m_tools = nullptr;
    QBoxLayout *m_figures = nullptr; ///< which figure, how large
    QBoxLayout *m_drawn = nullptr; ///< the canvas or the list
    QWidget *m_changes = nullptr; ///< undo and its like: below the canvas, or with the tools
    PictureStrip *m_pains = nullptr;
    PictureStrip *m_views = nullptr;
    PictureStrip *m_single = nullptr; ///< of the views when one is shown large
    PictureStrip *m_builds = nullptr;
    BodyCanvas *m_canvas = nullptr;
    RegionList *m_list = nullptr;
    Notice *m_notice = nullptr;
    AnswerList *m_others = nullptr; ///< "Nothing hurts", "Prefer not to say"
    Button *m_zoom = nullptr;
    Button *m_undo = nullptr;
    Button *m_eraser = nullptr;
    Button *m_clear = nullptr;
    Button *m_byList = nullptr;
};

} // namespace kiosk
