// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskWidgets.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QStyle>

namespace kiosk {

namespace {

struct Desk
{
    Q_DECLARE_TR_FUNCTIONS(DeskWidgets)
};

QString lookName(Look look)
{
    switch (look) {
    case Look::Strong:
        return QStringLiteral("strong");
    case Look::Muted:
        return QStringLiteral("muted");
    case Look::Small:
        return QStringLiteral("small");
    case Look::Title:
        return QStringLiteral("title");
    case Look::Headline:
        return QStringLiteral("headline");
    case Look::Huge:
        return QStringLiteral("huge");
    case Look::Number:
        return QStringLiteral("number");
    case Look::Error:
        return QStringLiteral("error");
    case Look::Plain:
        break;
    }
    return QStringLiteral("plain");
}

} // namespace

QLabel *words(const QString &text, Look look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setProperty("look", lookName(look));
    return label;
}

void setSeverity(QWidget *widget, const QString &severity)
{
    QList<QWidget *> all = widget->findChildren<QWidget *>();
    all.append(widget);
    for (QWidget *part : std::as_const(all)) {
        part->setProperty("severity", severity);
        part->style()->unpolish(part); // a style sheet does not follow properties by itself
        part->style()->polish(part);
    }
}

IconLabel::IconLabel(const Theme &theme, int side, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, &IconLabel::render);
}

void IconLabel::setIconName(const QString &icon, ColorRole role)
{
    m_icon = icon;
    m_role = role;
    render();
}

void IconLabel::render()
{
    setPixmap(m_theme.pixmap(m_icon, m_role, m_side, devicePixelRatioF()));
}

SectionCard::SectionCard(const QString &heading, const QString &aside, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    auto *head = new QHBoxLayout;
    auto *title = words(heading, Look::Strong);
    title->setWordWrap(false);
    head->addWidget(title);
    head->addWidget(words(aside, Look::Small), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(m_body);
    m_body->setSpacing(6);
}

void SectionCard::addFact(const QString &key, const QString &value, bool strong)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(words(key, Look::Muted), 2, Qt::AlignTop);
    auto *text = words(value, strong ? Look::Strong : Look::Plain);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 3, Qt::AlignTop);
    m_body->addLayout(row);
}

QString readerLanguage()
{
    return QLocale().name().section(u'_', 0, 0);
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("hairline"));
    line->setFixedHeight(1);
    return line;
}

QWidget *clinicHeading(const Theme &theme, const QString &name, const QString &second, int markSide)
{
    auto *heading = new QWidget;
    auto *mark = new QLabel;
    followTheme(theme, mark, [mark, &theme, markSide] {
        mark->setPixmap(theme.mark(markSide, mark->devicePixelRatioF()));
    });
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addStretch();
    text->addWidget(words(name, markSide > 40 ? Look::Title : Look::Strong));
    text->addWidget(words(second, Look::Small));
    text->addStretch();
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(mark);
    layout->addLayout(text, 1);
    for (auto *label : heading->findChildren<QLabel *>()) {
        label->setWordWrap(false);
    }
    return heading;
}

QFrame *keyWordsCard(const QStringList &keyWords)
{
    auto *card = new SectionCard(Desk::tr("Clinic key words"), {});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const QString &word : keyWords) {
        auto *chip = words(word, Look::Strong);
        chip->setObjectName(QStringLiteral("keyWord"));
        chip->setAlignment(Qt::AlignCenter);
        chip->setWordWrap(false);
        row->addWidget(chip, 1);
    }
    card->body()->addLayout(row);
    card->body()->addWidget(
        words(Desk::tr("The same six words stand on every kiosk's start screen. If they differ, "
                       "stop and call the owner."),
              Look::Small));
    return card;
}

} // namespace kiosk
