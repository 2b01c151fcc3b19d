// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one source; the word list itself is a Qt resource.
