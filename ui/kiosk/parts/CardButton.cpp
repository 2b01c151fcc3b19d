// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/CardButton.h"

#include "ui/kiosk/parts/IconText.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double pictureAboveMm = 36;

} // namespace

CardButton::CardButton(const Theme &theme, QWidget *picture, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_picture(picture)
    , m_lead(new TextLabel(theme, TextRole::CaptionStrong))
    , m_title(new TextLabel(theme, TextRole::Question))
    , m_text(new TextLabel(theme, TextRole::Body))
    , m_note(new IconText(theme, u"clock"_s, TextRole::Caption))
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *words = new QVBoxLayout;
    words->addStretch();
    words->addWidget(m_lead);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_note);
    words->addStretch();
    m_note->setColors(ColorRole::Muted, ColorRole::Muted);
    m_note->hide();
    m_lead->setColor(ColorRole::Accent);
    m_lead->hide();
    m_layout->addWidget(m_picture);
    m_layout->addLayout(words, 1);
    // The card takes every touch and says its own words.
    for (QWidget *part : {m_picture,
                          static_cast<QWidget *>(m_lead),
                          static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_note)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    followTheme(theme, this, [this] { refresh(); });
}

void CardButton::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence = sentence;
    m_text->setText(m_reason.isEmpty() ? m_sentence : m_reason);
    setAccessibleName(title);
    setAccessibleDescription(m_text->text());
}

void CardButton::setNote(const QString &icon, const QString &note)
{
    m_note->setIconName(icon);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void CardButton::setLead(const QString &lead)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
}

void CardButton::setEmphasis(const QList<QPair<int, int>> &title,
                             const QList<QPair<int, int>> &sentence)
{
    m_title->setEmphasis(title);
    m_text->setEmphasis(sentence);
}

void CardButton::setPictureVisible(bool visible)
{
    m_picture->setVisible(visible);
}

void CardButton::setPictureAbove(bool above)
{
    m_layout->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setAlignment(m_picture, above ? Qt::AlignLeft : Qt::AlignVCenter);
    m_isPictureAbove = above;
    refresh();
}

void CardButton::setReason(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    setWords(m_title->text(), m_sentence);
    update();
}

QSize CardButton::sizeHint() const
{
    return m_layout->totalSizeHint();
}

QSize CardButton::minimumSizeHint() const
{
    return m_layout->totalMinimumSize();
}

int CardButton::heightForWidth(int width) const
{
    return m_layout->totalHeightForWidth(width);
}

void CardButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_theme.metrics().cardRadius();
    const QRectF card = QRectF(rect()).adjusted(2, 1, -2, -m_theme.metrics().spacing());
    if (isEnabled())
        paintShadow(
            painter, card, radius, m_theme.metrics().spacing(), m_theme.color(ColorRole::Shadow));
    paintBox(painter,
             {.rect = card,
              .radius = radius,
              .fill = isEnabled()
                  ? QBrush(m_theme.color(isDown() ? ColorRole::PrimarySoft : ColorRole::Surface))
                  : QBrush(Qt::NoBrush),
              .border = m_theme.color(m_theme.scheme() == Scheme::HighContrast || !isEnabled()
                                          ? ColorRole::ControlLine
                                          : ColorRole::Hairline),
              .borderWidth = m_theme.borderWidth(),
              .borderStyle = isEnabled() ? Qt::SolidLine : Qt::DashLine});
    if (!isEnabled())
        return;
    const int px = m_theme.metrics().icon();
    const QRect beside = m_isPictureAbove ? m_title->geometry() : card.toRect();
    painter.drawPixmap(width() - px - m_theme.metrics().spacing(5),
                       beside.center().y() - px / 2,
                       m_theme.pixmap(u"chev"_s, ColorRole::Primary, px, devicePixelRatio()));
}

void CardButton::refresh()
{
    const Metrics &metrics = m_theme.metrics();
    const int side = metrics.spacing(4);
    m_layout->setContentsMargins(
        side, metrics.spacing(3), side + metrics.icon() + metrics.spacing(2), metrics.spacing(4));
    m_layout->setSpacing(metrics.spacing(4));
    // Cards that stand side by side have pictures of one size, however long their words are.
    const int height = metrics.px(pictureAboveMm);
    m_picture->setMinimumHeight(m_isPictureAbove ? height : 0);
    m_picture->setMaximumHeight(m_isPictureAbove ? height : QWIDGETSIZE_MAX);
    // As wide as it is drawn, so that it begins where the words begin.
    const QSize natural = m_picture->sizeHint();
    m_picture->setMaximumWidth(m_isPictureAbove && natural.height() > 0
                                   ? height * natural.width() / natural.height()
                                   : QWIDGETSIZE_MAX);
    updateGeometry();
    update();
}

} // namespace kiosk
