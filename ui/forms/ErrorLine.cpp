// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/ErrorLine.h"

#include "ui/widgets/TextLabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace kiosk {

ErrorLine::ErrorLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new TextLabel(theme, TextRole::CaptionStrong, {}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    m_label->setColor(ColorRole::Emergency);
    m_label->setObjectName(QStringLiteral("errorSentence"));
    hide();
    followTheme(theme, this, [this, layout] {
        const Metrics &metrics = m_theme.metrics();
        layout->setContentsMargins(metrics.icon() + metrics.px(3), 0, 0, 0);
    });
}

void ErrorLine::setSentence(const QString &sentence)
{
    m_label->setText(sentence);
    setVisible(!sentence.isEmpty());
}

QString ErrorLine::sentence() const
{
    return m_label->text();
}

void ErrorLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int icon = m_theme.metrics().icon() * 8 / 9;
    const int line = m_theme.metrics().linePx(TextRole::CaptionStrong);
    painter.drawPixmap(
        0,
        (line - icon) / 2,
        m_theme.pixmap(QStringLiteral("warn"), ColorRole::Emergency, icon, devicePixelRatio()));
}

} // namespace kiosk
