// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "ui/widgets/KeyboardPanel.h"
#include "ui/widgets/Theme.h"

#include <catch2/catch.hpp>

#include <QGuiApplication>
#include <QInputMethod>
#include <QLineEdit>
#include <QQuickItem>
#include <QQuickWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

/// The one of this program: Qt keeps each that is made until the end.
QPointingDevice *touchScreen()
{
    static QPointingDevice *const device = QTest::createTouchDevice();
    return device;
}

/// A window with one field and the real keys under it.
struct Typing
{
    Typing()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(field = new QLineEdit);
        layout->addStretch();
        layout->addWidget(panel = new KeyboardPanel(theme));
        window.resize(1080, 1920);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        REQUIRE(QTest::qWaitFor([this] { return key(u"q"_s) != nullptr; }, patienceMs));
    }

    /// The key with this text, once it has its place.
    [[nodiscard]] QQuickItem *key(const QString &text) const
    {
        const auto *keys = panel->findChild<QQuickWidget *>();
        return keys && keys->rootObject() ? keyBelow(keys->rootObject(), text) : nullptr;
    }

    static QQuickItem *keyBelow(QQuickItem *item, const QString &text)
    {
        if (item->isVisible() && item->width() > 0 && item->property("keyType").isValid()
            && item->property("text").toString() == text)
            return item;
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *found = keyBelow(child, text))
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] QPoint middleOf(const QString &text) const
    {
        QQuickItem *found = key(text);
        REQUIRE(found);
        return found->mapToScene({found->width() / 2, found->height() / 2}).toPoint();
    }

    Theme theme{Metrics(102)};
    QWidget window;
    QLineEdit *field = nullptr;
    KeyboardPanel *panel = nullptr;
    QPointingDevice *touch = touchScreen();
};

} // namespace

TEST_CASE("Each touch of a key of the real keyboard gives one character", "[kiosk][keyboard]")
{
    Typing typing;
    auto *keys = typing.panel->findChild<QQuickWidget *>();
    const QString row = u"qwertyuiop"_s;
    QString expected;
    const int rounds = qEnvironmentVariableIsSet("KIOSK_LONG") ? 100 : 6;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < row.size(); ++i) {
            const QString text = row.mid(i, 1);
            const QPoint place = typing.middleOf(text);
            const int held = (7 * i + round) % 30; // ms
            if ((i + round) % 2 == 0) {
                QTest::touchEvent(&typing.window, typing.touch).press(0, place, keys);
                QTest::qWait(held);
                QTest::touchEvent(&typing.window, typing.touch).release(0, place, keys);
            } else {
                QTest::mousePress(keys, Qt::LeftButton, {}, place);
                QTest::qWait(held);
                QTest::mouseRelease(keys, Qt::LeftButton, {}, place);
            }
            expected += text;
        }
    }
    CHECK(QTest::qWaitFor([&] { return typing.field->text().size() >= expected.size(); }, 2'000));
    QTest::qWait(100);
    CAPTURE(typing.field->text());
    CHECK(typing.field->text().compare(expected, Qt::CaseInsensitive) == 0);
}

TEST_CASE("A key that stays down gives its character once", "[kiosk][keyboard]")
{
    Typing typing;

    SECTION("a finger that rests on the screen")
    {
        auto *keys = typing.panel->findChild<QQuickWidget *>();
        QTest::mousePress(keys, Qt::LeftButton, {}, typing.middleOf(u"q"_s));
        QTest::qWait(1'500); // longer than the time after which keys repeat
        QTest::mouseRelease(keys, Qt::LeftButton, {}, typing.middleOf(u"q"_s));

        QTest::qWait(100);
        CHECK(typing.field->text().toLower() == u"q"_s);
    }

    SECTION("a key with wires, or an X server that was not told of its release")
    {
        const auto press = [&](int key, const QString &text, bool isRepeated) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text, isRepeated);
            QCoreApplication::sendEvent(typing.field, &event);
        };
        press(Qt::Key_7, u"7"_s, false);
        press(Qt::Key_7, u"7"_s, true);
        press(Qt::Key_7, u"7"_s, true);
        press(Qt::Key_7, u"7"_s, false);
        CHECK(typing.field->text() == u"77"_s);

        press(Qt::Key_Backspace, u"\b"_s, false);
        press(Qt::Key_Backspace, u"\b"_s, true);
        CHECK(typing.field->text().isEmpty());
    }
}
