// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/StopPage.h"

#include "app/report/Html.h"
#include "ui/kiosk/parts/Badge.h"
#include "ui/kiosk/parts/Band.h"
#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/kiosk/parts/PrintOffer.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

TextLabel *centred(const Theme &theme, TextRole role, ColorRole color)
{
    auto *label = new TextLabel(theme, role);
    label->setAlignment(Qt::AlignHCenter);
    label->setColor(color);
    return label;
}

} // namespace

StopPage::StopPage(const Theme &theme,
                   const ClinicSettings &settings,
                   const Clock &clock,
                   QWidget *parent)
    : KioskPage(theme, parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_header(createHeader())
    , m_body(new QWidget)
    , m_adviceRows(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_goThere(createAdvice(u"walk"_s))
    , m_askNear(createAdvice(u"users"_s))
    , m_call(createAdvice(u"phone"_s))
    , m_saved(centred(theme, TextRole::Caption, ColorRole::Muted))
    , m_printing(new PrintOffer(theme, this))
{
    setObjectName(u"stopPage"_s);
    auto *body = new QVBoxLayout(m_body);
    body->addWidget(createStatus());
    body->addStretch();
    body->addLayout(m_adviceRows);
    body->addStretch();
    body->addWidget(m_printing->news());
    body->addWidget(m_saved);
    // The largest words do not fit on one screen: better to scroll than to cut them off.
    auto *contents = new QWidget;
    auto *list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(m_header);
    list->addWidget(m_body, 1);
    auto *scroll = new ScrollArea(theme);
    scroll->setWidget(contents);
    column()->addWidget(scroll, 1);
    createBar();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &StopPage::checkForAnswer);
    retranslate();
}

QWidget *StopPage::createHeader()
{
    auto *header = new Band(theme(), ColorRole::Emergency);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(theme().metrics().spacing(6),
                               theme().metrics().spacing(6),
                               theme().metrics().spacing(6),
                               theme().metrics().spacing(6));
    layout->setSpacing(theme().metrics().spacing());
    const auto sign = [this](double mm) {
        auto *badge = new Badge(
            theme(),
            {.diameterMm = mm, .fill = ColorRole::Emergency, .ink = ColorRole::OnEmergency});
        badge->setIconName(u"oct"_s);
        return badge;
    };
    m_sign = sign(60);
    m_smallSign = sign(16);
    m_tier = centred(theme(), TextRole::Question, ColorRole::OnEmergency);
    TextLabel *headline = makeTitle(TextRole::Display);
    headline->setAlignment(Qt::AlignHCenter);
    headline->setColor(ColorRole::OnEmergency);
    m_headerText = centred(theme(), TextRole::Question, ColorRole::OnEmergency);
    layout->addWidget(m_sign, 0, Qt::AlignHCenter);
    layout->addWidget(m_smallSign, 0, Qt::AlignHCenter);
    layout->addWidget(m_tier);
    layout->addWidget(headline);
    layout->addWidget(m_headerText);
    return header;
}

QWidget *StopPage::createStatus()
{
    auto *card = new Card(theme());
    m_status = card;
    card->setObjectName(u"alertStatus"_s);
    card->setColors(ColorRole::Surface, ColorRole::Emergency);
    auto *layout = new QHBoxLayout(card);
    const int padding = theme().metrics().spacing(3);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(padding);
    m_statusIcon = new Badge(
        theme(), {.diameterMm = 18, .fill = ColorRole::Surface, .ink = ColorRole::Emergency});
    m_statusIcon->setIconName(u"bell"_s);
    m_statusTitle = new TextLabel(theme(), TextRole::Action);
    m_statusTitle->setObjectName(u"alertStatusTitle"_s);
    m_statusText = new TextLabel(theme(), TextRole::Body);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_statusTitle);
    words->addWidget(m_statusText);
    layout->addWidget(m_statusIcon);
    layout->addLayout(words, 1);
    return card;
}

StopPage::Advice StopPage::createAdvice(const QString &icon)
{
    const Advice advice{
        .badge = new Badge(
            theme(),
            {.diameterMm = 30, .fill = ColorRole::EmergencySoft, .ink = ColorRole::Emergency}),
        .title = new TextLabel(theme(), TextRole::Question),
        .text = new TextLabel(theme(), TextRole::Body),
    };
    advice.badge->setIconName(icon);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().metrics().spacing(4));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(advice.title);
    words->addWidget(advice.text);
    words->addStretch();
    row->addWidget(advice.badge);
    row->addLayout(words, 1);
    m_adviceRows->addLayout(row, 1);
    return advice;
}

void StopPage::createBar()
{
    auto *bar = new ChoiceBar(theme());
    m_more = bar->addButton(Button::Kind::Outlined, u"moreQuestions"_s);
    m_more->setIconName(u"list"_s);
    bar->addButton(m_printing->button());
    m_finish = bar->addButton(Button::Kind::Outlined, u"finish"_s);
    m_again = bar->addButton(Button::Kind::Danger, u"alertAgain"_s, true);
    m_again->setIconName(u"bell"_s);
    setBar(bar);
    connect(m_printing->button(), &QAbstractButton::clicked, this, [this] {
        m_printing->begin();
        emit printRequested(sheet());
    });
    connect(m_more, &QAbstractButton::clicked, this, &StopPage::moreQuestionsRequested);
    connect(m_finish, &QAbstractButton::clicked, this, &StopPage::finished);
    connect(m_again, &QAbstractButton::clicked, this, &StopPage::alertAgain);
    m_told.setSingleShot(true);
    connect(&m_told, &QTimer::timeout, this, &StopPage::showStatus);
}

/// Not more often than the desk can follow.
void StopPage::alertAgain()
{
    constexpr auto newsFor = std::chrono::seconds(10);
    m_told.start(newsFor);
    showStatus();
    emit alertAgainRequested();
}

void StopPage::begin(bool hasQuestions)
{
    if (!m_timer.isActive()) {
        m_printing->reset();
        m_alert = {};
        m_isUnanswered = false;
        m_raisedMs = m_clock.monotonicMs();
    }
    m_more->setVisible(hasQuestions);
    m_timer.start();
    showStatus();
}

void StopPage::setPrinterAvailable(bool available)
{
    m_canPrint = available;
    showStatus();
}

void StopPage::setAlert(const AlertState &state)
{
    m_alert = state;
    if (m_alert.known) // it may have been called by an earlier run of the program
        m_raisedMs
            = std::min(m_raisedMs, m_clock.monotonicMs() - (m_clock.nowMs() - m_alert.createdMs));
    if (m_alert.acknowledged)
        m_isUnanswered = false;
    showStatus();
}

void StopPage::end()
{
    m_timer.stop();
    m_told.stop();
}

void StopPage::checkForAnswer()
{
    constexpr qint64 repeatSeconds = 10;
    if (m_alert.acknowledged) {
        m_timer.stop();
        return;
    }
    const qint64 waited = (m_clock.monotonicMs() - m_raisedMs) / 1000 - m_settings.nobodySeconds;
    if (waited < 0)
        return;
    if (!m_isUnanswered || waited % repeatSeconds == 0)
        emit attentionNeeded();
    m_isUnanswered = true;
    showStatus();
}

void StopPage::showStatus()
{
    // Until someone comes there is one thing to do. After that "I need a person" above still calls
    // the desk.
    m_printing->button()->setVisible(m_canPrint && m_alert.acknowledged);
    m_finish->setVisible(m_alert.acknowledged);
    m_again->setVisible(!m_alert.acknowledged);
    m_again->setEnabled(!m_told.isActive());
    m_statusIcon->setIconName(m_alert.acknowledged ? u"check"_s : u"bell"_s);
    if (m_alert.acknowledged) {
        m_statusTitle->setText(tr("Someone is coming to you."));
        m_statusText->setText(tr("Please stay where you are."));
        return;
    }
    if (m_told.isActive()) {
        m_statusTitle->setText(tr("We told the front desk again."));
        m_statusText->setText(tr("Please do not wait. Call out to them."));
        return;
    }
    if (m_isUnanswered) {
        m_statusTitle->setText(tr("No one has answered yet."));
        m_statusText->setText(
            tr("Please call out. Or call %1 now.").arg(m_settings.emergencyNumber));
        return;
    }
    if (!m_alert.known) {
        m_statusTitle->setText(tr("Sending an alert to the front desk."));
        m_statusText->setText(tr("Please do not wait. Call out to them."));
        return;
    }
    const QTimeZone zone(m_settings.timeZone.toLatin1());
    const QTime sent = QDateTime::fromMSecsSinceEpoch(m_alert.createdMs,
                                                      zone.isValid() ? zone : QTimeZone::utc())
                           .time();
    m_statusTitle->setText(tr("The front desk has your alert."));
    m_statusText->setText(tr("Sent at %1. Please do not wait. Tell them too.")
                              .arg(QLocale().toString(sent, QLocale::ShortFormat)));
}

Sheet StopPage::sheet() const
{
    QString body
        = htmlElement(u"h1"_s, title()->text()) + htmlElement(u"p"_s, m_headerText->text());
    for (const Advice &advice : {m_goThere, m_askNear, m_call})
        body += htmlElement(u"h2"_s, advice.title->text())
            + htmlElement(u"p"_s, advice.text->text());
    if (!m_settings.phone.isEmpty())
        body += htmlElement(u"p"_s, tr("To ask us something, call %1.").arg(m_settings.phone));
    return {.title = m_settings.shortName,
            .html = u"<html><body><div class=\"patient\">"_s + body + u"</div></body></html>"_s,
            .headTitle = m_settings.name,
            .headText = tr("From the screen in the waiting room"),
            .headRight = QLocale().toString(QDate::currentDate(), QLocale::LongFormat),
            .foot = {tr("This is not a check-up. In an emergency tell staff or call %1.")
                         .arg(m_settings.emergencyNumber)}};
}

void StopPage::retranslate()
{
    m_tier->setText(tr("Emergency"));
    title()->setText(tr("Please tell the front desk right now."));
    m_headerText->setText(tr("You may need emergency care."));
    m_goThere.title->setText(tr("Go to the front desk, or call out."));
    m_goThere.text->setText(tr("If it is hard to walk, sit down right here."));
    m_askNear.title->setText(tr("Ask someone near you to help."));
    m_askNear.text->setText(tr("They can go to the front desk for you."));
    m_call.title->setText(
        tr("No one with you after 1 minute? Call %1.").arg(m_settings.emergencyNumber));
    m_call.text->setText(m_settings.address.isEmpty()
                             ? tr("You are at %1.").arg(m_settings.name)
                             : tr("You are at %1, %2.").arg(m_settings.name, m_settings.address));
    m_saved->setText(tr("Your answers are saved for your care team here."));
    m_more->setText(tr("Answer a few more"));
    m_finish->setText(tr("Finish here"));
    m_again->setText(tr("Tell the front desk now"));
    m_printing->retranslate();
    showStatus();
}

void StopPage::arrange(bool landscape)
{
    const Metrics &metrics = theme().metrics();
    column()->setContentsMargins(0, 0, 0, 0);
    column()->setSpacing(0);
    const int side = metrics.margin(landscape);
    m_sign->setVisible(!landscape);
    m_smallSign->setVisible(landscape);
    const int around = metrics.spacing(landscape ? 1 : 6);
    const int inside = metrics.spacing(landscape ? 1 : 3);
    m_status->layout()->setContentsMargins(3 * inside, inside, 3 * inside, inside);
    m_header->layout()->setContentsMargins(side, around, side, around);
    m_body->layout()->setContentsMargins(
        side, metrics.spacing(landscape ? 2 : 5), side, metrics.spacing(landscape ? 1 : 2));
    m_adviceRows->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_adviceRows->setSpacing(metrics.spacing(landscape ? 4 : 6));
}

} // namespace kiosk
