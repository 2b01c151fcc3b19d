# SPDX-License-Identifier: GPL-3.0-or-later
"""A person in front of a screen: sees what the accessibility tree says, acts with a real pointer and
real keys."""
import os
import subprocess
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
warnings.simplefilter('ignore')
from gi.repository import Atspi, GLib  # noqa: E402

DEEPEST = 60
HINT = 110  # pixels at the bottom that "More below" may cover
CONTROLS = frozenset({'push button', 'toggle button', 'check box', 'radio button', 'list item',
                      'link', 'table cell', 'menu item', 'page tab', 'button', 'icon'})
FIELDS = frozenset({'text', 'password text', 'entry', 'spin button', 'combo box', 'slider'})


class NotThere(AssertionError):
    """What the person looked for did not come in time; says what was on the screen instead."""


class Person:
    """Looks at one program on one screen."""

    def __init__(self, process, display):
        self.process = process
        self.environment = {**os.environ, 'DISPLAY': display}

    # --- seeing ---

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def everything(self):
        """All that shows, in reading order."""
        yield from _below(self._application(), 0)

    def texts(self):
        found = []
        for thing in self.everything():
            for text in (_name(thing), _content(thing)):
                if text.strip() and text not in found[-3:]:
                    found.append(text)
        return found

    def find(self, wanted, roles=None):
        """Exactly that name or text first, then as a part of one."""
        part = None
        for thing in self.everything():
            if roles and _role(thing) not in roles:
                continue
            for text in (_name(thing), _content(thing)):
                if text == wanted:
                    return thing
                if part is None and wanted.lower() in text.lower():
                    part = thing
        return part

    def wait(self, wanted, roles=None, seconds=10):
        """Gives what was found."""
        started = time.monotonic()
        while True:
            thing = self.find(wanted, roles)
            if thing:
                return thing
            if self.process.poll() is not None:
                raise NotThere(f'{wanted!r}: the program ended with {self.process.returncode}')
            if time.monotonic() - started > seconds:
                raise NotThere(f'{wanted!r} not there after {seconds} s, but: ' +
                               ' | '.join(self.texts())[:3000])
            time.sleep(0.05)

    def has_button(self, name):
        return self.find(name, CONTROLS) is not None

    # --- acting ---

    def _xdotool(self, *arguments):
        subprocess.run(['xdotool', *map(str, arguments)], env=self.environment, check=True)

    def tap(self, wanted, roles=CONTROLS, seconds=10):
        self.tap_on(self.wait(wanted, roles, seconds))

    def tap_on(self, thing):
        self._scroll_to(thing)
        x, y, width, height = _box(thing)
        self._xdotool('mousemove', x + width // 2, y + height // 2, 'click', 1)

    def _scroll_to(self, thing):
        """Turns the wheel until the thing is clear of the edges and of the hint at the bottom."""
        view = _viewport(thing)
        if view is None:
            return
        left, top, width, height = _box(view)
        before = None
        while (y := _box(thing)[1]) != before:
            below = y + _box(thing)[3] > top + height - HINT
            if not below and y >= top:
                return
            before = y
            self._xdotool('mousemove', left + width - 20, top + height // 2,
                          'click', 5 if below else 4)
            time.sleep(0.3)

    def write(self, field, text):
        self.tap_on(self.wait(field, FIELDS))
        time.sleep(0.2)
        self.type(text)

    def type(self, text):
        self._xdotool('type', '--delay', 12, '--', text)

    def key(self, *names):
        self._xdotool('key', *names)

    def picture(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], env=self.environment, check=False)


def _below(thing, depth):
    if thing is None or depth > DEEPEST or (depth > 0 and not _shows(thing)):
        return
    yield thing
    try:
        count = thing.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = thing.get_child_at_index(index)
        except GLib.Error:
            continue
        yield from _below(child, depth + 1)


def _shows(thing):
    try:
        states = thing.get_state_set()
    except GLib.Error:
        return False
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def _viewport(thing):
    """What shows only a part of the page the thing is on."""
    parent = thing.get_parent()
    while parent is not None and parent.get_component_iface() is not None:
        if _box(parent)[3] < _box(thing)[3]:
            return parent
        thing, parent = parent, parent.get_parent()
    return None


def _name(thing):
    try:
        return thing.get_name() or ''
    except GLib.Error:
        return ''


def _role(thing):
    try:
        return thing.get_role_name()
    except GLib.Error:
        return ''


def _content(thing):
    try:
        text = thing.get_text_iface()
        return text.get_text(0, text.get_character_count()) if text else ''
    except GLib.Error:
        return ''


def _box(thing):
    extents = thing.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return extents.x, extents.y, extents.width, extents.height
