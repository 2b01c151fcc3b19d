// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/DisplayPage.h"

#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// In as many columns as the widest word allows.
template <typename Choices>
void putIntoGrid(QGridLayout *grid, const Choices &choices, int room)
{
    int widest = 1;
    for (const auto &choice : choices)
        widest = std::max(widest, choice.button->sizeHint().width());
    const int fitting
        = std::max(1, (room + grid->horizontalSpacing()) / (widest + grid->horizontalSpacing()));
    const int columns = std::min(int(choices.size()), fitting);
    for (const auto &choice : choices)
        grid->removeWidget(choice.button);
    for (int i = 0; i < int(choices.size()); ++i) {
        grid->addWidget(choices[size_t(i)].button, i / columns, i % columns);
        grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

} // namespace

DisplayPage::DisplayPage(Theme &theme, QWidget *parent)
    : KioskPage(theme, parent)
    , m_changed(theme)
    , m_sizeHead(new TextLabel(theme, TextRole::Question))
    , m_colorHead(new TextLabel(theme, TextRole::Question))
    , m_lineHead(new TextLabel(theme, TextRole::Question))
{
    setObjectName(u"displayPage"_s);
    column()->addWidget(makeTitle(TextRole::Title));
    auto *scroll = new ScrollArea(theme);
    scroll->setWidget(makeContents());
    column()->addWidget(scroll, 1);

    auto *bar = new ChoiceBar(theme);
    m_reset = bar->addButton(Button::Kind::Outlined, u"displayReset"_s);
    m_done = bar->addButton(Button::Kind::Primary, u"displayDone"_s, true);
    setBar(bar);
    connect(m_reset, &Button::clicked, this, [this] { apply({}); });
    connect(m_done, &Button::clicked, this, &DisplayPage::closed);
    connect(&theme, &Theme::themeChanged, this, &DisplayPage::showCurrent);
    retranslate();
    showCurrent();
}

QWidget *DisplayPage::makeContents()
{
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().metrics().spacing(2));
    const auto addGroup = [&](TextLabel *head, QGridLayout *&grid) {
        grid = new QGridLayout;
        grid->setSpacing(theme().metrics().gap());
        layout->addWidget(head);
        layout->addLayout(grid);
        layout->addSpacing(theme().metrics().spacing(2));
    };
    addGroup(m_sizeHead, m_sizes);
    addGroup(m_colorHead, m_colors);
    addGroup(m_lineHead, m_lines);
    layout->addStretch(1);

    const auto makeButton = [this](const QString &name) {
        auto *button = new Button(theme(), Button::Kind::Outlined, {});
        button->setCheckable(true);
        button->setObjectName(name);
        return button;
    };
    for (const TextScale scale : {TextScale::Normal,
                                  TextScale::Larger,
                                  TextScale::Large,
                                  TextScale::Largest,
                                  TextScale::Double}) {
        Button *button = makeButton(u"textScale%1"_s.arg(int(scale)));
        m_scales.push_back({scale, button});
        connect(button, &Button::clicked, this, [this, scale] {
            Looks display = theme().looks();
            display.scale = scale;
            apply(display);
        });
    }
    for (const Scheme scheme : {Scheme::Light, Scheme::Sepia, Scheme::Dark, Scheme::HighContrast}) {
        Button *button = makeButton(u"scheme-"_s + schemeName(scheme));
        m_schemes.push_back({scheme, button});
        connect(button, &Button::clicked, this, [this, scheme] {
            Looks display = theme().looks();
            display.scheme = scheme;
            apply(display);
        });
    }
    for (const LineSpacing spacing : {LineSpacing::Normal, LineSpacing::Wide}) {
        Button *button = makeButton(u"lineSpacing%1"_s.arg(int(spacing)));
        m_spacings.push_back({spacing, button});
        connect(button, &Button::clicked, this, [this, spacing] {
            Looks display = theme().looks();
            display.spacing = spacing;
            apply(display);
        });
    }
    return contents;
}

void DisplayPage::apply(const Looks &display)
{
    m_changed.setLooks(display);
    showCurrent(); // a touch on what is chosen already changes nothing
}

void DisplayPage::showCurrent()
{
    const Looks display = theme().looks();
    const auto mark = [](Button *button, bool isChosen) {
        button->setChecked(isChosen);
        button->setIconName(isChosen ? u"check"_s : QString());
    };
    for (const auto &[scale, button] : m_scales)
        mark(button, scale == display.scale);
    for (const auto &[scheme, button] : m_schemes)
        mark(button, scheme == display.scheme);
    for (const auto &[spacing, button] : m_spacings)
        mark(button, spacing == display.spacing);
    arrange(isLandscape());
}

void DisplayPage::retranslate()
{
    title()->setText(tr("Make it easy to read"));
    m_sizeHead->setText(tr("Size of the words"));
    m_colorHead->setText(tr("Colors"));
    m_lineHead->setText(tr("Space between lines"));
    const QStringList sizes{
        tr("Normal"), tr("Larger"), tr("Large"), tr("Very large"), tr("Double")};
    for (size_t i = 0; i < m_scales.size(); ++i)
        m_scales[i].button->setText(sizes[qsizetype(i)]);
    const QStringList colors{tr("Light"), tr("Sepia"), tr("Dark"), tr("High contrast")};
    for (size_t i = 0; i < m_schemes.size(); ++i)
        m_schemes[i].button->setText(colors[qsizetype(i)]);
    const QStringList spacings{tr("Normal"), tr("Wide")};
    for (size_t i = 0; i < m_spacings.size(); ++i)
        m_spacings[i].button->setText(spacings[qsizetype(i)]);
    m_reset->setText(tr("Reset"));
    m_done->setText(tr("Done"));
    arrange(isLandscape());
}

void DisplayPage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    if (m_sizes == nullptr)
        return;
    const int room = width() - 2 * theme().metrics().margin(landscape) - theme().metrics().px(4);
    putIntoGrid(m_sizes, m_scales, room);
    putIntoGrid(m_colors, m_schemes, room);
    putIntoGrid(m_lines, m_spacings, room);
}

} // namespace kiosk
