// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's virtual keyboard with our style and layouts: no languages, handwriting or prediction.
// `look` (colours, sizes, words) comes from ui/widgets/KeyboardPanel.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

Rectangle {
    color: look.tray

    Loader {
        id: panel
        anchors.left: parent.left
        anchors.right: parent.right
        active: false
        sourceComponent: InputPanel {
            externalLanguageSwitchEnabled: true
        }
    }

    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: look.locale
        when: panel.active
    }

    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "kiosk"
        VirtualKeyboardSettings.layoutPath = "qrc:/keyboard/layouts"
        VirtualKeyboardSettings.activeLocales = ["en_US", "es_ES"]
        VirtualKeyboardSettings.wordCandidateList.autoHideDelay = 0
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false
        VirtualKeyboardSettings.defaultInputMethodDisabled = true
        panel.active = true
    }
}
