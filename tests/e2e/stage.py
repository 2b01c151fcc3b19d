# SPDX-License-Identifier: GPL-3.0-or-later
"""A place to run the real programs in: virtual screens, a message bus and the accessibility bus, all
of one test's own. Everything started here ends with it."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

BUS_LAUNCHER = '/usr/libexec/at-spi-bus-launcher'


class Stage:
    """Use with `with`. The screens share one accessibility bus, as two computers would not; the
    programs know nothing of it."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix='bonesetters-e2e.'))
        self.home = self.folder / 'home'
        self.processes = []
        self.has_accessibility = False

    def __enter__(self):
        runtime = self.folder / 'runtime'
        for folder in (self.home, runtime):
            folder.mkdir(mode=0o700)
        os.environ.update({
            'HOME': str(self.home),
            'XDG_RUNTIME_DIR': str(runtime),
            'LANG': 'C.UTF-8',
            'TZ': 'UTC',
            'QT_LINUX_ACCESSIBILITY_ALWAYS_ON': '1',
        })
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = self._start_bus()
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            stop(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, command, **options):
        process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL,
                                   start_new_session=True, **options)
        self.processes.append(process)
        return process

    def _start_bus(self):
        bus = self.start(['dbus-daemon', '--session', '--nofork', '--print-address=1'],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return bus.stdout.readline().decode().strip()

    def screen(self, width, height):
        """Starts a screen with a window manager and gives its DISPLAY."""
        read, write = os.pipe()
        self.start(['Xvfb', '-displayfd', write, '-nolisten', 'tcp',
                    '-screen', '0', f'{width}x{height}x24', '-dpi', '102'],
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            display = ':' + answer.readline().strip()
        quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL,
                 'env': {**os.environ, 'DISPLAY': display}}
        self.start(['openbox'], **quiet)
        if not self.has_accessibility:
            self.start([BUS_LAUNCHER, '--launch-immediately'], **quiet)
            self.has_accessibility = True
        time.sleep(0.7)  # neither says when it is ready
        return display


def stop(process):
    """Ends a process and what it started, politely first."""
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, signal_number)
        except ProcessLookupError:
            pass
        try:
            process.wait(timeout=5)
            return
        except subprocess.TimeoutExpired:
            continue
