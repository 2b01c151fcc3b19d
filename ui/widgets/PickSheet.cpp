// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PickSheet.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kiosk {

PickSheet::PickSheet(const Theme &theme,
                     const QString &title,
                     const QStringList &choices,
                     int current,
                     QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_card(new Card(theme, this))
{
    setObjectName(u"pickSheet"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(m_card);
    layout->setSpacing(theme.metrics().px(4));
    layout->addWidget(new TextLabel(theme, TextRole::Question, title, m_card));
    layout->addWidget(buildChoices(choices, current), 1);
    window->installEventFilter(this);
    place();
    raise();
    show();
    m_buttons.at(static_cast<size_t>(std::max(0, current)))->setFocus(Qt::OtherFocusReason);
}

QWidget *PickSheet::buildChoices(const QStringList &choices, int current)
{
    auto *scroll = new ScrollArea(m_theme, m_card);
    scroll->setSurface(ColorRole::Surface);
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.metrics().gap());
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new Button(m_theme, Button::Kind::Outlined, choices.at(i), contents);
        button->setCheckable(true);
        button->setChecked(i == current);
        layout->addWidget(button);
        connect(button, &Button::clicked, this, [this, i] { close(i); });
        m_buttons.push_back(button);
    }
    scroll->setWidget(contents);
    return scroll;
}

void PickSheet::place()
{
    const Metrics &metrics = m_theme.metrics();
    const QSize room = parentWidget()->size();
    setGeometry(QRect(QPoint(), room));
    const int edge = metrics.px(16);
    const QSize size(std::min(room.width() - 2 * edge, metrics.px(180)), room.height() - 2 * edge);
    m_card->setGeometry(QRect(QPoint((room.width() - size.width()) / 2, edge), size));
}

void PickSheet::close(int index)
{
    hide();
    deleteLater();
    emit picked(index);
}

void PickSheet::mousePressEvent(QMouseEvent *)
{
    close(-1);
}

bool PickSheet::focusNextPrevChild(bool next)
{
    const auto focused = std::find_if(m_buttons.begin(), m_buttons.end(), [](const Button *button) {
        return button->hasFocus();
    });
    const auto last = std::prev(m_buttons.end());
    if (next)
        (focused >= last ? m_buttons.front() : *std::next(focused))->setFocus(Qt::TabFocusReason);
    else
        (focused == m_buttons.begin() ? *last : *std::prev(focused))
            ->setFocus(Qt::BacktabFocusReason);
    return true;
}

void PickSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close(-1);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        QWidget::keyPressEvent(event);
}

bool PickSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void PickSheet::paintEvent(QPaintEvent *)
{
    // What lies below is covered, not dimmed: one thing at a time.
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Paper));
}

} // namespace kiosk
