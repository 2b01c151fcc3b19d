// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/AttractPage.h"

#include "ui/kiosk/parts/IconText.h"
#include "ui/text/Languages.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace kiosk {

AttractPage::AttractPage(const Theme &theme,
                         const ClinicSettings &settings,
                         const QStringList &keyWords,
                         QWidget *parent)
    : KioskPage(theme, parent)
    , m_settings(settings)
    , m_keyWords(keyWords)
    , m_halves(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_mark(new QLabel)
    , m_text(new TextLabel(theme, TextRole::Body))
    , m_start(new Button(theme, Button::Kind::Primary, {}))
    , m_privacy(new IconText(theme, u"lock"_s, TextRole::Caption))
    , m_person(new Button(theme, Button::Kind::Outlined, {}))
    , m_keys(new IconText(theme, u"key"_s, TextRole::Caption))
{
    setObjectName(u"attractPage"_s);
    auto *picture = new QVBoxLayout;
    picture->addWidget(createSign(), 0, Qt::AlignHCenter);
    picture->addWidget(new DrawingView(theme, u"welcome"_s, 110), 1);
    m_halves->addLayout(picture, 1);
    m_halves->addWidget(createInvitation(), 0);
    column()->addLayout(m_halves, 1);
    column()->addWidget(createFoot());

    connect(m_start, &QAbstractButton::clicked, this, &AttractPage::startRequested);
    connect(m_person, &QAbstractButton::clicked, this, &AttractPage::personRequested);
    retranslate();
}

QWidget *AttractPage::createSign()
{
    auto *sign = new QWidget;
    auto *layout = new QHBoxLayout(sign);
    layout->setSpacing(theme().metrics().spacing(3));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new TextLabel(theme(), TextRole::Display, m_settings.shortName);
    auto *tagline = new TextLabel(theme(), TextRole::Question, m_settings.tagline);
    tagline->setColor(ColorRole::Primary);
    words->addWidget(name);
    words->addWidget(tagline);
    if (m_settings.tagline.isEmpty())
        tagline->hide();
    layout->addWidget(m_mark);
    layout->addLayout(words);
    return sign;
}

QWidget *AttractPage::createInvitation()
{
    auto *invitation = new QWidget;
    auto *layout = new QVBoxLayout(invitation);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().metrics().spacing(2));
    layout->addStretch();
    TextLabel *title = makeTitle(TextRole::Display);
    title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_start->setObjectName(u"start"_s);
    m_start->setIconName(u"next"_s, Button::IconPlace::After);
    m_start->setMinimumHeight(theme().metrics().px(31));
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addSpacing(theme().metrics().spacing(4));
    layout->addWidget(m_start);
    layout->addWidget(createLanguages());
    layout->addStretch();
    return invitation;
}

QWidget *AttractPage::createLanguages()
{
    auto *languages = new QWidget;
    auto *layout = new QHBoxLayout(languages);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().metrics().gap());
    for (const QString &code : m_settings.languages) {
        auto *button = new Button(theme(), Button::Kind::Outlined, Languages::nativeName(code));
        button->setObjectName(u"language-"_s + code);
        connect(
            button, &QAbstractButton::clicked, this, [this, code] { emit languageChosen(code); });
        layout->addWidget(button, 1);
    }
    return languages;
}

QWidget *AttractPage::createFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().metrics().spacing(2));
    auto *row = new QHBoxLayout;
    m_person->setObjectName(u"person"_s);
    m_person->setIconName(u"person"_s);
    row->addWidget(m_privacy, 1);
    row->addWidget(m_person);
    layout->addLayout(row);
    m_keys->setVisible(!m_keyWords.isEmpty());
    layout->addWidget(m_keys);
    return foot;
}

void AttractPage::retranslate()
{
    title()->setText(tr("Tell us how you feel"));
    m_text->setText(tr("Check your symptoms, fill in your visit forms, or learn about your back."));
    m_start->setText(tr("Touch to start"));
    m_privacy->setText(tr("Only your care team here can read your answers. This kiosk does not "
                          "replace care from a clinician."));
    m_person->setText(tr("I need a person"));
    m_keys->setText(tr("For staff: %1").arg(m_keyWords.join(u", "_s)));
}

void AttractPage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    const Metrics &metrics = theme().metrics();
    m_halves->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setSpacing(metrics.spacing(6));
    m_halves->setStretch(1, landscape ? 1 : 0);
    m_mark->setPixmap(theme().mark(metrics.px(30), devicePixelRatio()));
}

void AttractPage::mouseReleaseEvent(QMouseEvent *)
{
    // The whole picture invites to be touched.
    emit startRequested();
}

} // namespace kiosk
