// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TopBar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// The clinic's name gives way to the buttons: a long one ends in dots.
class NameLabel : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {0, QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect room = contentsRect();
        painter.drawText(room,
                         int(Qt::AlignVCenter | Qt::AlignLeading),
                         fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

} // namespace

TopBar::TopBar(const Theme &theme, const QString &clinicName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QLabel(this))
    , m_name(new NameLabel(clinicName, this))
    , m_language(addButton(u"globe"_s, false))
    , m_textSize(addButton(u"text"_s, false))
    , m_readAloud(addButton(u"speaker"_s, false))
    , m_person(addButton(u"person"_s, true))
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"topBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(1); // the window decides: its arrangement follows
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_readAloud->hide();
    m_language->setObjectName(u"languageButton"_s);
    m_textSize->setObjectName(u"textSizeButton"_s);
    m_readAloud->setObjectName(u"readAloudButton"_s);
    m_person->setObjectName(u"personButton"_s);
    connect(m_language, &Button::clicked, this, &TopBar::languageRequested);
    connect(m_textSize, &Button::clicked, this, &TopBar::textSizeRequested);
    connect(m_readAloud, &Button::clicked, this, &TopBar::readAloudRequested);
    connect(m_person, &Button::clicked, this, &TopBar::personRequested);
    retranslate();
    followTheme(theme, this, [this] { arrange(); });
}

Button *TopBar::addButton(const QString &icon, bool outlined)
{
    auto *button
        = new Button(m_theme, outlined ? Button::Kind::Outlined : Button::Kind::Quiet, {}, this);
    button->setTextRole(TextRole::Caption);
    button->setIconName(icon, Button::IconPlace::Above);
    return button;
}

void TopBar::setLanguageName(const QString &name)
{
    m_language->setText(name);
    retranslate();
}

void TopBar::setReadAloudAvailable(bool available)
{
    m_readAloud->setVisible(available);
    arrange();
}

void TopBar::setReading(bool reading)
{
    m_isReading = reading;
    m_readAloud->setIconName(reading ? u"x"_s : u"speaker"_s);
    retranslate();
    arrange();
}

void TopBar::retranslate()
{
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
    m_textSize->setText(tr("Text size"));
    m_readAloud->setText(m_isReading ? tr("Stop reading") : tr("Read aloud"));
    m_person->setText(tr("I need a person"));
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        arrange(); // its words are longer or shorter
    }
    QWidget::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TopBar::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    const bool landscape = window()->width() > window()->height();
    m_name->setContentsMargins(metrics.px(2.5), 0, 0, 0);
    const bool twoRows = metrics.scale() >= TextScale::Largest && !landscape;
    const bool named = landscape || metrics.scale() == TextScale::Normal || twoRows;

    m_mark->setPixmap(m_theme.mark(metrics.px(16), devicePixelRatio()));
    QFont font = m_theme.font(TextRole::Action);
    font.setPixelSize(metrics.px(7.5));
    m_name->setFont(font);
    // The longest words need the whole width beside the mark.
    const bool isTight = twoRows && metrics.scale() == TextScale::Double;
    m_name->setVisible(named && !isTight);
    const int edge = metrics.px(2);
    const int before = isTight ? edge : metrics.margin(landscape);
    const int after = isTight ? edge : metrics.px(landscape ? 12 : 6);
    m_layout->setContentsMargins(before, edge, after, edge);
    m_mark->setContentsMargins(metrics.margin(landscape) - before, 0, 0, 0);
    m_layout->setHorizontalSpacing(isTight ? 0 : metrics.px(landscape ? 3 : 1.5));
    m_layout->setVerticalSpacing(metrics.px(2));
    placeIcons(landscape ? Button::IconPlace::Before : Button::IconPlace::Above);
    if (landscape && buttonsWidth() > width())
        placeIcons(Button::IconPlace::Above); // the words are never cut
    for (QWidget *widget : {static_cast<QWidget *>(m_mark),
                            static_cast<QWidget *>(m_name),
                            static_cast<QWidget *>(m_language),
                            static_cast<QWidget *>(m_textSize),
                            static_cast<QWidget *>(m_readAloud),
                            static_cast<QWidget *>(m_person)})
        m_layout->removeWidget(widget);
    const int row = twoRows ? 1 : 0;
    m_layout->addWidget(m_mark, 0, 0);
    m_layout->addWidget(m_name, 0, 1, 1, twoRows ? 3 : 1);
    m_layout->setColumnStretch(2, 1);
    m_layout->addWidget(m_language, row, twoRows ? 0 : 3, 1, twoRows ? 2 : 1, Qt::AlignLeft);
    m_layout->addWidget(m_textSize, row, twoRows ? 2 : 4);
    m_layout->addWidget(m_readAloud, row, twoRows ? 3 : 5);
    if (isTight)
        m_layout->addWidget(m_person, 0, 1, 1, 6, Qt::AlignRight);
    else
        m_layout->addWidget(m_person, 0, 6);
    setFixedHeight(m_layout->sizeHint().height());
}

void TopBar::placeIcons(Button::IconPlace place)
{
    for (Button *button : {m_language, m_textSize, m_readAloud, m_person})
        button->setIconName(button->iconName(), place);
}

/// Of the mark and all buttons in one row, with what lies between and beside them.
int TopBar::buttonsWidth() const
{
    const QMargins margins = m_layout->contentsMargins();
    const int columns = 7;
    int width = margins.left() + margins.right() + m_mark->sizeHint().width()
        + (columns - 1) * m_layout->horizontalSpacing();
    for (const Button *button : {m_language, m_textSize, m_readAloud, m_person})
        if (!button->isHidden())
            width += button->sizeHint().width();
    return width;
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.setPen(QPen(m_theme.color(ColorRole::Hairline), m_theme.borderWidth()));
    const double bottom = height() - m_theme.borderWidth() / 2;
    painter.drawLine(QPointF(0, bottom), QPointF(width(), bottom));
}

} // namespace kiosk
