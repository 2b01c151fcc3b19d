// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyboardPanel.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlPropertyMap>
#include <QQuickImageProvider>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// image://icons/shift?dark: the theme's icons for the keys.
class IconProvider final : public QQuickImageProvider
{
public:
    explicit IconProvider(const Theme &theme)
        : QQuickImageProvider(QQuickImageProvider::Pixmap)
        , m_theme(theme)
    {
    }

    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requested) override
    {
        const int px = requested.width() > 0 ? requested.width() : m_theme.metrics().icon();
        if (size)
            *size = {px, px};
        return m_theme.pixmap(id.section(u'?', 0, 0), ColorRole::Primary, px);
    }

private:
    const Theme &m_theme;
};

constexpr int rowsOfKeys = 4;

} // namespace

/// What the QML of the keys is told: colours, pixels and words.
class KeyboardPanel::Look final : public QQmlPropertyMap
{
public:
    Look(const Theme &theme, QObject *parent)
        : QQmlPropertyMap(parent)
        , m_theme(theme)
    {
    }

    void setSizes(int width, bool landscape)
    {
        const Metrics &metrics = m_theme.metrics();
        const int keyHeight = metrics.px(landscape ? 18 : 22);
        const int gap = metrics.gap();
        insert(u"width"_s, width);
        insert(u"height"_s, rowsOfKeys * (keyHeight + gap) + gap);
        insert(u"keyWidth"_s, metrics.px(23));
        insert(u"keyHeight"_s, keyHeight);
        insert(u"gap"_s, gap);
        insert(u"radius"_s, metrics.radius());
        insert(u"fontPx"_s, metrics.px(8));
        insert(u"iconPx"_s, metrics.px(9));
        insert(u"border"_s, m_theme.borderWidth());
        insert(u"selectedBorder"_s, m_theme.selectedBorderWidth());
        insert(u"family"_s, m_theme.font(TextRole::Body).families().first());
    }

    void setColors()
    {
        insert(u"scheme"_s, schemeName(m_theme.scheme()));
        insert(u"tray"_s, m_theme.color(ColorRole::KeyTray));
        insert(u"surface"_s, m_theme.color(ColorRole::Surface));
        insert(u"ink"_s, m_theme.color(ColorRole::Ink));
        insert(u"line"_s, m_theme.color(ColorRole::ControlLine));
        insert(u"softLine"_s, m_theme.color(ColorRole::ControlLine));
        insert(u"primary"_s, m_theme.color(ColorRole::Primary));
        insert(u"soft"_s, m_theme.color(ColorRole::PrimarySoft));
        insert(u"pressed"_s, m_theme.color(ColorRole::PrimarySoft));
    }

private:
    const Theme &m_theme;
};

KeyboardPanel::KeyboardPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new TextLabel(theme, TextRole::Caption, {}, this))
    , m_hide(new Button(theme, Button::Kind::Quiet, {}, this))
    , m_look(new Look(theme, this))
    , m_locale(u"en_US"_s)
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1, Qt::AlignVCenter);
    head->addWidget(m_hide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    m_name->setColor(ColorRole::Ink);
    m_hide->setObjectName(u"hideKeys"_s);
    m_hide->setIconName(u"kbd"_s);
    m_hide->setFocusPolicy(Qt::NoFocus); // the field keeps the focus
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_hide, &Button::clicked, this, &KeyboardPanel::hideKeys);
    connect(
        qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    qApp->installEventFilter(this);
    hide();
    retranslate();
    followTheme(theme, this, [this] { refresh(); });
}

KeyboardPanel::~KeyboardPanel()
{
    delete std::exchange(m_keys, nullptr); // before the look that its bindings read
}

void KeyboardPanel::prepareEnvironment()
{
    qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    qputenv("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1");
}

void KeyboardPanel::setLanguage(const QString &language)
{
    m_locale = language.startsWith(u"es"_s) ? u"es_ES"_s : u"en_US"_s;
    m_look->insert(u"locale"_s, m_locale);
}

void KeyboardPanel::retranslate()
{
    m_hide->setText(tr("Hide keys"));
    m_look->insert(u"spaceText"_s, tr("space"));
    m_look->insert(u"nextText"_s, tr("Next field"));
}

void KeyboardPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyboardPanel::refresh()
{
    const Metrics &metrics = m_theme.metrics();
    layout()->itemAt(0)->layout()->setContentsMargins(
        metrics.px(8), metrics.px(2), metrics.px(4), 0);
    m_look->insert(u"locale"_s, m_locale);
    m_look->setColors();
    m_look->setSizes(std::max(width(), 1), window()->width() > window()->height());
    if (m_keys)
        m_keys->setFixedHeight(m_look->value(u"height"_s).toInt());
    update();
}

void KeyboardPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

bool KeyboardPanel::isTextField(const QWidget *widget) const
{
    if (!widget || widget->window() != window() || !widget->isEnabled())
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    const auto *area = qobject_cast<const QPlainTextEdit *>(widget);
    return area && !area->isReadOnly();
}

void KeyboardPanel::follow(QWidget *focused)
{
    if (isTextField(focused))
        showFor(focused);
    else if (focused) // losing the window's focus keeps the keys
        hideKeys();
}

void KeyboardPanel::showFor(QWidget *field)
{
    m_field = field;
    m_name->setText(field->accessibleName());
    buildKeys();
    if (!isVisible()) {
        show();
        emit shownChanged(true);
    }
    QGuiApplication::inputMethod()->show();
    QTimer::singleShot(0, this, &KeyboardPanel::revealField);
}

void KeyboardPanel::hideKeys()
{
    m_field = nullptr;
    m_name->clear();
    if (!isVisible())
        return;
    QGuiApplication::inputMethod()->reset();
    hide();
    emit shownChanged(false);
}

void KeyboardPanel::buildKeys()
{
    if (m_keys)
        return;
    m_keys = new QQuickWidget(this);
    m_keys->setFocusPolicy(Qt::NoFocus);
    m_keys->setAttribute(Qt::WA_AcceptTouchEvents);
    m_keys->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_keys->engine()->addImportPath(u"qrc:/keyboard"_s);
    m_keys->engine()->addImageProvider(u"icons"_s, new IconProvider(m_theme));
    m_keys->rootContext()->setContextProperty(u"look"_s, m_look);
    refresh();
    m_keys->setFixedHeight(m_look->value(u"height"_s).toInt());
    layout()->addWidget(m_keys);
    m_keys->setSource(QUrl(u"qrc:/keyboard/KeyboardPanel.qml"_s));
}

/// The page has its new size only after the layout ran.
void KeyboardPanel::revealField()
{
    for (QWidget *around = m_field; around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<ScrollArea *>(around)) {
            if (QLayout *whole = window()->layout())
                whole->activate();
            scroll->showField(m_field);
            return;
        }
    }
}

/// Qt 6.4 brings a finger down in the coordinates of the keys, but moves and lifts it in those of
/// the window, where it seems to have slid off its key.
void KeyboardPanel::passTouch(const QTouchEvent &touch)
{
    QList<QEventPoint> points;
    for (const QEventPoint &point : touch.points()) {
        const QPointF global = point.globalPosition();
        points.append(
            point.state() == QEventPoint::Pressed
                ? point
                : QEventPoint(point.id(), point.state(), m_keys->mapFromGlobal(global), global));
    }
    QTouchEvent onKeys(touch.type(), touch.pointingDevice(), touch.modifiers(), points);
    onKeys.setTimestamp(touch.timestamp());
    QCoreApplication::sendEvent(m_keys->quickWindow(), &onKeys);
}

bool KeyboardPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (m_keys && watched == m_keys && event->type() == QEvent::TouchBegin) {
        QCoreApplication::sendEvent(m_keys->quickWindow(), event);
        event->setAccepted(true); // or its end would never come
        return true;
    }
    if (m_keys && watched == m_keys
        && (event->type() == QEvent::TouchUpdate || event->type() == QEvent::TouchEnd)) {
        passTouch(*static_cast<QTouchEvent *>(event));
        event->setAccepted(true);
        return true;
    }
    // Most events are none of ours, and some come from objects that are only half made.
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress && widget && widget->hasFocus() && !isVisible()
        && isTextField(widget))
        showFor(widget);
    // A finger that rests on a key with wires, or a computer too busy to see it lifted, means the
    // character once. Only what moves and deletes repeats.
    if (event->type() == QEvent::KeyPress && isTextField(widget)) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->isAutoRepeat() && !press->text().isEmpty() && press->text().at(0).isPrint())
            return true;
    }
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(watched)
        && widget->window() == window() && !widget->property(ownEnter).toBool()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            // "Next field" on our keys, and Enter on a keyboard with wires.
            QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
            QCoreApplication::sendEvent(widget, &tab);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void KeyboardPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::KeyTray));
    painter.setPen(QPen(m_theme.color(ColorRole::Hairline), m_theme.borderWidth()));
    painter.drawLine(QPointF(0, 0), QPointF(width(), 0));
}

} // namespace kiosk
