// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    keyWeight: 104

    KeyboardRow {
        Key { key: 0x31; text: "1"; }
        Key { key: 0x32; text: "2"; }
        Key { key: 0x33; text: "3"; }
        Key { key: 0x34; text: "4"; }
        Key { key: 0x35; text: "5"; }
        Key { key: 0x36; text: "6"; }
        Key { key: 0x37; text: "7"; }
        Key { key: 0x38; text: "8"; }
        Key { key: 0x39; text: "9"; }
        Key { key: 0x30; text: "0"; }
    }

    KeyboardRow {
        FillerKey { weight: 52 }
        Key { key: 0x40; text: "@"; }
        Key { key: 0x23; text: "#"; }
        Key { key: 0x25; text: "%"; }
        Key { key: 0x2A; text: "*"; }
        Key { key: 0x2B; text: "+"; }
        Key { key: 0x2D; text: "-"; }
        Key { key: 0x3D; text: "="; }
        Key { key: 0x28; text: "("; }
        Key { key: 0x29; text: ")"; }
        FillerKey { weight: 52 }
    }

    KeyboardRow {
        FillerKey { weight: 146 }
        Key { key: 0x26; text: "&"; }
        Key { key: 0x3A; text: ":"; }
        Key { key: 0x3B; text: ";"; }
        Key { key: 0x21; text: "!"; }
        Key { key: 0x3F; text: "?"; }
        Key { key: 0x22; text: "\""; }
        Key { key: 0x2F; text: "/"; }
        BackspaceKey { weight: 142 }
    }

    KeyboardRow {
        SymbolModeKey { weight: 148; displayText: "ABC" }
        Key { key: 0x2C; text: ","; weight: 104; }
        Key { key: 0x2E; text: "."; weight: 104; }
        SpaceKey { repeat: false; weight: 440 }
        EnterKey { weight: 204 }
    }
}
