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

/// "Are your answers right?" (mockup kiosk-13): every answer by section, with a way to change it.
/// Private answers stay covered until they are asked for.
class ReviewPage final : public KioskPage
{
    Q_OBJECT

public:
    explicit ReviewPage(const Theme &theme, QWidget *parent = nullptr);

    /// Reads the session anew. `isSignedNext`: the signature follows, else sending does.
    void showAnswers(const FormSession &session, bool isSignedNext);
    void setSections(const QStringList &sections, int current);
    void clear();

signals:
    /// "Change" of a section was touched; `page` is its first page.
    void changeRequested(kiosk::NodeId page);
    void confirmed();
    void backRequested();
    void homeRequested();

protected:
    void retranslate() override;

private:
    void fill();
    [[nodiscard]] QWidget *
    createSection(const QString &section, NodeId firstPage, const std::vector<GivenAnswer> &lines);
    void addLines(QGridLayout &grid, const std::vector<GivenAnswer> &lines);

    const FormSession *m_session = nullptr;
    bool m_isSignedNext = false;
    bool m_showsPrivate = false;
    ProgressSegments *m_progress;
    TextLabel *m_subtitle;
    QVBoxLayout *m_cards;
    ActionBar *m_actions;
};

} // namespace kiosk
