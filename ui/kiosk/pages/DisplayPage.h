// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskPage.h"

#include <vector>

class QGridLayout;

namespace kiosk {

class Button;
class ChoiceBar;

/// Size of the words, colours and space between lines, for the whole kiosk at once. Every touch
/// shows at once, on this page too.
class DisplayPage final : public KioskPage
{
    Q_OBJECT

public:
    explicit DisplayPage(Theme &theme, QWidget *parent = nullptr);

signals:
    void closed();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    template <typename Value>
    struct Choice
    {
        Value value;
        Button *button;
    };

    QWidget *makeContents();
    void apply(const Looks &display);
    void showCurrent();

    Theme &m_changed;
    TextLabel *m_sizeHead;
    TextLabel *m_colorHead;
    TextLabel *m_lineHead;
    QGridLayout *m_sizes = nullptr;
    QGridLayout *m_colors = nullptr;
    QGridLayout *m_lines = nullptr;
    std::vector<Choice<TextScale>> m_scales;
    std::vector<Choice<Scheme>> m_schemes;
    std::vector<Choice<LineSpacing>> m_spacings;
    Button *m_reset;
    Button *m_done;
};

} // namespace kiosk
