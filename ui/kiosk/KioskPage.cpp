// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskPage.h"

#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace kiosk {

KioskPage::KioskPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    connect(&theme, &Theme::themeChanged, this, [this] { arrange(isLandscape()); });
}

void KioskPage::focusTitle()
{
    if (m_title == nullptr) {
        setFocus(Qt::OtherFocusReason);
        return;
    }
    m_title->setAccessibleDescription(m_title->text());
    m_title->setFocus(Qt::OtherFocusReason);
}

TextLabel *KioskPage::makeTitle(TextRole role)
{
    m_title = new TextLabel(m_theme, role);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFocusPolicy(Qt::TabFocus);
    return m_title;
}

bool KioskPage::isLandscape() const
{
    return window()->width() > window()->height();
}

void KioskPage::arrange(bool landscape)
{
    const Metrics &metrics = m_theme.metrics();
    const int side = metrics.margin(landscape);
    m_column->setContentsMargins(
        side, metrics.spacing(landscape ? 3 : 5), side, metrics.spacing(3));
    m_column->setSpacing(metrics.spacing(2));
}

void KioskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KioskPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(isLandscape());
}

} // namespace kiosk
