// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::test {

/// As root, starts this program again as nobody, who may still read and write every file: Chromium
/// refuses root, and without its sandbox the reader stays closed. Does nothing for anybody else.
void leaveRoot(int argc, char **argv);

/// First line of both mains: the same display, zone and language on every computer, whether a test
/// is started by ctest, by hand or while the build lists the test cases; and the cryptographic
/// library started, as the products start it.
void prepareEnvironment();

} // namespace kiosk::test
