// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/IconText.h"

#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace kiosk {

IconText::IconText(const Theme &theme, const QString &icon, TextRole role, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_picture(new QLabel)
    , m_label(new TextLabel(theme, role))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picture, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1, Qt::AlignVCenter);
    m_label->setColor(ColorRole::Muted);
    followTheme(theme, this, [this] { refresh(); });
}

void IconText::setText(const QString &text)
{
    m_label->setText(text);
}

QString IconText::text() const
{
    return m_label->text();
}

void IconText::setIconName(const QString &icon)
{
    m_icon = icon;
    refresh();
}

void IconText::setColors(ColorRole icon, ColorRole text)
{
    m_iconColor = icon;
    m_label->setColor(text);
    refresh();
}

void IconText::refresh()
{
    layout()->setSpacing(m_theme.metrics().spacing(2));
    const int px = m_theme.metrics().icon();
    m_picture->setPixmap(m_theme.pixmap(m_icon, m_iconColor, px, devicePixelRatio()));
}

} // namespace kiosk
