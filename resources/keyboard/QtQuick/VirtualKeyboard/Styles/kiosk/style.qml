// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles

KeyboardStyle {
    id: style

    // One design pixel is one pixel: C++ says how large the keys are.
    keyboardDesignWidth: look.width
    keyboardDesignHeight: look.height

    keyboardBackground: Rectangle {
        color: look.tray
    }

    component Cap: KeyPanel {
        id: cap
        property color fill: look.surface
        property color text: look.ink
        property color line: look.line
        property real lineWidth: look.border
        property string words: control.displayText
        property string icon: ""
        property bool strong: false

        Rectangle {
            anchors.fill: parent
            anchors.margins: look.gap / 2
            radius: look.radius
            color: control.pressed ? look.pressed : cap.fill
            border.color: control.pressed ? look.primary : cap.line
            border.width: control.pressed ? look.selectedBorder : cap.lineWidth
            opacity: control.enabled ? 1 : 0.5

            Text {
                anchors.fill: parent
                visible: cap.icon === ""
                text: cap.words
                color: cap.text
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                renderType: Text.NativeRendering
                font.family: look.family
                font.pixelSize: look.fontPx
                font.weight: cap.strong ? Font.DemiBold : Font.Medium
                font.capitalization: !cap.strong && control.uppercased ? Font.AllUppercase : Font.MixedCase
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: look.fontPx / 2
            }
            Image {
                anchors.centerIn: parent
                visible: cap.icon !== ""
                source: cap.icon === "" ? "" : "image://icons/" + cap.icon + "?" + look.scheme
                sourceSize.width: look.iconPx
                sourceSize.height: look.iconPx
            }
        }
    }

    component FunctionCap: Cap {
        fill: look.soft
        text: look.primary
        line: look.softLine
        strong: true
    }

    keyPanel: Cap { }
    spaceKeyPanel: Cap {
        words: look.spaceText
    }
    backspaceKeyPanel: FunctionCap {
        icon: "bksp"
    }
    enterKeyPanel: FunctionCap {
        words: look.nextText
    }
    symbolKeyPanel: FunctionCap { }
    modeKeyPanel: FunctionCap {
        line: control.mode ? look.primary : look.softLine
        lineWidth: control.mode ? look.selectedBorder : look.border
    }
    shiftKeyPanel: FunctionCap {
        icon: "shift"
        line: control.uppercased ? look.primary : look.softLine
        lineWidth: control.uppercased ? look.selectedBorder : look.border
    }

    alternateKeysListItemWidth: look.keyWidth
    alternateKeysListItemHeight: look.keyHeight
    alternateKeysListDelegate: Item {
        width: style.alternateKeysListItemWidth
        height: style.alternateKeysListItemHeight
        Text {
            anchors.centerIn: parent
            text: model.text
            color: look.ink
            font.family: look.family
            font.pixelSize: look.fontPx
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: look.soft
        border.color: look.primary
        border.width: look.selectedBorder
        radius: look.radius
    }
    alternateKeysListBackground: Rectangle {
        color: look.surface
        border.color: look.line
        border.width: look.border
        radius: look.radius
    }
}
