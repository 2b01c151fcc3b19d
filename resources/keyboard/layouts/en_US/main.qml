// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayoutLoader {
    id: layout

    property bool accents: false
    readonly property bool isEmail: (InputContext.inputMethodHints & Qt.ImhEmailCharactersOnly) === Qt.ImhEmailCharactersOnly

    sourceComponent: accents ? accentPage : letterPage

    Component {
        id: letterPage
        KeyboardLayout {
            keyWeight: 104

            KeyboardRow {
                Key { key: 0x51; text: "q"; }
                Key { key: 0x57; text: "w"; }
                Key { key: 0x45; text: "e"; alternativeKeys: "eéèêë"; }
                Key { key: 0x52; text: "r"; }
                Key { key: 0x54; text: "t"; }
                Key { key: 0x59; text: "y"; }
                Key { key: 0x55; text: "u"; alternativeKeys: "uúùûü"; }
                Key { key: 0x49; text: "i"; alternativeKeys: "iíìîï"; }
                Key { key: 0x4F; text: "o"; alternativeKeys: "oóòôö"; }
                Key { key: 0x50; text: "p"; }
            }

            KeyboardRow {
                FillerKey { weight: 52 }
                Key { key: 0x41; text: "a"; alternativeKeys: "aáàâä"; }
                Key { key: 0x53; text: "s"; alternativeKeys: "sß"; }
                Key { key: 0x44; text: "d"; }
                Key { key: 0x46; text: "f"; }
                Key { key: 0x47; text: "g"; }
                Key { key: 0x48; text: "h"; }
                Key { key: 0x4A; text: "j"; }
                Key { key: 0x4B; text: "k"; }
                Key { key: 0x4C; text: "l"; }
                FillerKey { weight: 52 }
            }

            KeyboardRow {
                ShiftKey { weight: 146 }
                Key { key: 0x5A; text: "z"; }
                Key { key: 0x58; text: "x"; }
                Key { key: 0x43; text: "c"; alternativeKeys: "cç"; }
                Key { key: 0x56; text: "v"; }
                Key { key: 0x42; text: "b"; }
                Key { key: 0x4E; text: "n"; alternativeKeys: "nñ"; }
                Key { key: 0x4D; text: "m"; }
                BackspaceKey { weight: 142 }
            }

            KeyboardRow {
                SymbolModeKey { weight: 148; displayText: "123" }
                ModeKey { weight: 124; displayText: "é ñ"; mode: layout.accents; onModeChanged: layout.accents = mode }
                Key { weight: 92; key: layout.isEmail ? Qt.Key_At : Qt.Key_Apostrophe; text: layout.isEmail ? "@" : "’" }
                SpaceKey { repeat: false; weight: 340 }
                Key { weight: 92; key: layout.isEmail ? Qt.Key_Period : Qt.Key_Minus; text: layout.isEmail ? "." : "-" }
                EnterKey { weight: 204 }
            }
        }
    }

    Component {
        id: accentPage
        KeyboardLayout {
            keyWeight: 104

            KeyboardRow {
                Key { key: 0xC1; text: "á"; }
                Key { key: 0xC9; text: "é"; }
                Key { key: 0xCD; text: "í"; }
                Key { key: 0xD3; text: "ó"; }
                Key { key: 0xDA; text: "ú"; }
                Key { key: 0xDC; text: "ü"; }
                Key { key: 0xD1; text: "ñ"; }
                Key { key: 0xC7; text: "ç"; }
                Key { key: 0xBF; text: "¿"; }
                Key { key: 0xA1; text: "¡"; }
            }

            KeyboardRow {
                FillerKey { weight: 52 }
                Key { key: 0xC0; text: "à"; }
                Key { key: 0xC8; text: "è"; }
                Key { key: 0xCC; text: "ì"; }
                Key { key: 0xD2; text: "ò"; }
                Key { key: 0xD9; text: "ù"; }
                Key { key: 0xC2; text: "â"; }
                Key { key: 0xCA; text: "ê"; }
                Key { key: 0xCE; text: "î"; }
                Key { key: 0xD4; text: "ô"; }
                FillerKey { weight: 52 }
            }

            KeyboardRow {
                ShiftKey { weight: 146 }
                Key { key: 0xC4; text: "ä"; }
                Key { key: 0xCB; text: "ë"; }
                Key { key: 0xCF; text: "ï"; }
                Key { key: 0xD6; text: "ö"; }
                Key { key: 0xDB; text: "û"; }
                Key { key: 0xDF; text: "ß"; }
                Key { key: 0x152; text: "œ"; }
                BackspaceKey { weight: 142 }
            }

            KeyboardRow {
                SymbolModeKey { weight: 148; displayText: "123" }
                ModeKey { weight: 124; displayText: "é ñ"; mode: layout.accents; onModeChanged: layout.accents = mode }
                Key { weight: 92; key: layout.isEmail ? Qt.Key_At : Qt.Key_Apostrophe; text: layout.isEmail ? "@" : "’" }
                SpaceKey { repeat: false; weight: 340 }
                Key { weight: 92; key: layout.isEmail ? Qt.Key_Period : Qt.Key_Minus; text: layout.isEmail ? "." : "-" }
                EnterKey { weight: 204 }
            }
        }
    }
}
