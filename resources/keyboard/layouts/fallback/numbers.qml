// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    keyWeight: 200

    KeyboardRow {
        FillerKey { weight: 160 }
        Key { key: 0x31; text: "1"; }
        Key { key: 0x32; text: "2"; }
        Key { key: 0x33; text: "3"; }
        FillerKey { weight: 160 }
    }

    KeyboardRow {
        FillerKey { weight: 160 }
        Key { key: 0x34; text: "4"; }
        Key { key: 0x35; text: "5"; }
        Key { key: 0x36; text: "6"; }
        FillerKey { weight: 160 }
    }

    KeyboardRow {
        FillerKey { weight: 160 }
        Key { key: 0x37; text: "7"; }
        Key { key: 0x38; text: "8"; }
        Key { key: 0x39; text: "9"; }
        FillerKey { weight: 160 }
    }

    KeyboardRow {
        FillerKey { weight: 160 }
        Key { key: 0x2E; text: "."; weight: 100; }
        BackspaceKey { weight: 100 }
        Key { key: 0x30; text: "0"; }
        EnterKey { }
        FillerKey { weight: 160 }
    }
}
