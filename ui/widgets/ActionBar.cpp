// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActionBar.h"

#include "ui/widgets/Button.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

ActionBar::ActionBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new Button(theme, Button::Kind::Outlined, {}, this))
    , m_home(new Button(theme, Button::Kind::Outlined, {}, this))
    , m_primary(new Button(theme, Button::Kind::Primary, tr("Next"), this))
    , m_layout(new QGridLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(1); // the window decides: its arrangement follows
    m_back->setObjectName(u"backButton"_s);
    m_home->setObjectName(u"homeButton"_s);
    m_primary->setObjectName(u"primaryButton"_s);
    m_back->setIconName(u"back"_s);
    m_home->setIconName(u"home"_s);
    m_primary->setIconName(u"next"_s, Button::IconPlace::After);
    connect(m_back, &Button::clicked, this, &ActionBar::backRequested);
    connect(m_home, &Button::clicked, this, &ActionBar::homeRequested);
    connect(m_primary, &Button::clicked, this, &ActionBar::primaryRequested);
    retranslate();
    followTheme(theme, this, [this] { arrange(); });
}

void ActionBar::setPrimary(const QString &verb, const QString &icon)
{
    m_primary->setText(verb);
    m_primary->setIconName(icon, Button::IconPlace::After);
    arrange();
}

void ActionBar::setMissing(int count)
{
    m_missing = count;
    m_primary->setReason(count > 0 ? tr("Answer %n more to go on", nullptr, count) : QString());
}

void ActionBar::retranslate()
{
    m_back->setText(tr("Back"));
    m_home->setText(tr("Home"));
    setMissing(m_missing);
}

void ActionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ActionBar::showEvent(QShowEvent *event)
{
    arrange();
    QWidget::showEvent(event);
}

void ActionBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    arrange();
}

void ActionBar::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    const bool landscape = window()->width() > window()->height();
    const int edge = metrics.px(7);
    const int margin = metrics.margin(landscape);
    m_layout->setContentsMargins(margin, edge, margin, edge);
    m_layout->setSpacing(metrics.px(4));
    // In landscape the primary stands under the answers: half the width without the gutter.
    const int column = std::max(0, (width() - 2 * margin - metrics.px(18)) / 2);
    m_primary->setMinimumWidth(landscape ? column : 0);
    m_back->setMinimumWidth(landscape ? metrics.px(60) : 0);
    m_home->setMinimumWidth(landscape ? metrics.px(60) : 0);
    const int words = std::max(m_back->minimumWidth(), m_back->sizeHint().width())
        + std::max(m_home->minimumWidth(), m_home->sizeHint().width())
        + std::max(m_primary->minimumWidth(), m_primary->sizeHint().width());
    // A hidden one must not keep room for its rows.
    const bool twoRows = isVisible() && words + 2 * m_layout->spacing() > width() - 2 * margin;
    for (QWidget *button : {m_back, m_home, m_primary})
        m_layout->removeWidget(button);
    m_layout->addWidget(m_back, twoRows ? 1 : 0, 0);
    m_layout->addWidget(m_home, twoRows ? 1 : 0, 1);
    if (twoRows)
        m_layout->addWidget(m_primary, 0, 0, 1, 2);
    else
        m_layout->addWidget(m_primary, 0, 3);
    m_layout->setColumnStretch(0, twoRows ? 1 : 0);
    m_layout->setColumnStretch(1, twoRows ? 1 : 0);
    m_layout->setColumnStretch(2, landscape && !twoRows ? 1 : 0);
    m_layout->setColumnStretch(3, landscape || twoRows ? 0 : 1);
    setFixedHeight(m_layout->sizeHint().height());
}

void ActionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.setPen(QPen(m_theme.color(ColorRole::Hairline), m_theme.borderWidth()));
    painter.drawLine(QPointF(0, m_theme.borderWidth() / 2),
                     QPointF(width(), m_theme.borderWidth() / 2));
}

} // namespace kiosk
