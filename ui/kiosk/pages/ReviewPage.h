// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "ui/kiosk/AnswerText.h"
#include "ui/kiosk/KioskPage.h"

class QGridLayout;

namespace kiosk {

class ActionBar;
class Card;
class ProgressSegments;

/// "Are your answers right?" (mockup kiosk-13): every answer of all forms of the visit by section,
/// with a way to change it.
/// Private answers stay covered until they are asked for.
class ReviewPage final : public KioskPage
{
    Q_OBJECT

public:
    explicit ReviewPage(const Theme &theme, QWidget *parent = nullptr);

    /// Reads the sessions anew; they outlive this page's use of them, until `clear`.
    /// `isSignedNext`: the signature follows, else sending does.
    void showAnswers(std::vector<const FormSession *> forms, bool isSignedNext);
    void setSections(const QStringList &sections, int current);
    void clear();

signals:
    /// "Change" of a section was touched; `page` is its first page in the form of that index.
    void changeRequested(std::size_t form, kiosk::NodeId page);
    void confirmed();
    void backRequested();
    void homeRequested();

protected:
    void retranslate() override;

private:
    void fill();
    struct Section
    {
        QString name;
        std::size_t form = 0;
        NodeId firstPage = 0;
        std::vector<GivenAnswer> lines{};
    };

    [[nodiscard]] std::vector<Section> sectionsOf(std::size_t form) const;
    [[nodiscard]] QWidget *createSection(const Section &section);
    void addLines(QGridLayout &grid, const std::vector<GivenAnswer> &lines);

    std::vector<const FormSession *> m_forms;
    bool m_isSignedNext = false;
    bool m_showsPrivate = false;
    ProgressSegments *m_progress;
    TextLabel *m_subtitle;
    QVBoxLayout *m_cards;
    ActionBar *m_actions;
};

} // namespace kiosk
