// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::test {

/// First line of both mains: the same display, zone and language on every computer, whether a test
/// is started by ctest, by hand or while the build lists the test cases; and the cryptographic
/// library started, as the products start it.
void prepareEnvironment();

} // namespace kiosk::test
