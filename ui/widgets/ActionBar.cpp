// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActionBar.h"

#include "ui/widgets/Button.h"

#include <QEvent>
#include <QHBoxLayout>
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
    , m_layout(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(1); // the window decides: its arrangement follows
    m_back->setObjectName(u"backButton"_s);
    m_home->setObjectName(u"homeButton"_s);
    m_primary->setObjectName(u"primaryButton"_s);
    m_back->setIconName(u"back"_s);
    m_home->setIconName(u"home"_s);
    m_primary->setIconName(u"next"_s, Button::IconPlace::After);
    m_layout->addWidget(m_back);
    m_layout->addWidget(m_home);
    m_layout->addStretch(0);
    m_layout->addWidget(m_primary, 1);
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
    m_layout->setStretch(2, landscape ? 1 : 0);
    m_layout->setStretch(3, landscape ? 0 : 1);
    m_primary->setMinimumWidth(landscape ? column : 0);
    m_back->setMinimumWidth(landscape ? metrics.px(60) : 0);
    m_home->setMinimumWidth(landscape ? metrics.px(60) : 0);
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
