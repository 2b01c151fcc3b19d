// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/NotePanel.h"

#include "ui/widgets/Card.h"
#include "ui/widgets/QrCode.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double codeMm = 45; ///< an address is read from an arm's length

/// As high as its words, and at most three tenths of the window: the page stays in sight.
class Words final : public ScrollArea
{
public:
    using ScrollArea::ScrollArea;

    [[nodiscard]] bool hasHeightForWidth() const override { return widget() != nullptr; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QLayout *words = widget()->layout();
        const int height = words->hasHeightForWidth() ? words->heightForWidth(width)
                                                      : words->sizeHint().height();
        return std::min(window()->height() * 3 / 10, height);
    }
};

} // namespace

NotePanel::NotePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_card(new Card(theme))
    , m_title(new TextLabel(theme, TextRole::Question))
    , m_close(new Button(theme, Button::Kind::Outlined, tr("Close")))
    , m_scroll(new Words(theme))
{
    setObjectName(u"notePanel"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_scroll->setSurface(ColorRole::Surface);
    m_title->setObjectName(u"noteTitle"_s);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName(u"noteClose"_s);
    m_close->setIconName(u"x"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *layout = new QVBoxLayout(m_card);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    connect(m_close, &Button::clicked, this, &NotePanel::close);
    followTheme(theme, this, [this, layout] {
        const int padding = m_theme.metrics().spacing(3);
        layout->setContentsMargins(padding * 3 / 2, padding, padding, padding);
        layout->setSpacing(m_theme.metrics().spacing());
        m_scroll->updateGeometry();
    });
    hide();
}

void NotePanel::showWords(const QString &title,
                          const QStringList &paragraphs,
                          const QString &address)
{
    QWidget *contents = begin(title);
    for (const QString &paragraph : paragraphs)
        contents->layout()->addWidget(new TextLabel(m_theme, TextRole::Body, paragraph));
    if (!address.isEmpty())
        addAddress(contents, address);
    finish(contents);
}

Button *NotePanel::addButton(const QString &text, const QString &icon)
{
    auto *button = new Button(m_theme, Button::Kind::Outlined, text);
    button->setIconName(icon);
    auto *layout = static_cast<QVBoxLayout *>(m_scroll->widget()->layout());
    layout->insertWidget(layout->count() - 1, button); // above the stretch
    button->show();
    m_scroll->updateGeometry();
    return button;
}

void NotePanel::addAddress(QWidget *contents, const QString &address)
{
    auto *code = new QrCode(m_theme, codeMm);
    code->setObjectName(u"noteCode"_s);
    auto *text = new TextLabel(m_theme, TextRole::Body, address);
    text->setObjectName(u"noteAddress"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.metrics().spacing(3));
    if (code->setText(address))
        row->addWidget(code, 0, Qt::AlignTop);
    else
        delete code;
    row->addWidget(text, 1, Qt::AlignTop);
    static_cast<QVBoxLayout *>(contents->layout())->addLayout(row);
}

void NotePanel::showChoices(const QString &title, const QStringList &choices, int current)
{
    QWidget *contents = begin(title);
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new Button(m_theme, Button::Kind::Outlined, choices[i]);
        button->setObjectName(u"choice%1"_s.arg(i));
        button->setCheckable(true);
        button->setChecked(i == current);
        if (i == current)
            button->setIconName(u"check"_s);
        connect(button, &Button::clicked, this, [this, i] {
            close();
            emit picked(i);
        });
        contents->layout()->addWidget(button);
    }
    finish(contents);
}

QWidget *NotePanel::begin(const QString &title)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_title->setText(title);
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.metrics().gap());
    return contents;
}

void NotePanel::finish(QWidget *contents)
{
    static_cast<QVBoxLayout *>(contents->layout())->addStretch(1);
    m_scroll->setWidget(contents); // deletes the one before
    // Shown by their layout only later, they would count for nothing in the size of the panel.
    for (QWidget *child : contents->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        child->show();
    m_title->setAccessibleDescription(m_title->text());
    m_scroll->updateGeometry();
    show();
    emit toggled();
    m_title->setFocus(Qt::OtherFocusReason);
}

void NotePanel::close()
{
    if (isHidden())
        return;
    hide();
    if (QWidget *words = m_scroll->takeWidget())
        words->deleteLater(); // a button in it may be what closes it
    emit toggled();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void NotePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_close->setText(tr("Close"));
        close();
    }
    QWidget::changeEvent(event);
}

void NotePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kiosk
