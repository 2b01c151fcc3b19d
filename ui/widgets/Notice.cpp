// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Notice.h"

#include "ui/widgets/Painting.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kiosk {

namespace {

struct ToneLook
{
    ColorRole fill;
    ColorRole text;
    const char16_t *icon;
};

ToneLook lookOf(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::Emergency:
        return {ColorRole::EmergencySoft, ColorRole::Emergency, u"oct"};
    case Notice::Tone::SameDay:
        return {ColorRole::SameDaySoft, ColorRole::SameDay, u"hand"};
    case Notice::Tone::Mention:
        return {ColorRole::MentionSoft, ColorRole::Mention, u"speech"};
    case Notice::Tone::NoneMarked:
        return {ColorRole::NoneMarkedSoft, ColorRole::NoneMarked, u"sheet"};
    case Notice::Tone::Information:
        break;
    }
    return {ColorRole::PrimarySoft, ColorRole::Ink, u"info"};
}

} // namespace

Notice::Notice(const Theme &theme, Tone tone, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_label(new TextLabel(theme, TextRole::Body, sentence, this))
    , m_layout(new QHBoxLayout(this))
{
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->addWidget(m_label, 1);
    followTheme(theme, this, [this] { refresh(); });
}

void Notice::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void Notice::setSentence(const QString &sentence)
{
    m_label->setText(sentence);
}

QString Notice::sentence() const
{
    return m_label->text();
}

void Notice::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void Notice::addButton(QWidget *button)
{
    m_layout->addWidget(button);
}

void Notice::refresh()
{
    const Metrics &metrics = m_theme.metrics();
    const int edge = metrics.px(4);
    m_layout->setContentsMargins(
        metrics.px(9) + metrics.icon() + metrics.px(7), edge, metrics.px(5), edge);
    m_layout->setSpacing(metrics.spacing(2));
    m_label->setColor(lookOf(m_tone).text);
    m_label->setRole(m_tone == Tone::Emergency ? TextRole::Action : TextRole::Body);
    setMinimumHeight(metrics.rowHeight());
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    const ToneLook look = lookOf(m_tone);
    const Metrics &metrics = m_theme.metrics();
    QPainter painter(this);
    const double border = m_theme.scheme() == Scheme::HighContrast ? m_theme.borderWidth() : 0;
    paintBox(painter,
             {QRectF(rect()),
              static_cast<double>(metrics.cardRadius()),
              m_theme.color(look.fill),
              m_theme.color(look.text),
              border});
    const int icon = metrics.icon() * 5 / 4;
    painter.drawPixmap(metrics.px(7),
                       (height() - icon) / 2,
                       m_theme.pixmap(m_icon.isEmpty() ? QString::fromUtf16(look.icon) : m_icon,
                                      m_tone == Tone::Information ? ColorRole::Primary : look.text,
                                      icon,
                                      devicePixelRatio()));
}

} // namespace kiosk
